import { GraphQLError } from "graphql";
import { CairnError } from "@cairn/graph-core";

/** What an error's `extensions` hold for the client. */
export interface ErrorExtensions {
  /** A word for programs; docs/errors.md tells each. */
  code: string;
  requestId: string;
  /** Names that may have been meant. */
  suggestions?: readonly string[];
  /** The limit that was passed. */
  limit?: number;
}

/** Errors that nobody can help but us: the client gets a request id instead of what went wrong. */
export function isInternal(error: GraphQLError): boolean {
  return error.extensions["code"] === "internal";
}

function place(error: unknown): Partial<Pick<GraphQLError, "nodes" | "source" | "positions" | "path">> {
  if (!(error instanceof GraphQLError)) return {};
  const { nodes, source, positions, path } = error;
  return { nodes, source, positions, path };
}

/** The innermost error that another one was thrown for. */
function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError != null) cause = cause.originalError;
  return cause;
}

/** Whether an error says which variable the fault is in that its cause speaks of. */
function isOfVariable(error: unknown, cause: GraphQLError): error is GraphQLError {
  return error instanceof GraphQLError && error !== cause && error.path === undefined;
}

/** Without its cause: all that there is to say is GraphQL's own, and in these words. */
function ofVariable({ message, nodes, extensions }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { nodes, extensions });
}

/**
 * The error that a client may see for anything thrown: ours and GraphQL's own as they are, with a code; whatever else
 * went wrong as `internal`, without its message.
 */
export function publicError(error: unknown): GraphQLError {
  const cause = causeOf(error);
  const at = place(error);
  if (cause instanceof CairnError && cause.code !== "internal") {
    const suggestions = cause.suggestions.length === 0 ? {} : { suggestions: cause.suggestions };
    return new GraphQLError(cause.message, { ...at, extensions: { code: cause.code, ...suggestions } });
  }
  // Pothos throws these for a global id that is none, or of no type of ours.
  if (cause instanceof Error && /^Pothos(?:Validation|Schema)Error$/.test(cause.name)) {
    const message = "This is no global id of this API: take one from a field `id`.";
    return new GraphQLError(message, { ...at, extensions: { code: "invalid-argument" } });
  }
  if (cause instanceof GraphQLError) return isOfVariable(error, cause) ? ofVariable(error) : cause;
  return new GraphQLError("Something went wrong here.", {
    ...at,
    originalError: cause instanceof Error ? cause : new Error(String(cause)),
    extensions: { code: "internal" },
  });
}

/** Codes that GraphQL servers share, where the error itself has none. */
function codeOf(error: GraphQLError): string {
  const { code } = error.extensions;
  if (typeof code === "string") return code;
  // An argument or variable of the wrong kind: found while coercing values, after validation.
  return error.path === undefined ? "GRAPHQL_VALIDATION_FAILED" : "invalid-argument";
}

/** `error` with its code and the id of the request that it belongs to. */
export function stamped(error: GraphQLError, requestId: string): GraphQLError {
  const message = isInternal(error) ? `${error.message} The request was ${requestId}.` : error.message;
  return new GraphQLError(message, {
    nodes: error.nodes,
    source: error.source,
    positions: error.positions,
    path: error.path,
    extensions: { ...error.extensions, code: codeOf(error), requestId },
  });
}
