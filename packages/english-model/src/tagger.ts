import { spread } from "./hash.ts";
import { AFTER, BEFORE, CAPITAL, type WordTable } from "./words.ts";

/** Adds to a position's scores what its features from `from` to `to` say: a `SparseTable`, or the trainer's table. */
export interface Scorer {
  add(features: Int32Array, from: number, to: number, scores: Int32Array | Float64Array): void;
}

/** What a pass's weights say of each word alone, summed up once: a good part of all features, and the same wherever it stands. */
interface OwnScores {
  scorer: Scorer;
  /** The words' generation (see `WordTable`) that the sums are of. */
  generation: number;
  has: Uint8Array;
  sums: Int32Array;
}

/** Imaginary words on each side of a line, so that looking two words away needs no test. */
export const PAD = 2;

/** A spread number for each tag, and one more for "no tag" (before and after the line). */
export function spreadTags(count: number): Int32Array {
  return Int32Array.from({ length: count + 1 }, (_, tag) => spread(tag + 0x20000));
}

const MAX_FEATURES = 80;
/** Features of the word alone, which come first. */
const OWN = 12;
const A = 0x9e3779b1;
const B = 0x85ebca77;
const C = 0xc2b2ae3d;
const D = 0x27d4eb2f;

/**
 * Greedy tagger from left to right, averaged perceptron (Collins 2002), in two passes: the second sees the first pass's tags
 * on both sides of the word (stacking), so that it knows whether a line has a finite verb elsewhere.
 */
export class Tagger {
  readonly words: WordTable;
  readonly tagCount: number;
  readonly tagHash: Int32Array;
  /** 1 for tags of finite verbs, which decide whether another word can be the verb of the line. */
  readonly finite: Uint8Array;
  readonly features = new Int32Array(MAX_FEATURES);
  ids = new Int32Array(256);
  /** First-pass and second-pass tags, shifted by PAD. */
  first = new Int32Array(256);
  second = new Int32Array(256);
  length = 0;
  /** How the line is written, see `begin`. */
  style = 0;
  #finiteCount = 0;
  readonly #scores: Int32Array;
  readonly #ownScores: OwnScores[] = [];

  constructor(words: WordTable, tagCount: number, finite: Uint8Array) {
    this.words = words;
    this.tagCount = tagCount;
    this.tagHash = spreadTags(tagCount);
    this.finite = finite;
    this.#scores = new Int32Array(tagCount);
  }

  /** Tags a line; the result is in `second`, from PAD on. */
  run(words: readonly string[], first: Scorer, second: Scorer): void {
    this.begin(words);
    const [inFirst, inSecond] = [this.#known(0, first), this.#known(1, second)];
    const end = PAD + this.length;
    for (let i = PAD; i < end; i++) {
      const fixed = this.fixed(i);
      this.first[i] = fixed >= 0 ? fixed : this.#best(inFirst, i, this.#firstAround(i));
    }
    this.beginSecond();
    for (let i = PAD; i < end; i++) {
      const fixed = this.fixed(i);
      this.second[i] = fixed >= 0 ? fixed : this.#best(inSecond, i, this.#secondAround(i));
    }
  }

  #known(pass: number, scorer: Scorer): OwnScores {
    const { generation, capacity } = this.words;
    let known = this.#ownScores[pass];
    if (known?.scorer !== scorer) {
      const sums = new Int32Array(capacity * this.tagCount);
      known = this.#ownScores[pass] = { scorer, generation, has: new Uint8Array(capacity), sums };
    } else if (known.generation !== generation) {
      known.generation = generation;
      known.has.fill(0);
    }
    return known;
  }

  begin(words: readonly string[]): void {
    const n = words.length;
    this.length = n;
    if (n + 2 * PAD > this.ids.length) {
      const room = 2 * (n + 2 * PAD);
      this.ids = new Int32Array(room);
      this.first = new Int32Array(room);
      this.second = new Int32Array(room);
    }
    this.words.idsOf(words, this.ids, PAD);
    for (let i = 0; i < PAD; i++) {
      this.ids[i] = BEFORE;
      this.ids[PAD + n + i] = AFTER;
      this.first[i] = this.second[i] = this.first[PAD + n + i] = this.second[PAD + n + i] = this.tagCount;
    }
    this.style = this.#styleOf(words);
  }

