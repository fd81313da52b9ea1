import { actionFeatures, MAX_PARSE_FEATURES, relationFeatures } from "../src/parse-features.ts";
import { LEFT, ParseState, RIGHT, SHIFT } from "../src/parse-state.ts";
import { spreadTags } from "../src/tagger.ts";
import type { WordTable } from "../src/words.ts";
import { finiteTags } from "./learn-tagger.ts";
import { TrainableTable } from "./trainable-table.ts";
import { random, shuffle, type Tree } from "./treebank.ts";

export interface ParserTables {
  actions: TrainableTable;
  relations: TrainableTable;
}

export interface ParserPlan {
  tags: readonly string[];
  labels: readonly string[];
  words: WordTable;
  bits: number;
  actionBits?: number;
  rounds: number;
  allowed?: { actions: Int32Array; relations: Int32Array };
}

/** Trains the parser on trees whose words were tagged by a tagger that had not seen them. */
export function learnParser(trees: readonly Tree[], tagged: readonly Int32Array[], plan: ParserPlan): ParserTables {
  const tables: ParserTables = {
    actions: new TrainableTable(plan.actionBits ?? plan.bits, 3, plan.allowed?.actions),
    relations: new TrainableTable(plan.bits, plan.labels.length, plan.allowed?.relations),
  };
  const state = new ParseState(plan.words, spreadTags(plan.tags.length), finiteTags(plan.tags), plan.labels);
  const numbers = new Map(plan.labels.map((label, i) => [label, i]));
  const gold = trees.map((tree) => {
    const heads = projectivised(tree.heads);
    return { heads, labels: tree.labels.map((label) => numbers.get(label) ?? numbers.get(label.split(":")[0]!) ?? 0) };
  });
  const next = random(5);
  const order = trees.map((_, i) => i);
  for (let round = 0; round < plan.rounds; round++) {
    shuffle(order, next);
    for (const i of order) {
      const ids = new Int32Array(trees[i]!.words.length);
      plan.words.idsOf(trees[i]!.words, ids, 0);
      state.begin(ids.length, ids, tagged[i]!, 0);
      learnLine(state, gold[i]!, tables, plan.labels.length, () => round > 0 && next() < 0.9);
    }
  }
  tables.actions.average();
  tables.relations.average();
  return tables;
}

interface Gold {
  /** Head of each word; n for the root's. */
  heads: number[];
  labels: number[];
}

const features = new Int32Array(MAX_PARSE_FEATURES);
const actionScores = new Float64Array(3);

function learnLine(
  state: ParseState,
  gold: Gold,
  { actions, relations }: ParserTables,
  labelCount: number,
  explore: () => boolean,
): void {
  const scores = new Float64Array(labelCount);
  while (!state.done) {
    const allowed = [SHIFT, LEFT, RIGHT].filter((action) => state.allows(action));
    const count = actionFeatures(state, features);
    actions.score(features, count, actionScores);
    const costs = allowed.map((action) => costOf(state, gold.heads, action));
    const least = Math.min(...costs);
    const better = (a: number, b: number): number => (actionScores[b]! > actionScores[a]! ? b : a);
    const guess = allowed.reduce(better);
    const right = allowed.filter((_, i) => costs[i] === least).reduce(better);
    const wrong = costs[allowed.indexOf(guess)]! > least;
    actions.tick();
    if (wrong && allowed.length > 1) actions.update(features, count, right, guess);
    const action = wrong && !explore() ? right : guess;
    if (action === SHIFT) {
      state.shift();
      continue;
    }
    const relationCount = relationFeatures(state, action, features);
    relations.score(features, relationCount, scores);
    let label = 0;
    for (let i = 1; i < labelCount; i++) if (scores[i]! > scores[label]!) label = i;
    const dependent = state.dependent;
    relations.tick();
    if (gold.heads[dependent] === state.headFor(action) && label !== gold.labels[dependent]) {
      relations.update(features, relationCount, gold.labels[dependent]!, label);
    }
    state.attach(action, label);
  }
}

/** How many gold arcs an action puts out of reach: the dynamic oracle of Goldberg & Nivre 2013 for arc-hybrid. */
function costOf(state: ParseState, heads: readonly number[], action: number): number {
  const { b, n, stack, depth } = state;
  let cost = 0;
  if (action === SHIFT) {
    for (let i = 0; i < depth; i++) {
      if (heads[stack[i]!] === b) cost++;
      if (i < depth - 1 && heads[b] === stack[i]) cost++;
    }
    return cost;
  }
  const top = stack[depth - 1]!;
  for (let i = b; i < n; i++) if (heads[i] === top) cost++;
  const head = heads[top]!;
  if (action === LEFT) {
    if (head > b || (depth > 1 && head === stack[depth - 2])) cost++;
  } else if (head >= b) cost++;
  return cost;
}

/** Lifts the arcs that cross others to their head's head until none cross (Nivre & Nilsson 2005). The root's head is n. */
function projectivised(source: readonly number[]): number[] {
  const n = source.length;
  const heads = source.map((head) => (head < 0 ? n : head));
  const under = (word: number, ancestor: number): boolean => {
    for (let at = word; at < n; at = heads[at]!) if (at === ancestor) return true;
    return ancestor === n;
  };
  for (let steps = 0; steps < 200; steps++) {
    let worst = -1;
    let length = Infinity;
    for (let word = 0; word < n; word++) {
      const head = heads[word]!;
      if (head === n) continue;
      const [from, to] = word < head ? [word, head] : [head, word];
      if (to - from >= length) continue;
      for (let between = from + 1; between < to; between++) {
        if (!under(between, head)) {
          worst = word;
          length = to - from;
          break;
        }
      }
    }
    if (worst < 0) break;
    heads[worst] = heads[heads[worst]!]!;
  }
  return heads;
}
