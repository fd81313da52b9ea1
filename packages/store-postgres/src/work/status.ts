import type { Database } from "../database.ts";

/** A note that could not be read, and is not tried again until it changes or is put in again. */
export interface DeadLetter {
  /** Path of the note. */
  path: string;
  /** What went wrong the last time; "" where nothing was told. */
  error: string;
}

/** How far the work on a vault is, in notes. */
export interface WorkStatus {
  /** To be read. */
  waiting: number;
  /** Read, to be merged. */
  read: number;
  /** In the graph, or gone from it. */
  merged: number;
  /** Could not be read, and are not tried again until they change. */
  failed: number;
  /** Of the graph. */
  revision: number;
}

/** Cost: one pass over the vault's notes. */
export async function workStatus(database: Database): Promise<WorkStatus> {
  const rows = await database.rows<{ state: keyof WorkStatus; count: string }>(
    "SELECT state, count(*) AS count FROM cairn.notes WHERE vault = $1 GROUP BY state",
    [database.vault],
  );
  const [vault] = await database.rows<{ revision: string }>("SELECT revision FROM cairn.vaults WHERE vault = $1", [
    database.vault,
  ]);
  const status: WorkStatus = { waiting: 0, read: 0, merged: 0, failed: 0, revision: Number(vault?.revision ?? 0) };
  for (const { state, count } of rows) status[state] = Number(count);
  return status;
}

/** The first notes, by path, that could not be read. */
export function deadLetters(database: Database, first = 100): Promise<DeadLetter[]> {
  return database.rows<DeadLetter>(
    `SELECT path, coalesce(error, '') AS error FROM cairn.notes
     WHERE vault = $1 AND state = 'failed' ORDER BY path LIMIT $2`,
    [database.vault, first],
  );
}

/** Has notes that could not be read tried again. @returns how many */
export function retryFailed(database: Database): Promise<number> {
  return database.run(
    "UPDATE cairn.notes SET state = 'waiting', attempts = 0, error = NULL WHERE vault = $1 AND state = 'failed'",
    [database.vault],
  );
}

/**
 * Whether anything waits to be read (whoever has begun it) or to be merged, or the whole graph to be worked through for what only it
 * tells. Cost: three looks into an index.
 */
export async function openWork(database: Database): Promise<{ toRead: boolean; toMerge: boolean }> {
  const rows = await database.rows<{ toRead: boolean; toMerge: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM cairn.notes WHERE vault = $1 AND state = 'waiting') AS "toRead",
       EXISTS (SELECT 1 FROM cairn.notes WHERE vault = $1 AND state = 'read')
       OR EXISTS (SELECT 1 FROM cairn.vaults WHERE vault = $1 AND (kept_revision <> revision OR derived_revision <> revision))
       AS "toMerge"`,
    [database.vault],
  );
  return rows[0] ?? { toRead: false, toMerge: false };
}

/** How many notes wait to be read, counted no farther than `most`. Cost: so many entries of an index. */
export async function waitingNotes(database: Database, most: number): Promise<number> {
  const [row] = await database.rows<{ count: string }>(
    `SELECT count(*) AS count FROM (
       SELECT 1 FROM cairn.notes WHERE vault = $1 AND state = 'waiting' LIMIT $2) AS counted`,
    [database.vault, most],
  );
  return Number(row?.count ?? 0);
}
