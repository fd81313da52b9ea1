import { type ConceptIndex, gaps, type RelationType, type Theme, themes } from "@cairn/graph-core";
import { CORRECTIONS_FILE } from "@cairn/graph-core/corrections";
import { closedType } from "@cairn/graph-core/query";
import { compare, courseLevels } from "@cairn/graph-core/store";
import type { Places } from "@cairn/layout";
import { type Database, notify, type Statements } from "../database.ts";
import { bulk } from "./bulk.ts";
import { placesFor, writePlaces } from "./map-places.ts";

/** What is worked out takes at most so much of the time of the process: one part in ten. */
const SHARE = 9;
/** Milliseconds between two times while there are notes to merge. */
const RARELY = 30_000;
/** How much of each list is kept: as much as may be asked for. */
const MOST_GAPS = 200;
const MOST_REVIEWED = 100;
const MOST_TOP = 100;

/** `now`: at once; `idle`, `busy`: nothing waits to be merged, or something does. */
export type When = "now" | "idle" | "busy";

/** Works out what only the whole graph tells, and writes it beside the graph: themes, stages, figures, gaps, corrections, places. */
export class Deriver {
  readonly #database: Database;
  #revision = -1;
  #took = 0;
  #ended = Number.NEGATIVE_INFINITY;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Whether it is time to. @param isLaidOut whether the map has places */
  isDue(revision: number, when: When, isLaidOut: boolean): boolean {
    if (revision === this.#revision && (isLaidOut || when === "busy")) return false;
    const pause = when === "now" ? 0 : Math.max(SHARE * this.#took, when === "busy" ? RARELY : 0);
    return performance.now() - this.#ended >= pause;
  }

  /**
   * While there are notes to merge, the map is left as it is: laid out from the first of them it would not be that of all.
   * Cost: the whole graph, near linear; of the rows, only those that changed are written.
   * @param known the places in the database
   * @returns the places that it has now
   */
  async derive(
    index: ConceptIndex,
    revision: number,
    when: When,
    known: Places | undefined,
  ): Promise<Places | undefined> {
    const start = performance.now();
    const { vault } = this.#database;
    const found = await themes(index.reader);
    const course = await courseLevels(index.reader);
    const documents = await documentsOf(index);
    const places = when === "busy" ? known : placesFor(index.parts, known);
    const written = await this.#database.transaction(async (statements) => {
      await statements.run("SET LOCAL statement_timeout = 0");
      const rows = await statements.rows<{ revision: string; derived: string }>(
        "SELECT revision, derived_revision AS derived FROM cairn.vaults WHERE vault = $1 FOR UPDATE",
        [vault],
      );
      // Somebody merges or has merged meanwhile: what was worked out here is of an older graph.
      if (Number(rows[0]?.revision) !== revision) return known;
      if (places !== undefined) await writePlaces(statements, vault, known, places);
      if (Number(rows[0]?.derived) === revision && places === known) return places;
      await writeThemes(statements, vault, found);
      await writeCourse(statements, vault, course);
      await bulk(statements, PUT_DOCUMENTS, vault, Object.entries(documents), [
        ([kind]) => kind,
        ([, body]) => JSON.stringify(body),
      ]);
      await statements.run("UPDATE cairn.vaults SET derived_revision = $2 WHERE vault = $1", [vault, revision]);
      await notify(statements, "graph", vault, String(revision));
      return places;
    });
    this.#revision = revision;
    this.#ended = performance.now();
    this.#took = this.#ended - start;
    return written;
  }
}

