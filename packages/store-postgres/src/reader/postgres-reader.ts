import type {
  Concept,
  Counts,
  GraphReader,
  NameEntry,
  NoteView,
  Prerequisite,
  Relation,
  RelationFilter,
  RequirementsAhead,
  TiedTo,
} from "@cairn/graph-core";
import { nameKey } from "@cairn/graph-core";
import {
  bestTied,
  byConfidence,
  byStrength,
  compare,
  type DroppedPrerequisite,
  fold,
  mostSimilar,
  type Tie,
  tiesOf,
} from "@cairn/graph-core/store";
import { columnText } from "../column-text.ts";
import type { Database, Value } from "../database.ts";
import { searchCandidates } from "./search-candidates.ts";

/** How many names are compared with one that nobody has. */
const SIMILAR = 200;
/** How many relations of a concept are followed where nobody says how many. */
const MOST_TIES = 1_000_000;
/** Behind every text that begins with a prefix, by bytes. */
const LAST = "\u{10FFFF}";

/** Ties by id, as everywhere: an id is these three with | between them. */
const SUREST = "confidence DESC, source || '|' || type || '|' || target";

interface Body<T> {
  body: T;
}

/** A relation at one of its ends, without what it says. */
interface TieRow extends Tie {
  at: string;
  type: string;
}

/**
 * Reads the graph of a vault from the database, one to three statements a call, each of them a look-up by key. Holds nothing.
 * Answers as the graph in memory does; where more than 2,000 concepts match a search, it looks at the most important ones.
 */
