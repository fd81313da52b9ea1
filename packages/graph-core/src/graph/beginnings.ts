/** So many numbers have one above them, the least of them. */
const BLOCK = 16;

/**
 * Words in order, as a tree of their beginnings laid out in arrays of numbers: whoever walks it never looks at a word itself, which
 * lies far away in memory.
 */
export class Beginnings {
  /** How many words there are. */
  readonly count: number;
  /** How many letters each word has in common with the one before, at most 255; 0 for the first. */
  readonly common: Uint8Array;
  /** Where the letters of each word begin that it has not in common with the one before, and where the last ones end. */
  readonly #starts: Uint32Array;
  readonly #letters: Uint16Array;
  /** `common`, the least of it in each block, the least of these in each block, and so on. */
  readonly #levels: Uint8Array[];

  readonly #isBackwards: boolean;

  /** @param isBackwards whether each word is read from its end to its start */
  constructor(words: readonly string[], isBackwards: boolean) {
    this.#isBackwards = isBackwards;
    this.count = words.length;
    this.common = new Uint8Array(words.length);
    this.#starts = new Uint32Array(words.length + 1);
    for (let at = 0, end = 0; at < words.length; at++) {
      const shared = at === 0 ? 0 : this.#commonLetters(words[at - 1]!, words[at]!);
      this.common[at] = shared;
      end += words[at]!.length - shared;
      this.#starts[at + 1] = end;
    }
    this.#letters = new Uint16Array(this.#starts[words.length]!);
    for (let at = 0; at < words.length; at++) {
      const word = words[at]!;
      const start = this.#starts[at]! - this.common[at]!;
      for (let i = this.common[at]!; i < word.length; i++) this.#letters[start + i] = this.letterOf(word, i);
    }
    this.#levels = [this.common];
    for (let top = this.common; top.length > BLOCK;) this.#levels.push((top = leastOf(top)));
  }

  /** Code of a letter of some word, behind so many others. */
  letterOf(word: string, depth: number): number {
    return word.charCodeAt(this.#isBackwards ? word.length - 1 - depth : depth);
  }

  /** How many letters a word has. */
  length(at: number): number {
    return this.#starts[at + 1]! - this.#starts[at]! + this.common[at]!;
  }

  /** Code of the letter behind so many others, at least as many as the word has in common with the one before. */
  letter(at: number, depth: number): number {
    return this.#letters[this.#starts[at]! - this.common[at]! + depth]!;
  }

  /** Index of the first word behind `at` that does not begin with the same so many letters as the word there, 1 to 255. */
  behind(at: number, letters: number): number {
    return this.#lessFrom(at + 1, letters, 0);
  }

  #commonLetters(a: string, b: string): number {
    const most = Math.min(a.length, b.length, 255);
    let i = 0;
    while (i < most && this.letterOf(a, i) === this.letterOf(b, i)) i++;
    return i;
  }

  /** Index from `at` on of the first number of a level that is less than `bound`; how many there are, where none is. */
  #lessFrom(at: number, bound: number, level: number): number {
    const numbers = this.#levels[level]!;
    while (at < numbers.length && numbers[at]! >= bound) {
      at++;
      if (at % BLOCK === 0 && level + 1 < this.#levels.length)
        at = BLOCK * this.#lessFrom(at / BLOCK, bound, level + 1);
    }
    return Math.min(at, numbers.length);
  }
}

function leastOf(numbers: Uint8Array): Uint8Array {
  const least = new Uint8Array(Math.ceil(numbers.length / BLOCK)).fill(255);
  for (let at = 0; at < numbers.length; at++) {
    const block = Math.floor(at / BLOCK);
    if (numbers[at]! < least[block]!) least[block] = numbers[at]!;
  }
  return least;
}
