import type { Sentence } from "../../language/analyse.ts";
import { PHRASAL_PREPOSITIONS } from "../../language/lexicon/prepositions.ts";

/** How two words of a sentence hang together in its dependency tree. Coordination is walked through as if it were not there. */
export interface Path {
  /** Labels from the first word up to where the ways meet, nearest first; a preposition stands behind a colon (`obl:for`). */
  up: string[];
  /** Labels from where the ways meet down to the second word. */
  down: string[];
  /** Words on the way, without the ends, from the first to the second. */
  between: number[];
  /** The word where the ways meet; it may be one of the two. */
  top: number;
  /** How often coordination was walked through. */
  coordinated: number;
  /** The words that the last label of `up` and the first of `down` are of; -1 for none. */
  last: number;
  first: number;
}

const MAX_STEPS = 9;

/** @returns undefined where the words belong to no common tree or are too far apart. */
export function pathBetween(sentence: Sentence, from: number, to: number): Path | undefined {
  const tree = treeOf(sentence);
  const rising = ancestors(tree, sentence, from);
  const falling = ancestors(tree, sentence, to);
  let u = 0;
  let d = -1;
  for (; u < rising.length && u <= MAX_STEPS; u++) if ((d = falling.indexOf(rising[u]!)) >= 0) break;
  if (d < 0 || u + d > MAX_STEPS) return undefined;
  const top = rising[u]!;
  const path: Path = { up: [], down: [], between: [], top, coordinated: 0, last: -1, first: -1 };
  for (let i = 0; i < u; i++) {
    const word = rising[i]!;
    if (i > 0) path.between.push(word);
    const label = labelIn(tree, sentence, word);
    if (label === "conj") {
      path.coordinated++;
      continue;
    }
    path.last = word;
    path.up.push(label);
  }
  if (top !== from && top !== to) path.between.push(top);
  for (let i = d - 1; i >= 0; i--) {
    const word = falling[i]!;
    if (i > 0) path.between.push(word);
    const label = labelIn(tree, sentence, word);
    if (label === "conj") {
      path.coordinated++;
      continue;
    }
    if (path.first < 0) path.first = word;
    path.down.push(label);
  }
  return path;
}

/** What was found of each word of a sentence's tree. */
interface Tree {
  ancestors: number[][];
  labels: string[];
}
const trees = new WeakMap<Sentence, Tree>();

function treeOf(sentence: Sentence): Tree {
  let tree = trees.get(sentence);
  if (!tree) trees.set(sentence, (tree = { ancestors: [], labels: [] }));
  return tree;
}

/** The word and those above it, nearest first. */
function ancestors(tree: Tree, sentence: Sentence, word: number): readonly number[] {
  return (tree.ancestors[word] ??= climb(sentence, word));
}

function climb(sentence: Sentence, word: number): number[] {
  const found: number[] = [];
  for (let at = word; at >= 0 && found.length < 40; at = sentence.words[at]?.head ?? -1) found.push(at);
  return found;
}

/** A word's relation to its head, with its preposition where it has one. */
export function labelOf(sentence: Sentence, word: number): string {
  return labelIn(treeOf(sentence), sentence, word);
}

const labelIn = (tree: Tree, sentence: Sentence, word: number): string =>
  (tree.labels[word] ??= findLabel(sentence, word));

function findLabel(sentence: Sentence, word: number): string {
  const label = sentence.words[word]?.label ?? "dep";
  if (!/^(?:obl|nmod|advcl|acl)/.test(label)) return label;
  const plain = label.startsWith("acl:relcl") ? "relcl" : label.replace(/:.*$/, "");
  for (const c of sentence.children[word] ?? []) {
    const child = sentence.words[c];
    if (child && (child.label === "case" || child.label === "mark") && c < word && /^\p{L}/u.test(child.text))
      return `${plain}:${phraseFrom(sentence, word, c) ?? child.lower}`;
  }
  return plain;
}

/** A preposition of several words that begins at one of them. */
function phraseFrom({ words }: Sentence, led: number, from: number): string | undefined {
  let to = from + 1;
  while (words[to]?.head === led && words[to]?.label === "case") to++;
  const phrase = to - from > 2 ? words.slice(from, to).map(({ lower }) => lower) : [];
  return PHRASAL_PREPOSITIONS.has(phrase.join(" ")) ? phrase.join(" ") : undefined;
}

/** The first of the words that one is coordinated with. */
export function firstListed({ words }: Sentence, word: number): number {
  let at = word;
  for (let steps = 0; steps < 6 && words[at]?.label === "conj"; steps++) at = words[at]?.head ?? at;
  return at;
}
