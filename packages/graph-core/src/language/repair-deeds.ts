import type { Word } from "./analyse.ts";

const PAST = /^(?:VB[ND]|JJ)$/;
const IS_NOUN = /^(?:NOUN|PROPN)$/;
/** What says how, with whom or by what means something was done, and nothing of whom it was done to. */
const OF_VERB = /^(?:by|with|through|via|despite|after|before|during|until)$/;
/** Verbs that nothing is done to: whoever "fought for bread" was not fought. */
const OF_ITSELF =
  /^(?:fought|served|worked|struggled|campaigned|died|lived|emerged|participated|competed|appeared|rebelled|protested|relied|consisted|belonged|insisted|failed|tried|voted|marched|travelled|traveled|depended|agreed|dealt)$/;
/** A terse line has no more words; looking no further keeps the reading linear. */
const MOST_WORDS = 40;
/** A clause with a subject or an auxiliary of its own is no terse line. */
const NOT_TERSE = /^(?:nsubj|csubj|aux|cop|expl)/;

/**
 * Mends a line that tells what somebody did, which a parser of whole sentences takes for a thing with a participle before it
 * (`reorganized army with parliament`, `defeated Denmark and France`). Cost: the words.
 * @param told whether the lines around it tell what was done; of others only those are mended that leave no doubt: a small first letter
 * before the name of a person or a place.
 * @returns whether the line is told as a deed.
 */
export function repairDeed(words: Word[], told: boolean): boolean {
  const [verb, next] = words;
  if (!verb || !next || words.length > MOST_WORDS || !PAST.test(verb.xpos)) return false;
  if (verb.head < 0 && OF_ITSELF.test(verb.lower) && next.upos === "ADP" && next.lower !== "by") verb.xpos = "VBD";
  if (!/(?:ed|ught|ade|eld|won|uilt)$/.test(verb.lower) || words.some(({ label }) => NOT_TERSE.test(label)))
    return false;
  const object = verb.head < 0 ? words.findIndex(({ head, label }) => head === 0 && label === "obj") : verb.head;
  const noun = words[object];
  if (!noun || !IS_NOUN.test(noun.upos) || (verb.head >= 0 && (verb.label !== "amod" || noun.head >= 0))) return false;
  if (words.slice(1, object).some(({ upos }) => !/^(?:NOUN|PROPN|ADJ|NUM|CCONJ)$/.test(upos))) return false;
  const isOwnName = noun.upos === "PROPN" && object === 1 && verb.text === verb.lower && noun.text !== noun.lower;
  if (!told && !isOwnName) return false;
  words.forEach((word, i) => {
    if (i <= object || word.head !== object) return;
    if (
      word.label === "nmod" &&
      words.some(({ head, label, lower }) => head === i && label === "case" && OF_VERB.test(lower))
    )
      Object.assign(word, { head: 0, label: "obl" });
    else if (word.label === "acl" && word.xpos === "VB") Object.assign(word, { head: 0, label: "advcl" });
    else if (word.label === "conj" && word.upos === "VERB") word.head = 0;
  });
  Object.assign(verb, { upos: "VERB", xpos: "VBD", head: -1, label: "root" });
  Object.assign(noun, { head: 0, label: "obj" });
  return true;
}