export class PostgresReader implements GraphReader {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async concepts(ids: readonly string[]): Promise<(Concept | undefined)[]> {
    if (ids.length === 0) return [];
    const rows = await this.#rows<Body<Concept>>(
      "SELECT body FROM cairn.concepts WHERE vault = $1 AND id = ANY ($2::text[])",
      [columnTexts(ids)],
    );
    const known = new Map(rows.map(({ body }) => [body.id, body]));
    return ids.map((id) => known.get(id));
  }

  async relations(ids: readonly string[], filter: RelationFilter = {}): Promise<Relation[][]> {
    if (ids.length === 0) return [];
    const { direction = "both", types, minConfidence = 0, first } = filter;
    const sides: string[] = [];
    if (direction !== "in") sides.push(relationsAt("source", first !== undefined));
    if (direction !== "out") sides.push(relationsAt("target", first !== undefined));
    const values: Value[] = [columnTexts([...new Set(ids)]), minConfidence, types === undefined ? null : [...types]];
    if (first !== undefined) values.push(first);
    const rows = await this.#rows<Body<Relation> & { at: string }>(sides.join(" UNION ALL "), values);
    const lists = grouped(rows);
    return ids.map((id) => [...(lists.get(id) ?? [])].sort(byConfidence).slice(0, first));
  }

  async relationsAmong(
    ids: readonly string[],
    { types, minConfidence = 0 }: Pick<RelationFilter, "types" | "minConfidence"> = {},
  ): Promise<Relation[]> {
    if (ids.length === 0) return [];
    const rows = await this.#rows<Body<Relation>>(
      `SELECT body FROM cairn.relations
       WHERE vault = $1 AND source = ANY ($2::text[]) AND target = ANY ($2::text[]) AND confidence >= $3 AND ${OF_TYPES}`,
      [columnTexts(ids), minConfidence, types === undefined ? null : [...types]],
    );
    return rows.map(({ body }) => body);
  }

  async tiedTo(
    ids: readonly string[],
    { direction = "both", types, minConfidence = 0, first = MOST_TIES }: RelationFilter,
    { without, most }: { without: Iterable<string>; most: number },
  ): Promise<TiedTo> {
    if (ids.length === 0) return { ids: [], count: 0 };
    const sides: string[] = [];
    if (direction !== "in") sides.push(tiesAt("source"));
    if (direction !== "out") sides.push(tiesAt("target"));
    const rows = await this.#rows<TieRow>(sides.join(" UNION ALL "), [
      columnTexts([...new Set(ids)]),
      minConfidence,
      types === undefined ? null : [...types],
      first,
    ]);
    const lists = Map.groupBy(rows, ({ at }) => at);
    const ties = await tiesOf(
      ids,
      ids.map((id) => (lists.get(id) ?? []).sort(bySurest).slice(0, first)),
      without,
    );
    if (ties.size === 0) return { ids: [], count: 0 };
    const weighed = await this.#rows<{ id: string; importance: number }>(
      "SELECT id, importance FROM cairn.concepts WHERE vault = $1 AND id = ANY ($2::text[])",
      [[...ties.keys()]],
    );
    return bestTied(ties, weighed, most);
  }

  async prerequisites(ids: readonly string[], direction: "requires" | "required-by"): Promise<Prerequisite[][]> {
    if (ids.length === 0) return [];
    const at = direction === "requires" ? "concept" : "requires";
    const rows = await this.#rows<Body<Prerequisite> & { at: string }>(
      `SELECT ${at} AS at, body FROM cairn.prerequisites WHERE vault = $1 AND ${at} = ANY ($2::text[])`,
      [columnTexts(ids)],
    );
    const lists = grouped(rows);
    return ids.map((id) => [...(lists.get(id) ?? [])].sort(byStrength));
  }

  async neighbours(ids: readonly string[], { first }: { first: number }): Promise<string[][]> {
    if (ids.length === 0) return [];
    const rows = await this.#rows<{ at: string; others: string[] }>(NEIGHBOURS, [
      columnTexts([...new Set(ids)]),
      first,
    ]);
    const lists = new Map(rows.map(({ at, others }) => [at, others]));
    return ids.map((id) => lists.get(id) ?? []);
  }

  async requirements(
    ids: readonly string[],
    { minStrength, most }: { minStrength: number; most: number },
  ): Promise<RequirementsAhead> {
    const goals = columnTexts(ids);
    const rows = await this.#rows<{ kind: string; at: string; body: Concept | Prerequisite | NoteView }>(REQUIREMENTS, [
      goals,
      minStrength,
      most + goals.length,
    ]);
    const concepts = new Map<string, Concept>();
    const lists = new Map<string, Prerequisite[]>();
    const notes = new Map<string, NoteView | undefined>();
    for (const { kind, at, body } of rows) {
      if (kind === "note") notes.set(at, body as NoteView);
      else if (kind !== "requires") {
        const concept = body as Concept;
        concepts.set(at, concept);
        const isTold = kind === "concept" || concept.explained === false;
        if (isTold && concept.home && !notes.has(concept.home.note)) notes.set(concept.home.note, undefined);
        if (kind === "concept" && !lists.has(at)) lists.set(at, []);
      } else {
        const list = lists.get(at);
        if (list === undefined) lists.set(at, [body as Prerequisite]);
        else list.push(body as Prerequisite);
      }
    }
    for (const list of lists.values()) list.sort(byStrength);
    return { concepts, lists, notes };
  }

  async droppedPrerequisites(first: number): Promise<DroppedPrerequisite[]> {
    const rows = await this.#rows<Body<DroppedPrerequisite>>(
      "SELECT body FROM cairn.dropped WHERE vault = $1 ORDER BY strength DESC, concept, requires LIMIT $2",
      [first],
    );
    return rows.map(({ body }) => body);
  }

  async resolveNames(names: readonly string[]): Promise<string[][]> {
    if (names.length === 0) return [];
    const keys = names.map((name) => columnText(nameKey(name)));
    const rows = await this.#rows<{ key: string; id: string; place: number }>(
      "SELECT key, id, min(place) AS place FROM cairn.names WHERE vault = $1 AND key = ANY ($2::text[]) GROUP BY key, id",
      [[...new Set(keys)]],
    );
    const ids = [...new Set(rows.map(({ id }) => id))];
    const weights = new Map<string, number>();
    if (ids.length > 0) {
      const found = await this.#rows<{ id: string; importance: number }>(
        "SELECT id, importance FROM cairn.concepts WHERE vault = $1 AND id = ANY ($2::text[])",
        [ids],
      );
      for (const { id, importance } of found) weights.set(id, importance);
    }
    const byKey = Map.groupBy(rows, ({ key }) => key);
    const weight = (id: string): number => weights.get(id) ?? 0;
    return keys.map((key) =>
      (byKey.get(key) ?? [])
        .map(({ id, place }) => ({ id, byLabel: place === 0 ? 0 : 1 }))
        .sort((a, b) => a.byLabel - b.byLabel || weight(b.id) - weight(a.id) || compare(a.id, b.id))
        .map(({ id }) => id),
    );
  }

  async names({ prefix, first }: { prefix: string; first: number }): Promise<NameEntry[]> {
    const folded = columnText(fold(prefix));
    return this.#rows<NameEntry>(
      `SELECT name, id FROM cairn.names WHERE vault = $1 AND folded >= $2 AND folded < $3
       ORDER BY name, id LIMIT $4`,
      [folded, folded + LAST, Math.min(first, 1_000_000)],
    );
  }

  async similarNames(name: string, first: number): Promise<NameEntry[]> {
    const rows = await this.#database.rows<NameEntry>("SELECT name, id FROM cairn.find_similar_names($1, $2)", [
      columnText(fold(name), 200),
      SIMILAR,
    ]);
    return mostSimilar(rows, name, first);
  }

  searchCandidates(text: string): Promise<string[]> {
    return searchCandidates(this.#database, text);
  }

  async conceptIds({ first, after }: { first: number; after?: string }): Promise<{ ids: string[]; next?: string }> {
    const most = Math.min(first, 10_000_000) + 1;
    const rows =
      after === undefined
        ? await this.#rows<{ id: string }>(
            "SELECT id FROM cairn.concepts WHERE vault = $1 ORDER BY importance DESC, id LIMIT $2",
            [most],
          )
        : await this.#rows<{ id: string }>(
            `SELECT c.id FROM cairn.concepts c, (SELECT importance FROM cairn.concepts WHERE vault = $1 AND id = $2) last
             WHERE c.vault = $1 AND c.importance <= last.importance AND (c.importance < last.importance OR c.id > $2)
             ORDER BY c.importance DESC, c.id LIMIT $3`,
            [columnText(after), most],
          );
    const ids = rows.slice(0, first).map(({ id }) => id);
    const last = ids.at(-1);
    return rows.length > first && last !== undefined ? { ids, next: last } : { ids };
  }

  async notes(paths: readonly string[]): Promise<(NoteView | undefined)[]> {
    if (paths.length === 0) return [];
    const rows = await this.#rows<Body<NoteView>>(
      "SELECT body FROM cairn.views WHERE vault = $1 AND path = ANY ($2::text[])",
      [columnTexts(paths)],
    );
    const known = new Map(rows.map(({ body }) => [body.path, body]));
    return paths.map((path) => known.get(path));
  }

  async counts(): Promise<Counts> {
    const [row] = await this.#rows<Record<keyof Counts, string>>(
      "SELECT notes, concepts, relations, prerequisites FROM cairn.vaults WHERE vault = $1",
      [],
    );
    return {
      notes: Number(row?.notes ?? 0),
      concepts: Number(row?.concepts ?? 0),
      relations: Number(row?.relations ?? 0),
      prerequisites: Number(row?.prerequisites ?? 0),
    };
  }

  /** The vault is named in each statement too: it is what rows are spread over machines by. */
  #rows<T extends object>(sql: string, values: readonly Value[]): Promise<T[]> {
    return this.#database.rows<T>(sql, [this.#database.vault, ...values]);
  }
}

