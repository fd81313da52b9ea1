/** An example: numbers by feature, whether it is right, how much it counts, and the note that it is from. */
export interface NumberedExample {
  features: Readonly<Record<string, number>>;
  right: boolean;
  weight: number;
  group: string;
  /** Log-odds to start from, which weights are added to; 0 by default. */
  from?: number;
}

const ROUNDS = 15;

/**
 * Logistic regression with L2 shrinkage by Newton's method (iteratively reweighted least squares): for few features, where it
 * converges in a dozen rounds whatever their scales. The bias is not shrunk. Deterministic.
 * @returns weights to three decimals. Cost: examples × features² a round.
 */
export function trainByNewton(examples: readonly NumberedExample[], l2: number): Record<string, number> {
  const names = [...new Set(examples.flatMap((e) => Object.keys(e.features)))].sort();
  const column = new Map(names.map((name, i) => [name, i]));
  const bias = names.length;
  const size = bias + 1;
  const rows = examples.map((e) => ({
    at: [...Object.keys(e.features).map((name) => column.get(name) ?? 0), bias],
    by: [...Object.values(e.features), 1],
    y: e.right ? 1 : 0,
    weight: e.weight,
    from: e.from ?? 0,
  }));
  const weights = new Float64Array(size);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = Float64Array.from(weights, (w, i) => (i === bias ? 0 : l2 * w));
    const hessian = Array.from({ length: size }, (_, i) => {
      const row = new Float64Array(size);
      row[i] = i === bias ? 1e-6 : l2;
      return row;
    });
    for (const { at, by, y, weight, from } of rows) {
      let sum = from;
      for (let k = 0; k < at.length; k++) sum += weights[at[k]!]! * by[k]!;
      const p = 1 / (1 + Math.exp(-sum));
      for (let k = 0; k < at.length; k++) {
        gradient[at[k]!]! += weight * (p - y) * by[k]!;
        const row = hessian[at[k]!]!;
        const scale = weight * p * (1 - p) * by[k]!;
        if (scale !== 0) for (let m = 0; m < at.length; m++) row[at[m]!]! += scale * by[m]!;
      }
    }
    const step = solve(hessian, gradient);
    for (let i = 0; i < size; i++) weights[i]! -= step[i]!;
  }
  const rounded = (x: number): number => Math.round(x * 1000) / 1000;
  const table = names.map((name, i): [string, number] => [name, rounded(weights[i]!)]).filter(([, w]) => w !== 0);
  return { ...Object.fromEntries(table), bias: rounded(weights[bias]!) };
}

/** Solves a symmetric positive definite system by elimination; overwrites both. */
function solve(matrix: Float64Array[], right: Float64Array): Float64Array {
  const n = right.length;
  for (let i = 0; i < n; i++) {
    const pivot = matrix[i]!;
    for (let j = i + 1; j < n; j++) {
      const row = matrix[j]!;
      const factor = row[i]! / pivot[i]!;
      if (factor === 0) continue;
      for (let k = i; k < n; k++) row[k]! -= factor * pivot[k]!;
      right[j]! -= factor * right[i]!;
    }
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = right[i]!;
    for (let k = i + 1; k < n; k++) sum -= matrix[i]![k]! * right[k]!;
    right[i] = sum / matrix[i]![i]!;
  }
  return right;
}
