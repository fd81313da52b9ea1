import { patternsOf } from "./patterns.ts";
import { change, reword, xpos, type Changed, type Tools } from "./reword.ts";
import { statementsOf } from "./statements.ts";
import { random, type Tree } from "./treebank.ts";
import {
  capitalised,
  childrenOf,
  clone,
  extract,
  gerund,
  pluralOf,
  thirdPerson,
  trim,
  wordsUnder,
} from "./tree-edit.ts";
import { NOUNS, VERBS } from "./vocabulary.ts";
import type { WordNet } from "./wordnet.ts";

/** Lines made up whole, see `patterns.ts`. */
const PATTERNS = 7_000;

/**
 * Lines in the manner of notes, made from the treebank's sentences: to-infinitives as imperatives, clauses that lost their
 * subject, gerunds, participles, bare noun phrases, no articles, no full stop; with verbs and nouns exchanged for technical
 * ones, since a treebank of blogs and mails has few of them. `isKnown` tells which of WordNet's nouns are in use.
 */
export function fragmentsOf(trees: readonly Tree[], wordnet: WordNet, isKnown: (noun: string) => boolean): Tree[] {
  const next = random(11);
  const made: Tree[] = [];
  const transitive = new Set(wordnet.transitive);
  const verbs = [
    ...VERBS,
    ...VERBS.filter((verb) => transitive.has(verb)),
    ...wordnet.transitive.filter((_, i) => i % 6 === 0),
  ];
  const tools: Tools = { next, verbs, nouns: NOUNS, wordnet };
  for (const tree of trees) {
    for (let word = 0; word < tree.words.length; word++) {
      const clause = clauseAt(tree, word, next);
      if (clause === undefined || clause.words.length < 2 || clause.words.length > 22) continue;
      made.push(dress(reword(inflect(clause, next), tools, 0.15), next));
      // Again with other words: this is how most technical verbs come to be seen at the head of a line.
      const again = reword(inflect(clause, next), tools, 0.85);
      if (again.changed === true) made.push(dress(again, next));
    }
    for (let word = 0; word < tree.words.length; word++) {
      if (next() > 0.2) continue;
      const phrase = phraseAt(tree, word, next);
      if (phrase !== undefined) made.push(dress(reword(phrase, tools, 0.45), next));
    }
    if (next() < 0.5 && tree.words.length > 3) made.push(dress(reword(tree, tools, 0.4), next));
  }
  made.push(...statementsOf(trees, tools), ...compounds(tools, trees.length));
  const known: Tools = { ...tools, wordnet: { ...wordnet, nouns: wordnet.nouns.filter((noun) => isKnown(noun)) } };
  made.push(...patternsOf(PATTERNS, known, 2_000_000));
  return made;
}

/** Verb-first lines made from WordNet's definitions. Few: more of them taught the parser that everything is a fragment. */
export function noteLines(clauses: readonly Tree[], wordnet: WordNet): Tree[] {
  const next = random(13);
  const tools: Tools = { next, verbs: VERBS, nouns: NOUNS, wordnet };
  return clauses.filter(() => next() < 0.2).map((tree) => dress(reword(inflect(tree, next), tools, 0.1), next));
}

const isPunct = (tree: Tree, word: number): boolean => tree.labels[word] === "punct";

const BE_OR_HAVE = /^(be|been|being|am|is|are|was|were|have)$/i;

