import type { NoteReading, NoteSource } from "@cairn/graph-core";
import { READER_VERSION } from "@cairn/graph-core";
import { type Database, notify } from "../database.ts";

/** A note that this process is to read. */
export interface ClaimedNote extends NoteSource {
  digest: string;
  /** How often somebody began to read it, this time included. */
  attempts: number;
}

/** A reading, as JSON, or why there is none. */
export interface ReadNote {
  note: ClaimedNote;
  json?: string;
  error?: string;
}

/** A note that could not be read so often is laid aside. */
export const MOST_ATTEMPTS = 3;

/** Takes notes to read off the list of work, each for one process at a time. */
export class Claims {
  readonly #database: Database;
  readonly #lease: number;
  /** Where the last claim ended: behind it there is less to skip. */
  #after = "";

  /** @param lease for how many seconds a note stays with the process that took it. */
  constructor(database: Database, lease: number) {
    this.#database = database;
    this.#lease = lease;
  }

  /**
   * Takes up to `most` notes; none where nothing waits. Notes that somebody began and did not finish come last and alone, so that one
   * at which processes die takes no other with it.
   */
  async take(most: number): Promise<ClaimedNote[]> {
    const fresh = await this.#claim(FRESH, most);
    if (fresh.length > 0 || this.#after === "") return fresh.length > 0 ? fresh : this.#claim(BEGUN, 1);
    this.#after = "";
    return this.take(most);
  }

  /**
   * Writes what was read. A note that was changed or taken out meanwhile is passed over, and so is one that another process has
   * read: its reading is the same.
   */
  async save(read: readonly ReadNote[]): Promise<void> {
    const good = read.filter(({ json }) => json !== undefined);
    if (good.length > 0) {
      await this.#database.run(SAVE, [
        this.#database.vault,
        good.map(({ note }) => note.path),
        good.map(({ note }) => note.digest),
        good.map(({ note }) => JSON.stringify(note.text)),
        good.map(({ json }) => json!),
        READER_VERSION,
      ]);
    }
    for (const { note, error } of read) {
      if (error === undefined) continue;
      await this.#database.run(FAIL, [this.#database.vault, note.path, note.digest, error, MOST_ATTEMPTS]);
    }
  }

  /** Gives notes back that were not begun. */
  async release(notes: readonly ClaimedNote[]): Promise<void> {
    if (notes.length === 0) return;
    await this.#database.run(
      `UPDATE cairn.notes SET claimed_until = NULL, attempts = greatest(0, attempts - 1)
       WHERE vault = $1 AND path = ANY ($2::text[]) AND state = 'waiting'`,
      [this.#database.vault, notes.map(({ path }) => path)],
    );
    await notify(this.#database, "work", this.#database.vault);
  }

  async #claim(sql: string, most: number): Promise<ClaimedNote[]> {
    const rows = await this.#database.rows<ClaimedNote>(sql, [this.#database.vault, this.#after, most, this.#lease]);
    rows.sort((a, b) => (a.path < b.path ? -1 : 1));
    if (sql === FRESH) this.#after = rows.at(-1)?.path ?? this.#after;
    return rows;
  }
}

const FRESH = claim("attempts = 0 AND path > $2");
const BEGUN = claim("path >= $2");

/** Whoever comes at the same moment skips these rows. The text of a note to be read again stands beside its old reading. */
function claim(which: string): string {
  return `
WITH open AS (
  SELECT path FROM cairn.notes
  WHERE vault = $1 AND state = 'waiting' AND ${which} AND (claimed_until IS NULL OR claimed_until < now())
  ORDER BY path LIMIT $3 FOR UPDATE SKIP LOCKED
), taken AS (
  UPDATE cairn.notes n SET claimed_until = now() + make_interval(secs => $4), attempts = attempts + 1
  FROM open WHERE n.vault = $1 AND n.path = open.path
  RETURNING n.path, n.digest, n.attempts, n.text
)
SELECT t.path, t.digest, t.attempts, coalesce(t.text, r.text) AS text
FROM taken t LEFT JOIN cairn.readings r ON r.vault = $1 AND r.path = t.path`;
}

const SAVE = `
WITH given AS (
  SELECT * FROM unnest($2::text[], $3::text[], $4::text[], $5::text[]) AS g(path, digest, text, reading)
), done AS (
  UPDATE cairn.notes n SET state = 'read', text = NULL, claimed_until = NULL, attempts = 0, error = NULL
  FROM given WHERE n.vault = $1 AND n.path = given.path AND n.digest = given.digest AND n.state = 'waiting'
  RETURNING n.path
)
INSERT INTO cairn.readings (vault, path, digest, reader, text, reading)
SELECT $1, path, digest, $6, text::json, reading::json FROM given JOIN done USING (path) ORDER BY path
ON CONFLICT (vault, path) DO UPDATE
SET digest = excluded.digest, reader = excluded.reader, text = excluded.text, reading = excluded.reading`;

const FAIL = `
UPDATE cairn.notes SET error = $4, claimed_until = NULL, state = CASE WHEN attempts >= $5 THEN 'failed' ELSE 'waiting' END
WHERE vault = $1 AND path = $2 AND digest = $3 AND state = 'waiting'`;

/** Reads notes one by one; what goes wrong with one is told in its place. */
export function readClaimed(notes: readonly ClaimedNote[], read: (note: NoteSource) => NoteReading): ReadNote[] {
  return notes.map((note) => {
    if (note.attempts > MOST_ATTEMPTS) {
      const error = `Whoever began to read it did not finish, ${MOST_ATTEMPTS} times.`;
      return { note, error };
    }
    try {
      return { note, json: JSON.stringify(read({ path: note.path, text: note.text })) };
    } catch (error) {
      return { note, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
  });
}
