import { listAt } from "../merge/order.ts";
import { trigrams } from "../query/fold.ts";

/** So few names are looked at themselves. */
const FEW_PLACES = 4;

/** A list so many times as long is jumped through, a shorter one gone through. */
const FAR_LONGER = 8;

/** Those of some ascending numbers that are in an ascending list, which may be far longer. */
function inBoth(few: readonly number[], list: readonly number[]): number[] {
  const found: number[] = [];
  const jumps = list.length > FAR_LONGER * few.length;
  let at = 0;
  for (const one of few) {
    if (jumps) at = firstFrom(list, at, one);
    else while (at < list.length && list[at]! < one) at++;
    if (list[at] === one) found.push(one);
  }
  return found;
}

/** Index from `at` on of the first number that is not less than `one`: the nearer, the sooner found. */
function firstFrom(list: readonly number[], at: number, one: number): number {
  let step = 1;
  while (at + step < list.length && list[at + step]! < one) step *= 2;
  let [low, high] = [at + (step >> 1), Math.min(at + step, list.length)];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < one) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Names without case and accents, by the groups of three letters that they are made of. */
export class NameGrams {
  /** `undefined` where a name has gone. */
  #names: (string | undefined)[] = [];
  #places = new Map<string, number>();
  /** How many groups each name has. */
  #sizes: number[] = [];
  /** Places of the names with each group, ascending; also of names that have gone. */
  #byGram = new Map<string, number[]>();

  constructor(names: Iterable<string>) {
    for (const name of names) this.add(name);
  }

  add(name: string): void {
    if (this.#places.has(name)) return;
    const place = this.#names.push(name) - 1;
    this.#places.set(name, place);
    const grams = trigrams(name);
    this.#sizes[place] = grams.size;
    for (const gram of grams) listAt(this.#byGram, gram).push(place);
  }

  delete(name: string): void {
    const place = this.#places.get(name);
    if (place === undefined) return;
    this.#places.delete(name);
    this.#names[place] = undefined;
    if (this.#names.length > 2 * this.#places.size + 100) this.#tidy();
  }

  /**
   * Names that contain a text, itself without case and accents. Cost: those with its rarest groups of letters; of a shorter text,
   * all.
   */
  containing(text: string): string[] {
    const found: string[] = [];
    for (const place of this.#placesOf(text)) {
      const name = this.#names[place];
      if (name?.includes(text) === true) found.push(name);
    }
    return found;
  }

  /** Places of all names that contain a text, and of others. A name is far away in memory, and numbers stand side by side. */
  #placesOf(text: string): Iterable<number> {
    const lists: number[][] = [];
    for (let at = 0; at + 3 <= text.length; at++) {
      const list = this.#byGram.get(text.slice(at, at + 3));
      if (list === undefined) return [];
      lists.push(list);
    }
    lists.sort((a, b) => a.length - b.length);
    let [places] = lists;
    if (places === undefined) return this.#places.values();
    for (const list of lists.slice(1)) {
      if (places.length <= FEW_PLACES) break;
      places = inBoth(places, list);
    }
    return places;
  }

  /**
   * Names that have enough in common with one, the most similar first, ties in no order: Dice's coefficient of their groups.
   * Cost: the names that have a group in common with it.
   * @param least 0 to 1
   */
  similar(name: string, least: number): { name: string; similarity: number }[] {
    const asked = trigrams(name);
    const shared = new Uint16Array(this.#names.length);
    const touched: number[] = [];
    for (const gram of asked)
      for (const place of this.#byGram.get(gram) ?? []) if (shared[place]!++ === 0) touched.push(place);
    const found: { name: string; similarity: number }[] = [];
    for (const place of touched) {
      const similarity = (2 * shared[place]!) / (asked.size + this.#sizes[place]!);
      const known = this.#names[place];
      if (known !== undefined && similarity >= least) found.push({ name: known, similarity });
    }
    return found.sort((a, b) => b.similarity - a.similarity);
  }

  #tidy(): void {
    const names = [...this.#places.keys()];
    [this.#names, this.#sizes] = [[], []];
    this.#places = new Map();
    this.#byGram = new Map();
    for (const name of names) this.add(name);
  }
}
