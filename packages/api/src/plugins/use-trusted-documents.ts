import { createHash } from "node:crypto";
import { CairnError } from "@cairn/graph-core";
import { GraphQLError } from "graphql";
import type { Plugin } from "graphql-yoga";

/** Ids of documents (SHA-256 of the text in hexadecimal, as GraphQL Code Generator writes them) and their texts. */
export type TrustedDocuments = Readonly<Record<string, string>>;

/** Checks what was read from a manifest. @throws CairnError `invalid-argument` where it is none */
export function trustedDocuments(manifest: unknown): TrustedDocuments {
  if (typeof manifest !== "object" || manifest === null || Array.isArray(manifest)) {
    throw new CairnError("invalid-argument", "A manifest of documents is a JSON object of ids and queries.");
  }
  const documents: Record<string, string> = {};
  for (const [id, text] of Object.entries(manifest)) {
    if (typeof text !== "string") {
      throw new CairnError("invalid-argument", `In the manifest of documents, "${id}" is no query.`);
    }
    documents[id] = text;
  }
  return documents;
}

/** The `documentId` of a request that carries its parameters in its address: Yoga looks only for those that it knows. */
function idInAddress({ method, url }: Request): string | undefined {
  return method === "GET" ? (new URL(url).searchParams.get("documentId") ?? undefined) : undefined;
}

/** The id that a request gives: `documentId`, or `extensions.persistedQuery.sha256Hash` as Apollo's clients send it. */
function idIn(params: object): string | undefined {
  if ("documentId" in params && typeof params.documentId === "string") return params.documentId;
  const extensions: unknown = "extensions" in params ? params.extensions : undefined;
  if (typeof extensions !== "object" || extensions === null || !("persistedQuery" in extensions)) return undefined;
  const persisted: unknown = extensions.persistedQuery;
  if (typeof persisted !== "object" || persisted === null || !("sha256Hash" in persisted)) return undefined;
  return typeof persisted.sha256Hash === "string" ? persisted.sha256Hash : undefined;
}

/**
 * Answers only documents of a list: by their id, or by their very text, so that clients that know nothing of ids go on
 * working. Nothing else is even parsed.
 */
export function useTrustedDocuments(documents: TrustedDocuments): Plugin {
  const byId = new Map(Object.entries(documents));
  const byHash = new Map([...byId.values()].map((text) => [createHash("sha256").update(text).digest("hex"), text]));
  return {
    onParams({ request, params, setParams, setResult }) {
      const id = idIn(params) ?? idInAddress(request);
      const { query } = params;
      const text =
        typeof query === "string"
          ? byHash.get(createHash("sha256").update(query).digest("hex"))
          : id === undefined
            ? undefined
            : (byId.get(id) ?? byHash.get(id));
      if (text !== undefined) return setParams({ ...params, query: text });
      const message = "This server answers only documents of its list: give the `documentId` of one.";
      const extensions = { code: "document-not-trusted", http: { status: 400 } };
      // Yoga would complain of the missing query rather than of the id.
      setParams({ ...params, query: "{ __typename }" });
      return setResult({ errors: [new GraphQLError(message, { extensions })] });
    },
  };
}
