import type { Tree } from "./treebank.ts";

export const clone = (tree: Tree): Tree => ({
  ...tree,
  words: [...tree.words],
  tags: [...tree.tags],
  heads: [...tree.heads],
  labels: [...tree.labels],
});

export function childrenOf(tree: Tree, word: number): number[] {
  return tree.heads.flatMap((head, i) => (head === word ? [i] : []));
}

/** The words under (and with) `top`, leaving out the subtrees of dropped words. */
export function wordsUnder(tree: Tree, top: number, dropped: (word: number) => boolean = () => false): number[] {
  const inside = new Set<number>();
  const visit = (word: number): void => {
    inside.add(word);
    for (const child of childrenOf(tree, word)) if (!dropped(child)) visit(child);
  };
  visit(top);
  return [...inside].sort((a, b) => a - b);
}

/** The tree of the chosen words alone, with `top` as its root. Every chosen word's head must be chosen too. */
export function extract(tree: Tree, chosen: readonly number[], top: number): Tree {
  const fresh = new Map(chosen.map((word, i) => [word, i]));
  return {
    source: tree.source!,
    words: chosen.map((word) => tree.words[word]!),
    tags: chosen.map((word) => tree.tags[word]!),
    heads: chosen.map((word) => (word === top ? -1 : fresh.get(tree.heads[word]!)!)),
    labels: chosen.map((word) => (word === top ? "root" : tree.labels[word]!)),
  };
}

/** The words without those that `unwanted` names at either end, unless they have dependents that stay. */
export function trim(tree: Tree, chosen: number[], unwanted: (word: number) => boolean): number[] {
  let [from, to] = [0, chosen.length];
  const bound = (word: number): boolean => tree.heads.some((head, i) => head === word && chosen.includes(i));
  while (from < to && unwanted(chosen[from]!) && !bound(chosen[from]!)) from++;
  while (to > from && unwanted(chosen[to - 1]!) && !bound(chosen[to - 1]!)) to--;
  return chosen.slice(from, to);
}

/** Replaces one word by a run of words; the last of them takes its place, the others hang on it. */
export function replaceByRun(
  tree: Tree,
  at: number,
  words: readonly string[],
  tags: readonly string[],
  label: string,
): void {
  const extra = words.length - 1;
  const moved = (word: number): number => (word >= at ? word + extra : word);
  tree.heads = tree.heads.map(moved);
  tree.words.splice(at, 1, ...words);
  tree.tags.splice(at, 1, ...tags);
  const [own, ownLabel] = [tree.heads[at]!, tree.labels[at]!];
  tree.heads.splice(at, 1, ...words.map((_, i) => (i < extra ? at + extra : own)));
  tree.labels.splice(at, 1, ...words.map((_, i) => (i < extra ? label : ownLabel)));
}

const doubles = /^[^aeiou]*[aeiou][bdgklmnprtz]$|(mit|trol|pel|cur|[^f]fer)$/;

export function thirdPerson(verb: string): string {
  if (/(s|x|z|ch|sh|o)$/.test(verb)) return verb + "es";
  return /[^aeiou]y$/.test(verb) ? verb.slice(0, -1) + "ies" : verb + "s";
}

export function gerund(verb: string): string {
  if (verb.endsWith("ie")) return verb.slice(0, -2) + "ying";
  if (/[^eoy]e$/.test(verb)) return verb.slice(0, -1) + "ing";
  return (doubles.test(verb) ? verb + verb.at(-1)! : verb) + "ing";
}

export function participle(verb: string): string {
  if (verb.endsWith("e")) return verb + "d";
  if (/[^aeiou]y$/.test(verb)) return verb.slice(0, -1) + "ied";
  return (doubles.test(verb) ? verb + verb.at(-1)! : verb) + "ed";
}

/** Puts words before a word that they hang on. */
export function insertBefore(
  tree: Tree,
  at: number,
  head: number,
  words: readonly string[],
  tags: readonly string[],
  labels: readonly string[],
): void {
  const extra = words.length;
  const moved = (word: number): number => (word >= at ? word + extra : word);
  tree.heads = tree.heads.map(moved);
  tree.words.splice(at, 0, ...words);
  tree.tags.splice(at, 0, ...tags);
  // The last new word hangs on the head, the ones before it on the last.
  tree.heads.splice(at, 0, ...words.map((_, i) => (i === extra - 1 ? moved(head) : at + extra - 1)));
  tree.labels.splice(at, 0, ...labels);
}

export function pluralOf(noun: string): string {
  if (/(s|x|z|ch|sh)$/.test(noun)) return noun + "es";
  return /[^aeiou]y$/.test(noun) ? noun.slice(0, -1) + "ies" : noun + "s";
}

export const capitalised = (word: string): string => word[0]!.toUpperCase() + word.slice(1);