/** A clause without subject: infinitive, gerund, participle or finite verb with what depends on it. */
function clauseAt(tree: Tree, word: number, next: () => number): Tree | undefined {
  if (!tree.tags[word]!.startsWith("VERB/")) return undefined;
  const form = xpos(tree, word);
  const children = childrenOf(tree, word);
  const has = (label: string): boolean => children.some((child) => tree.labels[child] === label);
  const label = tree.labels[word]!;
  let dropped: (child: number) => boolean;
  if (
    form === "VB" &&
    children.some((child) => tree.words[child]!.toLowerCase() === "to") &&
    /^(xcomp|advcl|acl|ccomp|csubj)$/.test(label)
  ) {
    const keepTo = label === "advcl" && next() < 0.15;
    dropped = (child) =>
      /^(cc|nsubj|mark|punct|discourse)$/.test(tree.labels[child]!) &&
      child < word &&
      !(keepTo && tree.tags[child] === "PART/TO");
  } else if (form === "VBG" && /^(advcl|acl)$/.test(label) && !has("aux") && !has("nsubj")) {
    dropped = (child) => /^(cc|mark|punct|case)$/.test(tree.labels[child]!) && child < word;
  } else if (form === "VBN" && label === "acl") {
    dropped = (child) => isPunct(tree, child) && child < word;
  } else if (
    /^(VBZ|VBP|VBD|VB|VBN|VBG)$/.test(form) &&
    (label === "root" || label === "conj" || label === "parataxis") &&
    (has("nsubj") || has("nsubj:pass"))
  ) {
    const subject = children.find((child) => tree.labels[child]!.startsWith("nsubj"))!;
    if (subject > word) return undefined;
    // Notes hardly ever begin with a verb in the past tense; participles they do.
    if (form === "VBD" && next() < 0.8) return undefined;
    dropped = (child) =>
      child <= subject ||
      (/^(cc|parataxis|discourse|vocative|conj)$/.test(tree.labels[child]!) && next() < 0.7) ||
      (isPunct(tree, child) && child < word);
    // Notes leave out "is" before a participle too: "Used to decouple", "Managed by".
    if (form === "VBN" && has("aux:pass") && next() < 0.5) {
      const all = dropped;
      dropped = (child) => all(child) || tree.labels[child]!.startsWith("aux");
    }
  } else return undefined;
  if (BE_OR_HAVE.test(tree.words[word]!)) return undefined;
  const chosen = trim(
    tree,
    wordsUnder(tree, word, (child) => tree.heads[child] === word && dropped(child)),
    (w) => isPunct(tree, w),
  );
  if (!chosen.includes(word)) return undefined;
  const clause = extract(tree, chosen, word);
  // Without its subject a present-tense clause reads as an imperative, unless an auxiliary holds it.
  const root = clause.heads.indexOf(-1);
  if (form === "VBP") clause.tags[root] = "VERB/VB";
  return clause;
}

/** Another form of a clause's infinitive: third person, gerund. */
function inflect(clause: Tree, next: () => number): Tree {
  const tree = clone(clause);
  const root = tree.heads.indexOf(-1);
  if (
    tree.tags[root] !== "VERB/VB" ||
    tree.labels.some((label, i) => tree.heads[i] === root && /^(aux|mark|cop)/.test(label) && i < root)
  )
    return tree;
  const chance = next();
  if (chance < 0.3) change(tree, root, thirdPerson(tree.words[root]!.toLowerCase()), "VERB/VBZ");
  else if (chance < 0.4) change(tree, root, gerund(tree.words[root]!.toLowerCase()), "VERB/VBG");
  return tree;
}

