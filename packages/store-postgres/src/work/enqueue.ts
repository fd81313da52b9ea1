import { createHash } from "node:crypto";
import { CairnError, READER_VERSION } from "@cairn/graph-core";
import { CORRECTIONS_FILE } from "@cairn/graph-core/corrections";
import { type Database, notify } from "../database.ts";

/** What a note should be from now on. */
export interface NoteEdit {
  /** Path within the vault, with `/`; `cairn.corrections.yaml` for the author's corrections. */
  path: string;
  /** `null`: there is no such note any more. */
  text: string | null;
  /**
   * Where notes come from several places, or in any order: an edit counts where its number is greater than that of the edit that
   * counted last. Without one, the edit that comes last counts.
   */
  revision?: number;
}

/** What became of edits, in notes. */
export interface Enqueued {
  /** Notes that have to be read now, or taken out. */
  changed: number;
  /** Notes that are so already, or have a newer version. */
  unchanged: number;
}

/** How many notes, and how many characters of them, go into one statement. */
const MOST_NOTES = 500;
const MOST_TEXT = 4_000_000;
const LONGEST_PATH = 1000;

/**
 * Puts edits of notes into the vault's list of work, in order of arrival; the author's corrections are a note here. What stands there
 * already is left alone, so that the same may come again at any time. Makes the vault where it is new.
 * @throws CairnError `invalid-argument` for a path that cannot be one
 */
export async function enqueue(database: Database, edits: readonly NoteEdit[]): Promise<Enqueued> {
  for (const edit of edits) checkEdit(edit);
  await database.run("INSERT INTO cairn.vaults (vault) VALUES ($1) ON CONFLICT DO NOTHING", [database.vault]);
  let changed = 0;
  for (const piece of pieces(edits)) changed += await enqueuePiece(database, piece);
  return { changed, unchanged: edits.length - changed };
}

/** Paths of the notes that the vault should have, the author's corrections among them; sorted. */
export async function storedPaths(database: Database): Promise<string[]> {
  const rows = await database.rows<{ path: string }>(
    "SELECT path FROM cairn.notes WHERE vault = $1 AND NOT removed ORDER BY path",
    [database.vault],
  );
  return rows.map(({ path }) => path);
}

/** Has all notes read anew that another version of the reader has read. @returns how many */
export async function readAgain(database: Database): Promise<number> {
  const count = await database.run(
    `UPDATE cairn.notes n SET state = 'waiting', attempts = 0, error = NULL FROM cairn.readings r
     WHERE n.vault = $1 AND r.vault = $1 AND r.path = n.path AND r.reader <> $2 AND NOT n.removed AND n.path <> $3`,
    [database.vault, READER_VERSION, CORRECTIONS_FILE],
  );
  if (count > 0) await notify(database, "work", database.vault);
  return count;
}

/** Names a note's path and text. */
export function digestOf(path: string, text: string): string {
  return createHash("sha256").update(path).update("\0").update(text).digest("base64url");
}

async function enqueuePiece(database: Database, edits: readonly NoteEdit[]): Promise<number> {
  return database.transaction(async (statements) => {
    const changed = await statements.rows<{ path: string }>(ENQUEUE, [
      database.vault,
      edits.map(({ path }) => path),
      edits.map(({ revision }) => revision ?? null),
      edits.map(({ path, text }) => (text === null ? "" : digestOf(path, text))),
      edits.map(({ text }) => (text === null ? null : JSON.stringify(text))),
      CORRECTIONS_FILE,
    ]);
    const corrections = edits.find(({ path, text }) => path === CORRECTIONS_FILE && text !== null);
    if (corrections !== undefined && changed.some(({ path }) => path === CORRECTIONS_FILE)) {
      // Nobody has to read them: they go on to the merge.
      await statements.run(CORRECTIONS, [
        database.vault,
        CORRECTIONS_FILE,
        digestOf(CORRECTIONS_FILE, corrections.text!),
        READER_VERSION,
        JSON.stringify(corrections.text),
      ]);
    }
    if (changed.length > 0) await notify(statements, "work", database.vault);
    return changed.length;
  });
}

