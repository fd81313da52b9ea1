/** A row of 0/1 features by column, the class it belongs to, and its weight. */
export interface Row {
  at: Int32Array;
  y: number;
  w: number;
}

/** Columns of named features; names that are seen fewer than `least` times in different groups get none. */
export class Columns {
  readonly index = new Map<string, number>();
  constructor(rows: Iterable<{ features: readonly string[]; group: string }>, least: number) {
    const seen = new Map<string, { last: string; groups: number; count: number }>();
    for (const { features, group } of rows)
      for (const name of features) {
        const known = seen.get(name);
        if (!known) seen.set(name, { last: group, groups: 1, count: 1 });
        else {
          known.count++;
          if (known.last !== group) {
            known.groups++;
            known.last = group;
          }
        }
      }
    for (const [name, { groups, count }] of seen) if (groups >= 2 && count >= least) this.index.set(name, this.index.size);
  }
  row(features: readonly string[]): Int32Array {
    const found = new Set<number>();
    for (const name of features) {
      const column = this.index.get(name);
      if (column !== undefined) found.add(column);
    }
    return Int32Array.from(found);
  }
}

/** Logistic regression on sparse rows (Adagrad, L2 and L1), in the order given. `classes` 1: binary; more: softmax. */
export function fit(rows: readonly Row[], size: number, classes: number, options: { l2: number; l1?: number; epochs?: number; rate?: number }): Float64Array {
  const { l2, l1 = 0, epochs = 12, rate = 0.1 } = options;
  const width = size + 1;
  const w = new Float64Array(width * classes);
  const g = new Float64Array(width * classes).fill(1e-2);
  const n = rows.length;
  const order = Int32Array.from(rows.keys());
  let seed = 12345;
  const random = () => (seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff) / 0x7fffffff;
  const scores = new Float64Array(classes);
  // L2 and L1 are applied when a weight is touched, scaled by how rarely that is.
  const touched = new Float64Array(width);
  for (const row of rows) for (const c of row.at) touched[c]!++;
  touched[size] = n;
  for (let e = 0; e < epochs; e++) {
    for (let i = n - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const r of order) {
      const row = rows[r]!;
      for (let k = 0; k < classes; k++) {
        let s = w[k * width + size]!;
        for (const c of row.at) s += w[k * width + c]!;
        scores[k] = s;
      }
      if (classes === 1) scores[0] = 1 / (1 + Math.exp(-scores[0]!));
      else {
        const top = Math.max(...scores);
        let sum = 0;
        for (let k = 0; k < classes; k++) sum += scores[k] = Math.exp(scores[k]! - top);
        for (let k = 0; k < classes; k++) scores[k] = scores[k]! / sum;
      }
      for (let k = 0; k < classes; k++) {
        const error = (scores[k]! - (classes === 1 ? row.y : row.y === k ? 1 : 0)) * row.w;
        if (Math.abs(error) < 1e-4) continue;
        const step = (c: number, shrink: boolean) => {
          const at = k * width + c;
          const grad = error + (shrink ? (l2 * w[at]! + l1 * Math.sign(w[at]!)) / touched[c]! : 0);
          g[at]! += grad * grad;
          w[at]! -= (rate * grad) / Math.sqrt(g[at]!);
        };
        for (const c of row.at) step(c, true);
        step(size, false);
      }
    }
  }
  return w;
}

export function scoreRow(w: Float64Array, size: number, at: Int32Array, k = 0): number {
  let s = w[k * (size + 1) + size]!;
  for (const c of at) s += w[k * (size + 1) + c]!;
  return s;
}
