// What a line is to the loops: its columns, and how features are mixed. See inner.ts.

export const A: i32 = <i32>0x9e3779b1;
export const B: i32 = <i32>0x85ebca77;
export const C: i32 = <i32>0xc2b2ae3d;
export const D: i32 = <i32>0x27d4eb2f;

// Columns of a line, one number a word, in the order of LINE_COLUMNS in src/inner.ts. Two imaginary words stand before and six behind.
export const STRIDE: usize = 4160;
export const LINE: usize = 1024 + 8;
export const FORM: usize = LINE;
export const SUFFIX1: usize = LINE + STRIDE;
export const SUFFIX2: usize = LINE + 2 * STRIDE;
export const SUFFIX3: usize = LINE + 3 * STRIDE;
export const SUFFIX4: usize = LINE + 4 * STRIDE;
export const PREFIX2: usize = LINE + 5 * STRIDE;
export const PREFIX3: usize = LINE + 6 * STRIDE;
export const SHAPE: usize = LINE + 7 * STRIDE;
export const LEX: usize = LINE + 8 * STRIDE;
export const CLUSTER: usize = LINE + 9 * STRIDE;
export const CLUSTER8: usize = LINE + 10 * STRIDE;
export const CLUSTER5: usize = LINE + 11 * STRIDE;
export const FIXED: usize = LINE + 12 * STRIDE;
export const FIRST: usize = LINE + 13 * STRIDE;
export const SECOND: usize = LINE + 14 * STRIDE;
export const TAG: usize = LINE + 15 * STRIDE;
export const LABEL_HASH: usize = LINE + 16 * STRIDE;
export const LEFT1: usize = LINE + 17 * STRIDE;
export const LEFT2: usize = LINE + 18 * STRIDE;
export const RIGHT1: usize = LINE + 19 * STRIDE;
export const RIGHT2: usize = LINE + 20 * STRIDE;
export const LEFT_COUNT: usize = LINE + 21 * STRIDE;
export const RIGHT_COUNT: usize = LINE + 22 * STRIDE;
export const LEFT_MASK: usize = LINE + 23 * STRIDE;
export const RIGHT_MASK: usize = LINE + 24 * STRIDE;
export const FINITE_FROM: usize = LINE + 25 * STRIDE;
export const STACK: usize = LINE + 26 * STRIDE;
export const HEADS: usize = LINE + 27 * STRIDE;
export const LABELS: usize = LINE + 28 * STRIDE;
// Small tables.
export const TAG_HASH: usize = 1024 + 29 * STRIDE;
export const FINITE: usize = TAG_HASH + 1024;
export const LABEL_SPREAD: usize = FINITE + 1024;
export const LABEL_BITS: usize = LABEL_SPREAD + 1024;
/** What the parser's root is: form, lex, suffix3, cluster8. */
export const ROOT: usize = LABEL_BITS + 1024;
export const FEATURES: usize = ROOT + 64;
export const FOUND: usize = FEATURES + 512;
export const SUMS: usize = FOUND + 512;
export const SMALL: usize = SUMS + 512;

// @ts-ignore: a decorator of AssemblyScript
@inline
export function at(column: usize, i: i32): i32 {
  return load<i32>(column + (<usize>i << 2));
}

// @ts-ignore: a decorator of AssemblyScript
@inline
export function set(column: usize, i: i32, value: i32): void {
  store<i32>(column + (<usize>i << 2), value);
}

export function spread(value: i32): i32 {
  let h = value;
  h = (h ^ (h >>> 16)) * <i32>0x85ebca6b;
  h = (h ^ (h >>> 13)) * <i32>0xc2b2ae35;
  return h ^ (h >>> 16);
}
