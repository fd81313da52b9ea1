/** So many numbers have one above them, the least of them. */
const BLOCK = 16;

/**
 * Words in order, as a tree of their beginnings laid out in arrays of numbers: whoever walks it never looks at a word itself, which
 * lies far away in memory.
 */
export class Beginnings {
  /** How many letters each word has in common with the one before, at most 255; 0 for the first. */
  readonly common: Uint8Array;
  /** Where the letters of each word begin that it has not in common with the one before, and where the last ones end. */
  readonly #starts: Uint32Array;
  readonly #letters: Uint16Array;
  /** `common`, the least of it in each block, the least of these in each block, and so on. */
  readonly #levels: Uint8Array[];
  readonly #isBackwards: boolean;

  private constructor({ common, starts, letters }: Arrays, isBackwards: boolean) {
    this.common = common;
    this.#starts = starts;
    this.#letters = letters;
    this.#isBackwards = isBackwards;
    this.#levels = [common];
    for (let top = common; top.length > BLOCK;) this.#levels.push((top = leastOf(top)));
  }

  /** @param isBackwards whether each word is read from its end to its start */
  static of(words: readonly string[], isBackwards: boolean): Beginnings {
    return new Beginnings(arraysOf(words, 0, words.length, isBackwards), isBackwards);
  }

  /**
   * The same words but for one that came or went: few numbers are worked out anew.
   * @param words as they are now
   * @param at where the word stands, or stood
   */
  changed(words: readonly string[], at: number, isThere: boolean): Beginnings {
    // What the word itself and the one behind it have in common with those before them; all else moves.
    const made = arraysOf(words, at, Math.min(words.length, isThere ? at + 2 : at + 1), this.#isBackwards);
    const rest = Math.min(this.common.length, isThere ? at + 1 : at + 2);
    const [begun, kept] = [this.#starts[at]!, this.#starts[rest]!];
    const common = new Uint8Array(words.length);
    common.set(this.common.subarray(0, at));
    common.set(made.common, at);
    common.set(this.common.subarray(rest), at + made.common.length);
    const letters = new Uint16Array(begun + made.letters.length + this.#letters.length - kept);
    letters.set(this.#letters.subarray(0, begun));
    letters.set(made.letters, begun);
    letters.set(this.#letters.subarray(kept), begun + made.letters.length);
    const starts = new Uint32Array(words.length + 1);
    starts.set(this.#starts.subarray(0, at));
    for (let i = 0; i < made.starts.length; i++) starts[at + i] = begun + made.starts[i]!;
    const moved = begun + made.letters.length - kept;
    const ahead = at + made.common.length - rest;
    for (let i = rest + 1; i < this.#starts.length; i++) starts[i + ahead] = this.#starts[i]! + moved;
    return new Beginnings({ common, starts, letters }, this.#isBackwards);
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

interface Arrays {
  common: Uint8Array;
  starts: Uint32Array;
  letters: Uint16Array;
}

/** Of some of the words. Each is looked at once, as it lies far away from the others. */
function arraysOf(words: readonly string[], from: number, to: number, isBackwards: boolean): Arrays {
  const common = new Uint8Array(to - from);
  const starts = new Uint32Array(to - from + 1);
  let letters = new Uint16Array(8 * (to - from) + BLOCK);
  let end = 0;
  let before = from === 0 ? "" : words[from - 1]!;
  for (let at = from; at < to; at++) {
    const word = words[at]!;
    const { length } = word;
    const most = Math.min(before.length, length, 255);
    let shared = 0;
    if (isBackwards) {
      const [last, lastBefore] = [length - 1, before.length - 1];
      while (shared < most && before.charCodeAt(lastBefore - shared) === word.charCodeAt(last - shared)) shared++;
    } else {
      while (shared < most && before.charCodeAt(shared) === word.charCodeAt(shared)) shared++;
    }
    if (end + length > letters.length) letters = longer(letters, end + length);
    for (let i = shared; i < length; i++) letters[end++] = word.charCodeAt(isBackwards ? length - 1 - i : i);
    common[at - from] = shared;
    starts[at - from + 1] = end;
    before = word;
  }
  return { common, starts, letters: letters.slice(0, end) };
}

function longer(letters: Uint16Array, least: number): Uint16Array<ArrayBuffer> {
  const room = new Uint16Array(Math.max(least, 2 * letters.length));
  room.set(letters);
  return room;
}
