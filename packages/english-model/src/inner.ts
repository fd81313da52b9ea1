import { bytesOf } from "./bytes.ts";
import { INNER } from "./inner.data.ts";
import type { SparseTable } from "./sparse-table.ts";
import { AFTER, ROOT, type WordTable } from "./words.ts";

/** The part of WebAssembly that is used here; the types of the language's own library lack it. */
interface WebAssemblyLike {
  Memory: new (pages: { initial: number }) => { readonly buffer: ArrayBuffer };
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { readonly exports: unknown };
}
interface Exports {
  start(tags: number, first: number, second: number, actions: number, relations: number): void;
  tag(n: number, style: number): void;
  parse(n: number): void;
}

/** Where things stand in the memory, in bytes: as `wasm/line.ts` has it. */
const STRIDE = 4160;
const COLUMNS = 1024;
const AHEAD = 2;
const SMALL = COLUMNS + 29 * STRIDE;
const TABLES = 131_072;
const PAGE = 65_536;
const LANES = 8;
/** Columns that are filled here, in their order: see {@link WordTable}. */
const FIXED_COLUMN = 12;
const SECOND_COLUMN = 14;
const HEADS_COLUMN = 27;
const LABELS_COLUMN = 28;

/** What the loops work with; see `Weights`, `Tagger` and `ParseState`. */
export interface InnerTables {
  words: WordTable;
  firstPass: SparseTable;
  secondPass: SparseTable;
  actions: SparseTable;
  relations: SparseTable;
  tagCount: number;
  tagHash: Int32Array;
  finite: Uint8Array;
  labelSpread: Int32Array;
  labelBits: Int32Array;
}

/**
 * Tagging and parsing in WebAssembly: the same numbers as `Tagger` and `parseGreedily` give, several times faster, because
 * a row's weights are added eight at a time. In Node alone: a strict page forbids WebAssembly and complains aloud when it is tried.
 */
export class InnerLoops {
  /** Words that a line may have here; longer ones are for the plain loops. */
  static readonly LONGEST = 1024;
  /** The last line's tags, heads (the root is word n) and labels by number, a word each. */
  readonly tags: Int32Array;
  readonly heads: Int32Array;
  readonly labels: Int32Array;
  readonly #words: WordTable;
  readonly #loops: Exports;
  readonly #columns: readonly { into: Int32Array; of: Int32Array }[];

  /** @returns undefined where WebAssembly or its vectors are not to be had. */
  static of(tables: InnerTables): InnerLoops | undefined {
    const { process, WebAssembly } = globalThis as {
      process?: { versions?: { node?: string } };
      WebAssembly?: WebAssemblyLike;
    };
    if (process?.versions?.node === undefined || WebAssembly === undefined) return undefined;
    try {
      return new InnerLoops(tables, WebAssembly);
    } catch {
      // An old processor or a runtime without vectors: the plain loops give the same answers.
      return undefined;
    }
  }

  private constructor(tables: InnerTables, wasm: WebAssemblyLike) {
    const { words, firstPass, secondPass, actions, relations } = tables;
    const all = [firstPass, secondPass, actions, relations];
    const blocks = all.map((table) => (table.classes > 3 ? inBlocks(table) : fourASide(table)));
    const size = blocks.reduce((sum, parts) => sum + parts.reduce((s, part) => s + padded(part), 64), TABLES);
    const memory = new wasm.Memory({ initial: Math.ceil(size / PAGE) });
    const numbers = new Int32Array(memory.buffer);
    let free = TABLES;
    const place = (part: Int32Array | Int8Array): number => {
      const at = free;
      new Uint8Array(memory.buffer).set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
      free += padded(part);
      return at;
    };
    const [a, b, c, d] = all.map((table, i) => {
      const parts = blocks[i]!.map(place);
      const at = free;
      free += 64;
      numbers.set(
        [table.bits, ...parts, ...(parts.length < 4 ? [0, 0] : []), Math.ceil(table.classes / LANES)],
        at / 4,
      );
      return at;
    }) as [number, number, number, number];
    numbers.set(tables.tagHash, SMALL / 4);
    numbers.set(tables.finite, SMALL / 4 + 256);
    numbers.set(tables.labelSpread, SMALL / 4 + 512);
    numbers.set(tables.labelBits, SMALL / 4 + 768);
    numbers.set([words.form[ROOT]!, words.lex[ROOT]!, words.suffix3[ROOT]!, words.cluster8[ROOT]!], SMALL / 4 + 1024);
    const column = (i: number): Int32Array => new Int32Array(memory.buffer, COLUMNS + i * STRIDE, STRIDE / 4);
    const { suffix1, suffix2, suffix3, suffix4, prefix2, prefix3, cluster, cluster8, cluster5 } = words;
    const filled = [words.form, suffix1, suffix2, suffix3, suffix4, prefix2, prefix3, words.shape, words.lex];
    filled.push(cluster, cluster8, cluster5);
    this.#columns = filled.map((of, i) => ({ into: column(i), of }));
    this.#words = words;
    this.#fixed = column(FIXED_COLUMN);
    this.tags = column(SECOND_COLUMN).subarray(AHEAD);
    this.heads = column(HEADS_COLUMN).subarray(AHEAD);
    this.labels = column(LABELS_COLUMN).subarray(AHEAD);
    const bytes = bytesOf(INNER).subarray(0, Math.floor((INNER.replace(/=+$/, "").length * 3) / 4));
    const instance = new wasm.Instance(new wasm.Module(bytes), { env: { memory } });
    this.#loops = instance.exports as Exports;
    this.#loops.start(tables.tagCount, a, b, c, d);
  }

