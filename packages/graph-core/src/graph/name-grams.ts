import { listAt } from "../merge/order.ts";
import { trigrams } from "../query/fold.ts";

/** Names without case and accents, by the groups of three letters that they are made of. */
export class NameGrams {
  /** `undefined` where a name has gone. */
  #names: (string | undefined)[] = [];
  #places = new Map<string, number>();
  /** How many groups each name has. */
  #sizes: number[] = [];
  /** Places of the names with each group; also of names that have gone. */
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

  /** Names that contain a text, itself without case and accents. Cost: those with its rarest group of letters; of a shorter text, all. */
  containing(text: string): string[] {
    let places: Iterable<number> = this.#places.values();
    let fewest = Number.POSITIVE_INFINITY;
    for (let at = 0; at + 3 <= text.length; at++) {
      const list = this.#byGram.get(text.slice(at, at + 3)) ?? [];
      if (list.length < fewest) [places, fewest] = [list, list.length];
    }
    const found: string[] = [];
    for (const place of places) {
      const name = this.#names[place];
      if (name?.includes(text) === true) found.push(name);
    }
    return found;
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
