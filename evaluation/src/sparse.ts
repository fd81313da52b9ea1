import { hashName } from "../../packages/graph-core/src/reading/feature-sink.ts";
import { SparseScorer } from "../../packages/graph-core/src/reading/score.ts";

/** An example: the names of its features, whether it is right, and the note that it is from. */
export interface Example {
  features: readonly string[];
  right: boolean;
  group: string;
}

export interface FitOptions {
  /** A name is learnt when it is seen this often, and in two notes at least. Default 3. */
  least?: number;
  /** L2 shrinkage. Default 5. */
  l2?: number;
  epochs?: number;
  rate?: number;
  /** Packed weights to go on from: shrinkage pulls towards them instead of towards 0. */
  onto?: string;
}

/**
 * Logistic regression on named yes-or-no features by Adagrad (Duchi, Hazan and Singer 2011), with L2 shrinkage spread over a
 * name's examples. With `onto` it goes on from weights that were learnt from notes that are no longer at hand: these are a Gaussian
 * prior (Chelba and Acero 2004), and what the examples don't speak of stays as it was. Deterministic: the order of the examples is shuffled by a fixed sequence.
 * @returns packed weights, as {@link SparseScorer} takes them.
 */
export function learn(examples: readonly Example[], options: FitOptions = {}): string {
  const { least = 3, l2 = 5, epochs = 10, rate = 0.1, onto } = options;
  const before = unpack(onto);
  const column = frequentNames(examples, least);
  const size = column.size;
  const rows = examples.map(({ features }) => [
    ...new Set(features.map((name) => column.get(name)).filter((c) => c !== undefined)),
  ]);
  const known = examples.map(({ features }) =>
    [...new Set(features)].reduce((sum, name) => sum + (before.get(keyOf(name)) ?? 0), before.get(BIAS) ?? 0),
  );
  const touched = new Float64Array(size + 1).fill(1);
  for (const row of rows) for (const c of row) (touched[c] as number)++;
  const w = new Float64Array(size + 1);
  const g = new Float64Array(size + 1).fill(0.01);
  const order = [...rows.keys()];
  const random = numbers(12345);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    for (const r of order) {
      const row = rows[r] as number[];
      let sum = (known[r] as number) + (w[size] as number);
      for (const c of row) sum += w[c] as number;
      const error = 1 / (1 + Math.exp(-sum)) - (examples[r]?.right ? 1 : 0);
      if (Math.abs(error) < 1e-4) continue;
      for (const c of row) {
        const gradient = error + (l2 * (w[c] as number)) / (touched[c] as number);
        (g[c] as number) += gradient * gradient;
        (w[c] as number) -= (rate * gradient) / Math.sqrt(g[c] as number);
      }
      (g[size] as number) += error * error;
      (w[size] as number) -= (rate * error) / Math.sqrt(g[size] as number);
    }
  }
  for (const [name, c] of column) before.set(keyOf(name), (before.get(keyOf(name)) ?? 0) + (w[c] as number));
  before.set(BIAS, (before.get(BIAS) ?? 0) + (w[size] as number));
  return pack(before);
}

/** The hash under which the bias stands. */
const BIAS = 0;
const keyOf = (name: string): number => hashName(name) >>> 0;

/** Column by name, of names in at least two notes. */
function frequentNames(examples: readonly Example[], least: number): Map<string, number> {
  const seen = new Map<string, { first: string; several: boolean; count: number }>();
  for (const { features, group } of examples)
    for (const name of features) {
      const known = seen.get(name);
      if (!known) seen.set(name, { first: group, several: false, count: 1 });
      else {
        known.count++;
        known.several ||= known.first !== group;
      }
    }
  const column = new Map<string, number>();
  for (const [name, { several, count }] of seen) if (several && count >= least) column.set(name, column.size);
  return column;
}

/** Numbers from 0 to 1 in a fixed sequence (a linear congruential generator). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff) / 0x7fffffff;
}

/** Weights in thousandths; those that hardly count are left out. */
function pack(weights: ReadonlyMap<number, number>, least = 0.02): string {
  const records = [...weights]
    .sort((a, b) => a[0] - b[0])
    .map(([hash, weight]) => [hash, Math.round(weight * 1000)] as const)
    .filter(([hash, weight]) => hash === BIAS || Math.abs(weight) >= 1000 * least);
  const view = new DataView(new ArrayBuffer(records.length * RECORD));
  records.forEach(([hash, weight], i) => {
    view.setUint32(i * RECORD, hash, true);
    view.setInt16(i * RECORD + 4, Math.max(-32768, Math.min(32767, weight)), true);
  });
  return Buffer.from(view.buffer).toString("base64");
}

/** Bytes of a hash and its weight. */
const RECORD = 6;

/** Weights by hash. @param packed as {@link pack} makes it; nothing has no weights. */
function unpack(packed = ""): Map<number, number> {
  const bytes = Buffer.from(packed, "base64");
  const weights = new Map<number, number>();
  for (let at = 0; at + RECORD <= bytes.length; at += RECORD)
    weights.set(bytes.readUInt32LE(at), bytes.readInt16LE(at + 4) / 1000);
  return weights;
}

/**
 * Packed weights on the way from some to others.
 * @param share 0 to 1: how far.
 * @param lift is added to the bias.
 * @param least weights smaller than this are left out, for their size.
 */
export function between(some: string, others: string, share: number, lift = 0, least = 0.02): string {
  const from = unpack(some);
  const to = unpack(others);
  const weights = new Map<number, number>();
  for (const hash of new Set([...from.keys(), ...to.keys()]))
    weights.set(hash, (1 - share) * (from.get(hash) ?? 0) + share * (to.get(hash) ?? 0));
  weights.set(BIAS, (weights.get(BIAS) ?? 0) + lift);
  return pack(weights, least);
}

export const scorerOf = (packed: string): SparseScorer => new SparseScorer(packed);

/** The same fold for all examples of a group. @returns 0 to `folds` - 1 */
export function foldOf(group: string, folds: number): number {
  let hash = 7;
  for (const char of group) hash = (Math.imul(hash, 31) + char.codePointAt(0)!) >>> 0;
  return hash % folds;
}
