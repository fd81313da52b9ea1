// Features and the tables of their weights. See inner.ts.
import { FEATURES, FOUND, SUMS } from "./line";

/**
 * A table of weights: how its buckets are found, its rows, and their blocks of eight classes. A weight is the square of a byte,
 * with its sign.
 */
@unmanaged export class Table {
  /** Bits of a bucket's number. */
  bits: i32;
  index: usize;
  /** Of each row, where its blocks begin (in blocks) and which blocks there are (`start << 11 | blocks`). */
  rows: usize;
  blocks: usize;
  /** Which class a lane stands for, negated; lanes that stand for none are far below zero. */
  order: usize;
  blockCount: i32;
}

/** Where the next feature goes. */
let f: usize = 0;

export function beginFeatures(): void {
  f = FEATURES;
}

// @ts-ignore: a decorator of AssemblyScript
@inline
export function put(feature: i32): void {
  store<i32>(f, feature);
  f += 4;
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function look(index: usize, found: usize, bucket: i32): usize {
  const entry = load<u64>(index + (<usize>(bucket >>> 5) << 3));
  const rest = <u32>entry << (31 - (bucket & 31));
  store<i32>(found, <i32>(entry >> 32) + <i32>popcnt<u32>(rest << 1));
  return found + <usize>(rest >>> 31 << 2);
}

/** Writes the rows of the features that have weights to FOUND. @returns where they end */
function find(table: Table, from: usize, to: usize): usize {
  const index = table.index;
  const shift = 32 - table.bits;
  let found: usize = FOUND;
  let p = from;
  const factor = i32x4.splat(0x2c1b3c6d);
  for (; p + 16 <= to; p += 16) {
    const hash = v128.load(p);
    const bucket = i32x4.shr_u(i32x4.mul(v128.xor(hash, i32x4.shr_u(hash, 15)), factor), shift);
    found = look(index, found, i32x4.extract_lane(bucket, 0));
    found = look(index, found, i32x4.extract_lane(bucket, 1));
    found = look(index, found, i32x4.extract_lane(bucket, 2));
    found = look(index, found, i32x4.extract_lane(bucket, 3));
  }
  for (; p < to; p += 4) {
    const hash = load<i32>(p);
    found = look(index, found, ((hash ^ (hash >>> 15)) * 0x2c1b3c6d) >>> shift);
  }
  return found;
}

/** The class whose features up to `f` weigh most; of equals the lowest. */
export function heaviest(table: Table): i32 {
  const end = find(table, FEATURES, f);
  const blockCount = table.blockCount;
  for (let b = 0; b < blockCount; b++) {
    const sum: usize = SUMS + (<usize>b << 5);
    v128.store(sum, i32x4.splat(0));
    v128.store(sum, i32x4.splat(0), 16);
  }
  const rows = table.rows;
  const blocks = table.blocks;
  // Rows and blocks are looked at before they are needed, many at a time: else each would be waited for.
  for (let p: usize = FOUND; p < end; p += 4) store<u32>(p, load<u32>(rows + (<usize>load<u32>(p) << 2)));
  let seen: u32 = 0;
  for (let p: usize = FOUND; p < end; p += 4) seen ^= load<u32>(blocks + (<usize>(load<u32>(p) >> 11) << 3));
  store<u32>(FEATURES, seen);
  for (let p: usize = FOUND; p < end; p += 4) {
    const row = load<u32>(p);
    let block = blocks + (<usize>(row >> 11) << 3);
    let which = row & 0x7ff;
    while (which !== 0) {
      const sum: usize = SUMS + (<usize>ctz<u32>(which) << 5);
      const roots = v128.load_ext<i8>(block);
      const weights = i16x8.mul(roots, i16x8.abs(roots));
      v128.store(sum, i32x4.add(v128.load(sum), i32x4.extend_low_i16x8_s(weights)));
      v128.store(sum, i32x4.add(v128.load(sum, 16), i32x4.extend_high_i16x8_s(weights)), 16);
      which &= which - 1;
      block += 8;
    }
  }
  // The class stands in a sum's lowest seven bits, the greater the lower it is.
  const order = table.order;
  let best = i32x4.splat(i32.MIN_VALUE);
  for (let b: usize = 0; b < <usize>blockCount << 5; b += 16) {
    best = i32x4.max_s(best, i32x4.add(i32x4.shl(v128.load(SUMS + b), 7), v128.load(order + b)));
  }
  const most = max(
    max(i32x4.extract_lane(best, 0), i32x4.extract_lane(best, 1)),
    max(i32x4.extract_lane(best, 2), i32x4.extract_lane(best, 3)),
  );
  return 127 - (most & 127);
}

/** The sums of the features up to `f` in a table of four classes at most, a lane each. Rows are four bytes wide, weights as in blocks. */
export function sumsOfFour(table: Table): v128 {
  const end = find(table, FEATURES, f);
  const rows = table.rows;
  let sums = i32x4.splat(0);
  // Apart from finding them, that the processor may wait for many rows at a time.
  for (let p: usize = FOUND; p < end; p += 4) {
    const roots = i16x8.extend_low_i8x16_s(v128.load32_zero(rows + (<usize>load<u32>(p) << 2)));
    sums = i32x4.add(sums, i32x4.extmul_low_i16x8_s(roots, i16x8.abs(roots)));
  }
  return sums;
}
