import { compare } from "../merge/order.ts";
import type { Concept } from "../model/concept.ts";
import type { Relation } from "../model/relation.ts";
import { wholeNumber } from "./arguments.ts";
import { Best } from "./best.ts";
import type { GraphReader, RelationFilter } from "./graph-reader.ts";
import { Steps } from "./steps.ts";
import { byWorth, type Tied, tieWith, worthOf } from "./ties.ts";

/** How far, and along which relations. */
export interface NeighbourhoodOptions extends Pick<RelationFilter, "direction" | "types" | "minConfidence"> {
  /** How many steps away, 1 to 3. Default 1. */
  depth?: number;
  /** How many concepts at most, the asked ones included; 1 to 1,000. Default 50. */
  limit?: number;
}

/** What lies around a concept. */
export interface Neighbourhood {
  /** Nearest first; within one distance the best tied first; the asked ones stand first, in their order. */
  concepts: Concept[];
  /** All relations among `concepts` that pass the filter, surest first. */
  relations: Relation[];
  /** Steps from the nearest asked concept, by id; has no prototype. */
  distances: Record<string, number>;
  /** Whether the limit left concepts out. */
  truncated: boolean;
}

/** How many relations of one concept are followed. */
const MAX_FAN_OUT = 500;

/**
 * What stands around some concepts. A neighbour is the better the surer its relations to what is already there, and the more
 * important it is.
 * Cost: relations of the concepts that are in it. Unknown ids are passed over.
 *
 * @example
 * ```js
 * import { ConceptIndex, neighbourhood } from "@cairn/graph-core";
 *
 * const index = new ConceptIndex();
 * index.setNote({ path: "cell.md", text: "# Cell\n\nA cell contains a nucleus." });
 * index.setNote({ path: "mitosis.md", text: "# Mitosis\n\nMitosis requires a cell." });
 * const { concepts, relations } = await neighbourhood(index.reader, ["cell"]);
 * console.log(concepts.map(({ label }) => label), relations.length);
 * // → [ 'Cell', 'Mitosis', 'nucleus' ] 2
 * ```
 */
export async function neighbourhood(
  reader: GraphReader,
  ids: readonly string[],
  { depth = 1, limit = 50, direction = "both", types, minConfidence }: NeighbourhoodOptions = {},
): Promise<Neighbourhood> {
  wholeNumber("depth", depth, 1, 3);
  wholeNumber("limit", limit, 1, 1000);
  const filter = { first: MAX_FAN_OUT, ...(types && { types }), ...(minConfidence !== undefined && { minConfidence }) };
  const found = new Map<string, { concept: Concept; distance: number }>();
  for (const concept of await reader.concepts([...new Set(ids)])) {
    if (concept !== undefined && found.size < limit) found.set(concept.id, { concept, distance: 0 });
  }
  let truncated = new Set(ids).size > found.size && found.size === limit;
  let frontier = [...found.keys()];
  const steps = new Steps(reader);
  for (let distance = 1; distance <= depth && frontier.length > 0; distance++) {
    const options = { without: found.keys(), most: limit - found.size };
    const way = { ...filter, direction };
    const next = await (reader.tiedTo?.(frontier, way, options) ?? tiedTo(reader, steps, frontier, way, options));
    if (next.count > options.most) truncated = true;
    for (const concept of next.concepts) found.set(concept.id, { concept, distance });
    frontier = next.concepts.map(({ id }) => id);
  }
  const relations = await relationsAmong(reader, [...found.keys()], filter);
  // An object that is a table from the start: of another, the engine would make a shape for each number of ids that it has had.
  const distances = Object.create(null) as Record<string, number>;
  for (const [id, { distance }] of found) distances[id] = distance;
  return {
    concepts: [...found.values()].map(({ concept }) => concept),
    relations,
    distances,
    truncated,
  };
}

/** {@link GraphReader.tiedTo} of any reader. */
async function tiedTo(
  reader: GraphReader,
  steps: Steps,
  ids: readonly string[],
  filter: RelationFilter,
  { without, most }: { without: Iterable<string>; most: number },
): Promise<{ concepts: Concept[]; count: number }> {
  const known = new Set(without);
  const ties = new Map<string, number>();
  const lists = await reader.relations(ids, filter);
  for (const [index, relations] of lists.entries()) {
    for (const { source, target, confidence } of relations) {
      const pause = steps.take();
      if (pause !== undefined) await pause;
      const other = source === ids[index] ? target : source;
      if (!known.has(other)) ties.set(other, tieWith(ties.get(other) ?? 0, confidence));
    }
  }
  const best = new Best<Tied>(Math.max(1, most), byWorth);
  let count = 0;
  for (const concept of await reader.concepts([...ties.keys()])) {
    if (concept === undefined) continue;
    count++;
    best.add({ concept, worth: worthOf(ties.get(concept.id)!, concept.importance) });
  }
  return { concepts: most < 1 ? [] : best.kept.map(({ concept }) => concept), count };
}

/**
 * All relations with both ends in a set of concepts, surest first; ties by id.
 *
 * @example
 * ```js
 * import { ConceptIndex } from "@cairn/graph-core";
 * import { relationsAmong } from "@cairn/graph-core/query";
 *
 * const index = new ConceptIndex();
 * index.setNote({ path: "cell.md", text: "# Cell\n\nA cell contains a nucleus." });
 * index.setNote({ path: "mitosis.md", text: "# Mitosis\n\nMitosis requires a cell." });
 * const relations = await relationsAmong(index.reader, ["cell", "nucleus"]);
 * console.log(relations.map(({ id }) => id));
 * // → [ 'nucleus|part-of|cell' ]
 * ```
 */
export async function relationsAmong(
  reader: GraphReader,
  ids: readonly string[],
  filter: Pick<RelationFilter, "types" | "minConfidence"> = {},
): Promise<Relation[]> {
  const inside = new Set(ids);
  const found =
    (await reader.relationsAmong?.(ids, filter)) ??
    (
      await reader.relations(ids, {
        types: filter.types,
        minConfidence: filter.minConfidence,
        direction: "out",
      } as RelationFilter)
    )
      .flat()
      .filter(({ target }) => inside.has(target));
  return found.sort((a, b) => b.confidence - a.confidence || compare(a.id, b.id));
}
