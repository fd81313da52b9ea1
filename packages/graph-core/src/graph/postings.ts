import { countOf, type Holders, isHolder, pushHolders, withHolder, withoutHolder } from "./holders.ts";
import { SortedWords } from "./sorted-words.ts";

/** Which concepts have each of many words, or names. Words have numbers here, and concepts those that they came with. */
export class Postings {
  readonly #numbers = new Map<string, number>();
  /** By number of a word; both `undefined` where it has gone. */
  readonly #words: (string | undefined)[] = [];
  readonly #holders: (Holders | undefined)[] = [];
  readonly #free: number[] = [];
  readonly #sorted = new SortedWords((word) => this.#numbers.get(word) ?? -1);

  /** @returns whether nothing had the word before */
  add(word: string, concept: number): boolean {
    const known = this.#numbers.get(word);
    const number = known ?? this.#free.pop() ?? this.#words.length;
    this.#holders[number] = withHolder(this.#holders[number], concept);
    if (known !== undefined) return false;
    this.#numbers.set(word, number);
    this.#words[number] = word;
    this.#sorted.add(word);
    return true;
  }

  /** @returns whether nothing has the word now, and something had it before */
  delete(word: string, concept: number): boolean {
    const number = this.#numbers.get(word);
    if (number === undefined) return false;
    const left = withoutHolder(this.#holders[number], concept);
    this.#holders[number] = left;
    if (left !== undefined) return false;
    this.#numbers.delete(word);
    this.#words[number] = undefined;
    this.#free.push(number);
    this.#sorted.delete(word);
    return true;
  }

  /** All words, in no order. */
  words(): Iterable<string> {
    return this.#numbers.keys();
  }

  /** What has a word. */
  of(word: string): number[] {
    const number = this.#numbers.get(word);
    return number === undefined ? [] : this.withAny([number]);
  }

  /** What has a word that begins so; some stand there twice. */
  withPrefix(prefix: string): number[] {
    return this.withAny(this.#sorted.withPrefix(prefix));
  }

  /**
   * What may have all of some words: some that have not are among them, and some stand there twice.
   * @param wordsFor the words (their numbers), here, that will do for an asked one
   */
  withAll(asked: readonly string[], wordsFor: (word: string) => readonly number[]): number[] {
    const [only] = asked;
    if (only !== undefined && asked.length === 1) return this.withAny(wordsFor(only));
    const lists = asked.map((word) => wordsFor(word).map((one) => this.#holders[one]!));
    const sizes = lists.map((all) => all.reduce<number>((sum, holders) => sum + countOf(holders), 0));
    const rarest = sizes.indexOf(Math.min(...sizes));
    // Whoever looks at what is found looks at all words; a look here is worth it only where it is cheap.
    const others = lists.filter((all, i) => i !== rarest && all.length <= FEW_WORDS);
    const found: number[] = [];
    for (const holders of lists[rarest] ?? []) pushHolders(found, holders);
    return found.filter((concept) => others.every((all) => all.some((holders) => isHolder(holders, concept))));
  }

  /** The word itself (its number), where something has it. */
  exact(word: string): number[] {
    const number = this.#numbers.get(word);
    return number === undefined ? [] : [number];
  }

  /** Words (their numbers) that begin with a word, and those at most so many typing errors away from it. */
  spelt(word: string, errors: number): number[] {
    const found = this.#sorted.withPrefix(word);
    if (errors === 0) return found;
    for (const near of this.near(word, errors)) if (!this.#words[near]!.startsWith(word)) found.push(near);
    return found;
  }

  /** Words (their numbers) at most so many typing errors away from a word, 1 or more, itself among them. */
  near(word: string, errors: number): number[] {
    return this.#sorted.near(word, errors);
  }

  /** What has any of some words; some stand there twice. @param words their numbers */
  withAny(words: readonly number[]): number[] {
    const found: number[] = [];
    for (let i = 0; i < words.length; i++) pushHolders(found, this.#holders[words[i]!]);
    return found;
  }
}

const FEW_WORDS = 8;
