/** What a feature's name is made of; the pieces are written one behind the other. */
export type Piece = string | number;

/**
 * Takes named yes-or-no features, a name in up to seven pieces. One definition of the features so serves both sides: the learner
 * wants the names ({@link NameList}), the reader only their hashes ({@link HashList}).
 */
export interface FeatureSink {
  /**
   * Adds what `make` adds, and remembers it under `key` as long as the sink lives.
   * @param make gives the same whenever it is called for a key
   */
  addOnce(key: number, make: (sink: FeatureSink) => void): void;
  add(a: Piece, b?: Piece, c?: Piece, d?: Piece, e?: Piece, f?: Piece, g?: Piece): void;
}

/** Keeps the names, in the order in which they came. */
export class NameList implements FeatureSink {
  readonly names: string[] = [];

  add(...pieces: Piece[]): void {
    this.names.push(pieces.join(""));
  }

  addOnce(_key: number, make: (sink: FeatureSink) => void): void {
    make(this);
  }
}

const START = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** FNV-1a (Fowler, Noll, Vo) carried on over a piece. @returns 32 bits, signed. */
function carry(hash: number, piece: Piece): number {
  if (typeof piece === "number" && piece >= 0 && piece <= 9 && Number.isInteger(piece))
    return Math.imul(hash ^ (48 + piece), PRIME);
  const text = typeof piece === "string" ? piece : String(piece);
  let h = hash;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), PRIME);
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
  readonly #once = new Map<number, Int32Array>();
  #apart: HashList | undefined;

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

  addOnce(key: number, make: (sink: FeatureSink) => void): void {
    let hashes = this.#once.get(key);
    if (!hashes) {
      const apart = (this.#apart ??= new HashList());
      apart.clear();
      make(apart);
      this.#once.set(key, (hashes = apart.copy()));
    }
    for (let i = 0; i < hashes.length; i++) this.#keep(hashes[i]!);
  }

  /** Adds names that are whole already. @returns itself */
  addAll(names: Iterable<string>): this {
    for (const name of names) this.#keep(hashName(name));
    return this;
  }

  /** Appends the hashes kept to others, of which there are `size`. @returns the others, moved where they had no room */
  appendTo(others: Int32Array, size: number): Int32Array {
    let roomy = others;
    if (size + this.size > others.length) {
      roomy = new Int32Array(2 * (size + this.size));
      roomy.set(others);
    }
    for (let i = 0; i < this.size; i++) roomy[size + i] = this.hashes[i]!;
    return roomy;
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
