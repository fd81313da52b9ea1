import type { Word } from "./analyse.ts";
import { FORMULA } from "./formula.ts";

/** Words by themselves that the tagger rightly takes for calls. */
const CALLS = new Set("yes no oh please hello hi hey well ok okay wow thanks bye yeah sure right".split(" "));
/** Adjectives behind a preposition that name nothing: `in general`, `at last`. */
const IDIOMS = new Set(
  `general particular short common advance full total vain brief parallel private public addition new old late large whole first last
   best least most hand theory practice good once more less same such other few many enough far long free own`.split(
    /\s+/,
  ),
);
const PLACES = /^(?:nsubj|obj|iobj|nmod|obl)(?:$|:(?!poss|tmod|npmod|unmarked))/;
const NOUN = /^(?:NOUN|PROPN)$/;
const POINTING = new Set(
  "same other following next last first second latter former above below new only very own whole".split(" "),
);
/** What hangs on a word stands within so many words of it; looking no further keeps the reading linear. */
const NEAR = 40;
const INSIDE = /^(?:compound|amod|det|nummod|flat|nmod:poss|nmod)$/;

/**
 * Mends what the tagger takes for adjectives, verbs or calls though they stand where a thing is named: `the sick`, `email, Slack,
 * PagerDuty`, `GET reads`; and noun phrases that were hung on the formula, number or sign behind them (`enthalpy H = …`, `hydration
 * 75 %`), which would leave them without a head. Linear in the words.
 */
export function repairNouns(words: Word[]): void {
  let shouted = true;
  for (const { text } of words)
    if (/\p{Ll}/u.test(text)) {
      shouted = false;
      break;
    }
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if (NOUN.test(word.upos)) {
      if (!/[\p{L}\p{N}]/u.test(word.text)) word.upos = "SYM";
      continue;
    }
    if (!/^\p{L}/u.test(word.text)) continue;
    // A formula does nothing: "xxxxes the brightness".
    if (/^(?:VERB|AUX)$/.test(word.upos) && FORMULA.test(word.text)) makeNoun(word, "NOUN", "NN");
    else if (!shouted && isAcronym(word)) makeNoun(word, "PROPN", "NNP");
    else if (word.xpos === "UH" && !CALLS.has(word.lower)) makeNoun(word, "NOUN", "NN");
    else if (word.upos === "ADJ" && (isThing(words, i) || joinsList(words, i) || isAlone(words, i)))
      makeNoun(word, "NOUN", "NN");
    else if (/^VB[GPZ]?$/.test(word.xpos) && (joinsList(words, i) || opens(words, i))) makeNoun(word, "NOUN", "NN");
  }
  rehang(words);
}

/** Capitals only are no verb, adverb or preposition; roman numerals and "OR" are. */
function isAcronym({ text, upos, lower }: Word): boolean {
  return (
    !/^[a-z]/.test(text) &&
    /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\d]{2,}$/u.test(text) &&
    /^(?:VERB|ADJ|ADV|INTJ|X|ADP|AUX|PRON)$/.test(upos) &&
    !/^(?:[ivx]+|or|and|not|no|is|are|if|in|on|at|by|to|as|of|it|do|all|any|only|never|always|must|very|before|after)$/.test(
      lower,
    )
  );
}

function makeNoun(word: Word, upos: string, xpos: string): void {
  word.upos = upos;
  word.xpos = xpos === "NN" && /[^s]s$/.test(word.lower) && word.lower.length > 4 ? "NNS" : xpos;
  if (word.label === "amod") word.label = "compound";
}

/** An adjective in the place of a subject or an object: `the sick`, `differ by one accidental`. */
function isThing(words: readonly Word[], i: number): boolean {
  const word = words[i] as Word;
  if (word.xpos !== "JJ" || !PLACES.test(word.label) || word.head < 0) return false;
  const next = words[i + 1];
  if (next && /^(?:NOUN|PROPN|ADJ)$/.test(next.upos) && next.head === word.head) return false;
  let bare = true;
  for (const other of words.slice(Math.max(0, i - NEAR), i + NEAR)) {
    if (other.head !== i) continue;
    if (other.label === "cop") return false;
    if (other.label === "det" || other.label === "nummod" || other.label === "amod") bare = false;
  }
  return !(bare && IDIOMS.has(word.lower));
}

