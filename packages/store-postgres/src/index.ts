export { DEFAULT_VAULT, isStoreAddress } from "./address.ts";
export type { DatabaseOptions } from "./database.ts";
export type { FollowOptions, LoadedGraph } from "./loaded-graph.ts";
export { migrate, type MigrateOptions } from "./migrate.ts";
export { PostgresStore } from "./postgres-store.ts";
export type { Enqueued, NoteEdit } from "./work/enqueue.ts";
export type { DeadLetter, WorkStatus } from "./work/status.ts";
export { Worker, type WorkerOptions, type WorkProgress } from "./work/worker.ts";
