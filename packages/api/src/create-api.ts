import type { ExecutionResult } from "graphql";
import { createYoga, type Plugin, type YogaServerInstance } from "graphql-yoga";
import { BoundedCache } from "./bounded-cache.ts";
import { createLoaders, type ApiContext } from "./context.ts";
import type { CorrectionsWriter } from "./corrections-writer.ts";
import type { ConceptIndex, GraphDiff, NoteWarning } from "@cairn/graph-core";
import type { MapPlaces } from "@cairn/layout";
import { publicError } from "./errors.ts";
import { exampleQueries, GraphiqlPage } from "./graphiql.ts";
import { Deadline } from "./limits/deadline.ts";
import { DEFAULT_LIMITS, type Limits } from "./limits/limits.ts";
import type { ChangeFeed } from "./live/change-feed.ts";
import { ChangeLog, type ChangeLogOptions } from "./live/change-log.ts";
import { useBodyLimit } from "./plugins/use-body-limit.ts";
import { useCompiledQueries } from "./plugins/use-compiled-queries.ts";
import { useCompression } from "./plugins/use-compression.ts";
import { useDeadline } from "./plugins/use-deadline.ts";
import { useLimits } from "./plugins/use-limits.ts";
import { useKeptAnswers } from "./plugins/use-kept-answers.ts";
import { type Observe, useObservation } from "./plugins/use-observation.ts";
import { usePrivacy } from "./plugins/use-privacy.ts";
import { type ReportError, useRequestId } from "./plugins/use-request-id.ts";
import { useSecurity } from "./plugins/use-security.ts";
import { type TrustedDocuments, useTrustedDocuments } from "./plugins/use-trusted-documents.ts";
import { schema } from "./schema/index.ts";
import type { GraphSource } from "./source/graph-source.ts";
import { sourceOf } from "./source/index-source.ts";

/** What an API tells, to whom, and how much of it. */
export interface ApiOptions {
  /** Name of the vault, as people know it. */
  vaultName: string;
  /** What is wrong with files of the vault that could not be read as notes; `stats.warnings` tells of it. */
  fileWarnings?: () => readonly NoteWarning[];
  /** Writes the author's corrections; mutations answer `editing-off` where not given. */
  editor?: CorrectionsWriter;
  /** Where concepts stand on the map: told to whoever asks, and moved with each change that is published. */
  places?: MapPlaces;
  /** What one request may ask for; {@link DEFAULT_LIMITS} where not given. */
  limits?: Partial<Limits>;
  /** Other sites whose pages may ask (`https://notes.example`); none where not given. */
  allowedOrigins?: readonly string[];
  /** Whether a browser that opens /graphql gets GraphiQL; true where not given. */
  graphiql?: boolean;
  /** Strangers ask: the schema does not describe itself, errors offer no names out of it, there is no GraphiQL. */
  public?: boolean;
  /** The only documents that are answered; any where not given. */
  documents?: TrustedDocuments;
  /**
   * How many bytes of answers are kept, so that who asks the same again before the graph has changed gets the same;
   * 32,000,000 where not given, 0 for none.
   */
  keepAnswerBytes?: number;
  /** Told of each request. */
  observe?: Observe;
  /** Tells of each request and its parts: `useTracing()` of `@cairn/api/tracing`, for OpenTelemetry. */
  tracing?: Plugin<ApiContext & { request: Request }>;
  /** How many changes are kept for subscribers who come back. */
  changes?: ChangeLogOptions;
  /** Where changes come from, where others than who has this API make them: a store. Then `publish` tells nobody. */
  feed?: ChangeFeed;
  /** Told of every error that the client is not told of; standard error where not given. */
  reportError?: ReportError;
}

/** Some thousand answers, or the map of a large vault beside hundreds. */
const KEEP_ANSWER_BYTES = 32_000_000;

/** Letters of the documents whose parsed form, or fault, is remembered; one may have a tenth of them. */
const REMEMBERED_LETTERS = 2_000_000;

/** Yoga's own cache counts documents, and a thousand of a megabyte each would fill the memory. */
function documentCache<V>(): BoundedCache<V> {
  return new BoundedCache<V>(REMEMBERED_LETTERS, REMEMBERED_LETTERS / 10, (document) => document.length);
}

/** A query as GraphQL over HTTP has it. */
export interface ApiRequest {
  /** The document: one operation or several. */
  query: string;
  /** Values of the operation's variables, by name without `$`. */
  variables?: Record<string, unknown>;
  /** Which operation of the document is run; may be missing where it has only one. */
  operationName?: string;
}

