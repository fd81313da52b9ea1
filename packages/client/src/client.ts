import type { DocumentTypeDecoration } from "@graphql-typed-document-node/core";
import { type ApiErrorShape, CairnApiError } from "./errors.ts";

/** A document whose text says what it asks and whose type says what comes. */
export type Document<Data, Variables> = DocumentTypeDecoration<Data, Variables> & { toString(): string };

/** Where the API is, and how it is asked. */
export interface ClientOptions {
  /** Address of the API: `http://127.0.0.1:4000/graphql`. */
  url: string;
  /** Sent with each request. */
  headers?: Readonly<Record<string, string>>;
  /** Another `fetch` than the platform's. */
  fetch?: typeof fetch;
}

/** Asks the API; keeps nothing. */
export interface CairnClient {
  /** What it was made with. */
  readonly options: ClientOptions;
  /**
   * The data of an answer.
   * @throws CairnApiError where the answer has errors, even where it has data too
   */
  ask<Data, Variables extends object>(document: Document<Data, Variables>, ...rest: Asked<Variables>): Promise<Data>;
}

/** Variables may be left out where none is required. */
type Asked<Variables> = object extends Variables
  ? [variables?: Variables, options?: AskOptions]
  : [variables: Variables, options?: AskOptions];

/** How one question is asked. */
export interface AskOptions {
  /** Aborts the request; the server then stops to work on it. */
  signal?: AbortSignal;
}

/** A client over `fetch`: for Node, browsers, workers. */
export function createClient(options: ClientOptions): CairnClient {
  return {
    options,
    async ask<Data, Variables extends object>(
      document: Document<Data, Variables>,
      ...[variables, asked]: Asked<Variables>
    ): Promise<Data> {
      const response = await (options.fetch ?? fetch)(options.url, {
        method: "POST",
        headers: { "content-type": "application/json", accept: "application/json", ...options.headers },
        body: JSON.stringify({ query: String(document), variables }),
        ...(asked?.signal && { signal: asked.signal }),
      });
      const { data, errors } = (await answerOf(response)) as { data?: Data | null; errors?: ApiErrorShape[] };
      if (errors !== undefined || data == null) throw new CairnApiError(errors ?? [], response.status);
      return data;
    },
  };
}

async function answerOf(response: Response): Promise<object> {
  const text = await response.text();
  try {
    const answer: object = JSON.parse(text);
    return answer;
  } catch {
    // A proxy's page, say.
    return {};
  }
}