/**
 * A new edit of the text that stands there only moves the revision on. A note that was read goes back to the list of work, one that
 * is gone goes on to the merge. In the order of paths, so that two that write the same notes do not wait for each other.
 */
const ENQUEUE = `
WITH given AS (
  SELECT * FROM unnest($2::text[], $3::bigint[], $4::text[], $5::text[]) AS g(path, revision, digest, text)
), written AS (
  INSERT INTO cairn.notes AS n (vault, path, revision, digest, state, removed, text)
  SELECT $1, path, coalesce(revision, 1), digest, CASE WHEN text IS NULL THEN 'merged' WHEN path = $6 THEN 'read' ELSE 'waiting' END,
    text IS NULL, CASE WHEN path = $6 THEN NULL ELSE text::json END
  FROM given ORDER BY path
  ON CONFLICT (vault, path) DO UPDATE SET
    revision = CASE WHEN (SELECT g.revision FROM given g WHERE g.path = n.path) IS NULL THEN n.revision + 1 ELSE excluded.revision END,
    digest = excluded.digest,
    removed = excluded.removed,
    text = CASE WHEN n.digest = excluded.digest THEN n.text ELSE excluded.text END,
    state = CASE
      WHEN n.digest = excluded.digest AND n.state <> 'failed' THEN n.state
      WHEN excluded.removed OR n.path = $6 THEN 'read'
      ELSE 'waiting' END,
    attempts = CASE WHEN n.digest = excluded.digest AND n.state <> 'failed' THEN n.attempts ELSE 0 END,
    claimed_until = CASE WHEN n.digest = excluded.digest THEN n.claimed_until END,
    error = CASE WHEN n.digest = excluded.digest AND n.state <> 'failed' THEN n.error END
  WHERE coalesce((SELECT g.revision FROM given g WHERE g.path = n.path), n.revision + 1) > n.revision
  RETURNING n.path, n.digest, n.state
)
SELECT path FROM written WHERE state IN ('waiting', 'read')
`;

const CORRECTIONS = `
INSERT INTO cairn.readings (vault, path, digest, reader, text, reading) VALUES ($1, $2, $3, $4, $5::json, 'null')
ON CONFLICT (vault, path) DO UPDATE SET digest = excluded.digest, reader = excluded.reader, text = excluded.text
`;

function checkEdit({ path, text, revision }: NoteEdit): void {
  const bad =
    typeof path !== "string" ||
    path === "" ||
    path.length > LONGEST_PATH ||
    path.includes("\0") ||
    !path.isWellFormed();
  if (bad) throw new CairnError("invalid-argument", `${JSON.stringify(path)} cannot be the path of a note.`);
  if (text !== null && typeof text !== "string") {
    throw new CairnError("invalid-argument", `The text of the note "${path}" must be a text, or null.`);
  }
  if (revision !== undefined && !(Number.isSafeInteger(revision) && revision > 0)) {
    throw new CairnError("invalid-argument", `The revision of the note "${path}" must be a whole number from 1.`);
  }
}

/** Edits in pieces of bounded size, each note once in a piece: of two edits without revisions the last one, else in turn. */
function* pieces(edits: readonly NoteEdit[]): Generator<NoteEdit[]> {
  let piece = new Map<string, NoteEdit>();
  let length = 0;
  for (const edit of edits) {
    if (piece.has(edit.path) || piece.size >= MOST_NOTES || length > MOST_TEXT) {
      yield [...piece.values()];
      [piece, length] = [new Map(), 0];
    }
    piece.set(edit.path, edit);
    length += edit.text?.length ?? 0;
  }
  if (piece.size > 0) yield [...piece.values()];
}
