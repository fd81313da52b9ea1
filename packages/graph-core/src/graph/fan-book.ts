import type { GraphDiff } from "../model/diff.ts";
import type { ReadableGraph, RelationOutline } from "../model/readable-graph.ts";
import type { Relation } from "../model/relation.ts";
import type { Direction } from "../query/graph-reader.ts";
import { bySureness, Fan, type Line } from "./fan.ts";

/** How many lists of relations are kept in order; walks pass by the same concepts again and again, hubs most of all. */
const MOST_LISTS = 100_000;
/** Of a concept that has relations with more, only those with some others are looked up, where it is asked for those. */
const MANY_NEIGHBOURS = 100;
/** The same where all its relations are there anyway. */
const MANY_KNOWN_RELATIONS = 1000;
/** A list that is longer follows a change; others are made anew. */
const LONG = 200;

/** Relations by their concepts, surest first: each concept's are listed when they are first asked for, and follow the diffs from then on. */
export class FanBook {
  readonly #graph: ReadableGraph;
  readonly #fans = {
    in: new Map<string, Fan>(),
    out: new Map<string, Fan>(),
    both: new Map<string, Fan>(),
  };

  /** Of concepts that have many, those that lead from one to another, by both. */
  readonly #between = new Map<string, Map<string, readonly Line[]>>();
  #betweenCount = 0;

  constructor(graph: ReadableGraph) {
    this.#graph = graph;
  }

  /** Cost: the concept's relations, once. */
  of(id: string, direction: Direction): Fan {
    const fans = this.#fans[direction];
    const known = fans.get(id);
    if (known !== undefined) return known;
    if (fans.size >= MOST_LISTS) fans.clear();
    const fan = this.#list(id, direction);
    fans.set(id, fan);
    return fan;
  }

  /**
   * All relations of a concept as their source; `undefined` where those with some others are sooner looked up. Where all that it has are
   * listed already, those that lead from it are told apart once, however many there are.
   */
  readonly outOf = (id: string, others: number): Fan | undefined => {
    const isAtHand = this.#fans.out.has(id) || this.#fans.both.has(id);
    const most = Math.max(MANY_NEIGHBOURS + others, isAtHand ? MANY_KNOWN_RELATIONS : 0);
    if (!isAtHand && (this.#graph.neighbourCountOf?.(id) ?? this.#graph.degreeOf(id, "out")) > most) return undefined;
    const fan = this.of(id, "out");
    return fan.lines.length > most ? undefined : fan;
  };

  readonly relationOf = (line: Line): Relation => ("evidence" in line ? line : (line.whole ??= this.#make(line)));

  /** The relations of a concept as their source, where it has many only those that lead to some concepts. */
  readonly into = (id: string, targets: readonly string[]): Fan => {
    const all = this.#fans.out.get(id);
    const isAtHand = all !== undefined || this.#fans.both.has(id);
    const most = Math.max(MANY_NEIGHBOURS + targets.length, isAtHand ? MANY_KNOWN_RELATIONS : 0);
    if (all !== undefined && all.lines.length <= most) return all;
    const neighbours = this.#graph.neighbourCountOf?.(id) ?? this.#graph.degreeOf(id, "out");
    if (neighbours <= most) return this.of(id, "out");
    let known = this.#between.get(id);
    if (known === undefined) this.#between.set(id, (known = new Map()));
    const lines: Line[] = [];
    for (const target of targets) {
      let found: readonly Line[] | undefined = known.get(target);
      if (found === undefined) {
        found = this.#lines(id, [target], "out");
        known.set(target, found.length === 0 ? NO_LINES : found);
        this.#betweenCount++;
      }
      for (const line of found) lines.push(line);
    }
    if (this.#betweenCount >= MOST_LISTS) {
      this.#between.clear();
      this.#betweenCount = 0;
    }
    return new Fan(id, lines.sort(bySureness), this.#make);
  };

  /** To be called with what changed after it changed. */
  follow({ added, updated, removed }: GraphDiff["relations"]): void {
    if ([...Object.values(this.#fans), this.#between].every(({ size }) => size === 0)) return;
    for (const { source, target } of [...removed, ...added, ...updated.flat()])
      this.#between.get(source)?.delete(target);
    const moves = new Map<string, Move>();
    for (const relation of removed) for (const id of endsOf(relation)) moveOf(moves, id).gone.push(relation);
    for (const relation of added) for (const id of endsOf(relation)) moveOf(moves, id).come.push(relation);
    for (const [before, after] of updated) {
      for (const id of endsOf(before)) moveOf(moves, id).gone.push(before);
      for (const id of endsOf(after)) moveOf(moves, id).come.push(after);
    }
    for (const [id, move] of moves) for (const direction of DIRECTIONS) this.#move(id, direction, move);
  }

  #list(id: string, direction: Direction): Fan {
    // The same lines for all directions: an index makes other relations each time, and what is known of one is not known of its equal.
    const all = this.#fans.both.get(id);
    if (all !== undefined) return all.of(all.lines.filter((line) => leads(line, id, direction)));
    const way = direction === "out" ? "out" : "both";
    const found = this.#lines(id, undefined, way);
    const lines = direction === "in" ? found.filter((line) => leads(line, id, direction)) : found;
    return new Fan(id, lines.sort(bySureness), this.#make);
  }

  #lines(id: string, others: string[] | undefined, direction: "out" | "both"): Line[] {
    return [...(this.#graph.outlinesOf?.(id, others, direction) ?? this.#graph.relationsOf(id, others, direction))];
  }

  readonly #make = ({ source, type, target }: RelationOutline): Relation =>
    this.#graph.relation(`${source}|${type}|${target}`)!;

  #move(id: string, direction: Direction, { gone, come }: Move): void {
    const fan = this.#fans[direction].get(id);
    if (fan === undefined) return;
    const isMeant = (relation: Relation): boolean => leads(relation, id, direction);
    // What leads to a hub is not among the few that lead from it.
    if (!gone.some(isMeant) && !come.some(isMeant)) return;
    const lines = fan.lines.length < LONG ? undefined : [...fan.lines];
    const isMoved =
      lines !== undefined && gone.every((relation) => !leads(relation, id, direction) || takeOut(lines, relation));
    if (!isMoved) {
      this.#fans[direction].delete(id);
      return;
    }
    for (const relation of come)
      if (leads(relation, id, direction)) lines.splice(placeOf(lines, relation), 0, relation);
    this.#fans[direction].set(id, fan.of(lines));
  }
}

/** Most pairs have none. */
const NO_LINES: readonly Line[] = [];

const DIRECTIONS: readonly Direction[] = ["in", "out", "both"];

/** What of a concept's relations a change took away, and what it brought. */
interface Move {
  gone: Relation[];
  come: Relation[];
}

function moveOf(moves: Map<string, Move>, id: string): Move {
  let move = moves.get(id);
  if (move === undefined) moves.set(id, (move = { gone: [], come: [] }));
  return move;
}

/** The concepts that a relation is between. */
function endsOf({ source, target }: Relation): string[] {
  return source === target ? [source] : [source, target];
}

function leads({ source, target }: Line, id: string, direction: Direction): boolean {
  return direction === "both" || (direction === "out" ? source : target) === id;
}

/** @returns whether it was there */
function takeOut(lines: Line[], relation: Relation): boolean {
  const at = placeOf(lines, relation);
  const found = lines[at];
  if (found === undefined || bySureness(found, relation) !== 0) return false;
  lines.splice(at, 1);
  return true;
}

/** Where a relation stands in a list, or would. */
function placeOf(lines: readonly Line[], relation: Relation): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bySureness(lines[middle]!, relation) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
