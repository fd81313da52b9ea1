import { Column } from "./column.ts";
import { FIRST_ROOM } from "./grow.ts";
import type { NameTable } from "./name-table.ts";

/** Where a part of a name begins and ends. */
export type PartOf = (name: string) => readonly [start: number, end: number];

/**
 * Names by a part of each, as its first word, found by hashing: as columns by the names' numbers, since a map would need a string for
 * each part, and a list for it.
 */
export class NamesByPart {
  readonly #names: NameTable;
  readonly #partOf: PartOf;
  /** By name: one more than the next one whose part has the same place in {@link #heads}; 0 behind the last. */
  readonly #next = new Column();
  /** 1 for names that are here. */
  readonly #known = new Column();
  /** One more than the first name, by the hash of its part. */
  #heads = new Int32Array(FIRST_ROOM);
  #size = 0;

  /** @param names holds the names, and may hold others. */
  constructor(names: NameTable, partOf: PartOf) {
    this.#names = names;
    this.#partOf = partOf;
  }

  has(name: string): boolean {
    const number = this.#names.numberOf(name);
    return number !== undefined && this.#known.at(number) === 1;
  }

  add(name: string): void {
    if (this.has(name)) return;
    if (++this.#size > this.#heads.length) this.#widen();
    const number = this.#names.hold(name);
    this.#known.set(number, 1);
    this.#link(number, this.#heads);
  }

  /** Cost: the names that have the same part. */
  delete(name: string): void {
    if (!this.has(name)) return;
    const number = this.#names.numberOf(name)!;
    const place = this.#placeOf(name, ...this.#partOf(name));
    const next = this.#next.at(number);
    let before = this.#heads[place]! - 1;
    if (before === number) this.#heads[place] = next;
    else {
      while (this.#next.at(before) !== number + 1) before = this.#next.at(before) - 1;
      this.#next.set(before, next);
    }
    this.#known.set(number, 0);
    this.#names.release(number);
    this.#size--;
  }

  /** How many names have a part; counts no further than to `most`. */
  count(part: string, most = Infinity): number {
    let count = 0;
    for (const names = this.#with(part); count < most && names.next().done !== true;) count++;
    return count;
  }

  /** Names that have a part, in no order. */
  of(part: string): string[] {
    return [...this.#with(part)];
  }

  *#with(part: string): Generator<string> {
    const place = this.#placeOf(part, 0, part.length);
    for (let number = this.#heads[place]! - 1; number >= 0; number = this.#next.at(number) - 1) {
      const name = this.#names.nameOf(number);
      const [start, end] = this.#partOf(name);
      if (end - start === part.length && name.startsWith(part, start)) yield name;
    }
  }

  #link(number: number, heads: Int32Array): void {
    const name = this.#names.nameOf(number);
    const place = hash(name, ...this.#partOf(name)) & (heads.length - 1);
    this.#next.set(number, heads[place]!);
    heads[place] = number + 1;
  }

  #widen(): void {
    const heads = new Int32Array(2 * this.#heads.length);
    for (const head of this.#heads) {
      for (let number = head - 1; number >= 0;) {
        const next = this.#next.at(number) - 1;
        this.#link(number, heads);
        number = next;
      }
    }
    this.#heads = heads;
  }

  #placeOf(text: string, start: number, end: number): number {
    return hash(text, start, end) & (this.#heads.length - 1);
  }
}

/** FNV-1a, its upper bits folded into the lower ones. */
function hash(text: string, start: number, end: number): number {
  let mixed = 0x811c9dc5;
  for (let at = start; at < end; at++) mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193);
  return mixed ^ (mixed >>> 15);
}
