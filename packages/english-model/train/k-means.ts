import { random } from "./treebank.ts";

/** Points as rows of `size` numbers; `weight` tells how much each counts. */
export interface Points {
  rows: Float64Array;
  size: number;
  weight: Float64Array;
}

/**
 * Lloyd's k-means over the points `which`, begun as k-means++ does. Returns the class of each. Sums are made in one order, with
 * nothing but arithmetic, so that the classes are the same on every machine.
 */
export function kMeans(points: Points, which: Int32Array, k: number, rounds: number, seed: number): Int32Array {
  const { size } = points;
  const centres = begin(points, which, k, random(seed));
  const classes = new Int32Array(which.length);
  for (let round = 0; round < rounds; round++) {
    const sums = new Float64Array(k * size);
    const mass = new Float64Array(k);
    for (let i = 0; i < which.length; i++) {
      const at = which[i]! * size;
      const nearest = nearestOf(points.rows, at, centres, k, size);
      classes[i] = nearest;
      const weight = points.weight[which[i]!]!;
      mass[nearest]! += weight;
      for (let d = 0; d < size; d++) sums[nearest * size + d]! += weight * points.rows[at + d]!;
    }
    for (let c = 0; c < k; c++) {
      if (mass[c] === 0) continue;
      for (let d = 0; d < size; d++) centres[c * size + d] = sums[c * size + d]! / mass[c]!;
    }
  }
  return classes;
}

function nearestOf(rows: Float64Array, at: number, centres: Float64Array, k: number, size: number): number {
  let best = 0;
  let least = Infinity;
  for (let c = 0; c < k; c++) {
    let sum = 0;
    const base = c * size;
    for (let d = 0; d < size; d++) {
      const gap = rows[at + d]! - centres[base + d]!;
      sum += gap * gap;
    }
    if (sum < least) {
      least = sum;
      best = c;
    }
  }
  return best;
}

/** First centres: each a point drawn with a chance that grows with its distance from those chosen before. */
function begin(points: Points, which: Int32Array, k: number, next: () => number): Float64Array {
  const { rows, size, weight } = points;
  const centres = new Float64Array(k * size);
  const far = new Float64Array(which.length).fill(Infinity);
  let chosen = 0;
  for (let c = 0; c < k; c++) {
    const at = which[chosen]! * size;
    centres.set(rows.subarray(at, at + size), c * size);
    let total = 0;
    for (let i = 0; i < which.length; i++) {
      let sum = 0;
      for (let d = 0; d < size; d++) {
        const gap = rows[which[i]! * size + d]! - centres[c * size + d]!;
        sum += gap * gap;
      }
      far[i] = Math.min(far[i]!, sum);
      total += far[i]! * weight[which[i]!]!;
    }
    let left = next() * total;
    for (chosen = 0; chosen < which.length - 1; chosen++) {
      left -= far[chosen]! * weight[which[chosen]!]!;
      if (left < 0) break;
    }
  }
  return centres;
}
