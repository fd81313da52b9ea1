export { type AskOptions, type CairnClient, type ClientOptions, createClient, type Document } from "./client.ts";
export { type ApiErrorShape, CairnApiError, codeOf, isNotFound, isOverLimit, suggestionsOf } from "./errors.ts";
export { type FollowOptions, followGraph, type GraphChange } from "./follow.ts";
export { everyItem, type PageOf } from "./pages.ts";
export * from "./generated/graphql.ts";
