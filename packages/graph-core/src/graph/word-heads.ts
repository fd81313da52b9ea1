import { beginningOf, MOST_LETTERS } from "./id-order.ts";

/** Words that may come before all numbers are moved to a larger array. */
const SPARE = 64;

/**
 * How each of some words in order begins, as two numbers side by side: to find the place of a word, its beginning is compared with
 * these, and the words, which lie far away in memory, are looked at only where that does not tell.
 */
export class WordHeads {
  /** Whether each word is read from its end to its start. */
  readonly #isBackwards: boolean;
  #numbers: Float64Array;
  #count = 0;

  constructor(words: readonly string[], isBackwards: boolean) {
    this.#isBackwards = isBackwards;
    this.#numbers = new Float64Array(2 * (words.length + SPARE));
    for (const word of words) this.#write(this.#count++, word);
  }

  /** To be called once a word has come to a place. */
  insert(at: number, word: string): void {
    if (2 * this.#count === this.#numbers.length) {
      const numbers = new Float64Array(2 * (this.#count + SPARE + (this.#count >> 3)));
      numbers.set(this.#numbers);
      this.#numbers = numbers;
    }
    this.#numbers.copyWithin(2 * at + 2, 2 * at, 2 * this.#count++);
    this.#write(at, word);
  }

  /** To be called once the word at a place has gone. */
  remove(at: number): void {
    this.#numbers.copyWithin(2 * at, 2 * at + 2, 2 * this.#count--);
  }

  /**
   * Index of the first word that does not stand before another.
   * @param isBefore whether a word at an index does, of those that begin alike
   */
  placeOf(asked: string, isBefore: (at: number) => boolean): number {
    const numbers = this.#numbers;
    const read = this.#isBackwards ? lastFirst(asked) : asked;
    const [head, next] = [beginningOf(read, 0), beginningOf(read, MOST_LETTERS)];
    let [low, high] = [0, this.#count];
    while (low < high) {
      const middle = (low + high) >> 1;
      const own = numbers[2 * middle]!;
      const ownNext = numbers[2 * middle + 1]!;
      if (own === head ? (ownNext === next ? isBefore(middle) : ownNext < next) : own < head) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #write(at: number, word: string): void {
    const read = this.#isBackwards ? lastFirst(word) : word;
    this.#numbers[2 * at] = beginningOf(read, 0);
    this.#numbers[2 * at + 1] = beginningOf(read, MOST_LETTERS);
  }
}

/** The letters that tell, from a word's end on; one more tells whether there are others. */
function lastFirst(word: string): string {
  let read = "";
  const end = Math.max(0, word.length - 2 * MOST_LETTERS - 1);
  for (let at = word.length - 1; at >= end; at--) read += word[at]!;
  return read;
}
