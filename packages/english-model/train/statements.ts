import { change, exchangeName, pick, REGULAR, reword, xpos, type Tools } from "./reword.ts";
import {
  capitalised,
  childrenOf,
  extract,
  gerund,
  insertBefore,
  participle,
  pluralOf,
  thirdPerson,
  trim,
  wordsUnder,
} from "./tree-edit.ts";
import type { Tree } from "./treebank.ts";
import { ADJECTIVES, NOUNS } from "./vocabulary.ts";

/**
 * Statements as textbooks and notes make them: a bare plural, a compound, a name or a gerund as the subject, a verb in the
 * present, an object (`Consumers share the work`, `Training a model requires data`). The treebank's subjects are mostly pronouns
 * and its verbs in the past; its predicates are kept, with another subject put before them.
 */
export function statementsOf(trees: readonly Tree[], tools: Tools): Tree[] {
  const made: Tree[] = [];
  for (const tree of trees) {
    for (let word = 0; word < tree.words.length; word++) {
      const predicate = predicateAt(tree, word);
      if (predicate !== undefined) made.push(stated(predicate, tools));
    }
  }
  return made;
}

/** A verb with its object and whatever follows. */
function predicateAt(tree: Tree, word: number): Tree | undefined {
  if (!/^VERB\/VB[DPZ]?$/.test(tree.tags[word]!)) return undefined;
  const children = childrenOf(tree, word);
  const labels = children.map((child) => tree.labels[child]!);
  if (
    !labels.includes("obj") ||
    labels.some((label) => /^(cop|iobj|compound:prt|ccomp|xcomp|expl|parataxis)$/.test(label))
  )
    return undefined;
  const dropped = (child: number): boolean =>
    tree.heads[child] === word &&
    (child < word || /^(conj|cc|punct|parataxis|discourse|vocative)$/.test(tree.labels[child]!));
  const chosen = trim(tree, wordsUnder(tree, word, dropped), (w) => tree.labels[w] === "punct");
  return chosen[0] === word && chosen.length >= 2 && chosen.length <= 14 ? extract(tree, chosen, word) : undefined;
}

function stated(predicate: Tree, tools: Tools): Tree {
  const { next } = tools;
  const tree: Tree = reword(predicate, tools, 0.5);
  const verb = pick(tools.verbs, next);
  const noun = pick(NOUNS, next);
  const chance = next();
  if (chance < 0.08) {
    change(tree, 0, thirdPerson(verb), "VERB/VBZ");
    const object = next() < 0.5 ? pluralOf(noun) : noun;
    insertBefore(tree, 0, 0, [gerund(pick(tools.verbs, next))], ["VERB/VBG"], ["csubj"]);
    if (next() < 0.5) insertBefore(tree, 1, 0, [object], [object === noun ? "NOUN/NN" : "NOUN/NNS"], ["obj"]);
    else insertBefore(tree, 1, 0, [next() < 0.7 ? "a" : "the", noun], ["DET/DT", "NOUN/NN"], ["det", "obj"]);
    return ready(tree, tools);
  }
  const many = chance < 0.6;
  change(tree, 0, many ? verb : thirdPerson(verb), many ? "VERB/VBP" : "VERB/VBZ");
  insertBefore(tree, 0, 0, [many ? pluralOf(noun) : noun], [many ? "NOUN/NNS" : "NOUN/NN"], ["nsubj"]);
  if (!many && next() < 0.4) exchangeName(tree, 0, tools);
  else modify(tree, tools);
  return ready(tree, tools);
}

/** Something before the subject's noun: another noun, an adjective, a participle, an article. */
function modify(tree: Tree, { next }: Tools): void {
  const chance = next();
  if (chance < 0.25) insertBefore(tree, 0, 0, [pick(NOUNS, next)], ["NOUN/NN"], ["compound"]);
  else if (chance < 0.4) insertBefore(tree, 0, 0, [pick(ADJECTIVES, next)], ["ADJ/JJ"], ["amod"]);
  else if (chance < 0.48) insertBefore(tree, 0, 0, [participle(pick(REGULAR, next))], ["VERB/VBN"], ["amod"]);
  if (next() < (xpos(tree, tree.labels.indexOf("nsubj")) === "NN" ? 0.5 : 0.2)) {
    insertBefore(tree, 0, tree.labels.indexOf("nsubj"), ["the"], ["DET/DT"], ["det"]);
  }
}

function ready(tree: Tree, { next }: Tools): Tree {
  if (next() < 0.75) tree.words[0] = capitalised(tree.words[0]!);
  if (next() < 0.6) return tree;
  return {
    ...tree,
    words: [...tree.words, "."],
    tags: [...tree.tags, "PUNCT/."],
    heads: [...tree.heads, tree.heads.indexOf(-1)],
    labels: [...tree.labels, "punct"],
  };
}
