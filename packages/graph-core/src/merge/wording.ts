import { nameKey } from "../model/names.ts";
import { compare } from "./order.ts";

/** Whether a name is written like an acronym: one short word, most of it capitals (`RAG`, `EC2`, `LLMs`, `GPT-4`). */
export function isAcronym(name: string): boolean {
  if (!/^[\p{L}\p{N}&.+-]{2,9}$/u.test(name)) return false;
  const capitals = name.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals >= 2 && capitals * 2 >= name.replace(/s$/, "").length - 2;
}

/** Whether an acronym's letters are the first letters of a name's words, in order (small words may be left out). */
export function abbreviates(acronym: string, name: string): boolean {
  const letters = acronym
    .toLowerCase()
    .replace(/s$/, "")
    .replace(/[^\p{L}]/gu, "");
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < 2 || letters.length < 2) return false;
  let at = 0;
  for (const word of words) {
    if (word[0] === letters[at]) at++;
    else if (!/^(?:a|an|the|of|for|and|to|in|on|with|as|from|by|or)$/.test(word)) return false;
  }
  return at === letters.length;
}

/** Whether one key is the other with words before it: `model distillation` and `distillation` share a head. */
export function sharesHead(a: string, b: string): boolean {
  return a.endsWith(` ${b}`) || b.endsWith(` ${a}`);
}

/** Whether a name is written as a file's name or an address is: small letters joined by hyphens or underscores. */
export function isSlug(name: string): boolean {
  return /^[\p{Ll}\p{N}]+(?:[-_][\p{Ll}\p{N}]+)+$/u.test(name);
}

/** Whether a wording says the same as a slug, with capitals and spaces: `Tide Tables` for `tide-tables`. */
export function unslugs(wording: string, slug: string): boolean {
  return /^\p{Lu}.*\s/u.test(wording) && nameKey(wording) === nameKey(slug);
}

const bare = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const accents = (text: string): number => text.normalize("NFD").match(/\p{M}/gu)?.length ?? 0;

/** Counts how often each wording is said. */
export class WordingCount {
  readonly #counts = new Map<string, number>();

  /** @param times may be negative, to take back what was added. */
  add(wording: string, times = 1): void {
    const count = (this.#counts.get(wording) ?? 0) + times;
    if (count === 0) this.#counts.delete(wording);
    else this.#counts.set(wording, count);
  }

  has(wording: string): boolean {
    return this.#counts.has(wording);
  }

  copy(): WordingCount {
    const copy = new WordingCount();
    for (const [wording, count] of this.#counts) copy.add(wording, count);
    return copy;
  }

  get size(): number {
    return this.#counts.size;
  }

  /** Each wording, with how often it is said; in no order. */
  entries(): Iterable<[wording: string, count: number]> {
    return this.#counts;
  }

  /** The wording that has the accents which this one leaves out (`função`, of `funcao`), where one has. Cost: all wordings. */
  accented(wording: string): string {
    if (this.#counts.size < 2 || !this.#isAccented()) return wording;
    const key = bare(wording);
    const fuller = this.ranked().filter((one) => one.length === wording.length && bare(one) === key);
    const most = Math.max(...fuller.map(accents));
    const best = fuller.filter((one) => accents(one) === most);
    if (most <= accents(wording)) return wording;
    return best.find((one) => one.charAt(0) === wording.charAt(0)) ?? best[0] ?? wording;
  }

  #isAccented(): boolean {
    for (const wording of this.#counts.keys()) if (/[^\0-\x7f]/.test(wording)) return true;
    return false;
  }

  /** Most frequent first; ties: the shorter one, then by code units. */
  ranked(): string[] {
    return [...this.#counts]
      .sort(([a, m], [b, n]) => n - m || a.length - b.length || compare(a, b))
      .map(([wording]) => wording);
  }
}
