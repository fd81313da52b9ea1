/** One example: its features, whether it is right, how much it counts, and the note that it is from. */
export interface Example {
  features: Record<string, number>;
  right: boolean;
  weight: number;
  group: string;
}

/**
 * Logistic regression by batch gradient descent with L2 shrinkage (Adam's step sizes); the bias is not shrunk.
 * Deterministic: no random start, examples in the order given.
 */
export function train(examples: readonly Example[], l2: number, rounds = 400): Record<string, number> {
  const names = [...new Set(examples.flatMap((e) => Object.keys(e.features)))].sort();
  const column = new Map(names.map((n, i) => [n, i]));
  const size = names.length + 1;
  const rows = examples.map((e) => ({
    at: Int32Array.from(Object.keys(e.features), (n) => column.get(n) ?? 0),
    by: Float64Array.from(Object.values(e.features)),
    y: e.right ? 1 : 0,
    w: e.weight,
  }));
  const w = new Float64Array(size);
  const m = new Float64Array(size);
  const v = new Float64Array(size);
  const total = rows.reduce((a, r) => a + r.w, 0);
  for (let round = 1; round <= rounds; round++) {
    const g = new Float64Array(size);
    for (const row of rows) {
      let sum = w[size - 1] as number;
      for (let k = 0; k < row.at.length; k++) sum += (w[row.at[k] as number] as number) * (row.by[k] as number);
      const error = (1 / (1 + Math.exp(-sum)) - row.y) * row.w;
      for (let k = 0; k < row.at.length; k++) (g[row.at[k] as number] as number) += error * (row.by[k] as number);
      (g[size - 1] as number) += error;
    }
    for (let i = 0; i < size; i++) {
      const gradient = (g[i] as number) / total + (i < size - 1 ? (l2 * (w[i] as number)) / total : 0);
      m[i] = 0.9 * (m[i] as number) + 0.1 * gradient;
      v[i] = 0.999 * (v[i] as number) + 0.001 * gradient * gradient;
      const step = (m[i] as number) / (1 - 0.9 ** round) / (Math.sqrt((v[i] as number) / (1 - 0.999 ** round)) + 1e-8);
      (w[i] as number) -= 0.05 * step;
    }
  }
  const weights: Record<string, number> = {};
  names.forEach((n, i) => {
    const value = Math.round((w[i] as number) * 1000) / 1000;
    if (value !== 0) weights[n] = value;
  });
  weights["bias"] = Math.round((w[size - 1] as number) * 1000) / 1000;
  return weights;
}
