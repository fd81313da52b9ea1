import { nameKey } from "../model/names.ts";
import type { Sentence, Word } from "./analyse.ts";
import { LIGHT_NOUNS } from "./lexicon/nouns.ts";
import type { Phrase } from "./phrases.ts";

/** What stands before the same word to say something else: `macroeconomic`, `microeconomic`; nothing may stand before one of them. */
const PREFIXES = new Set(
  `a allo an anti auto bi counter de di dis ecto endo eu exo extra extro hetero homo hyper hypo il im in inter intra intro ir macro meso
   micro mono multi non non- omni para poly post post- pre pre- re semi semi- sub super supra sym tri trans ultra un uni`.split(
    /\s+/,
  ),
);
const LONGEST_PREFIX = 7;
/** So much two such words have in common at least, in letters. */
const SHARED = 4;

/** Words that tell one kind from the other, and hold of no thing together. */
const OPPOSITES: ReadonlySet<string> = new Set(
  `absolute:relative active:passive acute:chronic afferent:efferent analog:digital analogue:digital anterior:posterior ascending:descending
   benign:malignant concave:convex continuous:discrete deductive:inductive domestic:foreign dominant:recessive dorsal:ventral
   dynamic:static even:odd explicit:implicit external:internal female:male forward:backward forward:reverse global:local
   horizontal:vertical hydrophilic:hydrophobic inner:outer inbound:outbound lower:upper maternal:paternal negative:positive
   objective:subjective parallel:serial primary:secondary private:public prokaryotic:eukaryotic proximal:distal qualitative:quantitative
   strong:weak`
    .trim()
    .split(/\s+/)
    .flatMap((pair) => [pair, pair.split(":").toReversed().join(":")]),
);

/**
 * Gives each of two opposites its own name where they share a noun: `supervised and unsupervised learning`, `IPv4 or IPv6 addresses`. The
 * phrase of the noun becomes the second's; the first's stands at its own word.
 * @returns the word of the first by that of the noun
 */
export function shareHeads({ words }: Sentence, phrases: Map<number, Phrase>): Map<number, number> {
  const shared = new Map<number, number>();
  for (const [head, phrase] of phrases) {
    if (phrase.generic || phrase.proper || phrase.dropped > 0 || LIGHT_NOUNS.has(phrase.key)) continue;
    const { from } = phrase;
    if (isAnd(words[from - 1]) && relabel(words, phrases, phrase)) shared.set(head, from - 2);
    else if (isAnd(words[from - 2]) && spread(words, phrases, phrase)) shared.set(head, from - 3);
  }
  return shared;
}

const isAnd = (word: Word | undefined): boolean => word !== undefined && /^(?:and|or|&)$/.test(word.lower);

/** Names both where both hang on the noun, or one on the other. */
function spread(words: readonly Word[], phrases: Map<number, Phrase>, phrase: Phrase): boolean {
  const { head, from, label } = phrase;
  const [one, other] = [from - 3, from - 1];
  const [first, second] = [words[one], words[other]];
  if (!first || !second || !areOpposed(first, second)) return false;
  if ((second.head !== one && second.head !== head) || (first.head !== head && first.head !== other)) return false;
  phrases.delete(other);
  phrases.set(one, { ...phrase, ...named(words, one, label), head: one, from: one, to: one + 1, end: first.end });
  phrases.set(head, { ...phrase, ...named(words, other, label), from: other });
  return true;
}

/**
 * Names the first where the phrase is the second's: it hangs on the noun too, or the parser takes it for a thing itself (`aerobic and
 * anaerobic bacteria`). False where that is then the head of both.
 */
function relabel(words: readonly Word[], phrases: Map<number, Phrase>, phrase: Phrase): boolean {
  const { head, from, label } = phrase;
  const one = from - 2;
  const [first, second, before] = [words[one], words[from] as Word, phrases.get(one)];
  if (!first || head === from || !areOpposed(first, second)) return false;
  if (!label.toLowerCase().startsWith(`${second.lower} `)) return false;
  const name = named(words, one, label.slice(second.text.length + 1));
  if (before?.from === one && before.to === from - 1 && words[head]?.head === one) {
    phrases.set(one, { ...before, ...name, proper: false });
    return false;
  }
  if (before || first.head !== head) return false;
  phrases.set(one, { ...phrase, ...name, head: one, from: one, to: one + 1, end: first.end });
  return true;
}

/** Whether two words say of a thing that it is of one kind, and of the other. */
function areOpposed({ lower: one }: Word, { lower: other }: Word): boolean {
  // More of a thing and less of it are no kinds.
  if (one === other || /^(?:in|de)creas/.test(one)) return false;
  if (OPPOSITES.has(`${one}:${other}`)) return true;
  // "IPv4 and IPv6".
  if (/^\p{L}+\d$/u.test(one) && /^\p{L}+\d$/u.test(other)) return one.slice(0, -1) === other.slice(0, -1);
  for (let cut = 0; cut <= LONGEST_PREFIX && one.length - cut >= SHARED; cut++) {
    if (cut > 0 && !PREFIXES.has(one.slice(0, cut))) continue;
    const rest = one.slice(cut);
    if (!other.endsWith(rest) || other.length - rest.length > LONGEST_PREFIX) continue;
    const before = other.slice(0, other.length - rest.length);
    if (before === "" ? cut > 0 : PREFIXES.has(before)) return true;
  }
  return false;
}

/** What a word is called with the noun that it shares. */
function named(words: readonly Word[], i: number, noun: string): Pick<Phrase, "label" | "key" | "surface" | "start"> {
  const word = words[i] as Word;
  const isCapital = i === 0 && /^\p{Lu}\p{Ll}+$/u.test(word.text) && word.upos !== "PROPN";
  const label = `${isCapital ? word.lower : word.text} ${noun}`;
  return { label, key: nameKey(label), surface: label, start: word.start };
}
