import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** A gold tree. `tags` are joint: `NOUN/NNS`. */
export interface Tree {
  /** Number of the sentence that this tree was made from: both go to one side when the training set is split. */
  source?: number;
  words: string[];
  tags: string[];
  heads: number[];
  labels: string[];
}

/** Reads `en_ewt-<part>.conllu.gz`. With `merge`, `fine - tuning` becomes the one word `fine-tuning`, as notes are tokenised. */
export function readTreebank(folder: string, part: "train" | "dev" | "test", merge: boolean): Tree[] {
  const text = gunzipSync(readFileSync(join(folder, `en_ewt-${part}.conllu.gz`))).toString("utf8");
  const trees: Tree[] = [];
  for (const block of text.split("\n\n")) {
    const tree: Tree = { words: [], tags: [], heads: [], labels: [] };
    const glued: boolean[] = [];
    for (const line of block.split("\n")) {
      const cells = line.split("\t");
      if (!/^\d+$/.test(cells[0]!)) continue;
      tree.words.push(cells[1]!);
      tree.tags.push(`${cells[3]}/${cells[4]}`);
      tree.heads.push(Number(cells[6]) - 1);
      tree.labels.push(cells[7]!);
      glued.push(/SpaceAfter=No/.test(cells[9]!));
    }
    if (tree.words.length === 0) continue;
    const whole = merge ? mergeHyphens(tree, glued) : tree;
    whole.source = trees.length;
    trees.push(whole);
  }
  return trees;
}

/** A word a line (form, joint tag, head from 1 on with 0 for the root, relation, between tabs), an empty line behind each tree. */
export function formatTrees(trees: readonly Tree[]): string {
  const lines: string[] = [];
  for (const { words, tags, heads, labels } of trees) {
    for (const [i, word] of words.entries()) lines.push(`${word}\t${tags[i]}\t${heads[i]! + 1}\t${labels[i]}`);
    lines.push("");
  }
  return lines.join("\n") + "\n";
}

/** Reads what {@link formatTrees} or the teacher wrote. Trees are numbered from `firstSource` on. */
export function parseTrees(text: string, firstSource: number): Tree[] {
  const trees: Tree[] = [];
  for (const block of text.split("\n\n")) {
    const tree: Tree = { source: firstSource + trees.length, words: [], tags: [], heads: [], labels: [] };
    for (const line of block.split("\n")) {
      const [word, tag, head, label] = line.split("\t");
      if (word === undefined || tag === undefined || head === undefined || label === undefined) continue;
      tree.words.push(word);
      tree.tags.push(tag);
      tree.heads.push(Number(head) - 1);
      tree.labels.push(label);
    }
    if (tree.words.length > 0) trees.push(tree);
  }
  return trees;
}

/** Joins `A - B` written without spaces to one word that hangs where the part that governs the others hung. */
function mergeHyphens(tree: Tree, glued: readonly boolean[]): Tree {
  const n = tree.words.length;
  const group = Array.from({ length: n }, (_, i) => i);
  for (let i = 1; i + 1 < n; i++) {
    if (tree.words[i] !== "-" || !glued[i - 1] || !glued[i]) continue;
    if (!/^[\p{L}\p{N}.]+$/u.test(tree.words[i - 1]!) || !/^[\p{L}\p{N}.]+$/u.test(tree.words[i + 1]!)) continue;
    group[i] = group[i + 1] = group[i - 1]!;
  }
  if (group.every((g, i) => g === i)) return tree;
  const fresh = new Map<number, number>();
  const merged: Tree = { words: [], tags: [], heads: [], labels: [] };
  const outer: number[] = [];
  for (let start = 0; start < n;) {
    let end = start + 1;
    while (end < n && group[end] === group[start]) end++;
    let top = start;
    for (let i = start; i < end; i++) if (depth(tree, i) < depth(tree, top)) top = i;
    fresh.set(group[start]!, merged.words.length);
    merged.words.push(tree.words.slice(start, end).join(""));
    merged.tags.push(tree.tags[top]!);
    merged.labels.push(tree.labels[top]!);
    outer.push(tree.heads[top]!);
    start = end;
  }
  merged.heads = outer.map((head) => (head < 0 ? -1 : fresh.get(group[head]!)!));
  return merged;
}

function depth(tree: Tree, word: number): number {
  let steps = 0;
  for (let at = word; tree.heads[at]! >= 0; at = tree.heads[at]!) steps++;
  return steps;
}

/** Deterministic random numbers (mulberry32). */
export function random(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffle<T>(items: T[], next: () => number): T[] {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [items[i], items[j]] = [items[j]!, items[i]!];
  }
  return items;
}
