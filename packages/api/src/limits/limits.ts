import { GraphQLError } from "graphql";

/** What one request may ask for. */
export interface Limits {
  /** Fields within fields, fragments followed; introspection has its own limit in graphql-js. */
  maxDepth: number;
  /** Fields renamed with an alias, fragments followed. */
  maxAliases: number;
  /** Words and signs of the query's text. */
  maxTokens: number;
  /** Things that the answer may hold at most: page sizes multiplied down the tree. */
  maxCost: number;
  /** Bytes of a request's body. */
  maxBodyBytes: number;
  /** Milliseconds that a query may take; subscriptions last. */
  maxMilliseconds: number;
}

/** Enough for the whole map of a large vault, and answered within a second or two. */
export const DEFAULT_LIMITS: Readonly<Limits> = {
  maxDepth: 16,
  maxAliases: 50,
  maxTokens: 3000,
  maxCost: 250_000,
  maxBodyBytes: 1_000_000,
  maxMilliseconds: 10_000,
};

export type LimitCode =
  | "limit-depth"
  | "limit-aliases"
  | "limit-tokens"
  | "limit-cost"
  | "limit-body"
  | "limit-time"
  | "limit-rate";

/** The error for a request that goes past a limit: its code names the limit. */
export function limitError(code: LimitCode, message: string, limit: number, status = 400): GraphQLError {
  return new GraphQLError(message, { extensions: { code, limit, http: { status } } });
}