  beginSecond(): void {
    let count = 0;
    for (let i = PAD; i < PAD + this.length; i++) count += this.finite[this.first[i]!]!;
    this.#finiteCount = count;
  }

  /** Ends like a sentence, is written like a title, begins in lower case, is short. */
  #styleOf(words: readonly string[]): number {
    const n = words.length;
    let long = 0;
    let capital = 0;
    for (let i = 1; i < n; i++) {
      if (words[i]!.length < 4) continue;
      long++;
      if (this.words.shapeBits[this.ids[PAD + i]!]! & CAPITAL) capital++;
    }
    const last = n > 0 ? words[n - 1]! : "";
    const stop = last === "." || last === "!" || last === "?" ? 1 : 0;
    const title = long > 0 && capital * 4 >= long * 3 ? 2 : 0;
    return stop + title + (n <= 3 ? 4 : 0);
  }

  /** The tag of a word that needs no weighing; -1 for the others. */
  fixed(i: number): number {
    return this.words.fixed[this.ids[i]!]!;
  }

  /** The best tag for the word at `i`, whose features from OWN to `count` are in `features`. */
  #best(known: OwnScores, i: number, count: number): number {
    const scores = this.#scores;
    const { sums, scorer } = known;
    const id = this.ids[i]!;
    const at = id * this.tagCount;
    if (known.has[id] === 0) {
      this.#own(id);
      scores.fill(0);
      scorer.add(this.features, 0, OWN, scores);
      sums.set(scores, at);
      known.has[id] = 1;
    } else for (let tag = 0; tag < scores.length; tag++) scores[tag] = sums[at + tag]!;
    scorer.add(this.features, OWN, count, scores);
    let best = 0;
    for (let tag = 1; tag < scores.length; tag++) if (scores[tag]! > scores[best]!) best = tag;
    return best;
  }

  firstFeatures(i: number): number {
    this.#own(this.ids[i]!);
    return this.#firstAround(i);
  }

  secondFeatures(i: number): number {
    this.#own(this.ids[i]!);
    return this.#secondAround(i);
  }

  #firstAround(i: number): number {
    return this.#around(i, this.tagHash[this.first[i - 1]!]!, this.tagHash[this.first[i - 2]!]!);
  }

  #secondAround(i: number): number {
    const { tagHash, words, ids, features: f } = this;
    const t1 = tagHash[this.second[i - 1]!]!;
    const t2 = tagHash[this.second[i - 2]!]!;
    let n = this.#around(i, t1, t2);
    const id = ids[i]!;
    const w = words.form[id]!;
    const lex = words.lex[id]!;
    const own = this.first[i]!;
    const p0 = tagHash[own]!;
    const p1 = tagHash[this.first[i + 1]!]!;
    const p2 = tagHash[this.first[i + 2]!]!;
    const others = Math.min(2, this.#finiteCount - this.finite[own]!);
    const place = spread(0x700 + others * 4 + (i === PAD ? 1 : 0) + (i === PAD + this.length - 1 ? 2 : 0));
    const s2 = words.suffix2[id]!;
    f[n++] = (Math.imul(p0, A) + 0x51000001) | 0;
    f[n++] = (Math.imul(p1, A) + 0x52000003) | 0;
    f[n++] = (Math.imul(p1, A) + Math.imul(p2, B) + 0x53000005) | 0;
    f[n++] = (Math.imul(p0, A) + Math.imul(p1, B) + 0x54000007) | 0;
    f[n++] = (Math.imul(t1, A) + Math.imul(p1, B) + 0x55000009) | 0;
    f[n++] = (Math.imul(w, A) + Math.imul(p1, B) + 0x5600000b) | 0;
    f[n++] = (Math.imul(w, A) + Math.imul(t1, B) + Math.imul(p1, C) + 0x5700000d) | 0;
    f[n++] = (Math.imul(lex, A) + Math.imul(p1, B) + 0x5800000f) | 0;
    f[n++] = (Math.imul(lex, A) + Math.imul(t1, B) + Math.imul(p1, C) + 0x59000011) | 0;
    f[n++] = (Math.imul(lex, A) + Math.imul(p1, B) + Math.imul(p2, C) + 0x5a000013) | 0;
    f[n++] = (Math.imul(t1, A) + Math.imul(t2, B) + Math.imul(p1, C) + 0x5b000015) | 0;
    f[n++] = (Math.imul(t1, A) + Math.imul(p1, B) + Math.imul(p2, C) + 0x5c000017) | 0;
    f[n++] = (Math.imul(place, A) + Math.imul(lex, B) + 0x5d000019) | 0;
    f[n++] = (Math.imul(place, A) + Math.imul(lex, B) + Math.imul(p1, C) + 0x5e00001b) | 0;
    f[n++] = (Math.imul(place, A) + Math.imul(p0, B) + Math.imul(p1, C) + 0x5f00001d) | 0;
    f[n++] = (Math.imul(place, A) + Math.imul(lex, B) + Math.imul(p1, C) + Math.imul(p2, D) + 0x6000001f) | 0;
    f[n++] = (Math.imul(place, A) + Math.imul(w, B) + 0x61000021) | 0;
    f[n++] = (Math.imul(s2, A) + Math.imul(p1, B) + 0x62000023) | 0;
    const c0 = words.cluster8[id]!;
    const cn = words.cluster8[ids[i + 1]!]!;
    f[n++] = (Math.imul(c0, A) + Math.imul(t1, B) + Math.imul(p1, C) + 0x63000025) | 0;
    f[n++] = (Math.imul(c0, A) + Math.imul(p1, B) + 0x64000027) | 0;
    f[n++] = (Math.imul(c0, A) + Math.imul(place, B) + 0x65000029) | 0;
    f[n++] = (Math.imul(cn, A) + Math.imul(lex, B) + Math.imul(p1, C) + 0x6600002b) | 0;
    return n;
  }

  /** What both passes see of the word alone: the first OWN features. */
  #own(id: number): void {
    const { words, features: f } = this;
    const w = words.form[id]!;
    const lex = words.lex[id]!;
    const shape = words.shape[id]!;
    const s3 = words.suffix3[id]!;
    let n = 0;
    f[n++] = (Math.imul(w, A) + 0x11000001) | 0;
    f[n++] = (Math.imul(w, A) + Math.imul(shape, B) + 0x12000003) | 0;
    f[n++] = (Math.imul(words.suffix1[id]!, A) + 0x13000005) | 0;
    f[n++] = (Math.imul(words.suffix2[id]!, A) + 0x14000007) | 0;
    f[n++] = (Math.imul(s3, A) + 0x15000009) | 0;
    f[n++] = (Math.imul(words.suffix4[id]!, A) + 0x1600000b) | 0;
    f[n++] = (Math.imul(words.prefix2[id]!, A) + 0x1700000d) | 0;
    f[n++] = (Math.imul(words.prefix3[id]!, A) + 0x1800000f) | 0;
    f[n++] = (Math.imul(lex, A) + 0x1b000015) | 0;
    f[n++] = (Math.imul(lex, A) + Math.imul(s3, B) + 0x1d000019) | 0;
    f[n++] = (Math.imul(words.cluster[id]!, A) + 0x3800004f) | 0;
    f[n++] = (Math.imul(words.cluster5[id]!, A) + Math.imul(s3, B) + 0x39000051) | 0;
  }

  /** What both passes see around the word, given the tags already chosen to the left; from OWN on. */
  #around(i: number, t1: number, t2: number): number {
    const { words, ids, features: f } = this;
    const id = ids[i]!;
    const prev = ids[i - 1]!;
    const next = ids[i + 1]!;
    const next2 = ids[i + 2]!;
    const w = words.form[id]!;
    const lex = words.lex[id]!;
    const shape = words.shape[id]!;
    const s2 = words.suffix2[id]!;
    const wn = words.form[next]!;
    const wp = words.form[prev]!;
    const lexN = words.lex[next]!;
    const lexN2 = words.lex[next2]!;
    const first = i === PAD ? 1 : 0;
    const place = spread(0x900 + this.style * 2 + first);
    const start = spread(0xa00 + first);
    let n = OWN;
    f[n++] = (Math.imul(shape, A) + Math.imul(place, B) + 0x19000011) | 0;
    f[n++] = (Math.imul(shape, A) + Math.imul(s2, B) + Math.imul(start, C) + 0x1a000013) | 0;
    f[n++] = (Math.imul(lex, A) + Math.imul(place, B) + 0x1c000017) | 0;
    f[n++] = (Math.imul(t1, A) + 0x1e00001b) | 0;
    f[n++] = (Math.imul(t1, A) + Math.imul(t2, B) + 0x1f00001d) | 0;
    f[n++] = (Math.imul(t1, A) + Math.imul(w, B) + 0x2000001f) | 0;
    f[n++] = (Math.imul(t1, A) + Math.imul(lex, B) + 0x21000021) | 0;
    f[n++] = (Math.imul(t1, A) + Math.imul(s2, B) + 0x22000023) | 0;
    f[n++] = (Math.imul(t1, A) + Math.imul(t2, B) + Math.imul(lex, C) + 0x23000025) | 0;
    f[n++] = (Math.imul(wp, A) + 0x24000027) | 0;
    f[n++] = (Math.imul(words.form[ids[i - 2]!]!, A) + 0x25000029) | 0;
    f[n++] = (Math.imul(wn, A) + 0x2600002b) | 0;
    f[n++] = (Math.imul(words.form[next2]!, A) + 0x2700002d) | 0;
    f[n++] = (Math.imul(wp, A) + Math.imul(w, B) + 0x2800002f) | 0;
    f[n++] = (Math.imul(w, A) + Math.imul(wn, B) + 0x29000031) | 0;
    f[n++] = (Math.imul(words.suffix3[next]!, A) + 0x2a000033) | 0;
    f[n++] = (Math.imul(lexN, A) + 0x2b000035) | 0;
    f[n++] = (Math.imul(lex, A) + Math.imul(lexN, B) + 0x2c000037) | 0;
    f[n++] = (Math.imul(lex, A) + Math.imul(lexN, B) + Math.imul(start, C) + 0x2d000039) | 0;
    f[n++] = (Math.imul(lex, A) + Math.imul(lexN, B) + Math.imul(lexN2, C) + 0x2e00003b) | 0;
    f[n++] = (Math.imul(lex, A) + Math.imul(wn, B) + 0x2f00003d) | 0;
    f[n++] = (Math.imul(lex, A) + Math.imul(wn, B) + Math.imul(start, C) + 0x3000003f) | 0;
    f[n++] = (Math.imul(lex, A) + Math.imul(wp, B) + 0x31000041) | 0;
    f[n++] = (Math.imul(t1, A) + Math.imul(lex, B) + Math.imul(lexN, C) + 0x32000043) | 0;
    f[n++] = (Math.imul(t1, A) + Math.imul(wn, B) + 0x33000045) | 0;
    f[n++] = (Math.imul(lexN, A) + Math.imul(lexN2, B) + Math.imul(t1, C) + 0x34000047) | 0;
    f[n++] = (Math.imul(words.shape[next]!, A) + Math.imul(shape, B) + 0x35000049) | 0;
    f[n++] = (Math.imul(words.shape[prev]!, A) + Math.imul(shape, B) + 0x3600004b) | 0;
    f[n++] = (Math.imul(words.suffix2[next]!, A) + Math.imul(lex, B) + 0x3700004d) | 0;
    const c0 = words.cluster8[id]!;
    const cn = words.cluster8[next]!;
    f[n++] = (Math.imul(c0, A) + Math.imul(t1, B) + 0x3a000053) | 0;
    f[n++] = (Math.imul(c0, A) + Math.imul(shape, B) + Math.imul(start, C) + 0x3b000055) | 0;
    f[n++] = (Math.imul(words.cluster[next]!, A) + Math.imul(lex, B) + 0x3c000057) | 0;
    f[n++] = (Math.imul(c0, A) + Math.imul(cn, B) + 0x3d000059) | 0;
    f[n++] = (Math.imul(words.cluster[prev]!, A) + Math.imul(lex, B) + 0x3e00005b) | 0;
    f[n++] = (Math.imul(words.cluster5[next]!, A) + Math.imul(lex, B) + Math.imul(t1, C) + 0x3f00005d) | 0;
    f[n++] = (Math.imul(cn, A) + Math.imul(words.cluster8[next2]!, B) + Math.imul(lex, C) + 0x4000005f) | 0;
    return n;
  }
}
