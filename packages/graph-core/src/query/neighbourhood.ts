import type { Concept } from "../model/concept.ts";
import type { Relation } from "../model/relation.ts";
import { wholeNumber } from "./arguments.ts";
import type { Around, GraphReader, MaybePromise, RelationFilter, TiedTo } from "./graph-reader.ts";
import { Steps } from "./steps.ts";
import { surestFirst } from "./surest-first.ts";
import { bestTied, tiesOf } from "./ties.ts";

/** How far, and along which relations. */
export interface NeighbourhoodOptions extends Pick<RelationFilter, "direction" | "types" | "minConfidence"> {
  /** How many steps away, 1 to 3. Default 1. */
  depth?: number;
  /** How many concepts at most, the asked ones included; 1 to 1,000. Default 50. */
  limit?: number;
  /**
   * Whether each step gets its share of the limit: around a hub, what is one step away would otherwise leave room for nothing
   * further. What a step doesn't need goes to the others. Default false: the nearest first, until the limit.
   */
  evenly?: boolean;
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
  options: NeighbourhoodOptions = {},
): Promise<Neighbourhood> {
  const { concepts, distances, relations, truncated } = await surroundings(reader, ids, options);
  // An object that is a table from the start: of another, the engine would make a shape for each number of ids that it has had.
  const byId = Object.create(null) as Record<string, number>;
  for (const [i, { id }] of concepts.entries()) byId[id] = distances[i]!;
  return { concepts, relations, distances: byId, truncated };
}

/**
 * What `neighbourhood` tells, with the distances in the order of the concepts: at less cost, where nobody looks for one by its id.
 * At once, without a promise, where the reader has the graph in memory.
 *
 * @example
 * ```js
 * import { ConceptIndex } from "@cairn/graph-core";
 * import { surroundings } from "@cairn/graph-core/query";
 *
 * const index = new ConceptIndex();
 * index.setNote({ path: "cell.md", text: "# Cell\n\nA cell contains a nucleus." });
 * const { concepts, distances } = await surroundings(index.reader, ["cell"]);
 * console.log(concepts.map(({ label }) => label), distances);
 * // → [ 'Cell', 'nucleus' ] [ 0, 1 ]
 * ```
 */
export function surroundings(
  reader: GraphReader,
  ids: readonly string[],
  { depth = 1, limit = 50, direction = "both", types, minConfidence, evenly = false }: NeighbourhoodOptions = {},
): MaybePromise<Around> {
  wholeNumber("depth", depth, 1, 3);
  wholeNumber("limit", limit, 1, 1000);
  const filter = { first: MAX_FAN_OUT, ...(types && { types }), ...(minConfidence !== undefined && { minConfidence }) };
  const way = { ...filter, direction };
  const asked = [...new Set(ids)];
  const nearest = reader.around?.(asked, way, { depth, limit }) ?? stepByStep(reader, asked, way, { depth, limit });
  return evenly && depth > 1 ? inShares(reader, asked, way, { depth, limit }, nearest) : nearest;
}

/** Each step its share, where not all has room. */
async function inShares(
  reader: GraphReader,
  asked: readonly string[],
  way: RelationFilter,
  options: { depth: number; limit: number },
  nearest: MaybePromise<Around>,
): Promise<Around> {
  const found = await nearest;
  return found.truncated ? stepByStep(reader, asked, way, { ...options, evenly: true }) : found;
}

/** So many of one step are told apart from those of the next, where each step has its share. */
const MOST_OF_A_STEP = 1000;

/** {@link GraphReader.around} of any reader. */
async function stepByStep(
  reader: GraphReader,
  asked: readonly string[],
  way: RelationFilter,
  { depth, limit, evenly = false }: { depth: number; limit: number; evenly?: boolean },
): Promise<Around> {
  const steps = new Steps(reader);
  const mostOf = (room: number): number => (evenly ? MOST_OF_A_STEP : room);
  const step = (from: readonly string[], without: Iterable<string>, most: number): MaybePromise<TiedTo> => {
    const options = { without, most };
    return reader.tiedTo?.(from, way, options) ?? tiedTo(reader, steps, from, way, options);
  };
  // What does not wait for another answer is asked at once: of a database, each wait is longer than the work.
  const [begun, first] = await Promise.all([reader.concepts(asked), step(asked, asked, mostOf(limit))]);
  const known = new Map<string, Concept>();
  const found = new Map<string, number>();
  /** What is as near as others that were taken, and had no room in the share of its step. */
  const spare = new Map<string, number>();
  for (const concept of begun) {
    if (concept === undefined || found.size === limit) continue;
    known.set(concept.id, concept);
    found.set(concept.id, 0);
  }
  let next = first;
  let truncated = asked.length > found.size && found.size === limit;
  for (let distance = 1; distance <= depth; distance++) {
    const room = limit - found.size;
    const share = evenly ? Math.ceil(room / (depth - distance + 1)) : room;
    if (next.count > (evenly ? next.ids.length : room)) truncated = true;
    const frontier = next.ids.slice(0, share);
    for (const id of frontier) found.set(id, distance);
    if (evenly) for (const id of next.ids.slice(share)) spare.set(id, distance);
    for (const concept of next.concepts ?? []) known.set(concept.id, concept);
    if (distance === depth || frontier.length === 0) break;
    next = await step(frontier, [...found.keys(), ...spare.keys()], mostOf(limit - found.size));
  }
  for (const [id, distance] of spare) {
    if (found.size < limit) found.set(id, distance);
    else truncated = true;
  }
  const unread = [...found.keys()].filter((id) => !known.has(id));
  const [read, relations] = await Promise.all([
    unread.length > 0 ? reader.concepts(unread) : [],
    among(reader, [...found.keys()], way),
  ]);
  for (const concept of read) if (concept !== undefined) known.set(concept.id, concept);
  const concepts: Concept[] = [];
  const distances: number[] = [];
  for (const [id, distance] of [...found].sort(([, a], [, b]) => a - b)) {
    const concept = known.get(id);
    if (concept === undefined) continue;
    concepts.push(concept);
    distances.push(distance);
  }
  // What went from a database in between is in neither.
  const there =
    concepts.length === found.size
      ? relations
      : relations.filter(({ source, target }) => known.has(source) && known.has(target));
  return { concepts, relations: surestFirst(there), distances, truncated };
}

/** {@link GraphReader.tiedTo} of any reader. */
async function tiedTo(
  reader: GraphReader,
  steps: Steps,
  ids: readonly string[],
  filter: RelationFilter,
  { without, most }: { without: Iterable<string>; most: number },
): Promise<TiedTo> {
  const ties = await tiesOf(ids, await reader.relations(ids, filter), without, steps);
  const others = (await reader.concepts([...ties.keys()])).filter((concept) => concept !== undefined);
  return bestTied(ties, others, most);
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
  return surestFirst(await among(reader, ids, filter));
}

/** {@link GraphReader.relationsAmong} of any reader. */
async function among(
  reader: GraphReader,
  ids: readonly string[],
  { types, minConfidence }: Pick<RelationFilter, "types" | "minConfidence">,
): Promise<Relation[]> {
  const filter = { ...(types && { types }), ...(minConfidence !== undefined && { minConfidence }) };
  if (reader.relationsAmong !== undefined) return reader.relationsAmong(ids, filter);
  const inside = new Set(ids);
  const leaving = await reader.relations(ids, { ...filter, direction: "out" });
  return leaving.flat().filter(({ target }) => inside.has(target));
}
