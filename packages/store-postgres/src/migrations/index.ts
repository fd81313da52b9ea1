import { TABLES } from "./0001-tables.ts";
import { SEARCH } from "./0002-search.ts";
import { VAULTS_APART } from "./0003-vaults-apart.ts";
import { SERVED } from "./0004-served.ts";
import { READ_AHEAD } from "./0005-read-ahead.ts";
import { PLACES } from "./0006-places.ts";

export interface Migration {
  version: number;
  name: string;
  sql: string;
}

/**
 * All migrations, in order. They only add, so that what runs already goes on while they run; one that was released never changes
 * (each is checked against what a database has had).
 */
export const MIGRATIONS: readonly Migration[] = [
  { version: 1, name: "tables", sql: TABLES },
  { version: 2, name: "search", sql: SEARCH },
  { version: 3, name: "vaults apart", sql: VAULTS_APART },
  { version: 4, name: "served", sql: SERVED },
  { version: 5, name: "read ahead", sql: READ_AHEAD },
  { version: 6, name: "places", sql: PLACES },
];
