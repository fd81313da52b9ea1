import type { Concept, NoteView, Prerequisite, Relation } from "@cairn/graph-core";
import { nameKey } from "@cairn/graph-core";
import { type DroppedPrerequisite, fold, wordsOf } from "@cairn/graph-core/store";
import { columnText } from "../column-text.ts";
import type { Statements } from "../database.ts";
import { keptSpellings } from "../reader/spellings.ts";
import { bulk } from "./bulk.ts";
import type { KeptRow } from "./kept-note.ts";
import { writeKept, writeRanks } from "./kept-write.ts";
import type { Rank } from "./rank.ts";

/** What is written of one kind, and what is taken out, by its key. */
export interface Write<T, K> {
  put: T[];
  gone: K[];
}

/** What a merge changes in the database. */
export interface GraphWrite {
  /** `named`: those of `put` whose names or definition changed. */
  concepts: Write<Concept, string> & { named: Concept[] };
  relations: Write<Relation, Pick<Relation, "source" | "type" | "target">>;
  prerequisites: Write<Prerequisite, PrerequisiteKey>;
  dropped: Write<DroppedPrerequisite, PrerequisiteKey>;
  views: Write<NoteView, string>;
  /** Of concepts that changed, or have more or fewer relations; those of `concepts.gone` go. */
  ranks: Rank[];
  /** Notes as they are shown. */
  kept: Write<KeptRow, string>;
}

export type PrerequisiteKey = Pick<Prerequisite, "concept" | "requires">;

/** Longer words are cut: an index entry has a limit. */
const LONGEST_WORD = 200;

/** Writes to the graph of a vault: a few statements of up to 1,000 rows for each kind. Doing it twice changes nothing. */
export async function writeGraph(statements: Statements, vault: string, write: GraphWrite): Promise<void> {
  const { concepts, relations, prerequisites, dropped, views } = write;
  await writeConcepts(statements, vault, concepts);
  await bulk(statements, DELETE_RELATIONS, vault, relations.gone, [
    ({ source }) => source,
    ({ type }) => type,
    ({ target }) => target,
  ]);
  await bulk(statements, PUT_RELATIONS, vault, relations.put, [
    ({ source }) => source,
    ({ type }) => type,
    ({ target }) => target,
    ({ confidence }) => confidence,
    (relation) => JSON.stringify(relation),
  ]);
  for (const [table, { put, gone }] of [
    ["prerequisites", prerequisites],
    ["dropped", dropped],
  ] as const) {
    const keys = [({ concept }: PrerequisiteKey) => concept, ({ requires }: PrerequisiteKey) => requires];
    await bulk(statements, deletePrerequisites(table), vault, gone, keys);
    await bulk<Prerequisite>(statements, putPrerequisites(table), vault, put, [
      ...keys,
      ({ strength }) => strength,
      (each) => JSON.stringify(each),
    ]);
  }
  await bulk(statements, `DELETE FROM cairn.views WHERE vault = $1 AND path = ANY ($2::text[])`, vault, views.gone, [
    (path) => path,
  ]);
  await bulk(statements, PUT_VIEWS, vault, views.put, [({ path }) => path, (view) => JSON.stringify(view)]);
  await writeRanks(statements, vault, write.ranks, concepts.gone);
  await writeKept(statements, vault, write.kept.put, write.kept.gone);
}

async function writeConcepts(statements: Statements, vault: string, write: GraphWrite["concepts"]): Promise<void> {
  const { put, gone, named } = write;
  const unnamed = [...gone, ...named.map(({ id }) => id)];
  for (const table of ["names", "concept_words"]) {
    const sql = `DELETE FROM cairn.${table} WHERE vault = $1 AND id = ANY ($2::text[])`;
    await bulk(statements, sql, vault, unnamed, [(id) => id]);
  }
  await bulk(statements, `DELETE FROM cairn.concepts WHERE vault = $1 AND id = ANY ($2::text[])`, vault, gone, [
    (id) => id,
  ]);
  await bulk(statements, PUT_CONCEPTS, vault, put, [
    ({ id }) => id,
    ({ importance }) => importance,
    (concept) => JSON.stringify(concept),
  ]);
  const names = named.flatMap(({ id, label, aliases }) =>
    [label, ...aliases].map((name, place) => ({ id, name, place })),
  );
  await bulk(statements, PUT_NAMES, vault, names, [
    ({ id }) => id,
    ({ place }) => place,
    ({ name }) => columnText(name),
    ({ name }) => columnText(nameKey(name)),
    ({ name }) => columnText(fold(name)),
  ]);
  const words = named.map((concept) => ({ id: concept.id, words: wordsIn(concept) }));
  // An array of arrays must be even: words have no spaces in them.
  await bulk(statements, PUT_CONCEPT_WORDS, vault, words, [({ id }) => id, ({ words }) => words.join(" ")]);
  const all = [...new Set(words.flatMap((each) => each.words))].sort();
  await bulk(statements, PUT_WORDS, vault, all, [(word) => word, (word) => keptSpellings(word).join(" ")]);
}

