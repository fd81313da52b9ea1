import type { NoteWarning } from "@cairn/graph-core";
import { compare, type KeptNote } from "@cairn/graph-core/store";
import { columnText } from "../column-text.ts";
import type { Database } from "../database.ts";

/** Notes as they are shown: one statement. */
export async function keptNotes(database: Database, paths: readonly string[]): Promise<(KeptNote | undefined)[]> {
  const rows = await database.rows<{ body: KeptNote }>(
    "SELECT body FROM cairn.kept_notes WHERE vault = $1 AND path = ANY ($2::text[])",
    [database.vault, paths.map((path) => columnText(path))],
  );
  const known = new Map(rows.map(({ body }) => [body.path, body]));
  return paths.map((path) => known.get(path));
}

/** Texts of notes: one statement. */
export async function texts(database: Database, paths: readonly string[]): Promise<(string | undefined)[]> {
  const rows = await database.rows<{ path: string; text: string }>(
    "SELECT path, text FROM cairn.kept_notes WHERE vault = $1 AND path = ANY ($2::text[])",
    [database.vault, paths.map((path) => columnText(path))],
  );
  const known = new Map(rows.map(({ path, text }) => [path, text]));
  return paths.map((path) => known.get(path));
}

/** What is wrong with notes, of so many of them at most: one statement. */
export async function warningsOf(
  database: Database,
  most: number,
): Promise<{ warnings: NoteWarning[]; isMore: boolean }> {
  const rows = await database.rows<{ warnings: NoteWarning[] }>(
    `SELECT body -> 'warnings' AS warnings FROM cairn.kept_notes
     WHERE vault = $1 AND flawed AND listed ORDER BY path LIMIT $2`,
    [database.vault, most + 1],
  );
  const byLine = (a: NoteWarning, b: NoteWarning): number => a.line - b.line || compare(a.code, b.code);
  return { warnings: rows.slice(0, most).flatMap((row) => row.warnings.sort(byLine)), isMore: rows.length > most };
}
