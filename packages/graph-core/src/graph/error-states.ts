/** Longer beginnings of an asked word do not fit into the bits of a number. */
export const MOST_LETTERS = 29;
/** Letters with codes below are looked up in an array: those of English are, and a few more. */
const COMMON_CODES = 128;

/**
 * How a word is read letter by letter beside an asked one, typing errors allowed: bit `i` of a state says that the first `i`
 * letters of the asked word have been met, and there is a state for no error, for at most one, and so on. Wu and Manber, Fast text
 * searching allowing errors, 1992, for whole words, with swaps of neighbours. Of a long word only the beginning is read so.
 */
export class ErrorStates {
  readonly #isBackwards: boolean;
  #asked = "";
  #max = 0;
  /** Bits of the places in the asked word that have a letter, by the letter's code: of most letters, and of the others. */
  readonly #bits = new Int32Array(COMMON_CODES);
  readonly #rareBits = new Map<number, number>();
  #met = 0;
  /** The states for each letter that was read, the first ones for none. */
  #states = new Int32Array(0);
  /** The bits of each letter that was read. */
  #read = new Int32Array(0);

  /** @param isBackwards whether both words are read from their ends to their starts */
  constructor(isBackwards: boolean) {
    this.#isBackwards = isBackwards;
  }

  /** Begins with an asked word, and nothing read beside it; the arrays are those of the last one. */
  ask(asked: string, max: number): void {
    for (let i = 0; i < this.#asked.length; i++) {
      const letter = this.#asked.charCodeAt(i);
      if (letter < COMMON_CODES) this.#bits[letter] = 0;
    }
    this.#rareBits.clear();
    [this.#asked, this.#max] = [asked, max];
    const length = Math.min(asked.length, MOST_LETTERS);
    this.#met = 1 << length;
    for (let i = 0; i < length; i++) {
      const letter = asked.charCodeAt(this.#isBackwards ? asked.length - 1 - i : i);
      if (letter < COMMON_CODES) this.#bits[letter]! |= 2 << i;
      else this.#rareBits.set(letter, this.#bitsOf(letter) | (2 << i));
    }
    const depth = length + max + 2;
    if (this.#read.length < depth) this.#read = new Int32Array(2 * depth);
    if (this.#states.length < (max + 1) * depth) this.#states = new Int32Array(2 * (max + 1) * depth);
    for (let errors = 0; errors <= max; errors++) this.#states[errors] = (2 << errors) - 1;
  }

  /** Whether a word may end otherwise than the asked one: then this tells of beginnings. */
  get isBeginning(): boolean {
    return this.#asked.length > MOST_LETTERS;
  }

  /** Reads the letter behind so many others. @returns whether a word that begins so may still be near */
  read(letter: number, depth: number): boolean {
    const states = this.#states;
    const width = this.#max + 1;
    const bits = this.#bitsOf(letter);
    const from = depth * width;
    const to = from + width;
    let state = (states[from]! << 1) & bits;
    states[to] = state;
    let any = state;
    // A swap: this letter is the one asked for before, and the last one read is asked for here.
    const swapped = depth === 0 ? 0 : (bits << 1) & this.#read[depth - 1]!;
    for (let errors = 1; errors < width; errors++) {
      const fewer = states[from + errors - 1]!;
      let next = ((states[from + errors]! << 1) & bits) | fewer | (fewer << 1) | (state << 1);
      if (swapped !== 0) next |= (states[from - width + errors - 1]! << 2) & swapped;
      state = next & (2 * this.#met - 1);
      states[to + errors] = state;
      any |= state;
    }
    this.#read[depth] = bits;
    return any !== 0;
  }

  #bitsOf(letter: number): number {
    return letter < COMMON_CODES ? this.#bits[letter]! : (this.#rareBits.get(letter) ?? 0);
  }

  /** Whether the asked word has been met after so many letters, with few enough errors. */
  isMet(depth: number): boolean {
    return (this.#states[depth * (this.#max + 1) + this.#max]! & this.#met) !== 0;
  }
}
