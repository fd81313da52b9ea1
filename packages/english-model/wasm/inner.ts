// The model's inner loops in AssemblyScript: the same as src/tagger.ts, src/parser.ts and src/parse-features.ts, with vectors of
// whole numbers. Compiled by wasm/compile.mjs to src/inner.data.ts; a test holds both to the same answers.

const A: i32 = <i32>0x9e3779b1;
const B: i32 = <i32>0x85ebca77;
const C: i32 = <i32>0xc2b2ae3d;
const D: i32 = <i32>0x27d4eb2f;

const SHIFT = 0;
const LEFT = 1;
const RIGHT = 2;
/** Words between the first feature and those that look around. */
const OWN = 12;

// Columns of a line, one number a word, in the order of LINE_COLUMNS in src/inner.ts. Two imaginary words stand before and six behind.
const STRIDE: usize = 4160;
const LINE: usize = 1024 + 8;
const FORM: usize = LINE;
const SUFFIX1: usize = LINE + STRIDE;
const SUFFIX2: usize = LINE + 2 * STRIDE;
const SUFFIX3: usize = LINE + 3 * STRIDE;
const SUFFIX4: usize = LINE + 4 * STRIDE;
const PREFIX2: usize = LINE + 5 * STRIDE;
const PREFIX3: usize = LINE + 6 * STRIDE;
const SHAPE: usize = LINE + 7 * STRIDE;
const LEX: usize = LINE + 8 * STRIDE;
const CLUSTER: usize = LINE + 9 * STRIDE;
const CLUSTER8: usize = LINE + 10 * STRIDE;
const CLUSTER5: usize = LINE + 11 * STRIDE;
const FIXED: usize = LINE + 12 * STRIDE;
const FIRST: usize = LINE + 13 * STRIDE;
const SECOND: usize = LINE + 14 * STRIDE;
const TAG: usize = LINE + 15 * STRIDE;
const LABEL_HASH: usize = LINE + 16 * STRIDE;
const LEFT1: usize = LINE + 17 * STRIDE;
const LEFT2: usize = LINE + 18 * STRIDE;
const RIGHT1: usize = LINE + 19 * STRIDE;
const RIGHT2: usize = LINE + 20 * STRIDE;
const LEFT_COUNT: usize = LINE + 21 * STRIDE;
const RIGHT_COUNT: usize = LINE + 22 * STRIDE;
const LEFT_MASK: usize = LINE + 23 * STRIDE;
const RIGHT_MASK: usize = LINE + 24 * STRIDE;
const FINITE_FROM: usize = LINE + 25 * STRIDE;
const STACK: usize = LINE + 26 * STRIDE;
const HEADS: usize = LINE + 27 * STRIDE;
const LABELS: usize = LINE + 28 * STRIDE;
// Small tables.
const TAG_HASH: usize = 1024 + 29 * STRIDE;
const FINITE: usize = TAG_HASH + 1024;
const LABEL_SPREAD: usize = FINITE + 1024;
const LABEL_BITS: usize = LABEL_SPREAD + 1024;
/** What the parser's root is: form, lex, suffix3, cluster8. */
const ROOT: usize = LABEL_BITS + 1024;
const FEATURES: usize = ROOT + 64;
const FOUND: usize = FEATURES + 512;
const SUMS: usize = FOUND + 512;
const SMALL: usize = SUMS + 512;

let tagCount: i32 = 0;

/**
 * A table of weights: how its buckets are found, its rows, and their blocks of eight classes. A weight is the square of a byte,
 * with its sign.
 */
