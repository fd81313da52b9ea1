import type { Word } from "./analyse.ts";

const FINITE = /^(?:VBZ|VBP|VBD|MD)$/;
/** A clause's words stand within so many words of its verb; looking no further keeps the reading linear. */
const NEAR = 24;
/** Plurals that stand before a noun as a part of its name: `the sports club and gym`. */
export const BEFORE_NOUN = /^(?:arms|customs|goods|news|ones|sales|savings|sports|systems|\p{L}+(?:ics|ies))$/u;
/** Plurals of common nouns: `nozzles`, no `1950s`. */
const SEVERAL = /^\p{L}[\p{Ll}-]+[^su]s$/u;
/** What no verb in the present plural ends in. */
const NO_VERB = /(?:s|ing|ed|tion|sion|ment|ness|ity|ism|ist|ship|cy|al|th)$/;
/** With these before it a plural only tells which one thing is meant: `a results section`. */
const OF_ONE = /^(?:an?|one|this|that|each|every|another|either|any)$/;
/** These stand before a plural as well as before one thing. */
const OF_ANY = /^(?:the|its|their|our|your|his|her|my|these|those)$/;
/** Prepositions that may also begin a clause. */
const BEGINS_EITHER = /^(?:as|before|after|until|till|since|than|like)$/;
const BEGINS_CLAUSE = /^(?:when|whenever|where|if|whether|that|how|why|while|because|who|which)$/;

/**
 * Mends a verb behind its plural subject that the tagger takes for a noun, and the subject for a part of its name: `as applications
 * scale`, `other genes code for it`. Few plurals modify a noun. Linear in the words.
 * @param isVerb whether a word is a verb behind "they" and before these words.
 */
export function repairPlurals(words: Word[], isVerb: (word: string, behind: readonly string[]) => boolean): void {
  for (let i = 1; i < words.length; i++) {
    const [subject, word, next] = [words[i - 1] as Word, words[i] as Word, words[i + 1]];
    if (word.xpos !== "NN" || subject.xpos !== "NNS" || subject.head !== i || subject.label !== "compound") continue;
    if (!/^\p{Ll}{3,}$/u.test(word.text) || NO_VERB.test(word.lower)) continue;
    if (!SEVERAL.test(subject.text) || BEFORE_NOUN.test(subject.lower)) continue;
    if (i > 1 && /^\p{Lu}/u.test(subject.text)) continue;
    if (!endsHere(words, i) || !isClause(words, i) || isOneThing(words, i)) continue;
    const ends = next === undefined || next.upos === "PUNCT";
    if (isVerb(word.text, ends ? ["with", "it"] : words.slice(i + 1, i + 4).map(({ text }) => text)))
      makeVerb(words, i);
  }
}

/** Whether what stands behind a word may follow a verb as well as a noun. */
function endsHere(words: readonly Word[], i: number): boolean {
  const next = words[i + 1];
  if (!next) return i > 1;
  if (next.upos === "PUNCT") return i > 1 || /^[.!?;]$/.test(next.text);
  return /^(?:ADP|ADV|DET|SCONJ|ADJ|PRON|CCONJ|PART)$/.test(next.upos) && next.lower !== "of";
}

/** Whether a clause may stand where the noun does. */
function isClause(words: readonly Word[], i: number): boolean {
  const { label, head } = words[i] as Word;
  if (/^(?:nsubj|compound|flat)/.test(label)) return false;
  if (label === "conj") return /^(?:ADP|ADV|DET)$/.test(words[i + 1]?.upos ?? "");
  if (!label.startsWith("obj") || FINITE.test(words[head]?.xpos ?? "")) return true;
  return words.slice(Math.max(0, head + 1, i - NEAR), i).some(({ lower }) => BEGINS_CLAUSE.test(lower));
}

/** Whether a plural and the noun behind it are one name: `a results section`, `the munitions factory burnt`, `in bugs triage`. */
function isOneThing(words: readonly Word[], i: number): boolean {
  const near = words.slice(Math.max(0, i - NEAR), i + NEAR);
  const isTold = near.some(({ xpos }) => FINITE.test(xpos));
  return near.some((other) => {
    const { head, label, lower } = other;
    if ((head !== i && head !== i - 1) || other === words[i - 1] || other.start > words[i]!.start) return false;
    if (/^(?:nsubj|aux|cop|compound)/.test(label) || OF_ONE.test(lower)) return true;
    return (isTold && OF_ANY.test(lower)) || (label === "case" && !BEGINS_EITHER.test(lower));
  });
}

function makeVerb(words: Word[], i: number): void {
  const [subject, word] = [words[i - 1] as Word, words[i] as Word];
  let isLed = false;
  for (let k = Math.max(0, i - NEAR); k < words.length && k < i + NEAR; k++) {
    const other = words[k] as Word;
    if (other.head !== i || k === i - 1) continue;
    if (k < i && /^(?:det|amod|nummod|nmod:poss|advmod)/.test(other.label)) other.head = i - 1;
    else if (k < i && other.label === "case") {
      Object.assign(other, { label: "mark", upos: "SCONJ" });
      isLed = true;
    } else if (other.label.startsWith("nmod")) other.label = "obl";
  }
  Object.assign(word, { upos: "VERB", xpos: "VBP" });
  subject.label = "nsubj";
  if (isLed) word.label = "advcl";
  else if (/^(?:obj|obl|nmod)/.test(word.label)) word.label = "ccomp";
}
