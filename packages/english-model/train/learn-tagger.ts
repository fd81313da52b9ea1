import { Tagger, PAD } from "../src/tagger.ts";
import type { WordTable } from "../src/words.ts";
import { TrainableTable } from "./trainable-table.ts";
import { random, shuffle, type Tree } from "./treebank.ts";

export interface TaggerTables {
  first: TrainableTable;
  second: TrainableTable;
  /** First-pass tags of each tree, by a tagger that has not seen it. */
  seen: Int32Array[];
  heldOut?: Int32Array[];
}

export interface TaggerPlan {
  tags: readonly string[];
  words: WordTable;
  bits: number;
  rounds: number;
  /** Buckets to keep to, in the second training. */
  allowed?: { first: Int32Array; second: Int32Array };
  /** First-pass tags from an earlier training, see `TaggerTables`. */
  seen?: Int32Array[];
  /** Also tag every tree by a tagger that has not seen it, for the parser to learn on. */
  holdOut?: boolean;
}

const FOLDS = 2;

const FINITE = /\/(VBZ|VBP|VBD|MD)$/;

/** 1 for finite tags, in the order of `tags`. */
export function finiteTags(tags: readonly string[]): Uint8Array {
  return Uint8Array.from(tags, (tag) => (FINITE.test(tag) ? 1 : 0));
}

/** Tag numbers of each tree; rare tags become the commonest one of their coarse class. */
export function numberTags(trees: readonly Tree[], tags: readonly string[]): Int32Array[] {
  const known = new Map(tags.map((tag, i) => [tag, i]));
  const fallback = new Map<string, number>();
  tags.forEach((tag, i) => {
    const upos = tag.slice(0, tag.indexOf("/"));
    if (!fallback.has(upos)) fallback.set(upos, i);
  });
  return trees.map((tree) =>
    Int32Array.from(tree.tags, (tag) => known.get(tag) ?? fallback.get(tag.slice(0, tag.indexOf("/"))) ?? 0),
  );
}

/**
 * Trains both passes. The second pass must see first-pass tags as bad as they are on unseen text, so the first pass is also
 * trained on halves and tags the other half (jackknife).
 */
export function learnTagger(trees: readonly Tree[], plan: TaggerPlan): TaggerTables {
  const gold = numberTags(trees, plan.tags);
  const tagger = new Tagger(plan.words, plan.tags.length, finiteTags(plan.tags));
  const all = trees.map((_, i) => i);
  const foldOf = (i: number): number => (trees[i]!.source ?? i) % FOLDS;
  const seen: Int32Array[] = plan.seen ?? [];
  for (let fold = 0; plan.seen === undefined && fold < FOLDS; fold++) {
    const table = learnFirst(
      tagger,
      trees,
      gold,
      all.filter((i) => foldOf(i) !== fold),
      plan,
    );
    for (const i of all) if (foldOf(i) === fold) seen[i] = firstPass(tagger, trees[i]!, table);
  }
  const heldOut: Int32Array[] = [];
  for (let fold = 0; plan.holdOut === true && fold < FOLDS; fold++) {
    const table = learnSecond(
      tagger,
      trees,
      gold,
      seen,
      all.filter((i) => foldOf(i) !== fold),
      plan,
    );
    for (const i of all) if (foldOf(i) === fold) heldOut[i] = secondPass(tagger, trees[i]!, seen[i]!, table);
  }
  const first = learnFirst(tagger, trees, gold, all, plan);
  const second = learnSecond(tagger, trees, gold, seen, all, plan);
  return { first, second, seen, heldOut };
}

/** Function words and signs that the treebank gives one tag only. Open classes stay open: `service` may be a verb one day. */
export function fixedTags(trees: readonly Tree[], tags: readonly string[]): Map<string, number> {
  const counts = new Map<string, Map<string, number>>();
  for (const tree of trees) {
    for (const [i, word] of tree.words.entries()) {
      const lower = word.toLowerCase();
      let entry = counts.get(lower);
      if (entry === undefined) counts.set(lower, (entry = new Map()));
      entry.set(tree.tags[i]!, (entry.get(tree.tags[i]!) ?? 0) + 1);
    }
  }
  const fixed = new Map<string, number>();
  for (const [word, entry] of counts) {
    const [tag, most] = [...entry].sort((a, b) => b[1] - a[1])[0]!;
    const all = [...entry.values()].reduce((a, b) => a + b);
    const number = tags.indexOf(tag);
    if (
      number >= 0 &&
      all >= 8 &&
      /^[!-~]+$/.test(word) &&
      most >= 0.985 * all &&
      /^(DET|PUNCT|PRON|CCONJ|AUX|PART|ADP|SCONJ)\/[^N]/.test(tag)
    )
      fixed.set(word, number);
  }
  return fixed;
}