/** Writes themes; those that are as they were are left alone. */
async function writeThemes(statements: Statements, vault: string, found: readonly Theme[]): Promise<void> {
  await bulk(statements, PUT_THEMES, vault, found, [
    ({ main }) => main.id,
    ({ concepts }) => concepts.length,
    ({ concepts }) => JSON.stringify(concepts.slice(0, MOST_TOP).map(({ id }) => id)),
  ]);
  await statements.run("DELETE FROM cairn.themes WHERE vault = $1 AND NOT (theme = ANY ($2::text[]))", [
    vault,
    found.map(({ main }) => main.id),
  ]);
  const members = found.flatMap(({ main, concepts }) => concepts.map(({ id }) => ({ id, theme: main.id })));
  await bulk(statements, PUT_MEMBERS, vault, members, [({ id }) => id, ({ theme }) => theme]);
  await statements.run("DELETE FROM cairn.theme_concepts WHERE vault = $1 AND NOT (id = ANY ($2::text[]))", [
    vault,
    members.map(({ id }) => id),
  ]);
}

async function writeCourse(
  statements: Statements,
  vault: string,
  { explained, levels, isRequired }: Awaited<ReturnType<typeof courseLevels>>,
): Promise<void> {
  const rows = explained.map(({ id, importance }, at) => ({ id, importance, at }));
  await bulk(statements, PUT_COURSE, vault, rows, [
    ({ id }) => id,
    ({ importance }) => 0 - importance,
    ({ at }) => levels[at]!,
    ({ at }) => isRequired[at] === 1,
  ]);
  await statements.run("DELETE FROM cairn.courses WHERE vault = $1 AND NOT (id = ANY ($2::text[]))", [
    vault,
    rows.map(({ id }) => id),
  ]);
}

async function documentsOf(index: ConceptIndex): Promise<Record<string, unknown>> {
  const readings = index.notePaths.flatMap((path) => index.note(path)?.reading ?? []);
  const types: RelationType[] = Array.from(index.parts.relations(), ({ type }) => closedType(type));
  const missing = await gaps(index.reader, { first: MOST_GAPS });
  return {
    figures: {
      words: readings.flatMap(({ sections }) => sections).reduce((sum, { words }) => sum + words, 0),
      relationTypes: counted(types).map(([type, count]) => ({ type, count })),
      tags: counted(readings.flatMap(({ tags }) => tags)).map(([tag, count]) => ({ tag, count })),
    },
    gaps: {
      gaps: missing.gaps.map(({ concept, ...gap }) => ({ ...gap, concept: concept.id })),
      unreachable: missing.unreachable.map(({ concept, ...goal }) => ({ ...goal, concept: concept.id })),
    },
    corrections: {
      reports: index.corrections,
      warnings: index.warnings.filter(({ note }) => note === CORRECTIONS_FILE),
    },
    review: index.review(MOST_REVIEWED).map(({ id }) => id),
  };
}

/** How often each key occurs, the most frequent first. */
function counted<K extends string>(keys: Iterable<K>): [K, number][] {
  const counts = new Map<K, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || compare(a, b));
}

const PUT_THEMES = `
INSERT INTO cairn.themes AS t (vault, theme, size, top)
SELECT $1, theme, size, top::json FROM unnest($2::text[], $3::int[], $4::text[]) AS g(theme, size, top)
ON CONFLICT (vault, theme) DO UPDATE SET size = excluded.size, top = excluded.top
WHERE t.size <> excluded.size OR t.top::text <> excluded.top::text`;

const PUT_MEMBERS = `
INSERT INTO cairn.theme_concepts AS t (vault, id, theme) SELECT $1, * FROM unnest($2::text[], $3::text[])
ON CONFLICT (vault, id) DO UPDATE SET theme = excluded.theme WHERE t.theme <> excluded.theme`;

const PUT_COURSE = `
INSERT INTO cairn.courses AS t (vault, id, importance, level, required)
SELECT $1, * FROM unnest($2::text[], $3::float8[], $4::int[], $5::bool[])
ON CONFLICT (vault, id) DO UPDATE
SET importance = excluded.importance, level = excluded.level, required = excluded.required
WHERE (t.importance, t.level, t.required) IS DISTINCT FROM (excluded.importance, excluded.level, excluded.required)`;

const PUT_DOCUMENTS = `
INSERT INTO cairn.documents (vault, kind, body) SELECT $1, kind, body::json FROM unnest($2::text[], $3::text[]) AS g(kind, body)
ON CONFLICT (vault, kind) DO UPDATE SET body = excluded.body`;
