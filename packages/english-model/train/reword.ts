import { IRREGULAR_VERBS } from "../src/irregular.ts";
import type { Tree } from "./treebank.ts";
import {
  capitalised,
  childrenOf,
  clone,
  gerund,
  insertBefore,
  participle,
  pluralOf,
  replaceByRun,
  thirdPerson,
} from "./tree-edit.ts";
import { ADJECTIVES, ADVERBS, HYPHEN_ENDS, HYPHEN_GERUNDS, VENDORS, VERBS } from "./vocabulary.ts";
import type { WordNet } from "./wordnet.ts";

export interface Tools {
  next: () => number;
  verbs: readonly string[];
  nouns: readonly string[];
  wordnet: WordNet;
}

const irregular = new Set(IRREGULAR_VERBS.values());
/** Verbs whose past ends in -ed. */
export const REGULAR = VERBS.filter(
  (verb) =>
    !irregular.has(verb) &&
    !/^(cut|set|put|split|spread|cast|cost|reset|output|shut|input|proofread)$|cast$/.test(verb),
);

export type Changed = Tree & { changed?: boolean };

export const pick = <T>(items: readonly T[], next: () => number): T => items[Math.floor(next() * items.length)]!;
export const xpos = (tree: Tree, word: number): string => tree.tags[word]!.slice(tree.tags[word]!.indexOf("/") + 1);
export function change(tree: Tree, at: number, word: string, tag: string): void {
  tree.words[at] = word;
  tree.tags[at] = tag;
}

/** Exchanges verbs that have a plain object, nouns and adjectives for technical ones of the same form. */
export function reword(source: Tree, tools: Tools, chance: number): Changed {
  const tree: Changed = clone(source);
  const { next } = tools;
  for (let i = tree.words.length - 1; i >= 0; i--) {
    if (next() > chance) continue;
    const form = xpos(tree, i);
    const children = childrenOf(tree, i);
    const labels = children.map((child) => tree.labels[child]!);
    if (
      tree.tags[i]!.startsWith("VERB/") &&
      labels.includes("obj") &&
      !labels.some((label) => /^(compound:prt|xcomp|ccomp|iobj|expl)$/.test(label))
    ) {
      const verb = pick(tools.verbs, next);
      const fresh = { VB: verb, VBP: verb, VBZ: thirdPerson(verb), VBG: gerund(verb) }[form];
      if (fresh === undefined) continue;
      tree.words[i] = fresh;
      tree.changed = true;
    } else if (
      /^NOUN\/NNS?$/.test(tree.tags[i]!) &&
      /^(obj|obl|nmod|nsubj|nsubj:pass|root|conj|compound)$/.test(tree.labels[i]!) &&
      !labels.includes("compound")
    ) {
      exchangeNoun(tree, i, form === "NNS", tools, labels.length === 0 || !labels.includes("amod"));
    } else if (tree.tags[i] === "ADJ/JJ" && tree.labels[i] === "amod" && children.length === 0) {
      exchangeAdjective(tree, i, tools);
    } else if (
      tree.tags[i] === "PROPN/NNP" &&
      /^(nsubj|obj|obl|nmod|conj|root|nsubj:pass)$/.test(tree.labels[i]!) &&
      !labels.some((label) => /^(flat|compound)$/.test(label))
    ) {
      exchangeName(tree, i, tools);
    }
  }
  return tree;
}

function exchangeAdjective(tree: Tree, at: number, { next, nouns }: Tools): void {
  const chance = next();
  if (chance < 0.12) {
    const [end, tag, label] = pick(HYPHEN_ENDS, next);
    change(tree, at, `${pick(nouns, next)}-${end}`, tag);
    tree.labels[at] = label;
  } else if (chance < 0.3) change(tree, at, participle(pick(REGULAR, next)), "VERB/VBN");
  else tree.words[at] = pick(ADJECTIVES, next);
}

/** One name for another: an acronym, or two words as products are called (`Amazon Ledger`, `Red VPC`). */
export function exchangeName(tree: Tree, at: number, tools: Tools): void {
  const { next, nouns } = tools;
  const single = next() < 0.5;
  const name = single || next() < 0.4 ? acronym(next) : capitalised(pick(nouns, next));
  change(tree, at, name, "PROPN/NNP");
  if (single) return;
  const front = next() < 0.6 ? pick(VENDORS, next) : capitalised(pick(next() < 0.5 ? nouns : ADJECTIVES, next));
  replaceByRun(tree, at, [front, name], ["PROPN/NNP", "PROPN/NNP"], "compound");
}

function acronym(next: () => number): string {
  const length = 2 + Math.floor(next() * 3);
  const letters = Array.from({ length }, () => String.fromCharCode(65 + Math.floor(next() * 26))).join("");
  return next() < 0.2 ? letters + Math.floor(next() * 10) : letters;
}

function exchangeNoun(tree: Changed, at: number, many: boolean, tools: Tools, mayGrow: boolean): void {
  const { next } = tools;
  const noun = pick(tools.nouns, next);
  const last = many ? pluralOf(noun) : noun;
  const inCompound = tree.labels[at] === "compound";
  if (
    !many &&
    !inCompound &&
    mayGrow &&
    tree.labels[at]!.startsWith("nsubj") &&
    !tree.heads.includes(at) &&
    next() < 0.3
  ) {
    exchangeName(tree, at, tools);
    return;
  }
  if (!many && next() < 0.04) {
    tree.words[at] = pick(HYPHEN_GERUNDS, next);
    return;
  }
  if (!inCompound && mayGrow && next() < 0.15) {
    // `managed service`, `fully managed service`
    const modifier = [participle(pick(REGULAR, next))];
    const tags = ["VERB/VBN"];
    const labels = ["amod"];
    if (next() < 0.35) {
      modifier.unshift(pick(ADVERBS, next));
      tags.unshift("ADV/RB");
      labels.unshift("advmod");
    }
    tree.words[at] = last;
    insertBefore(tree, at, at, modifier, tags, labels);
    return;
  }
  if (!mayGrow || inCompound || next() < 0.45) {
    tree.words[at] = last;
    return;
  }
  const chance = next();
  const front =
    chance < 0.55
      ? [pick(tools.nouns, next)]
      : chance < 0.7
        ? [pick(tools.nouns, next), pick(tools.nouns, next)]
        : pick(tools.wordnet.compounds, next).slice(0, 1);
  replaceByRun(tree, at, [...front, last], [...front.map(() => "NOUN/NN"), many ? "NOUN/NNS" : "NOUN/NN"], "compound");
}
