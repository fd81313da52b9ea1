import { clusterOf } from "./clusters.ts";
import { hashText, spread } from "./hash.ts";
import { lexicalClass, type Lexicon } from "./lexicon.ts";

/** Ids of the imaginary words before and after a line, and of the parser's root. */
export const BEFORE = 0;
export const AFTER = 1;
export const ROOT = 2;

/** Bits of `shape`. */
export const CAPITAL = 1;
export const ALL_CAPITALS = 2;
export const DIGIT = 4;
export const HYPHEN = 8;
export const OTHER_SIGN = 16;
export const LOWER = 32;

/**
 * Remembers for each word met the integers that features are made of, so that strings are looked at once a word and never
 * in the inner loops. Columns are spread over 32 bits, ready to be mixed.
 */
export class WordTable {
  readonly lexicon: Lexicon;
  readonly capacity: number;
  size = 0;
  /** Grows whenever the table is emptied and ids begin to mean other words. */
  generation = 0;
  /** The whole word in lower case, digits made alike. */
  readonly form: Int32Array;
  readonly suffix1: Int32Array;
  readonly suffix2: Int32Array;
  readonly suffix3: Int32Array;
  readonly suffix4: Int32Array;
  readonly prefix2: Int32Array;
  readonly prefix3: Int32Array;
  /** Capitals, digits and signs as a spread hash, and as bits. */
  readonly shape: Int32Array;
  readonly shapeBits: Uint8Array;
  /** Lexical class, see `lexicon.ts`: spread, and as a number. */
  readonly lex: Int32Array;
  readonly lexCode: Uint16Array;
  /** Class of alike words (`clusters.ts`), ever wider: of 1,024, of 256, of 32; spread. */
  readonly cluster: Int32Array;
  readonly cluster8: Int32Array;
  readonly cluster5: Int32Array;
  /** The only tag that the word can have; -1 if it must be weighed. */
  readonly fixed: Int16Array;
  readonly #ids = new Map<string, number>();

  constructor(lexicon: Lexicon, capacity = 1 << 15) {
    this.lexicon = lexicon;
    this.capacity = capacity;
    const column = (): Int32Array => new Int32Array(capacity);
    this.form = column();
    this.suffix1 = column();
    this.suffix2 = column();
    this.suffix3 = column();
    this.suffix4 = column();
    this.prefix2 = column();
    this.prefix3 = column();
    this.shape = column();
    this.shapeBits = new Uint8Array(capacity);
    this.lex = column();
    this.lexCode = new Uint16Array(capacity);
    this.cluster = column();
    this.cluster8 = column();
    this.cluster5 = column();
    this.fixed = new Int16Array(capacity);
    this.#clear();
  }

  /** Writes the ids of the words to `into`, from `at` on. Makes room first if the table is full, so call it once a line. */
  idsOf(words: readonly string[], into: Int32Array, at: number): void {
    if (this.size + words.length > this.capacity) this.#clear();
    for (let i = 0; i < words.length; i++) {
      const word = words[i]!;
      into[at + i] = this.#ids.get(word) ?? this.#add(word);
    }
  }

  #clear(): void {
    this.#ids.clear();
    this.generation++;
    this.size = 0;
    for (const name of ["<before>", "<after>", "<root>"]) this.#add(name);
  }

  #add(word: string): number {
    const id = this.size++;
    this.#ids.set(word, id);
    const lower = word.toLowerCase().replace(/[’‘]/g, "'").replace(/[“”]/g, '"');
    const form = /[0-9]/.test(lower) ? lower.replace(/[0-9]/g, "0").replace(/0{5,}/g, "0000") : lower;
    const n = form.length;
    this.form[id] = hashText(form, 0, n, 1);
    this.suffix1[id] = hashText(form, Math.max(0, n - 1), n, 2);
    this.suffix2[id] = hashText(form, Math.max(0, n - 2), n, 3);
    this.suffix3[id] = hashText(form, Math.max(0, n - 3), n, 4);
    this.suffix4[id] = hashText(form, Math.max(0, n - 4), n, 5);
    this.prefix2[id] = hashText(form, 0, Math.min(2, n), 6);
    this.prefix3[id] = hashText(form, 0, Math.min(3, n), 7);
    const bits = shapeOf(word);
    this.shapeBits[id] = bits;
    this.shape[id] = spread(bits * 16 + Math.min(n, 4) + 0x5000);
    const lex = lexicalClass(this.lexicon, lower);
    this.lexCode[id] = lex;
    const cluster = clusterOf(this.lexicon.clusters, lower);
    const wider = (shift: number): number => (cluster === 0 ? 0 : 1 + ((cluster - 1) >> shift));
    this.cluster[id] = spread(cluster + 0x30000);
    this.cluster8[id] = spread(wider(2) + 0x31000);
    this.cluster5[id] = spread(wider(5) + 0x32000);
    // `IT`, `WHO` and the A of `vitamin A` are none of the function words that they look like.
    const maybeName = (bits & ALL_CAPITALS) !== 0 || (n === 1 && word !== lower);
    this.fixed[id] = maybeName ? -1 : (this.lexicon.fixed.get(lower) ?? -1);
    this.lex[id] = spread(lex + 0x10000);
    return id;
  }
}

function shapeOf(word: string): number {
  let bits = 0;
  let upper = 0;
  let lower = 0;
  for (let i = 0; i < word.length; i++) {
    const c = word.charCodeAt(i);
    if (c >= 97 && c <= 122) lower++;
    else if (c >= 65 && c <= 90) {
      upper++;
      if (i === 0) bits |= CAPITAL;
    } else if (c >= 48 && c <= 57) bits |= DIGIT;
    else if (c === 45) bits |= HYPHEN;
    else if (c < 128) bits |= OTHER_SIGN;
    else lower++;
  }
  if (upper > 1 && lower <= 1) bits |= ALL_CAPITALS;
  if (lower > 0) bits |= LOWER;
  return bits;
}