  readonly #fixed: Int32Array;

  /** Tags a line: its words' ids stand in `ids` from the third on, with two imaginary words on each side; into `tags`. */
  tag(ids: Int32Array, n: number, style: number): void {
    const length = n + 2 * AHEAD;
    for (const { into, of } of this.#columns) {
      for (let i = 0; i < length; i++) into[i] = of[ids[i]!]!;
      into[length] = into[length + 1] = of[AFTER]!;
    }
    const { fixed } = this.#words;
    for (let i = 0; i < length; i++) this.#fixed[i] = fixed[ids[i]!]!;
    this.#loops.tag(n, style);
  }

  /** Parses the line that was tagged last; into `heads` and `labels`. */
  parse(n: number): void {
    this.#loops.parse(n);
  }
}

const padded = (part: Int32Array | Int8Array): number => (part.byteLength + 31) & ~15;

/** The number whose square, with its sign, a weight is: training rounds weights to such (`train/pack.ts`). */
function rootOf(weight: number): number {
  const root = Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight)));
  if (root * Math.abs(root) !== weight || Math.abs(root) > 127)
    throw new Error(`weight ${weight} is no square of a byte`);
  return root;
}

/** Of each row only the blocks of eight classes that it has weights of; the commonest classes stand together. */
function inBlocks({ index, starts, entries, classes }: SparseTable): (Int32Array | Int8Array)[] {
  const count = new Int32Array(classes);
  for (let k = 0; k < entries.length; k++) count[entries[k]! & 255]!++;
  const byCount = Array.from(count.keys()).sort((a, b) => count[b]! - count[a]! || a - b);
  const lane = new Uint8Array(classes);
  byCount.forEach((one, i) => (lane[one] = i));
  const order = new Int32Array(Math.ceil(classes / LANES) * LANES).fill(-0x40000000);
  byCount.forEach((one, i) => (order[i] = 127 - one));
  const rowCount = starts.length - 1;
  const rows = new Int32Array(rowCount + 1);
  let free = 0;
  for (let row = 0; row < rowCount; row++) {
    let which = 0;
    for (let k = starts[row]!; k < starts[row + 1]!; k++) which |= 1 << (lane[entries[k]! & 255]! >> 3);
    rows[row] = (free << 11) | which;
    for (; which !== 0; which &= which - 1) free++;
  }
  const blocks = new Int8Array(free * LANES);
  for (let row = 0; row < rowCount; row++) {
    const start = rows[row]! >>> 11;
    for (let k = starts[row]!; k < starts[row + 1]!; k++) {
      const entry = entries[k]!;
      const at = lane[entry & 255]!;
      let before = rows[row]! & 0x7ff & ((1 << (at >> 3)) - 1);
      let block = start;
      for (; before !== 0; before &= before - 1) block++;
      blocks[block * LANES + (at & 7)] = rootOf(entry >> 8);
    }
  }
  return [index, rows, blocks, order];
}

/** Four numbers a row, an action each. */
function fourASide({ index, starts, entries }: SparseTable): (Int32Array | Int8Array)[] {
  const rows = new Int8Array((starts.length - 1) * 4);
  for (let row = 0; row + 1 < starts.length; row++)
    for (let k = starts[row]!; k < starts[row + 1]!; k++)
      rows[row * 4 + (entries[k]! & 255)] = rootOf(entries[k]! >> 8);
  return [index, rows];
}
