import { compare } from "../merge/order.ts";
import type { Concept } from "../model/concept.ts";
import type { Relation } from "../model/relation.ts";
import { wholeNumber } from "./arguments.ts";
import { Best } from "./best.ts";
import type { GraphReader, MaybePromise, RelationFilter } from "./graph-reader.ts";
import { Steps } from "./steps.ts";
import { wait, type Walk, walked } from "./walk.ts";

/** How long, how many, and along which relations. */
export interface PathOptions extends Pick<RelationFilter, "direction" | "types" | "minConfidence"> {
  /** How many paths, 1 to 20. Default 3. */
  k?: number;
  /** How many steps at most, 1 to 8. Default 5. */
  maxLength?: number;
}

/** A relation of a path, in the direction in which it is walked. */
export interface PathStep {
  /** The surest relation between the two concepts of the step. */
  relation: Relation;
  /** Whether the step goes from the relation's source to its target. */
  forwards: boolean;
}

/** A chain of relations from one concept to another. */
export interface ConceptPath {
  /** One more than steps; the first is `from`, the last is `to`. */
  concepts: Concept[];
  /** In the order of the way: step `i` leads from `concepts[i]` to `concepts[i + 1]`. */
  steps: PathStep[];
  /** Product of the steps' confidences. */
  confidence: number;
}

/** How two concepts are connected. */
export interface PathsResult {
  /** Shortest first, then surest, then by ids. */
  paths: ConceptPath[];
  /** Whether the search stopped before it had seen everything: there may be more paths. */
  truncated: boolean;
}

/** Bounds that keep one question from reading the whole graph. */
const MAX_FAN_OUT = 300;
const MAX_FRONTIER = 2000;
const MAX_WALK = 100_000;

/**
 * The k shortest simple paths between two concepts. Frontiers grow from both ends, the smaller one first, until enough paths
 * lie in what was read; paths are then taken out of it by length. With `direction: "out"` paths follow the relations,
 * with `"in"` they go against them.
 * Cost: bounded (fan-out, frontier and walk); two concepts that are one give one path without steps.
 *
 * @example
 * ```js
 * import { ConceptIndex, paths } from "@cairn/graph-core";
 *
 * const index = new ConceptIndex();
 * index.setNote({ path: "cell.md", text: "# Cell\n\nA cell contains a nucleus." });
 * index.setNote({ path: "mitosis.md", text: "# Mitosis\n\nMitosis requires a cell." });
 * const found = await paths(index.reader, "mitosis", "nucleus");
 * console.log(found.paths[0].steps.map(({ relation }) => relation.id));
 * // → [ 'mitosis|requires|cell', 'nucleus|part-of|cell' ]
 * ```
 */
export async function paths(
  reader: GraphReader,
  from: string,
  to: string,
  options?: PathOptions,
): Promise<PathsResult> {
  return pathsAtOnce(reader, from, to, options);
}

/**
 * What `paths` tells, at once and without a promise where the reader has the graph in memory.
 *
 * @example
 * ```js
 * import { ConceptIndex } from "@cairn/graph-core";
 * import { pathsAtOnce } from "@cairn/graph-core/query";
 *
 * const index = new ConceptIndex();
 * index.setNote({ path: "cell.md", text: "# Cell\n\nA cell contains a nucleus." });
 * const found = await pathsAtOnce(index.reader, "cell", "nucleus");
 * console.log(found.paths.length);
 * // → 1
 * ```
 */
export function pathsAtOnce(
  reader: GraphReader,
  from: string,
  to: string,
  options: PathOptions = {},
): MaybePromise<PathsResult> {
  return walked(waysBetween(reader, from, to, options));
}

function* waysBetween(
  reader: GraphReader,
  from: string,
  to: string,
  { k = 3, maxLength = 5, direction = "both", types, minConfidence }: PathOptions,
): Walk<PathsResult> {
  wholeNumber("k", k, 1, 20);
  wholeNumber("maxLength", maxLength, 1, 8);
  const filter: RelationFilter = { first: MAX_FAN_OUT };
  if (types !== undefined) filter.types = types;
  if (minConfidence !== undefined) filter.minConfidence = minConfidence;
  const [start, goal] = yield* wait(reader.concepts([from, to]));
  if (start === undefined || goal === undefined) return { paths: [], truncated: false };
  if (from === to) return { paths: [{ concepts: [start], steps: [], confidence: 1 }], truncated: false };

  const steps = new Steps(reader);
  const web = new StepWeb(steps);
  const reverse = direction === "both" ? "both" : direction === "out" ? "in" : "out";
  const sides = [
    { frontier: [from], seen: new Set([from]), filter: { ...filter, direction }, forwards: true },
    { frontier: [to], seen: new Set([to]), filter: { ...filter, direction: reverse }, forwards: false },
  ] as const satisfies readonly Side[];
  let truncated = false;
  let found: string[][] = [];
  for (let length = 1; length <= maxLength && found.length < k; length++) {
    const side = smaller(...sides);
    if (side !== undefined) truncated = (yield* grow(reader, side, { web, steps })) || truncated;
    const walk = yield* web.pathsOfLength(from, to, length, MAX_WALK);
    truncated ||= walk.stopped;
    if (walk.paths.length > 1) walk.paths.sort((a, b) => web.confidence(b) - web.confidence(a) || comparePaths(a, b));
    found = [...found, ...walk.paths];
  }
  const chosen = found.slice(0, k);
  const concepts = new Map<string, Concept>();
  for (const concept of yield* wait(reader.concepts([...new Set(chosen.flat())]))) {
    if (concept !== undefined) concepts.set(concept.id, concept);
  }
  return {
    paths: chosen.map((ids) => ({
      concepts: ids.map((id) => concepts.get(id)!),
      steps: web.steps(ids),
      confidence: web.confidence(ids),
    })),
    truncated,
  };
}

