import { createHash } from "node:crypto";
import { CairnError } from "@cairn/graph-core";
import pg from "pg";
import { parseAddress } from "./address.ts";
import type { Database } from "./database.ts";
import { storeError } from "./errors.ts";
import { type Migration, MIGRATIONS } from "./migrations/index.ts";

const BOOK = `
CREATE SCHEMA IF NOT EXISTS cairn;
CREATE TABLE IF NOT EXISTS cairn.migrations (
  version integer PRIMARY KEY,
  name text NOT NULL,
  checksum text NOT NULL,
  applied_at timestamptz NOT NULL DEFAULT now()
)`;
const LATEST = MIGRATIONS.at(-1)!.version;

/** How far a database is brought up to date, and for whom. */
export interface MigrateOptions {
  /** A role that may read and write vaults, and nothing else. */
  grant?: string;
  /** Only up to this version. */
  upTo?: number;
}

/**
 * Brings a database up to date; several may try at once. Run it as the role that is to own the tables.
 * @returns the names of the migrations that were applied
 * @throws CairnError `store-outdated` where the database has had other migrations than these, `store-unreachable`
 */
export async function migrate(address: string, { grant, upTo = LATEST }: MigrateOptions = {}): Promise<string[]> {
  const client = new pg.Client({ connectionString: parseAddress(address).connectionString, application_name: "cairn" });
  client.on("error", () => {});
  try {
    await client.connect();
    await makeBook(client);
    const applied: string[] = [];
    for (const migration of MIGRATIONS) {
      if (migration.version <= upTo && (await apply(client, migration))) applied.push(migration.name);
    }
    if (grant !== undefined) await grantTo(client, grant);
    return applied;
  } catch (error) {
    throw storeError(error);
  } finally {
    await client.end().catch(() => {});
  }
}

/** @throws CairnError `store-outdated` where the database lacks migrations, or has had others; `store-unreachable` */
export async function checkMigrations(database: Database): Promise<void> {
  const rows = await database.rows<{ version: number; checksum: string }>(
    "SELECT version, checksum FROM cairn.migrations ORDER BY version",
  );
  for (const migration of MIGRATIONS) {
    const row = rows.find(({ version }) => version === migration.version);
    if (row === undefined) {
      const message = `The database lacks the migration "${migration.name}": run "cairn migrate".`;
      throw new CairnError("store-outdated", message);
    }
    compareChecksum(migration, row.checksum);
  }
}

/** Two that make the book at the same moment: one of them fails, and finds it made. */
async function makeBook(client: pg.Client): Promise<void> {
  try {
    await client.query(BOOK);
  } catch (error) {
    if (!/^(?:23505|42P0[67])$/.test((error as pg.DatabaseError).code ?? "")) throw error;
    await client.query(BOOK);
  }
}

async function apply(client: pg.Client, migration: Migration): Promise<boolean> {
  const { version, name, sql } = migration;
  await client.query("BEGIN");
  try {
    // Whoever comes second waits here until the first is through, and then finds the row.
    const { rowCount } = await client.query(
      "INSERT INTO cairn.migrations (version, name, checksum) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
      [version, name, checksum(migration)],
    );
    if (rowCount === 1) await client.query(sql);
    await client.query("COMMIT");
    if (rowCount === 1) return true;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
  const { rows } = await client.query<{ checksum: string }>(
    "SELECT checksum FROM cairn.migrations WHERE version = $1",
    [version],
  );
  compareChecksum(migration, rows[0]?.checksum ?? "");
  return false;
}

async function grantTo(client: pg.Client, role: string): Promise<void> {
  const name = client.escapeIdentifier(role);
  await client.query(`GRANT USAGE ON SCHEMA cairn TO ${name}`);
  await client.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA cairn TO ${name}`);
  await client.query(`REVOKE INSERT, UPDATE, DELETE ON cairn.migrations FROM ${name}`);
  await client.query(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA cairn TO ${name}`);
}

function checksum({ sql }: Migration): string {
  return createHash("sha256").update(sql).digest("base64url");
}

function compareChecksum(migration: Migration, found: string): void {
  if (found === checksum(migration)) return;
  const message = `The database has had another migration ${migration.version} ("${migration.name}") than this version of Cairn has: they do not fit together.`;
  throw new CairnError("store-outdated", message);
}
