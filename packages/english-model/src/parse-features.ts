import { spread } from "./hash.ts";
import { LEFT, type ParseState } from "./parse-state.ts";

export const MAX_PARSE_FEATURES = 112;

const A = 0x9e3779b1;
const B = 0x85ebca77;
const C = 0xc2b2ae3d;
const D = 0x27d4eb2f;

/** Small numbers ready to be mixed. */
const SMALL = Int32Array.from({ length: 64 }, (_, i) => spread(i + 0x60000));

function distance(from: number, to: number): number {
  const d = to - from;
  return SMALL[d < 5 ? d : d < 8 ? 5 : d < 12 ? 6 : 7]!;
}

/** Features of what to do next, after Zhang & Nivre 2011: words, tags, dependents, valency, label sets and distance. */
export function actionFeatures(s: ParseState, f: Int32Array): number {
  const { form, tag, lex, labelHash, stack, depth, left1, left2, right1, right2 } = s;
  const none = s.n + 1;
  const s0 = depth > 0 ? stack[depth - 1]! : none;
  const s1 = depth > 1 ? stack[depth - 2]! : none;
  const s2 = depth > 2 ? stack[depth - 3]! : none;
  const b0 = s.b;
  const b1 = b0 < s.n ? b0 + 1 : none;
  const b2 = b1 < s.n ? b1 + 1 : none;
  const b3 = b2 < s.n ? b2 + 1 : none;
  const s0w = form[s0]!,
    s0t = tag[s0]!,
    s0x = lex[s0]!;
  const s1w = form[s1]!,
    s1t = tag[s1]!;
  const b0w = form[b0]!,
    b0t = tag[b0]!,
    b0x = lex[b0]!;
  const b1w = form[b1]!,
    b1t = tag[b1]!;
  const b2t = tag[b2]!,
    s2t = tag[s2]!,
    b3t = tag[b3]!;
  const s0l = left1[s0]!,
    s0r = right1[s0]!,
    s1l = left1[s1]!,
    s1r = right1[s1]!,
    b0l = left1[b0]!;
  const s0lt = tag[s0l]!,
    s0rt = tag[s0r]!,
    s1lt = tag[s1l]!,
    s1rt = tag[s1r]!,
    b0lt = tag[b0l]!;
  const s0rl = labelHash[s0r]!,
    s1rl = labelHash[s1r]!,
    s0ll = labelHash[s0l]!,
    b0ll = labelHash[b0l]!;
  const dist = distance(s0, b0),
    dist1 = distance(s1, s0);
  const s0vl = SMALL[8 + Math.min(3, s.leftCount[s0]!)]!,
    s0vr = SMALL[12 + Math.min(4, s.rightCount[s0]!)]!;
  const s1vr = SMALL[17 + Math.min(4, s.rightCount[s1]!)]!,
    b0vl = SMALL[22 + Math.min(3, s.leftCount[b0]!)]!;
  const s0ml = spread(s.leftMask[s0]!),
    s0mr = spread(s.rightMask[s0]! + 0x8000);
  const s1mr = spread(s.rightMask[s1]! + 0x10000),
    b0ml = spread(s.leftMask[b0]! + 0x20000),
    s1ml = spread(s.leftMask[s1]! + 0x40000);
  const place = SMALL[26 + s.finiteFrom[b0 < s.n ? b0 : s.n]! * 4 + Math.min(3, depth)]!;
  const s0wt = (Math.imul(s0w, A) + Math.imul(s0t, B)) | 0;
  const s1wt = (Math.imul(s1w, A) + Math.imul(s1t, B)) | 0;
  const b0wt = (Math.imul(b0w, A) + Math.imul(b0t, B)) | 0;
  let n = 0;
  f[n++] = (s0wt + 0x01000001) | 0;
  f[n++] = (Math.imul(s0w, A) + 0x02000003) | 0;
  f[n++] = (Math.imul(s0t, A) + 0x03000005) | 0;
  f[n++] = (b0wt + 0x04000007) | 0;
  f[n++] = (Math.imul(b0w, A) + 0x05000009) | 0;
  f[n++] = (Math.imul(b0t, A) + 0x0600000b) | 0;
  f[n++] = (s1wt + 0x0700000d) | 0;
  f[n++] = (Math.imul(s1w, A) + 0x0800000f) | 0;
  f[n++] = (Math.imul(s1t, A) + 0x09000011) | 0;
  f[n++] = (Math.imul(b1w, A) + Math.imul(b1t, B) + 0x0a000013) | 0;
  f[n++] = (Math.imul(b1w, A) + 0x0b000015) | 0;
  f[n++] = (Math.imul(b1t, A) + 0x0c000017) | 0;
  f[n++] = (Math.imul(form[b2]!, A) + Math.imul(b2t, B) + 0x0d000019) | 0;
  f[n++] = (Math.imul(s2t, A) + 0x0e00001b) | 0;
  f[n++] = (Math.imul(s0wt, C) + Math.imul(b0wt, D) + 0x1000001d) | 0;
  f[n++] = (Math.imul(s0wt, C) + Math.imul(b0w, D) + 0x1100001f) | 0;
  f[n++] = (Math.imul(s0w, C) + Math.imul(b0wt, D) + 0x12000021) | 0;
  f[n++] = (Math.imul(s0wt, C) + Math.imul(b0t, D) + 0x13000023) | 0;
  f[n++] = (Math.imul(s0t, C) + Math.imul(b0wt, D) + 0x14000025) | 0;
  f[n++] = (Math.imul(s0w, C) + Math.imul(b0w, D) + 0x15000027) | 0;
  f[n++] = (Math.imul(s0t, C) + Math.imul(b0t, D) + 0x16000029) | 0;
  f[n++] = (Math.imul(b0t, C) + Math.imul(b1t, D) + 0x1700002b) | 0;
  f[n++] = (Math.imul(b0w, C) + Math.imul(b1t, D) + 0x1800002d) | 0;
  f[n++] = (Math.imul(s1wt, C) + Math.imul(s0t, D) + 0x1900002f) | 0;
  f[n++] = (Math.imul(s1t, C) + Math.imul(s0wt, D) + 0x1a000031) | 0;
  f[n++] = (Math.imul(s1w, C) + Math.imul(s0w, D) + 0x1b000033) | 0;
  f[n++] = (Math.imul(s1t, C) + Math.imul(s0t, D) + 0x1c000035) | 0;
  f[n++] = (Math.imul(s1wt, C) + Math.imul(s0wt, D) + 0x1d000037) | 0;
  f[n++] = (Math.imul(s1wt, C) + Math.imul(b0wt, D) + 0x1e000039) | 0;
  f[n++] = (Math.imul(s1t, C) + Math.imul(b0t, D) + 0x1f00003b) | 0;
  f[n++] = (Math.imul(b0t, A) + Math.imul(b1t, B) + Math.imul(b2t, C) + 0x2000003d) | 0;
  f[n++] = (Math.imul(s0t, A) + Math.imul(b0t, B) + Math.imul(b1t, C) + 0x2100003f) | 0;
  f[n++] = (Math.imul(s1t, A) + Math.imul(s0t, B) + Math.imul(b0t, C) + 0x22000041) | 0;
  f[n++] = (Math.imul(s2t, A) + Math.imul(s1t, B) + Math.imul(s0t, C) + 0x23000043) | 0;
  f[n++] = (Math.imul(s0t, A) + Math.imul(s0lt, B) + Math.imul(b0t, C) + 0x24000045) | 0;
  f[n++] = (Math.imul(s0t, A) + Math.imul(s0rt, B) + Math.imul(b0t, C) + 0x25000047) | 0;
  f[n++] = (Math.imul(s0t, A) + Math.imul(b0t, B) + Math.imul(b0lt, C) + 0x26000049) | 0;
  f[n++] = (Math.imul(s1t, A) + Math.imul(s0t, B) + Math.imul(s0lt, C) + 0x2700004b) | 0;
  f[n++] = (Math.imul(s1t, A) + Math.imul(s0t, B) + Math.imul(s1rt, C) + 0x2800004d) | 0;
  f[n++] = (Math.imul(s1t, A) + Math.imul(s0t, B) + Math.imul(s1lt, C) + 0x2900004f) | 0;
  f[n++] = (Math.imul(s1t, A) + Math.imul(s0t, B) + Math.imul(s0rt, C) + 0x2a000051) | 0;
  f[n++] = (Math.imul(s1w, A) + Math.imul(s0t, B) + Math.imul(b0t, C) + 0x2b000053) | 0;
  f[n++] = (Math.imul(s1t, A) + Math.imul(s0w, B) + Math.imul(b0t, C) + 0x2c000055) | 0;
  f[n++] = (Math.imul(s1t, A) + Math.imul(s0t, B) + Math.imul(b0w, C) + 0x2d000057) | 0;
  f[n++] = (Math.imul(s1t, A) + Math.imul(s0t, B) + Math.imul(b0t, C) + Math.imul(b1t, D) + 0x2e000059) | 0;
  f[n++] = (Math.imul(s0t, A) + Math.imul(b0t, B) + Math.imul(b1t, C) + Math.imul(b2t, D) + 0x2f00005b) | 0;
  f[n++] = (Math.imul(b0t, A) + Math.imul(b1t, B) + Math.imul(b2t, C) + Math.imul(b3t, D) + 0x3000005d) | 0;
  f[n++] = (Math.imul(s0w, A) + Math.imul(dist, B) + 0x3100005f) | 0;
  f[n++] = (Math.imul(s0t, A) + Math.imul(dist, B) + 0x32000061) | 0;
  f[n++] = (Math.imul(b0w, A) + Math.imul(dist, B) + 0x33000063) | 0;
  f[n++] = (Math.imul(b0t, A) + Math.imul(dist, B) + 0x34000065) | 0;
  f[n++] = (Math.imul(s0t, A) + Math.imul(b0t, B) + Math.imul(dist, C) + 0x35000067) | 0;
  f[n++] = (Math.imul(s1t, A) + Math.imul(s0t, B) + Math.imul(dist1, C) + 0x36000069) | 0;
  f[n++] = (Math.imul(s0w, A) + Math.imul(s0vr, B) + 0x3700006b) | 0;
  f[n++] = (Math.imul(s0t, A) + Math.imul(s0vr, B) + 0x3800006d) | 0;
  f[n++] = (Math.imul(s0w, A) + Math.imul(s0vl, B) + 0x3900006f) | 0;
  f[n++] = (Math.imul(s0t, A) + Math.imul(s0vl, B) + 0x3a000071) | 0;
  f[n++] = (Math.imul(b0t, A) + Math.imul(b0vl, B) + 0x3b000073) | 0;
  f[n++] = (Math.imul(s1t, A) + Math.imul(s0t, B) + Math.imul(s1vr, C) + 0x3c000075) | 0;
  f[n++] = (Math.imul(s0t, A) + Math.imul(s0ml, B) + Math.imul(b0t, C) + 0x3d000077) | 0;
  f[n++] = (Math.imul(s0t, A) + Math.imul(s0mr, B) + Math.imul(b0t, C) + 0x3e000079) | 0;
  f[n++] = (Math.imul(b0t, A) + Math.imul(b0ml, B) + Math.imul(s0t, C) + 0x3f00007b) | 0;
  f[n++] = (Math.imul(s1t, A) + Math.imul(s1mr, B) + Math.imul(s0t, C) + 0x4000007d) | 0;
  f[n++] = (Math.imul(s1w, A) + Math.imul(s1mr, B) + Math.imul(s0t, C) + 0x4100007f) | 0;
  f[n++] = (Math.imul(s1t, A) + Math.imul(s1ml, B) + Math.imul(s0t, C) + 0x42000081) | 0;
  f[n++] = (Math.imul(s0w, A) + Math.imul(s0rl, B) + 0x43000083) | 0;
  f[n++] = (Math.imul(s0t, A) + Math.imul(s0rl, B) + Math.imul(b0t, C) + 0x44000085) | 0;
  f[n++] = (Math.imul(s0t, A) + Math.imul(s0ll, B) + Math.imul(b0t, C) + 0x45000087) | 0;
  f[n++] = (Math.imul(b0t, A) + Math.imul(b0ll, B) + Math.imul(s0t, C) + 0x46000089) | 0;
  f[n++] = (Math.imul(s1t, A) + Math.imul(s1rl, B) + Math.imul(s0t, C) + 0x4700008b) | 0;
  f[n++] = (Math.imul(form[s0l]!, A) + Math.imul(s0t, B) + Math.imul(b0t, C) + 0x4800008d) | 0;
  f[n++] = (Math.imul(form[s0l]!, A) + Math.imul(s1w, B) + Math.imul(s0t, C) + 0x4900008f) | 0;
  f[n++] = (Math.imul(form[s0l]!, A) + Math.imul(s1t, B) + Math.imul(s0t, C) + 0x4a000091) | 0;
  f[n++] = (Math.imul(form[s0r]!, A) + Math.imul(s0t, B) + 0x4b000093) | 0;
  f[n++] = (Math.imul(form[b0l]!, A) + Math.imul(b0t, B) + Math.imul(s0t, C) + 0x4c000095) | 0;
  f[n++] = (Math.imul(tag[left2[s0]!]!, A) + Math.imul(s0lt, B) + Math.imul(s0t, C) + 0x4d000097) | 0;
  f[n++] = (Math.imul(tag[right2[s1]!]!, A) + Math.imul(s1rt, B) + Math.imul(s1t, C) + 0x4e000099) | 0;
  f[n++] = (Math.imul(tag[right2[s0]!]!, A) + Math.imul(s0rt, B) + Math.imul(s0t, C) + 0x4f00009b) | 0;
  f[n++] = (Math.imul(s0x, A) + Math.imul(b0x, B) + Math.imul(b0t, C) + 0x5000009d) | 0;
  f[n++] = (Math.imul(s0x, A) + Math.imul(s0t, B) + Math.imul(b0t, C) + 0x5100009f) | 0;
  f[n++] = (Math.imul(b0x, A) + Math.imul(b0t, B) + Math.imul(s0t, C) + 0x520000a1) | 0;
  f[n++] = (Math.imul(place, A) + Math.imul(s0t, B) + Math.imul(b0t, C) + 0x530000a3) | 0;
  f[n++] = (Math.imul(place, A) + Math.imul(s0t, B) + Math.imul(s1t, C) + 0x540000a5) | 0;
  f[n++] = (Math.imul(place, A) + Math.imul(s0x, B) + Math.imul(s0t, C) + Math.imul(b0t, D) + 0x550000a7) | 0;
  return n;
}

