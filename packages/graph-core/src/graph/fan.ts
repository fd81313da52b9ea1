import type { RelationOutline } from "../model/readable-graph.ts";
import type { Relation } from "../model/relation.ts";

/** A relation as a walk passes it: the relation itself, or what it takes to pass it over, with the relation once it was asked for. */
export type Line = Relation | (RelationOutline & { whole?: Relation });

/** Relations of a concept: most of a hub's are passed over, so each is made when it is asked for. */
export class Fan {
  readonly id: string;
  /** Surest first, ties by id. */
  readonly lines: readonly Line[];
  /** The walk table's own, kept with the relations that it is about. */
  ends: Ends | undefined = undefined;
  readonly #make: (line: RelationOutline) => Relation;

  /** @param make the relation of a line that is none itself; each is made once */
  constructor(id: string, lines: readonly Line[], make: (line: RelationOutline) => Relation) {
    this.id = id;
    this.lines = lines;
    this.#make = make;
  }

  /** The relation of a line. */
  relationOf(line: Line): Relation {
    return "evidence" in line ? line : (line.whole ??= this.#make(line));
  }

  /** A part of it. @param lines some of its own, in their order */
  of(lines: readonly Line[]): Fan {
    return lines === this.lines ? this : new Fan(this.id, lines, this.#make);
  }
}

/** The other ends of the first of a list of relations, as numbers. */
export interface Ends {
  /** Places in a walk table. */
  readonly ends: Int32Array;
  /** How sure each relation is. */
  readonly confidences: Float64Array;
  /** What the places are places of. */
  readonly table: object;
}

/** Relations of concepts, as a walk asks for them. */
export interface Fans {
  /** Whether `of` gives all relations of a concept, both ways. */
  readonly isWhole: boolean;
  /** Those that are followed from a concept, the surest first. */
  of(id: string): Fan;
  /** All that lead from a concept; `undefined` where those to so many others are sooner looked up. */
  outOf(id: string, others: number): Fan | undefined;
  /** Those that lead from a concept to some others, at least: it may be more. */
  into(id: string, others: readonly string[]): Fan;
  /** The relation of a line. */
  relationOf(line: Line): Relation;
  /** Whether a relation is wanted in the end; all are, where it is not given. */
  fits: ((line: Line) => boolean) | undefined;
}

/** Surest first, ties by id. */
export function bySureness(a: Line, b: Line): number {
  return b.confidence - a.confidence || compareIds(a, b);
}

/** The order of `source|type|target`, which is made only where the parts do not tell. */
function compareIds(a: Line, b: Line): number {
  if ("id" in a && "id" in b) return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
  if (a.source === b.source && a.type === b.type) return a.target < b.target ? -1 : a.target > b.target ? 1 : 0;
  const [one, other] = a.source === b.source ? [a.type, b.type] : [a.source, b.source];
  if (!one.startsWith(other) && !other.startsWith(one)) return one < other ? -1 : 1;
  const [left, right] = [idOf(a), idOf(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The id of a line's relation. */
export function idOf(line: Line): string {
  return "id" in line ? line.id : `${line.source}|${line.type}|${line.target}`;
}