function firstPass(tagger: Tagger, tree: Tree, table: TrainableTable): Int32Array {
  tagger.begin(tree.words);
  const scores = new Float64Array(tagger.tagCount);
  for (let i = PAD; i < PAD + tree.words.length; i++) {
    tagger.first[i] = tagger.fixed(i);
    if (tagger.first[i]! >= 0) continue;
    table.score(tagger.features, tagger.firstFeatures(i), scores);
    tagger.first[i] = best(scores);
  }
  return tagger.first.slice(PAD, PAD + tree.words.length);
}

function secondPass(tagger: Tagger, tree: Tree, first: Int32Array, table: TrainableTable): Int32Array {
  tagger.begin(tree.words);
  tagger.first.set(first, PAD);
  tagger.beginSecond();
  const scores = new Float64Array(tagger.tagCount);
  for (let i = PAD; i < PAD + tree.words.length; i++) {
    tagger.second[i] = tagger.fixed(i);
    if (tagger.second[i]! >= 0) continue;
    table.score(tagger.features, tagger.secondFeatures(i), scores);
    tagger.second[i] = best(scores);
  }
  return tagger.second.slice(PAD, PAD + tree.words.length);
}

function learnSecond(
  tagger: Tagger,
  trees: readonly Tree[],
  gold: readonly Int32Array[],
  seen: readonly Int32Array[],
  which: readonly number[],
  plan: TaggerPlan,
): TrainableTable {
  const table = new TrainableTable(plan.bits, plan.tags.length, plan.allowed?.second);
  learn(tagger, trees, which, plan, table, (tree, i) => {
    tagger.begin(tree.words);
    tagger.first.set(seen[i]!, PAD);
    tagger.beginSecond();
    return { gold: gold[i]!, out: tagger.second, features: (at) => tagger.secondFeatures(at), buffer: tagger.features };
  });
  return table;
}

function learnFirst(
  tagger: Tagger,
  trees: readonly Tree[],
  gold: readonly Int32Array[],
  which: readonly number[],
  plan: TaggerPlan,
): TrainableTable {
  const table = new TrainableTable(plan.bits, plan.tags.length, plan.allowed?.first);
  learn(tagger, trees, which, plan, table, (tree, i) => {
    tagger.begin(tree.words);
    return { gold: gold[i]!, out: tagger.first, features: (at) => tagger.firstFeatures(at), buffer: tagger.features };
  });
  return table;
}

interface Task {
  gold: Int32Array;
  out: Int32Array;
  features: (at: number) => number;
  buffer: Int32Array;
}

function learn(
  tagger: Tagger,
  trees: readonly Tree[],
  which: readonly number[],
  plan: TaggerPlan,
  table: TrainableTable,
  begin: (tree: Tree, i: number) => Task,
): void {
  const scores = new Float64Array(plan.tags.length);
  const next = random(7);
  const order = [...which];
  for (let round = 0; round < plan.rounds; round++) {
    shuffle(order, next);
    for (const i of order) {
      const tree = trees[i]!;
      const task = begin(tree, i);
      for (let w = 0; w < tree.words.length; w++) {
        const fixed = tagger.fixed(PAD + w);
        if (fixed >= 0) {
          task.out[PAD + w] = fixed;
          continue;
        }
        const count = task.features(PAD + w);
        table.score(task.buffer, count, scores);
        const guess = best(scores);
        const right = task.gold[w]!;
        table.tick();
        if (guess !== right) table.update(task.buffer, count, right, guess);
        task.out[PAD + w] = guess;
      }
    }
  }
  table.average();
}

function best(scores: Float64Array): number {
  let at = 0;
  for (let i = 1; i < scores.length; i++) if (scores[i]! > scores[at]!) at = i;
  return at;
}
