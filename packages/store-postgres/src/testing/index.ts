export { findPostgres, type PostgresPrograms } from "./find-postgres.ts";
export { PostgresServer } from "./postgres-server.ts";
export { largeGraph, largeId, largeReader, loadLargeGraph } from "./large-graph.ts";
export { bulkLoadLargeGraph } from "./bulk-load.ts";
export { layOutLargeGraph } from "./lay-out.ts";
