import { listAt } from "../merge/order.ts";
import { trigrams } from "../query/fold.ts";
import { GramPlaces } from "./gram-places.ts";
import { LetterGroups, LONG_GROUP } from "./letter-groups.ts";

/** Letters of a group. */
const GRAM = 3;

/** Where a list is so many times as long as what is left, a look at the names themselves takes less time. */
const FAR_LONGER = 8;

/** So many more names than it was made of, and the table is made anew: what came later takes more room. */
const MANY_LATER = 1000;

/** Those of some ascending numbers that are in an ascending list. Cost: both. */
function inBoth(few: Uint32Array | number[], list: Uint32Array): number[] {
  const found: number[] = [];
  let at = 0;
  for (const one of few) {
    while (at < list.length && list[at]! < one) at++;
    if (list[at] === one) found.push(one);
  }
  return found;
}

/** The groups of letters that stand in a text, each once. */
function gramsIn(text: string): string[] {
  const grams = new Set<string>();
  for (let at = 0; at + GRAM <= text.length; at++) grams.add(text.slice(at, at + GRAM));
  return [...grams];
}

/** Names without case and accents, by the groups of three letters that they are made of. */
export class NameGrams {
  /** `undefined` where a name has gone. */
  #names: (string | undefined)[] = [];
  #places = new Map<string, number>();
  /** How many groups each name has. */
  #sizes: number[] = [];
  /** Places of the names with each group; also of names that have gone. */
  #grams: GramPlaces;
  #longer: LetterGroups;
  /** How many names `#grams` was made of. */
  #made = 0;

  constructor(names: Iterable<string>) {
    [this.#grams, this.#longer] = this.#make(new Set(names));
  }

  add(name: string): void {
    if (this.#places.has(name)) return;
    this.#longer.add(this.#names.length, name);
    this.#grams.add(this.#names.length, this.#enter(name));
    if (this.#names.length > 2 * this.#made + MANY_LATER) this.#tidy();
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
    if (text.length < GRAM) return this.#places.values();
    if (text.length >= LONG_GROUP) return this.#longer.having(text);
    const grams = gramsIn(text);
    const [rarest, ...others] = grams.map((gram) => this.#grams.first(gram)).sort((a, b) => a.length - b.length);
    let places: Uint32Array | number[] = rarest!;
    for (const other of others) {
      if (other.length > FAR_LONGER * places.length) break;
      places = inBoth(places, other);
    }
    const later = grams.map((gram) => this.#grams.later(gram)).sort((a, b) => a.length - b.length);
    return later[0]!.length === 0 ? places : [...places, ...later[0]!];
  }

  /**
   * Names that have enough in common with one, the most similar first, ties in no order: Dice's coefficient of their groups.
   * Cost: the names that have a group in common with it; none is looked at before it is asked for.
   * @param least 0 to 1
   */
  *similar(name: string, least: number): Iterable<{ name: string; similarity: number }> {
    const asked = trigrams(name);
    const shared = new Uint16Array(this.#names.length);
    const touched: number[] = [];
    for (const gram of asked) {
      for (const place of this.#grams.first(gram)) if (shared[place]!++ === 0) touched.push(place);
      for (const place of this.#grams.later(gram)) if (shared[place]!++ === 0) touched.push(place);
    }
    const bySimilarity = new Map<number, number[]>();
    for (const place of touched) {
      const similarity = (2 * shared[place]!) / (asked.size + this.#sizes[place]!);
      if (similarity >= least) listAt(bySimilarity, similarity).push(place);
    }
    for (const [similarity, places] of [...bySimilarity].sort(([a], [b]) => b - a)) {
      for (const place of places) {
        const known = this.#names[place];
        if (known !== undefined) yield { name: known, similarity };
      }
    }
  }

  /** Gives a name its place. @returns its groups */
  #enter(name: string): Set<string> {
    const grams = trigrams(name);
    const place = this.#names.push(name) - 1;
    this.#places.set(name, place);
    this.#sizes.push(grams.size);
    return grams;
  }

  #make(names: ReadonlySet<string>): [GramPlaces, LetterGroups] {
    [this.#names, this.#sizes, this.#places, this.#made] = [[], [], new Map(), names.size];
    const entered = function* (this: NameGrams): Iterable<Set<string>> {
      for (const name of names) yield this.#enter(name);
    };
    return [new GramPlaces(entered.call(this)), new LetterGroups([...names])];
  }

  #tidy(): void {
    [this.#grams, this.#longer] = this.#make(new Set(this.#places.keys()));
  }
}