/** As {@link relationsAt} has them, but for what they say. */
function tiesAt(end: "source" | "target"): string {
  return `SELECT asked.id AS at, found.* FROM unnest($2::text[]) AS asked(id) CROSS JOIN LATERAL (
    SELECT source, type, target, confidence FROM cairn.relations
    WHERE vault = $1 AND ${end} = asked.id AND confidence >= $3 AND ${OF_TYPES} ORDER BY ${SUREST} LIMIT $5
  ) AS found`;
}

/** As `byConfidence` orders relations. */
function bySurest(a: TieRow, b: TieRow): number {
  const idOf = ({ source, type, target }: TieRow): string => `${source}|${type}|${target}`;
  return b.confidence - a.confidence || compare(idOf(a), idOf(b));
}

/** What concepts require, and where it is explained. */
const REQUIREMENTS = `WITH found AS MATERIALIZED (SELECT kind, at, body FROM cairn.read_requirements($1, $2::text[], $3, $4))
  SELECT kind, at, body FROM found
  UNION ALL
  SELECT 'note', path, body FROM cairn.views
  WHERE vault = $1 AND path = ANY (ARRAY(
    SELECT DISTINCT body -> 'home' ->> 'note' FROM found
    WHERE kind = 'concept' OR kind = 'met' AND body ->> 'explained' = 'false'))`;

/** The other ends of the surest relations, without what the relations say: a list for each concept. */
const NEIGHBOURS = `SELECT asked.id AS at, to_json(ARRAY(
    SELECT CASE WHEN tied.source = asked.id THEN tied.target ELSE tied.source END FROM (
      (${endsAt("source")}) UNION ALL (${endsAt("target")})
    ) AS tied ORDER BY ${SUREST} LIMIT $3
  )) AS others FROM unnest($2::text[]) AS asked(id)`;

function endsAt(end: "source" | "target"): string {
  return `SELECT source, type, target, confidence FROM cairn.relations WHERE vault = $1 AND ${end} = asked.id
    ORDER BY ${SUREST} LIMIT $3`;
}

/** A closed type takes in its kinds of one's own. */
const OF_TYPES = "($4::text[] IS NULL OR type = ANY ($4::text[]) OR split_part(type, '/', 1) = ANY ($4::text[]))";

/** The relations at one end; where they are limited, no more than the surest of each concept are looked at. */
function relationsAt(end: "source" | "target", isLimited: boolean): string {
  const fitting = `confidence >= $3 AND ${OF_TYPES}`;
  if (!isLimited) {
    return `SELECT ${end} AS at, body FROM cairn.relations WHERE vault = $1 AND ${end} = ANY ($2::text[]) AND ${fitting}`;
  }
  return `SELECT asked.id AS at, found.body FROM unnest($2::text[]) AS asked(id) CROSS JOIN LATERAL (
    SELECT body FROM cairn.relations WHERE vault = $1 AND ${end} = asked.id AND ${fitting}
    ORDER BY ${SUREST} LIMIT $5
  ) AS found`;
}

function grouped<T>(rows: readonly (Body<T> & { at: string })[]): Map<string, T[]> {
  const lists = new Map<string, T[]>();
  for (const { at, body } of rows) {
    const list = lists.get(at);
    if (list === undefined) lists.set(at, [body]);
    else list.push(body);
  }
  return lists;
}

function columnTexts(texts: readonly string[]): string[] {
  return texts.map((text) => columnText(text));
}
