import { singular } from "../model/names.ts";
import type { Word } from "./analyse.ts";
import { FORMULA } from "./formula.ts";
import { isFixedTerm } from "./lexicon/fixed-terms.ts";
import { DROPPED_MODIFIERS, GENERIC_NOUNS, LIGHT_NOUNS, SAID_OF_ALL } from "./lexicon/nouns.ts";

/** Words of a line that is a heading or an item, and no sentence. */
const SHORT = 6;

/** Whether the word at `i`, before a name whose head is at `head`, is no part of it: it points, counts, ranks or praises. */
export function isTakenOff(words: readonly Word[], i: number, head: number): boolean {
  return (
    (droppable(words[i]!) || largeOf(words, i) || opensCounting(words, i)) &&
    !isOfName(words, i) &&
    !countsInside(words, i, head)
  );
}

/** `a large foundation model` is a foundation model; a large language model is a term. */
function largeOf(words: readonly Word[], i: number): boolean {
  return words[i]?.text === "large" && !/^(?:language|scale|intestine)$/.test(words[i + 1]?.lower ?? "");
}

/**
 * Whether a word that may be taken off belongs to the name here: written with a capital as the next one is, where not all words are
 * (`the Single Photon Detector`, no heading), or without a space before it (`8x8 blocks`), or the first of a
 * fixed term (`general purpose`).
 */
function isOfName(words: readonly Word[], i: number): boolean {
  const [word, next] = [words[i] as Word, words[i + 1] as Word];
  if (FORMULA.test(word.text) || /^(?:DET|PRON)$/.test(word.upos) || COUNTS.test(word.text)) return false;
  // "30% more bandwidth" is bandwidth.
  if (word.text.endsWith("%") || next.text === "%") return false;
  if (
    word.end === next.start ||
    word.lower.includes("-") ||
    isFixedTerm(word.lower, singular(next.lower), words[i + 2]?.lower)
  )
    return true;
  // "Several American states" are no name of theirs.
  if (/^(?:several|various|numerous|countless|certain)$/.test(word.lower)) return false;
  // "Single variable calculus" has one variable; "a single mast boat" may be one boat.
  if (word.lower === "single" && next.label === "compound" && !/^(?:DET|PRON)$/.test(words[i - 1]?.upos ?? ""))
    return true;
  if (!TITLED.test(word.text) || !TITLED.test(next.text)) return false;
  if (words.some(({ upos, text }) => /^(?:NOUN|VERB|ADJ)$/.test(upos) && /^\p{Ll}/u.test(text))) return true;
  return words.length <= SHORT && SAYS_WHICH.test(word.lower) && namesMore(words, i);
}

/** On a line with capitals throughout (`Main Jet`, `Primary Rate Interface`) these are a part of the name; `Main Features` are not named. */
const SAYS_WHICH =
  /^(?:main|primary|secondary|single|first|second|third|fourth|last|real|general|common|direct|critical|potential|next|true)$/;

function namesMore(words: readonly Word[], i: number): boolean {
  const last = words.findLast(({ upos }) => upos === "NOUN" || upos === "PROPN");
  const noun = singular(last?.lower ?? "");
  return (
    last !== undefined &&
    last !== words[i] &&
    !last.xpos.endsWith("S") &&
    !GENERIC_NOUNS.has(noun) &&
    !LIGHT_NOUNS.has(noun)
  );
}

/** "Forty ships sailed": the Fourteen Points are a name. */
const opensCounting = (words: readonly Word[], i: number): boolean =>
  i === 0 && COUNTS.test(words[0]?.lower ?? "") && /^\p{Ll}/u.test(words[1]?.text ?? "");

/** `A three phase motor`: three phases, and no three motors. */
function countsInside(words: readonly Word[], i: number, head: number): boolean {
  const { label, lower, head: counted } = words[i] as Word;
  if (label !== "nummod" || counted <= i) return false;
  if (counted < head) return words[counted]?.label === "compound";
  // To the parser it may be three motors, but they would be in the plural.
  const isOne = /^NNP?$/.test(words[head]?.xpos ?? "");
  return (
    isOne &&
    head - i > 1 &&
    words[i + 1]?.label === "compound" &&
    /^(?:two|three|four|five|six|seven|eight|nine|ten)$/.test(lower)
  );
}

/**
 * Where a name begins behind an adjective that something is most or very much (`the most abundant protein`, `a very large shell`): that
 * tells no kind.
 */
export function behindGraded(words: readonly Word[], at: number, head: number): number {
  const graded = Math.max(gradedBehind(words, at - 1), gradedBehind(words, at - 2));
  // "Very low latency storage": the latency is low.
  const isLast = graded === head - 1 || /^(?:most|least)$/.test(words[at - 1]?.lower ?? "");
  return graded >= at && graded < head && isLast ? graded + 1 : at;
}

/** The adjective that a word such as "most" raises, also through an adverb (`most commonly seen`); -1 for none. */
export function gradedBehind(words: readonly Word[], degree: number): number {
  const word = words[degree];
  if (word?.label !== "advmod" || !DEGREES.test(word.lower)) return -1;
  // "Most recent finds": how many of them.
  if (/^(?:most|least)$/.test(word.lower) && !/^(?:DET|PRON|PART)$/.test(words[degree - 1]?.upos ?? "")) return -1;
  const through = words[word.head];
  const graded = through?.label === "advmod" && through.head > word.head ? through.head : word.head;
  // "Least Developed Countries" is a name.
  return words[graded]?.label === "amod" && !/^\p{Lu}/u.test(words[graded].text) ? graded : -1;
}

const DEGREES = /^(?:most|least|very|so|quite|rather|fairly|extremely|relatively)$/;

/** As it is written within a sentence: the Fourteen Points are a name. */
const COUNTS =
  /^(?:eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\p{L}+)?|dozens?)$/u;
const TITLED = /^\p{Lu}\p{Ll}/u;

/** Whether a word may be taken off a name, wherever it stands. */
export function droppable(word: Word): boolean {
  if (FORMULA.test(word.text)) return true;
  if (word.upos === "DET" || word.upos === "PRON" || word.xpos === "PRP$") return true;
  if ((word.upos === "NUM" || word.text.endsWith("%")) && !/[\p{L}]/u.test(word.text)) return true;
  if (word.upos === "ADV" && (!word.lower.endsWith("ly") || SAID_OF_ALL.has(word.lower))) return true;
  if (word.xpos === "JJS" || word.xpos === "RBS") return true;
  if (COUNTS.test(word.text)) return true;
  return DROPPED_MODIFIERS.has(word.lower);
}