/** The API over one concept graph; opens no port. */
export interface Api {
  /** Answers a request as a fetch handler does: for any server, worker or test. */
  fetch(request: Request): Promise<Response>;
  /** Runs one query without HTTP around it, within the same limits. */
  execute(request: ApiRequest): Promise<ExecutionResult>;
  /** The same as `fetch` for `node:http`. */
  readonly handler: YogaServerInstance<object, ApiContext>;
  /** Tells subscribers that the graph has changed. @returns the new revision */
  publish(diff: GraphDiff): number;
  /** Grows by one with each change that was published. */
  readonly revision: number;
  /** How many subscribers wait for the next change. */
  readonly waiting: number;
  /** How many subscriptions are open; one that does not wait has not been read as far as the last change. */
  readonly subscribers: number;
  /** Makes what the first question would have to wait for: before a server of many concepts takes requests. */
  warm(): Promise<void>;
  /** Ends all subscriptions. */
  close(): void;
}

/** Example queries about the two most important concepts of these very notes. */
async function examples(source: GraphSource): Promise<string[]> {
  const { concepts } = await source.map({ first: 2, minConfidence: 0 });
  const [one, two] = concepts.map(({ label }) => label);
  return exampleQueries(one ?? "concept", two ?? one ?? "goal");
}

/**
 * Builds the API over an index, or over anything that answers as one does. Call `publish` with the diff of each change,
 * so that subscribers hear of it.
 */
export function createApi(index: ConceptIndex | GraphSource, options: ApiOptions): Api {
  const source = "reader" in index ? sourceOf(index, options.fileWarnings) : index;
  const limits: Limits = { ...DEFAULT_LIMITS, ...options.limits };
  const allowedOrigins = options.allowedOrigins ?? [];
  const page = new GraphiqlPage();
  const log = new ChangeLog(options.changes);
  const changes = options.feed ?? log;
  // eslint-disable-next-line no-console -- where nothing else is given, standard error is the place
  const report: ReportError = options.reportError ?? ((error, id) => console.error(`request ${id}:`, error));
  const isPublic = options.public === true;
  const keepBytes = options.keepAnswerBytes ?? KEEP_ANSWER_BYTES;
  const revision = (): string | undefined => {
    const ofGraph = source.revision?.();
    return ofGraph === undefined ? undefined : `${ofGraph}/${changes.revision}/${options.places?.revision ?? 0}`;
  };

  // The life of a request, from top to bottom.
  const handler = createYoga<object, ApiContext>({
    schema,
    plugins: [
      useSecurity(allowedOrigins),
      ...(options.documents === undefined ? [] : [useTrustedDocuments(options.documents)]),
      ...(isPublic ? [usePrivacy()] : []),
      useRequestId(report),
      useCompiledQueries(revision),
      ...(options.tracing === undefined ? [] : [options.tracing]),
      ...(options.observe === undefined ? [] : [useObservation(options.observe)]),
      ...(keepBytes > 0 ? [useKeptAnswers(keepBytes, revision)] : []),
      useBodyLimit(limits.maxBodyBytes),
      useLimits(limits),
      useDeadline(limits.maxMilliseconds),
      page.plugin(),
      useCompression(),
    ],
    context: ({ request }) => {
      const deadline = new Deadline(limits.maxMilliseconds, request.signal);
      const bounded = source.within?.(deadline) ?? source;
      return {
        vaultName: options.vaultName,
        source: bounded,
        changes,
        deadline,
        loaders: createLoaders(bounded),
        editor: options.editor,
        places: options.places,
      };
    },
    ...(options.documents !== undefined && { extraParamNames: ["documentId"] }),
    maskedErrors: { maskError: publicError },
    cors: allowedOrigins.length === 0 ? false : { origin: [...allowedOrigins], methods: ["GET", "POST"] },
    graphiql:
      options.graphiql === false || isPublic || options.documents !== undefined
        ? false
        : async () => ({
            title: `Cairn: ${options.vaultName}`,
            defaultTabs: (await examples(source)).map((query) => ({ query })),
          }),
    renderGraphiQL: (graphiql) => page.render(graphiql),
    // As useBodyLimit does, cheaper.
    maxRequestBodySize: false,
    parserAndValidationCache: { documentCache: documentCache(), errorCache: documentCache() },
    multipart: false,
    batching: false,
    landingPage: false,
    logging: false,
  });

  const execute = async (request: ApiRequest): Promise<ExecutionResult> => {
    const response = await handler.fetch("http://localhost/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify(request),
    });
    const result: ExecutionResult = await response.json();
    return result;
  };

  return {
    fetch: (request) => Promise.resolve(handler.fetch(request)),
    execute,
    handler,
    publish: (diff) => {
      // Who is told of the change is told where its concepts stand.
      options.places?.follow(diff);
      return log.publish(diff);
    },
    get revision() {
      return changes.revision;
    },
    get waiting() {
      return changes.waiting;
    },
    get subscribers() {
      return changes.followers;
    },
    warm: async () => source.warm?.(),
    close: () => changes.close(),
  };
}
