import { SortedWords } from "./sorted-words.ts";

/** Which concepts have each of many words, or names. */
export class Postings {
  /** Most words are those of one concept: a set for each takes more than all else. */
  readonly #ids = new Map<string, Ids>();
  readonly #sorted = new SortedWords();

  /** @returns whether nothing had the word before */
  add(word: string, id: string): boolean {
    const ids = this.#ids.get(word);
    if (ids === undefined) {
      this.#sorted.add(word);
      this.#ids.set(word, id);
    } else if (typeof ids !== "string") {
      ids.add(id);
    } else if (ids !== id) {
      this.#ids.set(word, new Set([ids, id]));
    }
    return ids === undefined;
  }

  /** @returns whether nothing has the word now, and something had it before */
  delete(word: string, id: string): boolean {
    const ids = this.#ids.get(word);
    if (ids === undefined || (typeof ids === "string" ? ids !== id : !ids.delete(id) || ids.size > 0)) return false;
    this.#ids.delete(word);
    this.#sorted.delete(word);
    return true;
  }

  /** All words, in no order. */
  words(): Iterable<string> {
    return this.#ids.keys();
  }

  /** Ids of what has a word. */
  of(word: string): Iterable<string> {
    const ids = this.#ids.get(word);
    return ids === undefined ? [] : idsIn(ids);
  }

  /** The words with a beginning, in order. */
  withPrefix(prefix: string): string[] {
    return this.#sorted.withPrefix(prefix);
  }

  /**
   * Ids of what may have all of some words: some that have not are among them.
   * @param wordsFor the words, here, that will do for an asked one
   */
  withAll(asked: readonly string[], wordsFor: (word: string) => readonly string[]): Set<string> {
    const [only] = asked;
    if (only !== undefined && asked.length === 1) return this.#withAny(wordsFor(only));
    const lists = asked.map((word) => wordsFor(word).flatMap((one) => this.#ids.get(one) ?? []));
    const sizes = lists.map((all) => all.reduce((sum, ids) => sum + (typeof ids === "string" ? 1 : ids.size), 0));
    const rarest = sizes.indexOf(Math.min(...sizes));
    const found = new Set<string>();
    // Whoever looks at what is found looks at all words; a look here is worth it only where it is cheap.
    const others = lists.filter((all, i) => i !== rarest && all.length <= FEW_WORDS);
    for (const ids of lists[rarest] ?? [])
      for (const id of idsIn(ids)) if (others.every((all) => all.some((one) => has(one, id)))) found.add(id);
    return found;
  }

  /** The word itself, where something has it. */
  exact(word: string): string[] {
    return this.#ids.has(word) ? [word] : [];
  }

  /** Words that begin with a word, and those at most so many typing errors away from it. */
  spelt(word: string, errors: number): string[] {
    const words = this.#sorted.withPrefix(word);
    if (errors === 0) return words;
    for (const near of this.near(word, errors)) if (!near.startsWith(word)) words.push(near);
    return words;
  }

  /** Words at most so many typing errors away from a word, 1 or more, itself among them. */
  near(word: string, errors: number): string[] {
    return this.#sorted.near(word, errors);
  }

  #withAny(words: readonly string[]): Set<string> {
    const found = new Set<string>();
    for (let i = 0; i < words.length; i++) {
      const ids = this.#ids.get(words[i]!);
      if (typeof ids === "string") found.add(ids);
      else if (ids !== undefined) for (const id of ids) found.add(id);
    }
    return found;
  }
}

const FEW_WORDS = 8;

/** Of the concepts that have one word: one id, or several. */
type Ids = string | Set<string>;

function idsIn(ids: Ids): Iterable<string> {
  return typeof ids === "string" ? [ids] : ids;
}

function has(ids: Ids, id: string): boolean {
  return typeof ids === "string" ? ids === id : ids.has(id);
}