/** Features of the relation between a head and a dependent that is being attached. */
export function relationFeatures(s: ParseState, action: number, f: Int32Array): number {
  const { form, tag, lex, suffix, labelHash, left1, left2, right1 } = s;
  const d = s.dependent;
  const h = s.headFor(action);
  const none = s.n + 1;
  const side = SMALL[action === LEFT ? 50 : 51]!;
  const far = distance(Math.min(h, d), Math.max(h, d)) + side;
  const hw = form[h]!,
    ht = tag[h]! ^ side,
    dw = form[d]!,
    dt = tag[d]!;
  const dl = left1[d]!,
    dr = right1[d]!,
    hl = left1[h]!,
    hr = right1[h]!;
  const dlw = form[dl]!,
    dll = labelHash[dl]!,
    dl2 = left2[d]!;
  const hml = spread(s.leftMask[h]! + 0x20000),
    hmr = spread(s.rightMask[h]! + 0x8000);
  const dml = spread(s.leftMask[d]!),
    dmr = spread(s.rightMask[d]! + 0x80000);
  const before = d > 0 ? d - 1 : none;
  const after = d + 1;
  let n = 0;
  f[n++] = (Math.imul(dw, A) + 0x01000001) | 0;
  f[n++] = (Math.imul(dt, A) + Math.imul(side, B) + 0x02000003) | 0;
  f[n++] = (Math.imul(ht, A) + 0x03000005) | 0;
  f[n++] = (Math.imul(hw, A) + Math.imul(side, B) + 0x04000007) | 0;
  f[n++] = (Math.imul(dw, A) + Math.imul(dt, B) + Math.imul(side, C) + 0x05000009) | 0;
  f[n++] = (Math.imul(ht, A) + Math.imul(dt, B) + 0x0600000b) | 0;
  f[n++] = (Math.imul(ht, A) + Math.imul(dw, B) + 0x0700000d) | 0;
  f[n++] = (Math.imul(hw, A) + Math.imul(dt, B) + Math.imul(side, C) + 0x0800000f) | 0;
  f[n++] = (Math.imul(hw, A) + Math.imul(dw, B) + 0x09000011) | 0;
  f[n++] = (Math.imul(ht, A) + Math.imul(dt, B) + Math.imul(far, C) + 0x0a000013) | 0;
  f[n++] = (Math.imul(dlw, A) + Math.imul(ht, B) + 0x0b000015) | 0;
  f[n++] = (Math.imul(dlw, A) + Math.imul(ht, B) + Math.imul(dt, C) + 0x0c000017) | 0;
  f[n++] = (Math.imul(dlw, A) + Math.imul(hw, B) + 0x0d000019) | 0;
  f[n++] = (Math.imul(dll, A) + Math.imul(ht, B) + Math.imul(dt, C) + 0x0e00001b) | 0;
  f[n++] = (Math.imul(dll, A) + Math.imul(hw, B) + Math.imul(dt, C) + 0x0f00001d) | 0;
  f[n++] = (Math.imul(labelHash[dl2]!, A) + Math.imul(dll, B) + Math.imul(dt, C) + 0x1000001f) | 0;
  f[n++] = (Math.imul(labelHash[dr]!, A) + Math.imul(ht, B) + Math.imul(dt, C) + 0x11000021) | 0;
  f[n++] = (Math.imul(hml, A) + Math.imul(ht, B) + Math.imul(dt, C) + 0x12000023) | 0;
  f[n++] = (Math.imul(hmr, A) + Math.imul(ht, B) + Math.imul(dt, C) + 0x13000025) | 0;
  f[n++] = (Math.imul(hmr, A) + Math.imul(hw, B) + Math.imul(dt, C) + 0x14000027) | 0;
  f[n++] = (Math.imul(dml, A) + Math.imul(ht, B) + Math.imul(dt, C) + 0x15000029) | 0;
  f[n++] = (Math.imul(dmr, A) + Math.imul(ht, B) + Math.imul(dt, C) + 0x1600002b) | 0;
  f[n++] = (Math.imul(dml, A) + Math.imul(hml, B) + Math.imul(ht, C) + Math.imul(dt, D) + 0x1700002d) | 0;
  f[n++] = (Math.imul(labelHash[hl]!, A) + Math.imul(ht, B) + Math.imul(dt, C) + 0x1800002f) | 0;
  f[n++] = (Math.imul(labelHash[hr]!, A) + Math.imul(ht, B) + Math.imul(dt, C) + 0x19000031) | 0;
  f[n++] = (Math.imul(form[hl]!, A) + Math.imul(ht, B) + Math.imul(dt, C) + 0x1a000033) | 0;
  f[n++] = (Math.imul(tag[before]!, A) + Math.imul(ht, B) + Math.imul(dt, C) + 0x1b000035) | 0;
  f[n++] = (Math.imul(tag[after]!, A) + Math.imul(ht, B) + Math.imul(dt, C) + 0x1c000037) | 0;
  f[n++] = (Math.imul(form[before]!, A) + Math.imul(dt, B) + Math.imul(side, C) + 0x1d000039) | 0;
  f[n++] = (Math.imul(lex[d]!, A) + Math.imul(ht, B) + 0x1e00003b) | 0;
  f[n++] = (Math.imul(lex[h]!, A) + Math.imul(dt, B) + Math.imul(ht, C) + 0x1f00003d) | 0;
  f[n++] = (Math.imul(suffix[d]!, A) + Math.imul(ht, B) + 0x2000003f) | 0;
  f[n++] = (Math.imul(suffix[h]!, A) + Math.imul(dt, B) + Math.imul(side, C) + 0x21000041) | 0;
  return n;
}
