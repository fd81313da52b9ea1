import type { Features } from "./features.ts";

/** Weights of a logistic scorer by feature; `bias` for the constant. */
export type Weights = Readonly<Record<string, number>>;

/** The probability that logistic weights give to features, 0 to 1; unknown features count nothing. */
export function logistic(weights: Weights, features: Features): number {
  let sum = weights["bias"] ?? 0;
  for (const name in features) {
    const weight = weights[name];
    if (weight !== undefined) sum += weight * (features[name] as number);
  }
  return 1 / (1 + Math.exp(-sum));
}
