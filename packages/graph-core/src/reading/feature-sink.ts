/** What a feature's name is made of; the pieces are written one behind the other. */
export type Piece = string | number;

/**
 * Takes named yes-or-no features, a name in up to seven pieces. One definition of the features so serves both sides: the learner
 * wants the names ({@link NameList}), the reader only their hashes ({@link HashList}).
 */
export interface FeatureSink {
  /**
   * Whether features that are the same for every thing with this `key` must be named now, up to {@link closes}: a sink may remember them,
   * as long as it lives, or as long as it is asked within the same `scope`. Nothing else may give any of them.
   */
  opens(key: number, scope?: object): boolean;
  closes(): void;
  add(a: Piece, b?: Piece, c?: Piece, d?: Piece, e?: Piece, f?: Piece, g?: Piece): void;
  /**
   * Adds the way between two words: `name`, then the labels up, `^` between them, what stands on top, and the labels down, `_` between them.
   * @param bare without what stands behind a label's colon
   */
  addWay(name: string, up: readonly string[], top: string, down: readonly string[], bare: boolean): void;
}

const bareOf = (label: string): string => label.split(":", 1)[0]!;

/** Keeps the names, in the order in which they came. */
export class NameList implements FeatureSink {
  readonly names: string[] = [];

  add(...pieces: Piece[]): void {
    this.names.push(pieces.join(""));
  }

  addWay(name: string, up: readonly string[], top: string, down: readonly string[], bare: boolean): void {
    const [rise, fall] = bare ? [up.map(bareOf), down.map(bareOf)] : [up, down];
    this.names.push(`${name}${rise.join("^")}${top}${fall.join("_")}`);
  }

  opens(): boolean {
    return true;
  }

  closes(): void {
    // All are named each time.
  }
}

const START = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** FNV-1a (Fowler, Noll, Vo) carried on over a piece. @returns 32 bits, signed. */
function carry(hash: number, piece: Piece): number {
  if (typeof piece === "number" && piece >= 0 && Number.isInteger(piece)) return carryDigits(hash, piece);
  const text = typeof piece === "string" ? piece : String(piece);
  let h = hash;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), PRIME);
  return h;
}

/** The same over a whole number's digits, of which no text is made. */
function carryDigits(hash: number, whole: number): number {
  const h = whole < 10 ? hash : carryDigits(hash, Math.floor(whole / 10));
  return Math.imul(h ^ (48 + (whole % 10)), PRIME);
}

const COLON = 58;

/** The same carried on over labels with a sign between them. */
function carryLabels(hash: number, labels: readonly string[], sign: number, bare: boolean): number {
  let h = hash;
  for (let k = 0; k < labels.length; k++) {
    if (k > 0) h = Math.imul(h ^ sign, PRIME);
    const label = labels[k]!;
    for (let i = 0; i < label.length; i++) {
      const code = label.charCodeAt(i);
      if (bare && code === COLON) break;
      h = Math.imul(h ^ code, PRIME);
    }
  }
  return h;
}

/** A number for a feature's name: FNV-1a, 32 bits, signed. */
export function hashName(name: string): number {
  return carry(START, name);
}

/** Keeps the hashes of the names, each once, without making the names. Cheap to empty, so that one list serves many things. */
export class HashList implements FeatureSink {
  /** The hashes are the first `size` of these. */
  hashes = new Int32Array(256);
  size = 0;
  /** Open addressing over the hashes kept: a slot counts if it was filled since the list was last emptied. */
  #slots = new Int32Array(1024);
  #filled = new Uint32Array(1024);
  #round = 1;

  clear(): void {
    this.size = 0;
    this.#round++;
  }

  add(a: Piece, b?: Piece, c?: Piece, d?: Piece, e?: Piece, f?: Piece, g?: Piece): void {
    let hash = carry(START, a);
    if (b !== undefined) hash = carry(hash, b);
    if (c !== undefined) hash = carry(hash, c);
    if (d !== undefined) hash = carry(hash, d);
    if (e !== undefined) hash = carry(hash, e);
    if (f !== undefined) hash = carry(hash, f);
    if (g !== undefined) hash = carry(hash, g);
    this.#keep(hash);
  }

  addWay(name: string, up: readonly string[], top: string, down: readonly string[], bare: boolean): void {
    const risen = carry(carryLabels(carry(START, name), up, 94, bare), top);
    this.#keep(carryLabels(risen, down, 95, bare));
  }

  opens(): boolean {
    return true;
  }

  closes(): void {
    // All are named each time.
  }

  /** Adds names that are whole already. @returns itself */
  addAll(names: Iterable<string>): this {
    for (const name of names) this.#keep(hashName(name));
    return this;
  }

  /** A copy of the hashes kept. */
  copy(): Int32Array {
    return this.hashes.slice(0, this.size);
  }

  #keep(hash: number): void {
    if (2 * this.size >= this.hashes.length) this.#grow();
    const mask = this.#slots.length - 1;
    let at = (hash ^ (hash >>> 15)) & mask;
    while (this.#filled[at] === this.#round) {
      if (this.#slots[at] === hash) return;
      at = (at + 1) & mask;
    }
    this.#filled[at] = this.#round;
    this.#slots[at] = hash;
    this.hashes[this.size++] = hash;
  }

  #grow(): void {
    const kept = this.copy();
    this.hashes = new Int32Array(2 * this.hashes.length);
    this.#slots = new Int32Array(2 * this.#slots.length);
    this.#filled = new Uint32Array(this.#slots.length);
    this.clear();
    for (const hash of kept) this.#keep(hash);
  }
}