/** A noun or adjective phrase that stands alone. */
function phraseAt(tree: Tree, word: number, next: () => number): Tree | undefined {
  const tag = tree.tags[word]!;
  if (!/^(NOUN|PROPN|ADJ)\//.test(tag) || /^(compound|flat|fixed|goeswith|amod)$/.test(tree.labels[word]!))
    return undefined;
  const children = childrenOf(tree, word);
  if (tag.startsWith("ADJ") && !children.some((child) => tree.labels[child] === "cop")) return undefined;
  const bare = next() < 0.6;
  const dropped = (child: number): boolean =>
    tree.heads[child] === word &&
    ((/^(case|nsubj|cop|cc|mark|aux|punct|parataxis|advcl|expl|discourse|vocative|ccomp|csubj)/.test(
      tree.labels[child]!,
    ) &&
      (child < word || /^(punct|parataxis|nsubj|advcl)/.test(tree.labels[child]!))) ||
      (bare && tree.labels[child] === "det" && /^(a|an|the)$/i.test(tree.words[child]!)));
  const chosen = trim(tree, wordsUnder(tree, word, dropped), (w) => isPunct(tree, w));
  if (chosen.length < 2 || chosen.length > 16 || !chosen.includes(word)) return undefined;
  return extract(tree, chosen, word);
}

const SMALL_WORDS = new Set(
  "and the for with from into off out non one two all about under over via per van von des der del les une los las san new".split(
    " ",
  ),
);

/** WordNet's multiword nouns as lines: `access time`, `control panels`, `Control Panel`. */
function compounds(tools: Tools, firstSource: number): Tree[] {
  const { next, wordnet } = tools;
  const made: Tree[] = [];
  const kind = (word: string, last: boolean): string | undefined => {
    if (SMALL_WORDS.has(word)) return undefined;
    if (last) return "NOUN/NN";
    const senses = wordnet.senses.get(word) ?? 3;
    const [noun, adjective] = [senses & 3, (senses >> 4) & 3];
    if (word.endsWith("ing")) return "NOUN/NN";
    if (word.endsWith("ed") && word.length > 4) return "VERB/VBN";
    if (adjective > noun) return "ADJ/JJ";
    return noun > 0 && adjective < 2 ? "NOUN/NN" : undefined;
  };
  for (const [index, words] of wordnet.compounds.entries()) {
    const senses = wordnet.senses.get(words[0]!);
    const ambiguous = senses !== undefined && (senses & 3) > 0 && ((senses >> 2) & 3) > 0;
    if (next() > (ambiguous ? 0.35 : 0.04)) continue;
    const last = words.length - 1;
    const tags = words.map((word, i) => kind(word, i === last));
    const headSenses = wordnet.senses.get(words[last]!);
    if (tags.includes(undefined) || (headSenses !== undefined && (headSenses & 3) === 0)) continue;
    const tree: Tree = {
      source: firstSource + index,
      words: [...words],
      tags: tags.filter((tag) => tag !== undefined),
      heads: words.map((_, i) => (i === last ? -1 : last)),
      labels: tags.map((tag, i) => (i === last ? "root" : tag === "NOUN/NN" ? "compound" : "amod")),
    };
    if (next() < 0.4 && !words[last]!.endsWith("s")) change(tree, last, pluralOf(words[last]!), "NOUN/NNS");
    made.push(dress(tree, next));
  }
  return made;
}

/** How notes are written: articles and the final stop left out, capitals at the start, everywhere or nowhere. */
function dress(source: Changed, next: () => number): Tree {
  let tree: Tree = {
    source: source.source!,
    words: source.words,
    tags: source.tags,
    heads: source.heads,
    labels: source.labels,
  };
  if (next() < 0.35) tree = without(tree, (i) => tree.labels[i] === "det" && /^(a|an|the)$/i.test(tree.words[i]!));
  const last = tree.words.length - 1;
  const stopped = tree.tags[last] === "PUNCT/.";
  if (stopped && next() < 0.7) tree = without(tree, (i) => i === last);
  else if (!stopped && next() < 0.3) {
    tree.heads.push(tree.heads.indexOf(-1));
    tree.words.push(next() < 0.9 ? "." : ":");
    tree.tags.push(tree.words.at(-1) === "." ? "PUNCT/." : "PUNCT/:");
    tree.labels.push("punct");
  }
  const chance = next();
  const proper = (i: number): boolean =>
    /NNP|PRP/.test(tree.tags[i]!) && tree.words[i] !== tree.words[i]!.toLowerCase();
  tree.words = tree.words.map((word, i) => {
    if (chance < 0.1 && word.length > 3) return capitalised(word);
    if (i > 0) return word;
    return chance < 0.75 ? capitalised(word) : proper(i) || /[A-Z]./.test(word.slice(1)) ? word : word.toLowerCase();
  });
  return tree;
}

/** Leaves out words that nothing depends on. */
function without(tree: Tree, unwanted: (word: number) => boolean): Tree {
  const root = tree.heads.indexOf(-1);
  const chosen = tree.words.map((_, i) => i).filter((i) => !unwanted(i) || tree.heads.includes(i));
  return chosen.length < 2 ? tree : extract(tree, chosen, root);
}
