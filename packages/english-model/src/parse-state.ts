import { spread } from "./hash.ts";
import { ROOT, AFTER, type WordTable } from "./words.ts";

export const SHIFT = 0;
/** The buffer's first word becomes the head of the stack's top. */
export const LEFT = 1;
/** The word under the stack's top becomes its head. */
export const RIGHT = 2;

/** Labels that say what a word still lacks; each a bit of a word's `leftMask` and `rightMask`. */
const TELLING = [
  /^nsubj|^csubj|^expl/,
  /^obj$/,
  /^iobj$/,
  /^xcomp$/,
  /^ccomp$/,
  /^aux/,
  /^cop$/,
  /^det|^nmod:poss/,
  /^case$/,
  /^mark$/,
  /^punct$/,
  /^cc$/,
  /^conj$/,
  /^obl|^advcl/,
];

/**
 * A configuration of the arc-hybrid system (Kuhlmann et al. 2011): a stack, a buffer that ends in an artificial root, and the
 * arcs so far. Words are 0 to n-1, the root is n, and n+1 stands for "no word".
 */
export class ParseState {
  n = 0;
  /** First word of the buffer. */
  b = 0;
  depth = 0;
  capacity = 0;
  stack!: Int32Array;
  heads!: Int32Array;
  labels!: Int32Array;
  /** Per word: spread hashes of form, tag and lexical class. */
  form!: Int32Array;
  tag!: Int32Array;
  lex!: Int32Array;
  suffix!: Int32Array;
  /** Word class of 256, see `clusters.ts`. */
  cluster!: Int32Array;
  /** Spread hash of the label given to the word; 0 before. */
  labelHash!: Int32Array;
  /** Outermost and second outermost dependents on each side; n+1 if none. */
  left1!: Int32Array;
  left2!: Int32Array;
  right1!: Int32Array;
  right2!: Int32Array;
  leftCount!: Int32Array;
  rightCount!: Int32Array;
  leftMask!: Int32Array;
  rightMask!: Int32Array;
  /** Finite verbs from a word to the end of the line, at most 3. */
  finiteFrom!: Int32Array;
  readonly labelSpread: Int32Array;
  /** What each label tells of a word, as bits of its `leftMask` or `rightMask`. */
  readonly labelBits: Int32Array;
  readonly #words: WordTable;
  readonly #tagSpread: Int32Array;
  readonly #finite: Uint8Array;

  constructor(words: WordTable, tagSpread: Int32Array, finite: Uint8Array, labels: readonly string[]) {
    this.#words = words;
    this.#tagSpread = tagSpread;
    this.#finite = finite;
    this.labelSpread = Int32Array.from(labels, (_, i) => spread(i + 0x40000));
    this.labelBits = Int32Array.from(labels, (label) =>
      TELLING.reduce((bits, test, i) => (test.test(label) ? bits | (1 << i) : bits), 0),
    );
    this.#grow(256);
  }

  #grow(capacity: number): void {
    this.capacity = capacity;
    const column = (): Int32Array => new Int32Array(capacity);
    this.stack = column();
    this.heads = column();
    this.labels = column();
    this.form = column();
    this.tag = column();
    this.lex = column();
    this.suffix = column();
    this.cluster = column();
    this.labelHash = column();
    this.left1 = column();
    this.left2 = column();
    this.right1 = column();
    this.right2 = column();
    this.leftCount = column();
    this.rightCount = column();
    this.leftMask = column();
    this.rightMask = column();
    this.finiteFrom = column();
  }

  /** Starts a line of `n` words; ids and tags stand from `at` on. */
  begin(n: number, ids: Int32Array, tags: Int32Array, at: number): void {
    if (n + 4 > this.capacity) this.#grow(2 * n + 4);
    this.n = n;
    this.b = 0;
    this.depth = 0;
    const none = n + 1;
    const noTag = this.#tagSpread[this.#tagSpread.length - 1]!;
    const words = this.#words;
    // Two places past "no word" too: the buffer is looked into two words ahead of the root.
    for (let i = 0; i < n + 4; i++) {
      const id = i < n ? ids[at + i]! : i === n ? ROOT : AFTER;
      this.form[i] = words.form[id]!;
      this.lex[i] = words.lex[id]!;
      this.suffix[i] = words.suffix3[id]!;
      this.cluster[i] = words.cluster8[id]!;
      this.tag[i] = i < n ? this.#tagSpread[tags[at + i]!]! : i === n ? noTag ^ 0x5bd1e995 : noTag;
      this.labelHash[i] = this.leftCount[i] = this.rightCount[i] = this.leftMask[i] = this.rightMask[i] = 0;
      this.left1[i] = this.left2[i] = this.right1[i] = this.right2[i] = none;
      this.heads[i] = none;
    }
    this.finiteFrom[n] = 0;
    for (let i = n - 1; i >= 0; i--)
      this.finiteFrom[i] = Math.min(3, this.finiteFrom[i + 1]! + this.#finite[tags[at + i]!]!);
  }

  get done(): boolean {
    return this.b === this.n && this.depth === 0;
  }

  /** Exactly one word may hang on the root, so the root takes a word only when it is the last on the stack. */
  allows(action: number): boolean {
    if (action === SHIFT) return this.b < this.n;
    if (action === LEFT) return this.depth > 0 && (this.b < this.n || this.depth === 1);
    return this.depth > 1;
  }

  shift(): void {
    this.stack[this.depth++] = this.b++;
  }

  /** The word that `action` (not SHIFT) would give a head, and that head. */
  get dependent(): number {
    return this.stack[this.depth - 1]!;
  }

  headFor(action: number): number {
    return action === LEFT ? this.b : this.stack[this.depth - 2]!;
  }

  attach(action: number, label: number): void {
    const dependent = this.dependent;
    const head = this.headFor(action);
    this.depth--;
    this.heads[dependent] = head;
    this.labels[dependent] = label;
    this.labelHash[dependent] = this.labelSpread[label]!;
    if (action === LEFT) {
      this.left2[head] = this.left1[head]!;
      this.left1[head] = dependent;
      this.leftCount[head]!++;
      this.leftMask[head]! |= this.labelBits[label]!;
    } else {
      this.right2[head] = this.right1[head]!;
      this.right1[head] = dependent;
      this.rightCount[head]!++;
      this.rightMask[head]! |= this.labelBits[label]!;
    }
  }
}
