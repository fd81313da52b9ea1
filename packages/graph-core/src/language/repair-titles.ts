import { singular } from "../model/names.ts";
import type { Word } from "./analyse.ts";
import { CONTAINS, IS_LIKE, VERB_TYPE } from "./lexicon/verbs.ts";

/**
 * Mends plurals that the tagger takes for verbs inside a name with capitals: `Wall Plates Layout`, `Tide Devices in Use`. No verb has
 * a capital within a sentence; in a title it may, so verbs that say what a thing does (`Rain Makes Rivers`) are left. Linear in the
 * words.
 */
export function repairTitles(words: Word[]): void {
  for (let i = 1; i < words.length; i++)
    if (isPluralInName(words, i)) makeHead(words, i);
    else if (isOwnedNoun(words, i)) makeOwned(words, i);
}

/** `Planck's Constant`: behind "'s" stands a noun, whatever else the word may be. */
function isOwnedNoun(words: readonly Word[], i: number): boolean {
  const [owner, mark, word, after] = [words[i - 2], words[i - 1] as Word, words[i] as Word, words[i + 1]];
  if (word.upos !== "ADJ" || !/^['’]s?$/.test(mark.text) || !/^\p{Lu}\p{Ll}+$/u.test(word.text)) return false;
  return owner?.upos === "PROPN" && word.head === i - 2 && !/^(?:ADJ|NOUN|PROPN)$/.test(after?.upos ?? "");
}

function makeOwned(words: readonly Word[], i: number): void {
  const [owner, noun] = [words[i - 2] as Word, words[i] as Word];
  for (const [k, word] of words.entries()) if (word.head === i - 2 && k !== i - 1) word.head = i;
  noun.upos = "NOUN";
  noun.xpos = "NN";
  noun.head = owner.head;
  noun.label = owner.label;
  owner.head = i;
  owner.label = "nmod:poss";
}

function isPluralInName(words: readonly Word[], i: number): boolean {
  const [before, word, after] = [words[i - 1] as Word, words[i] as Word, words[i + 1]];
  if (word.xpos !== "VBZ" || !/^\p{Lu}\p{Ll}+s$/u.test(word.text) || !isNamePart(before)) return false;
  const lemma = singular(word.lower);
  if (VERB_TYPE.has(lemma) || CONTAINS.has(lemma) || IS_LIKE.has(lemma)) return false;
  return after === undefined || /^(?:ADP|CCONJ|PUNCT)$/.test(after.upos) || isNamePart(after);
}

const isNamePart = ({ text, upos }: Word): boolean => /^(?:NOUN|PROPN|ADJ)$/.test(upos) && /^\p{Lu}/u.test(text);

/** Makes the words around a plural one phrase, whose last word is the head. */
function makeHead(words: readonly Word[], i: number): void {
  const verb = words[i] as Word;
  let first = i - 1;
  while (first > 0 && isNamePart(words[first - 1] as Word)) first--;
  let last = i;
  while (words[last + 1] && isNamePart(words[last + 1] as Word)) last++;
  const head = words[last] as Word;
  const { head: above, label } = verb;
  verb.upos = "NOUN";
  verb.xpos = "NNS";
  words.forEach((word, k) => {
    const inside = k >= first && k <= last;
    if (k === last) return;
    if (inside) {
      word.head = last;
      word.label = word.upos === "ADJ" ? "amod" : "compound";
    } else if (word.head >= first && word.head <= last) {
      word.head = last;
      word.label = word.label.replace(/^obl/, "nmod").replace(/^(?:nsubj|obj|xcomp|ccomp).*/, "dep");
    }
  });
  head.head = above >= first && above <= last ? -1 : above;
  head.label = head.head < 0 ? "root" : label;
}
