/** Longer beginnings of an asked word do not fit into the bits of a number. */
export const MOST_LETTERS = 29;
/** Letters with codes below are looked up in an array: those of English are, and a few more. */
const COMMON_CODES = 128;

const ZEROS: readonly number[] = Array.from({ length: COMMON_CODES }, () => 0);

/** So many zeros in a list of its own: to copy them takes less time than to make an array of 32 bits a number. */
function zeros(count: number): number[] {
  return count <= ZEROS.length ? ZEROS.slice(0, count) : Array.from({ length: count }, () => 0);
}

/**
 * How a word is read letter by letter beside an asked one, typing errors allowed: bit `i` of a state says that the first `i`
 * letters of the asked word have been met, and there is a state for no error, for at most one, and so on. Wu and Manber, Fast text
 * searching allowing errors, 1992, for whole words, with swaps of neighbours. Of a long word only the beginning is read so.
 */
export class ErrorStates {
  readonly #max: number;
  /** Bits of the places in the asked word that have a letter, by the letter's code: of most letters, and of the others. */
  readonly #bits = zeros(COMMON_CODES);
  readonly #rareBits = new Map<number, number>();
  readonly #met: number;
  /** The states for each letter that was read, the first ones for none. */
  readonly #states: number[];
  /** The bits of each letter that was read. */
  readonly #read: number[];
  /** Whether a word may end otherwise than the asked one: then this tells of beginnings. */
  readonly isBeginning: boolean;

  /** @param isBackwards whether both words are read from their ends to their starts */
  constructor(asked: string, max: number, isBackwards: boolean) {
    this.#max = max;
    const length = Math.min(asked.length, MOST_LETTERS);
    this.isBeginning = length < asked.length;
    this.#met = 1 << length;
    for (let i = 0; i < length; i++) {
      const letter = asked.charCodeAt(isBackwards ? asked.length - 1 - i : i);
      if (letter < COMMON_CODES) this.#bits[letter]! |= 2 << i;
      else this.#rareBits.set(letter, this.#bitsOf(letter) | (2 << i));
    }
    const depth = length + max + 2;
    this.#states = zeros((max + 1) * depth);
    this.#read = zeros(depth);
    for (let errors = 0; errors <= max; errors++) this.#states[errors] = (2 << errors) - 1;
  }

  /** Reads the letter behind so many others. @returns whether a word that begins so may still be near */
  read(letter: number, depth: number): boolean {
    const [states, width] = [this.#states, this.#max + 1];
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
