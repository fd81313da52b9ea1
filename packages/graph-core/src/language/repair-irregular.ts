import { participleOf } from "@cairn/english-model";
import type { Word } from "./analyse.ts";

const NOUN = /^(?:NOUN|PROPN)$/;
/** What hangs on a verb stands within so many words of it; looking no further keeps the reading linear. */
const NEAR = 40;

/**
 * Mends irregular participles behind their noun that the tagger takes for a verb in the present: in `tetrads bound to a spindle` nothing
 * "bounds", and in `estimators chosen by chance are biased` the estimators are biased. Linear in the words.
 * @param lemma the dictionary form of a word under a Penn tag.
 */
export function repairIrregular(words: Word[], lemma: (word: string, tag: string) => string): void {
  for (let i = 1; i < words.length - 1; i++) {
    const word = words[i] as Word;
    if (!/^VBP?$/.test(word.xpos) || word.lower.endsWith("ed")) continue;
    const next = words[i + 1] as Word;
    if (next.upos !== "ADP" && next.label !== "case") continue;
    const base = lemma(word.lower, "VBN");
    if (base === word.lower || participleOf(base) !== word.lower) continue;
    const noun = words[i - 1] as Word;
    if (!NOUN.test(noun.upos)) continue;
    word.xpos = "VBN";
    if (noun.head === i) giveBack(words, i);
    else if (word.head === i - 1) word.label = "acl";
    else if (word.label === "advmod") Object.assign(word, { head: i - 1, label: "acl" });
  }
}

/** Hangs a participle that was taken for its noun's verb on the noun, and the noun on the verb behind it. */
function giveBack(words: Word[], i: number): void {
  const word = words[i] as Word;
  const noun = words[i - 1] as Word;
  const far = Math.min(words.length, i + NEAR);
  let main = -1;
  for (let k = i + 1; k < far && main < 0; k++) {
    const { head, label, upos } = words[k] as Word;
    if (head === i && /^(?:advcl|ccomp|xcomp|parataxis)$/.test(label) && upos !== "PUNCT") main = k;
  }
  const verb = words[main];
  if (!verb) return;
  const own = words.slice(Math.max(0, i - NEAR), main + NEAR).filter(({ head }) => head === main);
  const isFinite = /^VB[ZPD]$/.test(verb.xpos) || own.some(({ label }) => /^(?:aux|cop)/.test(label));
  if (!isFinite || own.some(({ label }) => /^(?:nsubj|csubj|mark)/.test(label))) return;
  verb.head = word.head;
  verb.label = word.label;
  noun.head = main;
  noun.label = own.some(({ label }) => label === "aux:pass") ? "nsubj:pass" : "nsubj";
  for (let k = Math.max(0, i - NEAR); k < far; k++)
    if (words[k]?.head === i && (k < i || k > main)) (words[k] as Word).head = main;
  word.head = i - 1;
  word.label = "acl";
}
