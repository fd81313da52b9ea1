import type { Relation } from "../model/relation.ts";
import type { Line } from "./fan.ts";

/** In place of where a concept's relations begin: that they do not stand here. */
export const UNKNOWN = -1;

/** Besides how many there are: that their ids are plain. */
const PLAIN = 1;
const FLAG_BITS = 1;

/** So many ends are room for a first thousand concepts. */
const FIRST_ROOM = 4096;

interface Taken {
  lines: readonly Line[];
  count: number;
  /** See {@link EndTable.isPlain}. */
  isPlain: boolean;
}

/**
 * Relations of concepts, by places of a walk table: where each leads to and how sure it is stands in arrays of numbers, those of one
 * concept side by side. Whoever looks for the few that lead to some concepts passes all others without a look at any object.
 */
export class EndTable {
  /** Two by place: where its relations begin, or UNKNOWN; how many there are, with flags. */
  #parts = new Int32Array(0);
  /** By relation. */
  #targets = new Int32Array(FIRST_ROOM);
  #confidences = new Float64Array(FIRST_ROOM);
  #lines: Line[] | undefined;
  /** By relation: 1 where what stands in `#lines` is the relation itself. */
  #wholes = new Uint8Array(FIRST_ROOM);
  #taken = 0;
  /** Room that is taken by relations of concepts that were forgotten since. */
  #lost = 0;

  /** @param hasLines whether the relations themselves are kept, too */
  constructor(hasLines: boolean) {
    this.#lines = hasLines ? [] : undefined;
  }

  /** Makes room for places. @param count of them */
  grow(count: number): void {
    const parts = new Int32Array(2 * count).fill(UNKNOWN);
    parts.set(this.#parts);
    this.#parts = parts;
  }

  /** Where the relations of a place begin, or UNKNOWN. */
  startOf(place: number): number {
    return this.#parts[2 * place]!;
  }

  countOf(place: number): number {
    return this.#parts[2 * place + 1]! >> FLAG_BITS;
  }

  /** Whether the ids of the relations of a place all begin with the concept's and "|", which that does not have itself. */
  isPlain(place: number): boolean {
    return (this.#parts[2 * place + 1]! & PLAIN) !== 0;
  }

  /** Places of the other ends. */
  get targets(): Int32Array {
    return this.#targets;
  }

  get confidences(): Float64Array {
    return this.#confidences;
  }

  /** The relations themselves, where they are kept. */
  get lines(): readonly Line[] {
    return this.#lines ?? [];
  }

  /** One of the relations, which are kept. Nothing is looked at but the table once it was asked for. */
  relation(at: number, relationOf: (line: Line) => Relation): Relation {
    const line = this.lines[at]!;
    if (this.#wholes[at] === 1) return line as Relation;
    const relation = relationOf(line);
    this.#lines![at] = relation;
    this.#wholes[at] = 1;
    return relation;
  }

  /**
   * Takes in the first relations of a concept.
   * @param count how many of them
   * @param endOf the place of the other end of one; this may make room for it meanwhile
   */
  set(place: number, { lines, count, isPlain }: Taken, endOf: (line: Line) => number): void {
    const start = this.#taken;
    this.#taken += count;
    if (this.#taken > this.#targets.length) this.#extend(this.#taken);
    for (let i = 0; i < count; i++) {
      const line = lines[i]!;
      this.#targets[start + i] = endOf(line);
      this.#confidences[start + i] = line.confidence;
      this.#lines?.push(line);
    }
    this.#parts[2 * place] = start;
    this.#parts[2 * place + 1] = (count << FLAG_BITS) | (isPlain ? PLAIN : 0);
  }

  /** To be called once the relations of a concept have changed. */
  forget(place: number): void {
    if (this.#parts[2 * place]! >= 0) this.#lost += this.countOf(place);
    this.#parts[2 * place] = UNKNOWN;
    // What is left is taken in again once it is asked for.
    if (this.#lost > FIRST_ROOM && 2 * this.#lost > this.#taken) this.clear(this.#parts.length / 2);
  }

  /** Forgets all. @param count of places */
  clear(count: number): void {
    this.#parts = new Int32Array(2 * count).fill(UNKNOWN);
    [this.#targets, this.#confidences] = [new Int32Array(FIRST_ROOM), new Float64Array(FIRST_ROOM)];
    [this.#taken, this.#lost] = [0, 0];
    if (this.#lines !== undefined) [this.#lines, this.#wholes] = [[], new Uint8Array(FIRST_ROOM)];
  }

  #extend(least: number): void {
    const room = Math.max(least, Math.ceil(1.5 * this.#targets.length));
    const [targets, confidences] = [new Int32Array(room), new Float64Array(room)];
    targets.set(this.#targets);
    confidences.set(this.#confidences);
    [this.#targets, this.#confidences] = [targets, confidences];
    if (this.#lines === undefined) return;
    const wholes = new Uint8Array(room);
    wholes.set(this.#wholes);
    this.#wholes = wholes;
  }
}
