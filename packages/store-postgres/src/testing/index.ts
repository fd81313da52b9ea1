export { findPostgres, type PostgresPrograms } from "./find-postgres.ts";
export { PostgresServer } from "./postgres-server.ts";
