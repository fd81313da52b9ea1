import type { Concept, Relation, RelationFilter } from "@cairn/graph-core";
import type { ConceptConditions, ConceptListOrder, ListPart, NoteConditions, PartAsked } from "@cairn/graph-core/store";
import { columnText } from "../column-text.ts";
import type { Database } from "../database.ts";
import { Conditions, conceptConditions, isOneOfTypes, noteConditions } from "./conditions.ts";
import { type ListSource, partOf } from "./part.ts";

/** How many concepts or notes a vault has, as its row says. */
type Count = () => Promise<number>;

const TYPES = { importance: "float8", name: "text", degree: "int" } as const;

/** A part of the concepts that fit: three statements. */
export async function conceptsPart(
  database: Database,
  filter: ConceptConditions,
  order: ConceptListOrder,
  asked: PartAsked,
  count: Count,
): Promise<ListPart<Concept>> {
  const conditions = new Conditions(database.vault);
  conceptConditions(conditions, filter);
  const part = await partOf(
    database,
    {
      from: `FROM cairn.concept_ranks r WHERE r.vault = $1${conditions.sql}`,
      order: [
        { sql: `r.${order}`, type: TYPES[order] },
        { sql: "r.id", type: "text" },
      ],
      values: conditions.values,
      ...(conditions.sql === "" && { total: count }),
    },
    asked,
  );
  const bodies = await database.rows<{ body: Concept }>(
    "SELECT body FROM cairn.concepts WHERE vault = $1 AND id = ANY ($2::text[])",
    [database.vault, part.items.map(({ item }) => item)],
  );
  const known = new Map(bodies.map(({ body }) => [body.id, body]));
  return {
    ...part,
    items: part.items.flatMap(({ item, place }) => {
      const concept = known.get(item);
      return concept === undefined ? [] : [{ item: concept, place }];
    }),
  };
}

/** Those of some concepts that fit: one statement. */
export async function fitting(
  database: Database,
  ids: readonly string[],
  filter: ConceptConditions,
): Promise<Set<string>> {
  const conditions = new Conditions(database.vault);
  conceptConditions(conditions, filter);
  const asked = conditions.value(ids.map((id) => columnText(id)));
  const rows = await database.rows<{ id: string }>(
    `SELECT r.id FROM cairn.concept_ranks r WHERE r.vault = $1 AND r.id = ANY (${asked}::text[])${conditions.sql}`,
    conditions.values,
  );
  return new Set(rows.map(({ id }) => id));
}

/** A part of the paths of notes that fit: two statements. */
export function notesPart(
  database: Database,
  filter: NoteConditions,
  asked: PartAsked,
  count: Count,
): Promise<ListPart<string>> {
  const conditions = new Conditions(database.vault);
  noteConditions(conditions, filter);
  const source: ListSource = {
    from: `FROM cairn.kept_notes r WHERE r.vault = $1 AND r.listed${conditions.sql}`,
    order: [{ sql: "r.path", type: "text" }],
    values: conditions.values,
    ...(conditions.sql === "" && { total: count }),
  };
  return partOf(database, source, asked);
}

/** A part of the relations of a concept: three statements. */
export async function relationsPart(
  database: Database,
  id: string,
  { direction = "both", types, minConfidence = 0 }: RelationFilter,
  asked: PartAsked,
): Promise<ListPart<Relation>> {
  const conditions = new Conditions(database.vault);
  const at = conditions.value(columnText(id));
  conditions.add(`confidence >= ${conditions.value(minConfidence)}::float8`);
  if (types !== undefined) conditions.add(isOneOfTypes("type", conditions.value([...types])));
  const sides = [...(direction === "in" ? [] : ["source"]), ...(direction === "out" ? [] : ["target"])].map(
    (end) => `SELECT -confidence AS doubt, source || '|' || type || '|' || target AS id FROM cairn.relations
      WHERE vault = $1 AND ${end} = ${at}${conditions.sql}`,
  );
  const part = await partOf(
    database,
    {
      from: `FROM (${sides.join(" UNION ALL ")}) r WHERE true`,
      order: [
        { sql: "r.doubt", type: "float8" },
        { sql: "r.id", type: "text" },
      ],
      values: conditions.values,
    },
    asked,
  );
  const found = await relationsByIds(
    database,
    part.items.map(({ item }) => item),
  );
  return {
    ...part,
    items: part.items.flatMap(({ place }, at) => {
      const relation = found[at];
      return relation === undefined ? [] : [{ item: relation, place }];
    }),
  };
}

/** The relation of each id: one statement. */
export async function relationsByIds(database: Database, ids: readonly string[]): Promise<(Relation | undefined)[]> {
  const keys = ids.map((id) => id.split("|")).filter((key) => key.length === 3);
  if (keys.length === 0) return ids.map(() => undefined);
  const rows = await database.rows<{ body: Relation }>(
    `SELECT r.body FROM unnest($2::text[], $3::text[], $4::text[]) AS g(source, type, target)
     JOIN cairn.relations r ON r.vault = $1 AND r.source = g.source AND r.type = g.type AND r.target = g.target`,
    [database.vault, ...[0, 1, 2].map((at) => keys.map((key) => columnText(key[at] ?? "")))],
  );
  const known = new Map(rows.map(({ body }) => [body.id, body]));
  return ids.map((id) => known.get(id));
}
