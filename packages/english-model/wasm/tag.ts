// Tagging: as src/tagger.ts does it, see inner.ts.
import {
  A, B, C, CLUSTER, CLUSTER5, CLUSTER8, D, FINITE, FIRST, FIXED, FORM, LEX, PREFIX2, PREFIX3, SECOND, SHAPE, SUFFIX1,
  SUFFIX2, SUFFIX3, SUFFIX4, TAG_HASH, at, set, spread,
} from "./line";
import { Table, beginFeatures, heaviest, put } from "./table";

/** Tags the `n` words of a line; `style` says how the line is written, `tagCount` stands for no tag. */
export function tagLine(n: i32, style: i32, tagCount: i32, first: Table, second: Table): void {
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
  beginFeatures();
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
