export { type Api, type ApiOptions, type ApiRequest, createApi } from "./create-api.ts";
export type { CorrectionsChange, CorrectionsWriter } from "./corrections-writer.ts";
export { DEFAULT_LIMITS, type Limits } from "./limits/limits.ts";
export type { Rate } from "./http/rate-limit.ts";
export type { Log, Observe, RequestRecord } from "./plugins/use-observation.ts";
export { type TrustedDocuments, trustedDocuments } from "./plugins/use-trusted-documents.ts";
export { schema } from "./schema/index.ts";
export { type RunningServer, serve, type ServeOptions } from "./server.ts";
export type { GraphSource } from "./source/graph-source.ts";
