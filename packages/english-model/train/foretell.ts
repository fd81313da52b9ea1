import type { Tree } from "./treebank.ts";
import type { Vectors } from "./vectors.ts";

/** For each word how often it has each tag, foretold from its vector by ridge regression on the treebank's words. */
export function foretell({ words, rows, size }: Vectors, trees: readonly Tree[]): Vectors {
  const rank = new Map(words.map((word, i) => [word, i]));
  const counts = new Map<number, Map<string, number>>();
  const names = new Set<string>();
  for (const tree of trees) {
    for (const [i, word] of tree.words.entries()) {
      const row = rank.get(word.toLowerCase());
      if (row === undefined) continue;
      const tag = tree.tags[i]!;
      names.add(tag);
      let entry = counts.get(row);
      if (entry === undefined) counts.set(row, (entry = new Map()));
      entry.set(tag, (entry.get(tag) ?? 0) + 1);
    }
  }
  const tags = [...names].sort();
  const n = size + 1;
  const normal = new Float64Array(n * n);
  const right = new Float64Array(n * tags.length);
  const x = new Float64Array(n);
  for (const [row, entry] of counts) {
    x.set(rows.subarray(row * size, (row + 1) * size));
    x[size] = 1;
    let total = 0;
    for (const count of entry.values()) total += count;
    const weight = Math.min(20, total);
    for (let a = 0; a < n; a++) {
      for (let b = 0; b < n; b++) normal[a * n + b]! += weight * x[a]! * x[b]!;
      for (const [t, tag] of tags.entries())
        right[a * tags.length + t]! += weight * x[a]! * ((entry.get(tag) ?? 0) / total);
    }
  }
  for (let a = 0; a < n; a++) normal[a * n + a]! += 5;
  solve(normal, right, n, tags.length);
  const told = new Float64Array(words.length * tags.length);
  for (let i = 0; i < words.length; i++) {
    for (let a = 0; a < n; a++) {
      const value = a < size ? rows[i * size + a]! : 1;
      for (let t = 0; t < tags.length; t++) told[i * tags.length + t]! += value * right[a * tags.length + t]!;
    }
  }
  return { words, rows: told, size: tags.length };
}

/** Solves normal · X = right in place (Gauss, no pivots: the matrix is positive definite); X is left in `right`. */
function solve(normal: Float64Array, right: Float64Array, n: number, wide: number): void {
  for (let a = 0; a < n; a++) {
    for (let b = 0; b < n; b++) {
      if (b === a) continue;
      const factor = normal[b * n + a]! / normal[a * n + a]!;
      if (factor === 0) continue;
      for (let c = a; c < n; c++) normal[b * n + c]! -= factor * normal[a * n + c]!;
      for (let c = 0; c < wide; c++) right[b * wide + c]! -= factor * right[a * wide + c]!;
    }
  }
  for (let a = 0; a < n; a++) for (let c = 0; c < wide; c++) right[a * wide + c]! /= normal[a * n + a]!;
}