interface Side {
  frontier: string[];
  seen: Set<string>;
  filter: RelationFilter;
  forwards: boolean;
}

/** The side with the smaller frontier, the first of two alike; `undefined` where both have come to an end. */
function smaller(one: Side, other: Side): Side | undefined {
  const [size, against] = [one.frontier.length, other.frontier.length];
  if (size === 0 && against === 0) return undefined;
  return against === 0 || (size > 0 && size <= against) ? one : other;
}

/** Reads the relations of one side's frontier and moves it one step on. @returns whether a bound cut something off. */
function* grow(reader: GraphReader, side: Side, { web, steps }: { web: StepWeb; steps: Steps }): Walk<boolean> {
  const next = new Map<string, number>();
  const asked = side.frontier;
  const read = reader.relations(asked, side.filter);
  const lists = read instanceof Promise ? yield* wait(read) : read;
  let cut = false;
  for (let index = 0; index < lists.length; index++) {
    const relations = lists[index]!;
    const at = asked[index]!;
    cut ||= relations.length === MAX_FAN_OUT;
    for (const relation of relations) {
      const pause = steps.take();
      if (pause !== undefined) yield pause;
      const other = relation.source === at ? relation.target : relation.source;
      if (side.forwards) web.add(at, other, relation);
      else web.add(other, at, relation);
      if (!side.seen.has(other)) next.set(other, Math.max(next.get(other) ?? 0, relation.confidence));
    }
  }
  side.frontier = yield* surest(next, steps);
  for (const id of side.frontier) side.seen.add(id);
  return cut || next.size > MAX_FRONTIER;
}

/** Those of some ids that are tied the surest, as many as a frontier may have, the surest first. */
function* surest(ties: ReadonlyMap<string, number>, steps: Steps): Walk<string[]> {
  const bySureness = ([a, x]: readonly [string, number], [b, y]: readonly [string, number]): number =>
    y - x || compare(a, b);
  if (ties.size <= MAX_FRONTIER) return [...ties].sort(bySureness).map(([id]) => id);
  const best = new Best<readonly [string, number]>(MAX_FRONTIER, bySureness);
  for (const one of ties) {
    const pause = steps.take();
    if (pause !== undefined) yield pause;
    best.add(one);
  }
  return best.kept.map(([id]) => id);
}

/** Steps that were read, in the direction in which the path walks. */
class StepWeb {
  readonly #steps = new Map<string, Map<string, Relation>>();
  readonly #back = new Map<string, Set<string>>();
  readonly #counted: Steps;

  constructor(counted: Steps) {
    this.#counted = counted;
  }

  /** Of several relations between two concepts, the surest is the step. */
  add(from: string, to: string, relation: Relation): void {
    let of = this.#steps.get(from);
    if (of === undefined) this.#steps.set(from, (of = new Map()));
    const known = of.get(to);
    const better =
      known === undefined ||
      relation.confidence > known.confidence ||
      (relation.confidence === known.confidence && compare(relation.id, known.id) < 0);
    if (better) of.set(to, relation);
    let back = this.#back.get(to);
    if (back === undefined) this.#back.set(to, (back = new Set()));
    back.add(from);
  }

  /** All simple paths of exactly so many steps; walks only where the goal can still be reached in time. */
  *pathsOfLength(
    from: string,
    to: string,
    length: number,
    maxWalk: number,
  ): Walk<{ paths: string[][]; stopped: boolean }> {
    const away = yield* this.#distancesTo(to, length);
    const found: string[][] = [];
    const path = [from];
    const open = [this.#from(from)];
    let walked = 0;
    for (let ways = open.at(-1); ways !== undefined && walked < maxWalk; ways = open.at(-1)) {
      const pause = this.#counted.take();
      if (pause !== undefined) yield pause;
      const { value: next, done } = ways.next();
      if (done === true) {
        open.pop();
        path.pop();
        continue;
      }
      const left = away.get(next);
      if (left === undefined || left > length - path.length || path.includes(next)) continue;
      walked++;
      if (next === to) {
        if (path.length === length) found.push([...path, next]);
      } else if (path.length < length) {
        path.push(next);
        open.push(this.#from(next));
      }
    }
    return { paths: found, stopped: walked >= maxWalk };
  }

  #from(id: string): Iterator<string, undefined> {
    return (this.#steps.get(id) ?? new Map<string, Relation>()).keys();
  }

  steps(ids: readonly string[]): PathStep[] {
    return ids.slice(1).map((id, index) => {
      const relation = this.#steps.get(ids[index]!)!.get(id)!;
      return { relation, forwards: relation.target === id };
    });
  }

  confidence(ids: readonly string[]): number {
    let product = 1;
    for (let at = 1; at < ids.length; at++) product *= this.#steps.get(ids[at - 1]!)!.get(ids[at]!)!.confidence;
    return product;
  }

  *#distancesTo(goal: string, max: number): Walk<Map<string, number>> {
    const away = new Map([[goal, 0]]);
    for (const [id, distance] of away) {
      if (distance === max) break;
      for (const previous of this.#back.get(id) ?? []) {
        const pause = this.#counted.take();
        if (pause !== undefined) yield pause;
        if (!away.has(previous)) away.set(previous, distance + 1);
      }
    }
    return away;
  }
}

function comparePaths(a: readonly string[], b: readonly string[]): number {
  for (const [index, id] of a.entries()) {
    const order = compare(id, b[index] ?? "");
    if (order !== 0) return order;
  }
  return 0;
}
