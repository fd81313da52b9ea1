import type { TrainableTable } from "./trainable-table.ts";

/**
 * The buckets that matter most (by the sum of their weights' sizes), as buckets of a table smaller by `shift` bits. Training
 * again with these alone wins back nearly all that leaving the others out costs.
 */
export function strongest(table: TrainableTable, count: number, shift: number): Int32Array {
  const scored: { bucket: number; sum: number }[] = [];
  for (const { bucket, weights } of table.entries()) {
    let sum = 0;
    for (const w of weights) sum += Math.abs(w);
    scored.push({ bucket: bucket >>> shift, sum });
  }
  scored.sort((a, b) => b.sum - a.sum || a.bucket - b.bucket);
  const chosen = new Set<number>();
  for (const { bucket } of scored) {
    chosen.add(bucket);
    if (chosen.size === count) break;
  }
  return Int32Array.from(chosen).sort();
}
