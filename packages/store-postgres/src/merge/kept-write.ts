import type { ConceptIndex } from "@cairn/graph-core";
import { CORRECTIONS_FILE } from "@cairn/graph-core/corrections";
import { columnText } from "../column-text.ts";
import type { Statements } from "../database.ts";
import { bulk } from "./bulk.ts";
import { type KeptRow, keptRows } from "./kept-note.ts";
import { type Rank, ranksOf } from "./rank.ts";

/** An index entry has a limit; names that begin alike for so long are ordered by id. */
const LONGEST_NAME = 500;
/** So many notes are laid out at a time. */
const NOTES = 500;

/** Writes where concepts stand in lists, and takes out those of concepts that are gone. Doing it twice changes nothing. */
export async function writeRanks(
  statements: Statements,
  vault: string,
  put: readonly Rank[],
  gone: readonly string[],
): Promise<void> {
  for (const table of ["concept_ranks", "concept_tags"]) {
    await bulk(statements, `DELETE FROM cairn.${table} WHERE vault = $1 AND id = ANY ($2::text[])`, vault, gone, [
      (id) => id,
    ]);
  }
  await bulk(statements, PUT_RANKS, vault, put, [
    ({ id }) => id,
    // Not -0, which the database tells apart.
    ({ importance }) => 0 - importance,
    ({ name }) => columnText(name, LONGEST_NAME),
    ({ degree }) => 0 - degree,
  ]);
  const tags = put.flatMap(({ id, tags }) => tags.map((tag) => ({ id, tag: columnText(tag, LONGEST_NAME) })));
  await bulk(statements, DROP_TAGS, vault, put, [({ id }) => id, (rank) => JSON.stringify(rank.tags.map(cut))]);
  await bulk(statements, PUT_TAGS, vault, tags, [({ id }) => id, ({ tag }) => tag]);
}

/** Writes notes as they are shown, and takes out those that are gone. Doing it twice changes nothing. */
export async function writeKept(
  statements: Statements,
  vault: string,
  put: readonly KeptRow[],
  gone: readonly string[],
): Promise<void> {
  await bulk(statements, "DELETE FROM cairn.kept_notes WHERE vault = $1 AND path = ANY ($2::text[])", vault, gone, [
    (path) => path,
  ]);
  const paths = [...gone, ...put.map(({ path }) => path)];
  await bulk(statements, "DELETE FROM cairn.note_tags WHERE vault = $1 AND path = ANY ($2::text[])", vault, paths, [
    (path) => path,
  ]);
  await bulk(statements, PUT_KEPT, vault, put, [
    ({ path }) => path,
    ({ digest }) => digest,
    ({ listed }) => listed,
    ({ language }) => columnText(language),
    ({ flawed }) => flawed,
    ({ subject }) => subject,
    ({ body }) => body,
    ({ text }) => text,
    ({ folded }) => columnText(folded, Number.POSITIVE_INFINITY),
  ]);
  const tags = put.flatMap(({ path, tags }) => tags.map((tag) => ({ path, tag: cut(tag) })));
  await bulk(statements, PUT_NOTE_TAGS, vault, tags, [({ path }) => path, ({ tag }) => tag]);
}

/**
 * Brings ranks and kept notes in line with an index, whatever they hold now; what is right already is left alone. Cost: all notes and
 * concepts of the index, and the keys of the rows.
 */
export async function reconcileKept(statements: Statements, vault: string, index: ConceptIndex): Promise<void> {
  await writeRanks(
    statements,
    vault,
    ranksOf(
      index,
      Array.from(index.parts.concepts(), ({ id }) => id),
    ),
    [],
  );
  for (const table of ["concept_ranks", "concept_tags"]) {
    await statements.run(
      `DELETE FROM cairn.${table} t WHERE t.vault = $1
       AND NOT EXISTS (SELECT 1 FROM cairn.concepts c WHERE c.vault = $1 AND c.id = t.id)`,
      [vault],
    );
  }
  const paths = [...index.notePaths, ...(index.correctionsText === undefined ? [] : [CORRECTIONS_FILE])];
  for (let start = 0; start < paths.length; start += NOTES) {
    const piece = paths.slice(start, start + NOTES);
    const known = await statements.rows<{ path: string; digest: string }>(
      "SELECT path, digest FROM cairn.kept_notes WHERE vault = $1 AND path = ANY ($2::text[])",
      [vault, piece],
    );
    const digests = new Map(known.map(({ path, digest }) => [path, digest]));
    const rows = (await keptRows(index, piece)).filter((row) => row !== undefined);
    const changed = rows.filter(({ path, digest }) => digests.get(path) !== digest);
    await writeKept(statements, vault, changed, []);
  }
  for (const table of ["kept_notes", "note_tags"]) {
    await statements.run(`DELETE FROM cairn.${table} WHERE vault = $1 AND NOT (path = ANY ($2::text[]))`, [
      vault,
      paths,
    ]);
  }
}

/** A tag as a column holds it. */
export function cut(tag: string): string {
  return columnText(tag, LONGEST_NAME);
}

const PUT_RANKS = `
INSERT INTO cairn.concept_ranks AS r (vault, id, importance, name, degree)
SELECT $1, * FROM unnest($2::text[], $3::float8[], $4::text[], $5::int[])
ON CONFLICT (vault, id) DO UPDATE SET importance = excluded.importance, name = excluded.name, degree = excluded.degree
WHERE (r.importance, r.name, r.degree) IS DISTINCT FROM (excluded.importance, excluded.name, excluded.degree)`;

const DROP_TAGS = `
DELETE FROM cairn.concept_tags t USING unnest($2::text[], $3::json[]) AS g(id, tags)
WHERE t.vault = $1 AND t.id = g.id AND NOT EXISTS (SELECT 1 FROM json_array_elements_text(g.tags) AS has(tag) WHERE has.tag = t.tag)`;

const PUT_TAGS = `
INSERT INTO cairn.concept_tags (vault, id, tag) SELECT $1, * FROM unnest($2::text[], $3::text[]) ON CONFLICT DO NOTHING`;

const PUT_KEPT = `
INSERT INTO cairn.kept_notes (vault, path, digest, listed, language, flawed, subject, body, text, folded)
SELECT $1, path, digest, listed, language, flawed, subject, body::json, text::json, folded
FROM unnest($2::text[], $3::text[], $4::bool[], $5::text[], $6::bool[], $7::text[], $8::text[], $9::text[], $10::text[])
  AS g(path, digest, listed, language, flawed, subject, body, text, folded)
ON CONFLICT (vault, path) DO UPDATE
SET digest = excluded.digest, listed = excluded.listed, language = excluded.language, flawed = excluded.flawed,
  subject = excluded.subject, body = excluded.body, text = excluded.text, folded = excluded.folded`;

const PUT_NOTE_TAGS = `
INSERT INTO cairn.note_tags (vault, path, tag) SELECT $1, * FROM unnest($2::text[], $3::text[]) ON CONFLICT DO NOTHING`;