/** All words that search may find a concept by, each once. */
function wordsIn({ label, aliases, definition = "" }: Concept): string[] {
  const found = [label, ...aliases, definition].flatMap((text) => wordsOf(text).map(({ word }) => word));
  return [...new Set(found.map((word) => columnText(word, LONGEST_WORD)))];
}

const PUT_CONCEPTS = `
INSERT INTO cairn.concepts (vault, id, importance, body)
SELECT $1, id, importance, body::json FROM unnest($2::text[], $3::float8[], $4::text[]) AS g(id, importance, body)
ON CONFLICT (vault, id) DO UPDATE SET importance = excluded.importance, body = excluded.body`;

const PUT_NAMES = `
INSERT INTO cairn.names (vault, id, place, name, key, folded)
SELECT $1, * FROM unnest($2::text[], $3::int[], $4::text[], $5::text[], $6::text[])
ON CONFLICT (vault, id, place) DO UPDATE SET name = excluded.name, key = excluded.key, folded = excluded.folded`;

const PUT_CONCEPT_WORDS = `
INSERT INTO cairn.concept_words (vault, id, words)
SELECT $1, id, array_to_tsvector(array_remove(string_to_array(words, ' '), ''))
FROM unnest($2::text[], $3::text[]) AS g(id, words)
ON CONFLICT (vault, id) DO UPDATE SET words = excluded.words`;

/** Words stay when nothing is called so any more: then they find nothing. */
const PUT_WORDS = `
INSERT INTO cairn.words (vault, word, keys)
SELECT $1, word, string_to_array(keys, ' ')::int[] FROM unnest($2::text[], $3::text[]) AS g(word, keys)
ON CONFLICT DO NOTHING`;

const DELETE_RELATIONS = `
DELETE FROM cairn.relations r USING unnest($2::text[], $3::text[], $4::text[]) AS g(source, type, target)
WHERE r.vault = $1 AND r.source = g.source AND r.type = g.type AND r.target = g.target`;

const PUT_RELATIONS = `
INSERT INTO cairn.relations (vault, source, type, target, confidence, body)
SELECT $1, source, type, target, confidence, body::json
FROM unnest($2::text[], $3::text[], $4::text[], $5::float8[], $6::text[]) AS g(source, type, target, confidence, body)
ON CONFLICT (vault, source, type, target) DO UPDATE SET confidence = excluded.confidence, body = excluded.body`;

const PUT_VIEWS = `
INSERT INTO cairn.views (vault, path, body)
SELECT $1, path, body::json FROM unnest($2::text[], $3::text[]) AS g(path, body)
ON CONFLICT (vault, path) DO UPDATE SET body = excluded.body`;

function deletePrerequisites(table: "prerequisites" | "dropped"): string {
  return `
DELETE FROM cairn.${table} p USING unnest($2::text[], $3::text[]) AS g(concept, requires)
WHERE p.vault = $1 AND p.concept = g.concept AND p.requires = g.requires`;
}

function putPrerequisites(table: "prerequisites" | "dropped"): string {
  return `
INSERT INTO cairn.${table} (vault, concept, requires, strength, body)
SELECT $1, concept, requires, strength, body::json
FROM unnest($2::text[], $3::text[], $4::float8[], $5::text[]) AS g(concept, requires, strength, body)
ON CONFLICT (vault, concept, requires) DO UPDATE SET strength = excluded.strength, body = excluded.body`;
}
