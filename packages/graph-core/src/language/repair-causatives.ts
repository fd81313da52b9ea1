import type { Word } from "./analyse.ts";
import { VERB_TYPE } from "./lexicon/verbs.ts";

const LETS = /^(?:lets?|letting)$/;
const MAKES = /^(?:makes?|made|making)$/;
/** Verbs that nothing need stand behind. */
const HAPPENS = new Set(
  "run flow escape grow fall rise sink swell shrink rot dry boil freeze melt pass spread breathe sleep float drift leak".split(
    " ",
  ),
);
/** What hangs on a verb stands within so many words of it; looking no further keeps the reading linear. */
const NEAR = 24;
const INSIDE = /^(?:compound|amod|det|nummod|nmod:poss)$/;
const NOUN = /^(?:NOUN|PROPN)$/;

/**
 * `Lets the reaction run`, `makes the liver store glucose`: a verb that was taken for a part of the name before it. Whom the noun phrase
 * names then acts, and what stands behind the verb is what it acts on. Linear in the words.
 */
export function repairCausatives(words: Word[]): void {
  for (let i = 0; i < words.length; i++) {
    const verb = words[i] as Word;
    if (verb.upos !== "VERB" || !(LETS.test(verb.lower) || MAKES.test(verb.lower))) continue;
    let head = -1;
    let told = false;
    for (let at = i + 1; at < words.length && at < i + NEAR; at++) {
      const word = words[at] as Word;
      if (word.head !== i) continue;
      if (head < 0 && word.label === "obj" && NOUN.test(word.upos)) head = at;
      told ||= /^[xc]comp$/.test(word.label);
    }
    if (head < 0 || told) continue;
    let from = head;
    while (from - 1 > i && words[from - 1]?.head === head && INSIDE.test(words[from - 1]?.label ?? "")) from--;
    const at = verbAmong(words, from, head, LETS.test(verb.lower));
    if (at >= 0) split(words, { verb: i, from, at, head });
  }
}

/** Index of the word that is the verb; -1 for none. Behind "makes" something must stand that it acts on. */
function verbAmong(words: readonly Word[], from: number, head: number, lets: boolean): number {
  for (let at = from + 1; at <= head; at++) {
    const [word, before] = [words[at], words[at - 1]];
    if (!word || word.upos !== "NOUN" || word.xpos !== "NN" || !before || !NOUN.test(before.upos)) continue;
    const acts = at < head && VERB_TYPE.has(word.lower);
    const happens = at === head && lets && (HAPPENS.has(word.lower) || VERB_TYPE.has(word.lower));
    if ((acts && (lets || words[from]?.lower === "the")) || happens) return at;
  }
  return -1;
}

function split(
  words: Word[],
  { verb, from, at, head }: { verb: number; from: number; at: number; head: number },
): void {
  const doer = at - 1;
  for (let k = from; k < words.length && k < verb + NEAR; k++) {
    const word = words[k] as Word;
    if (word.head !== head) continue;
    if (k < doer) word.head = doer;
    else if (at === head && k > head && word.label.startsWith("nmod")) word.label = word.label.replace("nmod", "obl");
  }
  Object.assign(words[doer] as Word, { head: verb, label: "obj" });
  Object.assign(words[at] as Word, { head: verb, label: "xcomp", upos: "VERB", xpos: "VB" });
  if (at !== head) Object.assign(words[head] as Word, { head: at, label: "obj" });
}
