import { listAt } from "../merge/order.ts";

/** Letters of a group: of five letters or fewer, too many names have some. */
export const LONG_GROUP = 6;

/** Where a bucket is so many times as full as the rarest, a look at the names themselves takes less time. */
const FAR_LONGER = 8;

/** So many names have one bucket. */
const FEWEST_BUCKETS = 1024;

/**
 * Places of names by the groups of six letters that they have, in buckets of numbers side by side. Groups are not told apart by more
 * than their bucket: what is found there has to be looked at. Of the names with some longer text, few are in its rarest bucket,
 * however many names there are.
 */
export class LetterGroups {
  readonly #mask: number;
  /** Where each bucket's part of `#places` begins, and where the last one ends. */
  readonly #starts: Uint32Array;
  readonly #places: Uint32Array;
  /** Places that came later, by bucket. */
  readonly #later = new Map<number, number[]>();

  /** @param names the first has place 0, the next 1, and so on. Cost: their letters */
  constructor(names: readonly string[]) {
    let buckets = FEWEST_BUCKETS;
    while (buckets < names.length) buckets *= 2;
    this.#mask = buckets - 1;
    const starts = new Uint32Array(buckets + 1);
    for (const name of names) for (const bucket of this.#bucketsOf(name)) starts[bucket + 1]! += 1;
    for (let bucket = 0; bucket < buckets; bucket++) starts[bucket + 1]! += starts[bucket]!;
    this.#starts = starts;
    this.#places = new Uint32Array(starts[buckets]!);
    const next = starts.slice();
    for (const [place, name] of names.entries())
      for (const bucket of this.#bucketsOf(name)) this.#places[next[bucket]!++] = place;
  }

  /** @param place greater than all before */
  add(place: number, name: string): void {
    for (const bucket of this.#bucketsOf(name)) listAt(this.#later, bucket).push(place);
  }

  /**
   * Places of all names that may have a text of six letters or more, each once; some have not. A name is far away in memory, and numbers
   * stand side by side: what is not in the second rarest bucket either is passed over by these.
   */
  having(text: string): readonly number[] {
    const starts = this.#starts;
    let [rarest, fewest] = [-1, Number.POSITIVE_INFINITY];
    let [second, few] = [-1, Number.POSITIVE_INFINITY];
    const buckets = this.#bucketsOf(text);
    for (let i = 0; i < buckets.length; i++) {
      const bucket = buckets[i]!;
      const count = starts[bucket + 1]! - starts[bucket]!;
      if (count < fewest) [rarest, fewest, second, few] = [bucket, count, rarest, fewest];
      else if (count < few && bucket !== rarest) [second, few] = [bucket, count];
    }
    const found: number[] = [];
    const places = this.#places;
    let other = few > FAR_LONGER * fewest ? -1 : starts[second]!;
    const end = other < 0 ? -1 : starts[second + 1]!;
    for (let at = starts[rarest]!; at < starts[rarest + 1]!; at++) {
      const place = places[at]!;
      // Some stand there twice.
      if (found[found.length - 1] === place) continue;
      if (other >= 0) {
        while (other < end && places[other]! < place) other++;
        if (other === end) break;
        if (places[other] !== place) continue;
      }
      found.push(place);
    }
    return this.#later.size === 0 ? found : [...found, ...new Set(this.#later.get(rarest))];
  }

  /** The bucket of each group of a text, from its start to its end. */
  #bucketsOf(text: string): number[] {
    const found: number[] = [];
    for (let at = 0; at + LONG_GROUP <= text.length; at++) {
      let letters = 0;
      for (let i = at; i < at + LONG_GROUP; i++) letters = Math.imul(letters, 31) + text.charCodeAt(i);
      // The upper bits of a product are mixed best: Knuth, TAOCP 3, 6.4.
      found.push((Math.imul(letters, 0x9e3779b1) >>> 8) & this.#mask);
    }
    return found;
  }
}