@unmanaged class Table {
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

let first: Table = changetype<Table>(0);
let second: Table = changetype<Table>(0);
let actions: Table = changetype<Table>(0);
let relations: Table = changetype<Table>(0);

export function start(tags: i32, a: usize, b: usize, c: usize, d: usize): void {
  tagCount = tags;
  first = changetype<Table>(a);
  second = changetype<Table>(b);
  actions = changetype<Table>(c);
  relations = changetype<Table>(d);
  for (let i = 0; i < 64; i++) store<i32>(SMALL + (i << 2), spread(i + 0x60000));
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function at(column: usize, i: i32): i32 {
  return load<i32>(column + (<usize>i << 2));
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function set(column: usize, i: i32, value: i32): void {
  store<i32>(column + (<usize>i << 2), value);
}

function spread(value: i32): i32 {
  let h = value;
  h = (h ^ (h >>> 16)) * <i32>0x85ebca6b;
  h = (h ^ (h >>> 13)) * <i32>0xc2b2ae35;
  return h ^ (h >>> 16);
}

let f: usize = 0;

// @ts-ignore: a decorator of AssemblyScript
@inline
function put(feature: i32): void {
  store<i32>(f, feature);
  f += 4;
}

/** Writes the rows of the features that have weights to FOUND. @returns where they end */
function find(table: Table, from: usize, to: usize): usize {
  const index = table.index;
  const shift = 32 - table.bits;
  let found: usize = FOUND;
  for (let p = from; p < to; p += 4) {
    const hash = load<i32>(p);
    const bucket = ((hash ^ (hash >>> 15)) * 0x2c1b3c6d) >>> shift;
    const entry = load<u64>(index + (<usize>(bucket >>> 5) << 3));
    const word = <u32>entry;
    const bit = <u32>(bucket & 31);
    store<i32>(found, <i32>(entry >> 32) + <i32>popcnt<u32>(word & ((1 << bit) - 1)));
    found += <usize>(((word >> bit) & 1) << 2);
  }
  return found;
}

/** The class whose features up to `f` weigh most; of equals the lowest. */
function heaviest(table: Table): i32 {
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

/** Tags the `n` words of a line; `style` says how the line is written. */
export function tag(n: i32, style: i32): void {
  for (let i = 1; i <= 2; i++) {
    set(FIRST, -i, tagCount);
    set(SECOND, -i, tagCount);
    set(FIRST, n - 1 + i, tagCount);
    set(SECOND, n - 1 + i, tagCount);
  }
  for (let i = 0; i < n; i++) {
    let found = at(FIXED, i);
    if (found < 0) {
      own(i);
      around(i, style, at(TAG_HASH, at(FIRST, i - 1)), at(TAG_HASH, at(FIRST, i - 2)));
      found = heaviest(first);
    }
    set(FIRST, i, found);
  }
  let finite = 0;
  for (let i = 0; i < n; i++) finite += at(FINITE, at(FIRST, i));
  for (let i = 0; i < n; i++) {
    let found = at(FIXED, i);
    if (found < 0) {
      const t1 = at(TAG_HASH, at(SECOND, i - 1));
      const t2 = at(TAG_HASH, at(SECOND, i - 2));
      own(i);
      around(i, style, t1, t2);
      onBothSides(i, n, finite, t1, t2);
      found = heaviest(second);
    }
    set(SECOND, i, found);
  }
}

function own(i: i32): void {
  const w = at(FORM, i);
  const lex = at(LEX, i);
  const shape = at(SHAPE, i);
  const s3 = at(SUFFIX3, i);
  f = FEATURES;
  put(w * A + 0x11000001);
  put(w * A + shape * B + 0x12000003);
  put(at(SUFFIX1, i) * A + 0x13000005);
  put(at(SUFFIX2, i) * A + 0x14000007);
  put(s3 * A + 0x15000009);
  put(at(SUFFIX4, i) * A + 0x1600000b);
  put(at(PREFIX2, i) * A + 0x1700000d);
  put(at(PREFIX3, i) * A + 0x1800000f);
  put(lex * A + 0x1b000015);
  put(lex * A + s3 * B + 0x1d000019);
  put(at(CLUSTER, i) * A + 0x3800004f);
  put(at(CLUSTER5, i) * A + s3 * B + 0x39000051);
}

function around(i: i32, style: i32, t1: i32, t2: i32): void {
  const w = at(FORM, i);
  const lex = at(LEX, i);
  const shape = at(SHAPE, i);
  const s2 = at(SUFFIX2, i);
  const wn = at(FORM, i + 1);
  const wp = at(FORM, i - 1);
  const lexN = at(LEX, i + 1);
  const lexN2 = at(LEX, i + 2);
  const begins = i === 0 ? 1 : 0;
  const place = spread(0x900 + style * 2 + begins);
  const start = spread(0xa00 + begins);
  const c0 = at(CLUSTER8, i);
  const cn = at(CLUSTER8, i + 1);
  put(shape * A + place * B + 0x19000011);
  put(shape * A + s2 * B + start * C + 0x1a000013);
  put(lex * A + place * B + 0x1c000017);
  put(t1 * A + 0x1e00001b);
  put(t1 * A + t2 * B + 0x1f00001d);
  put(t1 * A + w * B + 0x2000001f);
  put(t1 * A + lex * B + 0x21000021);
  put(t1 * A + s2 * B + 0x22000023);
  put(t1 * A + t2 * B + lex * C + 0x23000025);
  put(wp * A + 0x24000027);
  put(at(FORM, i - 2) * A + 0x25000029);
  put(wn * A + 0x2600002b);
  put(at(FORM, i + 2) * A + 0x2700002d);
  put(wp * A + w * B + 0x2800002f);
  put(w * A + wn * B + 0x29000031);
  put(at(SUFFIX3, i + 1) * A + 0x2a000033);
  put(lexN * A + 0x2b000035);
  put(lex * A + lexN * B + 0x2c000037);
  put(lex * A + lexN * B + start * C + 0x2d000039);
  put(lex * A + lexN * B + lexN2 * C + 0x2e00003b);
  put(lex * A + wn * B + 0x2f00003d);
  put(lex * A + wn * B + start * C + 0x3000003f);
  put(lex * A + wp * B + 0x31000041);
  put(t1 * A + lex * B + lexN * C + 0x32000043);
  put(t1 * A + wn * B + 0x33000045);
  put(lexN * A + lexN2 * B + t1 * C + 0x34000047);
  put(at(SHAPE, i + 1) * A + shape * B + 0x35000049);
  put(at(SHAPE, i - 1) * A + shape * B + 0x3600004b);
  put(at(SUFFIX2, i + 1) * A + lex * B + 0x3700004d);
  put(c0 * A + t1 * B + 0x3a000053);
  put(c0 * A + shape * B + start * C + 0x3b000055);
  put(at(CLUSTER, i + 1) * A + lex * B + 0x3c000057);
  put(c0 * A + cn * B + 0x3d000059);
  put(at(CLUSTER, i - 1) * A + lex * B + 0x3e00005b);
  put(at(CLUSTER5, i + 1) * A + lex * B + t1 * C + 0x3f00005d);
  put(cn * A + at(CLUSTER8, i + 2) * B + lex * C + 0x4000005f);
}

function onBothSides(i: i32, n: i32, finite: i32, t1: i32, t2: i32): void {
  const w = at(FORM, i);
  const lex = at(LEX, i);
  const tag = at(FIRST, i);
  const p0 = at(TAG_HASH, tag);
  const p1 = at(TAG_HASH, at(FIRST, i + 1));
  const p2 = at(TAG_HASH, at(FIRST, i + 2));
  const others = min(2, finite - at(FINITE, tag));
  const place = spread(0x700 + others * 4 + (i === 0 ? 1 : 0) + (i === n - 1 ? 2 : 0));
  const s2 = at(SUFFIX2, i);
  const c0 = at(CLUSTER8, i);
  const cn = at(CLUSTER8, i + 1);
  put(p0 * A + 0x51000001);
  put(p1 * A + 0x52000003);
  put(p1 * A + p2 * B + 0x53000005);
  put(p0 * A + p1 * B + 0x54000007);
  put(t1 * A + p1 * B + 0x55000009);
  put(w * A + p1 * B + 0x5600000b);
  put(w * A + t1 * B + p1 * C + 0x5700000d);
  put(lex * A + p1 * B + 0x5800000f);
  put(lex * A + t1 * B + p1 * C + 0x59000011);
  put(lex * A + p1 * B + p2 * C + 0x5a000013);
  put(t1 * A + t2 * B + p1 * C + 0x5b000015);
  put(t1 * A + p1 * B + p2 * C + 0x5c000017);
  put(place * A + lex * B + 0x5d000019);
  put(place * A + lex * B + p1 * C + 0x5e00001b);
  put(place * A + p0 * B + p1 * C + 0x5f00001d);
  put(place * A + lex * B + p1 * C + p2 * D + 0x6000001f);
  put(place * A + w * B + 0x61000021);
  put(s2 * A + p1 * B + 0x62000023);
  put(c0 * A + t1 * B + p1 * C + 0x63000025);
  put(c0 * A + p1 * B + 0x64000027);
  put(c0 * A + place * B + 0x65000029);
  put(cn * A + lex * B + p1 * C + 0x6600002b);
}

let words: i32 = 0;
/** First word of the buffer. */
let buffer: i32 = 0;
let depth: i32 = 0;

/** Gives each of the `n` tagged words its head and label. */
export function parse(n: i32): void {
  words = n;
  buffer = 0;
  depth = 0;
  const none = n + 1;
  const noTag = at(TAG_HASH, tagCount);
  for (let i = 0; i < n + 4; i++) {
    set(TAG, i, i < n ? at(TAG_HASH, at(SECOND, i)) : i === n ? noTag ^ 0x5bd1e995 : noTag);
    set(LABEL_HASH, i, 0);
    set(LEFT_COUNT, i, 0);
    set(RIGHT_COUNT, i, 0);
    set(LEFT_MASK, i, 0);
    set(RIGHT_MASK, i, 0);
    set(LEFT1, i, none);
    set(LEFT2, i, none);
    set(RIGHT1, i, none);
    set(RIGHT2, i, none);
    set(HEADS, i, none);
  }
  set(FORM, n, load<i32>(ROOT));
  set(LEX, n, load<i32>(ROOT, 4));
  set(SUFFIX3, n, load<i32>(ROOT, 8));
  set(CLUSTER8, n, load<i32>(ROOT, 12));
  set(FINITE_FROM, n, 0);
  for (let i = n - 1; i >= 0; i--) {
    set(FINITE_FROM, i, min(3, at(FINITE_FROM, i + 1) + at(FINITE, at(SECOND, i))));
  }
  while (!(buffer === n && depth === 0)) {
    const action = bestAction();
    if (action === SHIFT) {
      set(STACK, depth++, buffer++);
      continue;
    }
    const d = at(STACK, depth - 1);
    const h = action === LEFT ? buffer : at(STACK, depth - 2);
    relationFeatures(action, d, h);
    attach(action, d, h, heaviest(relations));
  }
}

function attach(action: i32, d: i32, h: i32, label: i32): void {
  depth--;
  set(HEADS, d, h);
  set(LABELS, d, label);
  set(LABEL_HASH, d, at(LABEL_SPREAD, label));
  if (action === LEFT) {
    set(LEFT2, h, at(LEFT1, h));
    set(LEFT1, h, d);
    set(LEFT_COUNT, h, at(LEFT_COUNT, h) + 1);
    set(LEFT_MASK, h, at(LEFT_MASK, h) | at(LABEL_BITS, label));
  } else {
    set(RIGHT2, h, at(RIGHT1, h));
    set(RIGHT1, h, d);
    set(RIGHT_COUNT, h, at(RIGHT_COUNT, h) + 1);
    set(RIGHT_MASK, h, at(RIGHT_MASK, h) | at(LABEL_BITS, label));
  }
}

function bestAction(): i32 {
  const shift = buffer < words;
  const left = depth > 0 && (buffer < words || depth === 1);
  const right = depth > 1;
  if (!left && !right) return SHIFT;
  if (!shift && left !== right) return left ? LEFT : RIGHT;
  actionFeatures();
  const sums = weighActions();
  let best = -1;
  let most = 0;
  if (shift) {
    best = SHIFT;
    most = i32x4.extract_lane(sums, 0);
  }
  if (left && (best < 0 || i32x4.extract_lane(sums, 1) > most)) {
    best = LEFT;
    most = i32x4.extract_lane(sums, 1);
  }
  if (right && (best < 0 || i32x4.extract_lane(sums, 2) > most)) best = RIGHT;
  return best;
}

/** The sums of the features up to `f`, an action a lane. Rows are four bytes wide, weights as in blocks; the one before the first is empty. */
function weighActions(): v128 {
  const index = actions.index;
  const rows = actions.rows;
  const shift = 32 - actions.bits;
  let sums = i32x4.splat(0);
  for (let p: usize = FEATURES; p < f; p += 4) {
    const hash = load<i32>(p);
    const bucket = ((hash ^ (hash >>> 15)) * 0x2c1b3c6d) >>> shift;
    const entry = load<u64>(index + (<usize>(bucket >>> 5) << 3));
    const word = <u32>entry;
    const bit = <u32>(bucket & 31);
    const row = <i32>(entry >> 32) + 1 + <i32>popcnt<u32>(word & ((1 << bit) - 1));
    const roots = i16x8.extend_low_i8x16_s(v128.load32_zero(rows + (<usize>(row & -<i32>((word >> bit) & 1)) << 2)));
    sums = i32x4.add(sums, i32x4.extmul_low_i16x8_s(roots, i16x8.abs(roots)));
  }
  return sums;
}

function distance(from: i32, to: i32): i32 {
  const d = to - from;
  // "No word" stands behind all others: what the plain loops find there counts nothing.
  if (d < 0) return 0;
  return at(SMALL, d < 5 ? d : d < 8 ? 5 : d < 12 ? 6 : 7);
}

function actionFeatures(): void {
  const none = words + 1;
  const s0 = depth > 0 ? at(STACK, depth - 1) : none;
  const s1 = depth > 1 ? at(STACK, depth - 2) : none;
  const s2 = depth > 2 ? at(STACK, depth - 3) : none;
  const b0 = buffer;
  const b1 = b0 < words ? b0 + 1 : none;
  const b2 = b1 < words ? b1 + 1 : none;
  const b3 = b2 < words ? b2 + 1 : none;
  const s0w = at(FORM, s0);
  const s0t = at(TAG, s0);
  const s0x = at(LEX, s0);
  const s1w = at(FORM, s1);
  const s1t = at(TAG, s1);
  const b0w = at(FORM, b0);
  const b0t = at(TAG, b0);
  const b0x = at(LEX, b0);
  const b1w = at(FORM, b1);
  const b1t = at(TAG, b1);
  const b2t = at(TAG, b2);
  const s2t = at(TAG, s2);
  const b3t = at(TAG, b3);
  const s0l = at(LEFT1, s0);
  const s0r = at(RIGHT1, s0);
  const s1l = at(LEFT1, s1);
  const s1r = at(RIGHT1, s1);
  const b0l = at(LEFT1, b0);
  const s0lt = at(TAG, s0l);
  const s0rt = at(TAG, s0r);
  const s1lt = at(TAG, s1l);
  const s1rt = at(TAG, s1r);
  const b0lt = at(TAG, b0l);
  const s0rl = at(LABEL_HASH, s0r);
  const s1rl = at(LABEL_HASH, s1r);
  const s0ll = at(LABEL_HASH, s0l);
  const b0ll = at(LABEL_HASH, b0l);
  const dist = distance(s0, b0);
  const dist1 = distance(s1, s0);
  const s0vl = at(SMALL, 8 + min(3, at(LEFT_COUNT, s0)));
  const s0vr = at(SMALL, 12 + min(4, at(RIGHT_COUNT, s0)));
  const s1vr = at(SMALL, 17 + min(4, at(RIGHT_COUNT, s1)));
  const b0vl = at(SMALL, 22 + min(3, at(LEFT_COUNT, b0)));
  const s0ml = spread(at(LEFT_MASK, s0));
  const s0mr = spread(at(RIGHT_MASK, s0) + 0x8000);
  const s1mr = spread(at(RIGHT_MASK, s1) + 0x10000);
  const b0ml = spread(at(LEFT_MASK, b0) + 0x20000);
  const s1ml = spread(at(LEFT_MASK, s1) + 0x40000);
  const place = at(SMALL, 26 + at(FINITE_FROM, min(b0, words)) * 4 + min(3, depth));
  const s0wt = s0w * A + s0t * B;
  const s1wt = s1w * A + s1t * B;
  const b0wt = b0w * A + b0t * B;
  const s0c = at(CLUSTER8, s0);
  const s1c = at(CLUSTER8, s1);
  const b0c = at(CLUSTER8, b0);
  f = FEATURES;
  put(s0wt + 0x01000001);
  put(s0w * A + 0x02000003);
  put(s0t * A + 0x03000005);
  put(b0wt + 0x04000007);
  put(b0w * A + 0x05000009);
  put(b0t * A + 0x0600000b);
  put(s1wt + 0x0700000d);
  put(s1w * A + 0x0800000f);
  put(s1t * A + 0x09000011);
  put(b1w * A + b1t * B + 0x0a000013);
  put(b1w * A + 0x0b000015);
  put(b1t * A + 0x0c000017);
  put(at(FORM, b2) * A + b2t * B + 0x0d000019);
  put(s2t * A + 0x0e00001b);
  put(s0wt * C + b0wt * D + 0x1000001d);
  put(s0wt * C + b0w * D + 0x1100001f);
  put(s0w * C + b0wt * D + 0x12000021);
  put(s0wt * C + b0t * D + 0x13000023);
  put(s0t * C + b0wt * D + 0x14000025);
  put(s0w * C + b0w * D + 0x15000027);
  put(s0t * C + b0t * D + 0x16000029);
  put(b0t * C + b1t * D + 0x1700002b);
  put(b0w * C + b1t * D + 0x1800002d);
  put(s1wt * C + s0t * D + 0x1900002f);
  put(s1t * C + s0wt * D + 0x1a000031);
  put(s1w * C + s0w * D + 0x1b000033);
  put(s1t * C + s0t * D + 0x1c000035);
  put(s1wt * C + s0wt * D + 0x1d000037);
  put(s1wt * C + b0wt * D + 0x1e000039);
  put(s1t * C + b0t * D + 0x1f00003b);
  put(b0t * A + b1t * B + b2t * C + 0x2000003d);
  put(s0t * A + b0t * B + b1t * C + 0x2100003f);
  put(s1t * A + s0t * B + b0t * C + 0x22000041);
  put(s2t * A + s1t * B + s0t * C + 0x23000043);
  put(s0t * A + s0lt * B + b0t * C + 0x24000045);
  put(s0t * A + s0rt * B + b0t * C + 0x25000047);
  put(s0t * A + b0t * B + b0lt * C + 0x26000049);
  put(s1t * A + s0t * B + s0lt * C + 0x2700004b);
  put(s1t * A + s0t * B + s1rt * C + 0x2800004d);
  put(s1t * A + s0t * B + s1lt * C + 0x2900004f);
  put(s1t * A + s0t * B + s0rt * C + 0x2a000051);
  put(s1w * A + s0t * B + b0t * C + 0x2b000053);
  put(s1t * A + s0w * B + b0t * C + 0x2c000055);
  put(s1t * A + s0t * B + b0w * C + 0x2d000057);
  put(s1t * A + s0t * B + b0t * C + b1t * D + 0x2e000059);
  put(s0t * A + b0t * B + b1t * C + b2t * D + 0x2f00005b);
  put(b0t * A + b1t * B + b2t * C + b3t * D + 0x3000005d);
  put(s0w * A + dist * B + 0x3100005f);
  put(s0t * A + dist * B + 0x32000061);
  put(b0w * A + dist * B + 0x33000063);
  put(b0t * A + dist * B + 0x34000065);
  put(s0t * A + b0t * B + dist * C + 0x35000067);
  put(s1t * A + s0t * B + dist1 * C + 0x36000069);
  put(s0w * A + s0vr * B + 0x3700006b);
  put(s0t * A + s0vr * B + 0x3800006d);
  put(s0w * A + s0vl * B + 0x3900006f);
  put(s0t * A + s0vl * B + 0x3a000071);
  put(b0t * A + b0vl * B + 0x3b000073);
  put(s1t * A + s0t * B + s1vr * C + 0x3c000075);
  put(s0t * A + s0ml * B + b0t * C + 0x3d000077);
  put(s0t * A + s0mr * B + b0t * C + 0x3e000079);
  put(b0t * A + b0ml * B + s0t * C + 0x3f00007b);
  put(s1t * A + s1mr * B + s0t * C + 0x4000007d);
  put(s1w * A + s1mr * B + s0t * C + 0x4100007f);
  put(s1t * A + s1ml * B + s0t * C + 0x42000081);
  put(s0w * A + s0rl * B + 0x43000083);
  put(s0t * A + s0rl * B + b0t * C + 0x44000085);
  put(s0t * A + s0ll * B + b0t * C + 0x45000087);
  put(b0t * A + b0ll * B + s0t * C + 0x46000089);
  put(s1t * A + s1rl * B + s0t * C + 0x4700008b);
  put(at(FORM, s0l) * A + s0t * B + b0t * C + 0x4800008d);
  put(at(FORM, s0l) * A + s1w * B + s0t * C + 0x4900008f);
  put(at(FORM, s0l) * A + s1t * B + s0t * C + 0x4a000091);
  put(at(FORM, s0r) * A + s0t * B + 0x4b000093);
  put(at(FORM, b0l) * A + b0t * B + s0t * C + 0x4c000095);
  put(at(TAG, at(LEFT2, s0)) * A + s0lt * B + s0t * C + 0x4d000097);
  put(at(TAG, at(RIGHT2, s1)) * A + s1rt * B + s1t * C + 0x4e000099);
  put(at(TAG, at(RIGHT2, s0)) * A + s0rt * B + s0t * C + 0x4f00009b);
  put(s0x * A + b0x * B + b0t * C + 0x5000009d);
  put(s0x * A + s0t * B + b0t * C + 0x5100009f);
  put(b0x * A + b0t * B + s0t * C + 0x520000a1);
  put(place * A + s0t * B + b0t * C + 0x530000a3);
  put(place * A + s0t * B + s1t * C + 0x540000a5);
  put(place * A + s0x * B + s0t * C + b0t * D + 0x550000a7);
  put(s0c * A + s0t * B + b0t * C + 0x560000a9);
  put(b0c * A + s0t * B + b0t * C + 0x570000ab);
  put(s0c * A + b0c * B + dist * C + 0x580000ad);
  put(s0c * A + b0w * B + 0x590000af);
  put(s0w * A + b0c * B + 0x5a0000b1);
  put(s1c * A + s0c * B + b0t * C + 0x5b0000b3);
  put(s1c * A + s1t * B + s0t * C + 0x5c0000b5);
  put(s1w * A + s0c * B + 0x5d0000b7);
  put(at(CLUSTER8, b1) * A + b0t * B + s0t * C + 0x5e0000b9);
  put(s0c * A + b0t * B + b1t * C + 0x5f0000bb);
}

function relationFeatures(action: i32, d: i32, h: i32): void {
  const none = words + 1;
  const side = at(SMALL, action === LEFT ? 50 : 51);
  const far = distance(min(h, d), max(h, d)) + side;
  const hw = at(FORM, h);
  const ht = at(TAG, h) ^ side;
  const dw = at(FORM, d);
  const dt = at(TAG, d);
  const dl = at(LEFT1, d);
  const dr = at(RIGHT1, d);
  const hl = at(LEFT1, h);
  const hr = at(RIGHT1, h);
  const dlw = at(FORM, dl);
  const dll = at(LABEL_HASH, dl);
  const dl2 = at(LEFT2, d);
  const hml = spread(at(LEFT_MASK, h) + 0x20000);
  const hmr = spread(at(RIGHT_MASK, h) + 0x8000);
  const dml = spread(at(LEFT_MASK, d));
  const dmr = spread(at(RIGHT_MASK, d) + 0x80000);
  const before = d > 0 ? d - 1 : none;
  const after = d + 1;
  f = FEATURES;
  put(dw * A + 0x01000001);
  put(dt * A + side * B + 0x02000003);
  put(ht * A + 0x03000005);
  put(hw * A + side * B + 0x04000007);
  put(dw * A + dt * B + side * C + 0x05000009);
  put(ht * A + dt * B + 0x0600000b);
  put(ht * A + dw * B + 0x0700000d);
  put(hw * A + dt * B + side * C + 0x0800000f);
  put(hw * A + dw * B + 0x09000011);
  put(ht * A + dt * B + far * C + 0x0a000013);
  put(dlw * A + ht * B + 0x0b000015);
  put(dlw * A + ht * B + dt * C + 0x0c000017);
  put(dlw * A + hw * B + 0x0d000019);
  put(dll * A + ht * B + dt * C + 0x0e00001b);
  put(dll * A + hw * B + dt * C + 0x0f00001d);
  put(at(LABEL_HASH, dl2) * A + dll * B + dt * C + 0x1000001f);
  put(at(LABEL_HASH, dr) * A + ht * B + dt * C + 0x11000021);
  put(hml * A + ht * B + dt * C + 0x12000023);
  put(hmr * A + ht * B + dt * C + 0x13000025);
  put(hmr * A + hw * B + dt * C + 0x14000027);
  put(dml * A + ht * B + dt * C + 0x15000029);
  put(dmr * A + ht * B + dt * C + 0x1600002b);
  put(dml * A + hml * B + ht * C + dt * D + 0x1700002d);
  put(at(LABEL_HASH, hl) * A + ht * B + dt * C + 0x1800002f);
  put(at(LABEL_HASH, hr) * A + ht * B + dt * C + 0x19000031);
  put(at(FORM, hl) * A + ht * B + dt * C + 0x1a000033);
  put(at(TAG, before) * A + ht * B + dt * C + 0x1b000035);
  put(at(TAG, after) * A + ht * B + dt * C + 0x1c000037);
  put(at(FORM, before) * A + dt * B + side * C + 0x1d000039);
  put(at(LEX, d) * A + ht * B + 0x1e00003b);
  put(at(LEX, h) * A + dt * B + ht * C + 0x1f00003d);
  put(at(SUFFIX3, d) * A + ht * B + 0x2000003f);
  put(at(SUFFIX3, h) * A + dt * B + side * C + 0x21000041);
  put(at(CLUSTER8, d) * A + ht * B + dt * C + 0x22000043);
  put(at(CLUSTER8, d) * A + at(CLUSTER8, h) * B + side * C + 0x23000045);
  put(at(CLUSTER8, h) * A + dlw * B + dt * C + 0x24000047);
  put(dlw * A + at(CLUSTER8, d) * B + ht * C + 0x25000049);
}