/** `The healthy are tested too`, `Dorian = a minor scale`: an adjective with an article and no noun, or with a sign of equality. */
function isAlone(words: readonly Word[], i: number): boolean {
  const [before, word, after, second] = [words[i - 1], words[i] as Word, words[i + 1], words[i + 2]];
  if (word.xpos !== "JJ" || POINTING.has(word.lower)) return false;
  if (after?.text === "=") return before === undefined || before.upos === "PUNCT";
  if (before?.lower === "e.g." && (after === undefined || after.text === ",")) return true;
  if (before === undefined || before.head !== i || !/^(?:the|an?)$/.test(before.lower)) return false;
  return !/^(?:ADJ|NOUN|PROPN|ADV|NUM|SYM|VERB|CCONJ|X)$/.test((after?.text === "," ? second : after)?.upos ?? "");
}

/** Hangs a sentence's first word, read as its root, on the verb behind it, as its subject; false where there is none. */
function leaveVerb(words: readonly Word[]): boolean {
  const [first] = words;
  const verb = words.findIndex(
    ({ head, upos }, i) => i > 1 && i < NEAR && head === 0 && /^(?:VERB|ADJ|NOUN)$/.test(upos),
  );
  const main = words[verb];
  if (!first || first.head >= 0 || !main) return false;
  for (const word of words.slice(1)) if (word.head === 0) word.head = verb;
  main.head = -1;
  main.label = "root";
  first.head = verb;
  first.label = main.xpos === "VBN" ? "nsubj:pass" : "nsubj";
  return true;
}

/** `Gains could be shared`, `Costs.`: a sentence that begins with a verb goes on otherwise. */
function opens(words: readonly Word[], i: number): boolean {
  const word = words[i] as Word;
  if (i > 0 || word.xpos === "VBG") return false;
  if (listsNouns(words)) return true;
  const next = words[1];
  if (next === undefined) return word.xpos !== "VBP";
  if (words.length === 2 && next.upos === "PUNCT") return word.xpos === "VBZ";
  if (next.text === ":" || next.text === "=") return true;
  return word.xpos === "VBZ" && next.upos === "AUX" && leaveVerb(words);
}

/** `Brokers, topics, partitions`: the first word, read as a verb, has nothing on it but others of a list, of which some are nouns. */
function listsNouns(words: readonly Word[]): boolean {
  const own = words.filter(({ head }) => head === 0);
  return (
    own.every(({ label }) => /^(?:punct|conj|cc)$/.test(label)) &&
    own.some(({ label, upos }) => label === "conj" && NOUN.test(upos))
  );
}

/** Whether it is a member of a list of things, set off on both sides and with nothing hanging on it; it then hangs on another member. */
function joinsList(words: readonly Word[], i: number): boolean {
  const word = words[i] as Word;
  const head = words[word.head];
  if (word.label !== "conj" || head === undefined || /^JJ[RS]$/.test(word.xpos)) return false;
  const before = words[i - 1];
  // "It goes by post, fax, or wire": to the parser the fax goes with the verb.
  const member = NOUN.test(head.upos) ? word.head : head.upos === "VERB" && before?.text === "," ? i - 2 : -1;
  if (member < 0 || !NOUN.test(words[member]?.upos ?? "")) return false;
  const after = words[i + 1];
  const set = (one: Word | undefined) => one === undefined || one.upos === "PUNCT" || one.upos === "CCONJ";
  if (
    !(set(before) || /^(?:e\.g\.|including|like)$/.test(before?.lower ?? "")) ||
    !(set(after) || after?.upos === "ADP")
  )
    return false;
  const near = words.slice(Math.max(0, i - NEAR), i + NEAR);
  if (near.some(({ head: h, label }) => h === word.head && label === "cop")) return false;
  if (near.some(({ head: h, label }) => h === i && !/^(?:punct|cc|conj|det)$/.test(label))) return false;
  if (member !== word.head && word.upos !== "ADJ") return false;
  word.head = member;
  return true;
}

/** Gives a noun phrase back its own head where a formula, a number or a sign behind it was taken for that. */
function rehang(words: Word[]): void {
  for (let i = 1; i < words.length; i++) {
    const word = words[i] as Word;
    const noun = words[i - 1] as Word;
    if (noun.head !== i || noun.label !== "compound" || !NOUN.test(noun.upos)) continue;
    if (!(FORMULA.test(word.text) || word.upos === "NUM" || word.upos === "SYM" || /^[\d%°]/.test(word.text))) continue;
    for (let k = Math.max(0, i - NEAR); k < words.length && k < i + NEAR; k++) {
      const other = words[k] as Word;
      if (other.head === i && k !== i - 1 && (k < i || !INSIDE.test(other.label))) other.head = i - 1;
    }
    noun.head = word.head;
    noun.label = word.label;
    word.head = i - 1;
    word.label = "nmod:unmarked";
  }
}
