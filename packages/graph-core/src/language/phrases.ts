import { nameKey, singular } from "../model/names.ts";
import type { Sentence, Word } from "./analyse.ts";
import { FORMULA } from "./formula.ts";
import { isAdverbial } from "./lexicon/adverbials.ts";
import { GENERIC_NOUNS, LIGHT_NOUNS } from "./lexicon/nouns.ts";
import { NO_SYMBOLS, type Symbols, withoutSymbols } from "./symbols.ts";
import { behindGraded, droppable, isTakenOff } from "./taken-off.ts";

/** A noun phrase of a sentence: the wording that may name a concept. */
export interface Phrase {
  /** Index of its head word; -1 for one that is not a part of the sentence's tree. */
  head: number;
  /** The name's words: `[from, to)`. */
  from: number;
  to: number;
  /** The name as a label: determiners, quantities and praise taken off, a plural common noun in the singular. */
  label: string;
  key: string;
  /** The whole phrase as it stands, with all modifiers. */
  surface: string;
  /** Offsets of the name in the analysed text. */
  start: number;
  end: number;
  /** Its head names too little to stand alone. */
  generic: boolean;
  /** A proper name or an acronym. */
  proper: boolean;
  /** Modifiers that were taken off. */
  dropped: number;
  /** Index of the noun before a proper name that says what it is: `the painter Vincent van Gogh`; it is a phrase of its own. */
  kind?: number;
}

const INSIDE = new Set([
  "compound",
  "amod",
  "nummod",
  "det",
  "flat",
  "advmod",
  "nmod",
  "goeswith",
  "det:predet",
  "nmod:unmarked",
]);
const NAMES = new Set(["NOUN", "PROPN"]);
const MAX_WORDS = 6;
/** Units of data, which may name a concept where no number stands before them. */
const SIZE = /^(?:[KMGTPE]i?B|[KMGT]bps|(?:[Kk]ilo|[Mm]ega|[Gg]iga|[Tt]era|[Pp]eta|[Ee]xa)(?:bit|byte)s?|v?CPUs|IOPS)$/;

/** The noun phrases of a sentence by their head word. @param symbols variables, which are no part of a name. */
export function phrasesOf(sentence: Sentence, text: string, symbols = NO_SYMBOLS): Map<number, Phrase> {
  const found = new Map<number, Phrase>();
  for (let i = sentence.words.length - 1; i >= 0; i--) {
    const word = sentence.words[i] as Word;
    if (!NAMES.has(word.upos) || FORMULA.test(word.text) || isAka(word) || isInner(sentence, i, text)) continue;
    // "A raised surface and a sunken one", "the latter": they stand for the noun before.
    if (/^(?:ones?|latter|former)$/.test(word.lower) || isAdverbial(sentence.words, i)) continue;
    // "Up to 10 Gigabit", "128 GB": how much there is of a thing names none.
    if (SIZE.test(word.text) && sentence.words[i - 1]?.upos === "NUM") continue;
    const phrase = phraseAt(sentence, i, text, symbols);
    if (!phrase) continue;
    found.set(i, phrase);
    if (phrase.kind === undefined) continue;
    const at = {
      head: phrase.kind,
      first: phrase.from - phrase.dropped,
      from: kindStart(sentence.words, phrase),
      to: phrase.from,
    };
    const kind = makePhrase(sentence.words, text, at);
    if (kind) found.set(phrase.kind, kind);
  }
  return found;
}

/** Whether a noun only modifies or continues one beside it. */
function isInner(sentence: Sentence, i: number, text: string): boolean {
  const word = sentence.words[i] as Word;
  // "A flying saucer": to the parser it may be an adjective that the tagger takes for a noun.
  if (word.label === "compound" || word.label === "goeswith" || word.label === "amod")
    return (
      word.head > i && NAMES.has(sentence.words[word.head]?.upos ?? "") && contiguous(sentence, i, word.head, text)
    );
  if (word.label === "flat") return word.head >= 0 && Math.abs(word.head - i) < 4;
  return false;
}

function contiguous(sentence: Sentence, from: number, to: number, text: string): boolean {
  if (isParted(sentence.words, to, text)) return false;
  for (let i = from + 1; i < to; i++) {
    if (isParted(sentence.words, i, text)) return false;
    const upos = sentence.words[i]?.upos ?? "";
    if (/^(?:PUNCT|VERB|ADP|CCONJ|AUX|SYM)$/.test(upos)) return false;
  }
  return true;
}

/** `Z Shell, aka zsh`: taggers take it for a part of the name. */
const isAka = ({ lower }: Word): boolean => lower.length < 7 && /^a\.?k\.?a\.?$/.test(lower);

/** Whether a sign that no tagger sees stands before a word: `alum | tannin`, `steam · sail`. */
function isParted(words: readonly Word[], i: number, text: string): boolean {
  const [before, word] = [words[i - 1], words[i]];
  if (before && word && (isAka(before) || isAka(word))) return true;
  if (!before || !word || word.start - before.end < 2) return false;
  return /[|•·]/.test(text.slice(before.end, word.start));
}

/** The phrase around a head word, or undefined where nothing nameable is left. */
export function phraseAt(
  sentence: Sentence,
  head: number,
  text: string,
  symbols: Symbols = NO_SYMBOLS,
): Phrase | undefined {
  const { words } = sentence;
  let first = head;
  while (first > 0 && belongs(words, first - 1, first, head) && !isParted(words, first, text)) first--;
  let last = head;
  while (last + 1 < words.length && follows(words, last + 1, head)) last++;
  let from = first;
  while (from < head && isTakenOff(words, from, head)) from++;
  from = withNumber(words, behindGraded(words, from, head));
  first = Math.min(first, from);
  // "The term entropy": the word before the name only says that it is one.
  if (from > 0 && from < head && words[from]?.lower === "term" && words[from - 1]?.lower === "the") from++;
  const named = nameFrom(words, first, from, last);
  if (named > from) {
    const phrase = makePhrase(words, text, { head, first, from: named, to: last + 1 });
    return phrase && { ...phrase, kind: named - 1 };
  }
  if (isTwice(words, head - 2)) return undefined;
  if (!isTwice(words, head))
    return makePhrase(words, text, { head, first, ...withoutSymbols(words, { from, to: last + 1 }, symbols) });
  return from < head ? makePhrase(words, text, { head, first, from, to: head }) : undefined;
}

/**
 * Where a proper name begins that stands behind a common noun which says what it is (`the painter Vincent van Gogh`, `German
 * chemist Otto Hahn`); `from` where there is none. An acronym at the end is no such name (`the customer VPC`).
 */
function nameFrom(words: readonly Word[], first: number, from: number, last: number): number {
  let at = from;
  while (at <= last && isPlainNoun(words[at] as Word)) at++;
  if (at === from || at > last || at - from > 2) return from;
  const said = words.slice(first, from).some(({ lower }) => lower === "the") || words[from - 1]?.upos === "ADJ";
  const name = words.slice(at, last + 1);
  const proper = name.every(({ text }) => /^(?:\p{Lu}|(?:van|von|de|da|la|der)$)/u.test(text));
  return said && proper && name.some(({ text }) => /^\p{Lu}.*\p{Ll}/u.test(text)) ? at : from;
}

const isPlainNoun = (word: Word): boolean => word.upos === "NOUN" && /^\p{Ll}/u.test(word.text);

/** Where the noun phrase before a name begins, without what is taken off. */
function kindStart(words: readonly Word[], { from, dropped }: Phrase): number {
  let at = from - dropped;
  while (at < from - 1 && droppable(words[at] as Word)) at++;
  return at;
}

/** `several threads side by side`, `step by step`: how something is done names nothing. */
function isTwice(words: readonly Word[], i: number): boolean {
  const word = words[i]?.lower;
  return (
    word !== undefined && words[i + 2]?.lower === word && /^(?:by|to|after|for|in)$/.test(words[i + 1]?.lower ?? "")
  );
}

function belongs(words: readonly Word[], i: number, first: number, head: number): boolean {
  const word = words[i] as Word;
  if (word.upos === "PUNCT") return false;
  if (word.head < first || word.head > head || word.lower === "not") return false;
  if (word.label === "nmod:poss") return word.upos === "PRON" || word.upos === "DET";
  if (
    word.upos === "ADP" ||
    word.upos === "CCONJ" ||
    word.upos === "AUX" ||
    word.upos === "SCONJ" ||
    word.upos === "SYM" ||
    word.upos === "PRON"
  )
    return false;
  if (word.upos === "VERB" && word.label !== "amod" && word.label !== "compound") return false;
  return INSIDE.has(word.label);
}

/** Where a name begins with a number that a hyphen joins to it: `a 4-stroke engine`; "1-Planning" is numbered. */
function withNumber(words: readonly Word[], from: number): number {
  const [number, hyphen, word] = [words[from - 2], words[from - 1], words[from] as Word];
  if (!number || !hyphen || !/^[-‐‑]$/.test(hyphen.text) || !/^\d+$/.test(number.text)) return from;
  const joined = number.end === hyphen.start && hyphen.end === word.start && /^\p{Ll}/u.test(word.text);
  // "10-20-meter boats" are of some length.
  return joined && words[from - 3]?.end !== number.start ? from - 2 : from;
}

function follows(words: readonly Word[], i: number, head: number): boolean {
  const word = words[i] as Word;
  // "Gibbs Free Energy": what hangs on the rest of a name.
  const rest = words[word.head];
  if (word.head > i && rest?.head === head && rest.label === "flat")
    return /^(?:amod|compound)$/.test(word.label) && /^\p{Lu}\p{Ll}/u.test(word.text) && word.head - head <= 3;
  if (word.head !== head) return false;
  return (
    word.label === "flat" ||
    word.label === "goeswith" ||
    (word.label === "nummod" && /^[\dIVX]+$/.test(word.text) && words[head]?.upos === "PROPN")
  );
}

/** What shows something (`Fig 1`, `Table 2`), and how many times as much (`2x`). */
const POINTER = /^(?:(?:fig(?:ure)?|table|eqs?|equation)\.? \d[\d.]*[a-z]?|\d{1,3}(?:\.\d)?x)$/iu;

function makePhrase(
  words: readonly Word[],
  text: string,
  at: { head: number; first: number; from: number; to: number },
): Phrase | undefined {
  const { head, first, from, to } = at;
  if (to - from > MAX_WORDS) return undefined;
  const start = words[from]?.start ?? 0;
  const end = words[to - 1]?.end ?? 0;
  const name = clean(withoutAside(text.slice(start, end)));
  if (!/\p{L}/u.test(name) || (name.length < 2 && !/^[A-Z]$/.test(name))) return undefined;
  if (POINTER.test(name)) return undefined;
  const headWord = words[Math.min(head, to - 1)] as Word;
  const proper = headWord.upos === "PROPN" || /^\p{Lu}[\p{Lu}\d]+s?$/u.test(headWord.text);
  const label = labelOf(words, name, { from, to, head: Math.min(head, to - 1) });
  const key = nameKey(label);
  if (key.length < 2) return undefined;
  const alone = to - from === 1;
  return {
    head,
    from,
    to,
    label,
    key,
    surface: first === from ? name : clean(withoutAside(text.slice(words[first]?.start ?? start, end))),
    start,
    end,
    generic: alone && !proper && (GENERIC_NOUNS.has(key) || LIGHT_NOUNS.has(key)),
    proper,
    dropped: from - first,
  };
}

/** Mid-sentence form: a common noun's capital at the start goes, its plural becomes the singular. */
function labelOf(words: readonly Word[], name: string, at: { from: number; to: number; head: number }): string {
  let label = name;
  const firstWord = words[at.from] as Word;
  const initial = at.from === 0 || /^[.:;!?]$/.test(words[at.from - 1]?.text ?? "");
  // "Amplitude Modulation" is written so wherever it stands.
  const isTitled = at.to - at.from > 1 && /^\p{Lu}\p{Ll}/u.test(words[at.from + 1]?.text ?? "");
  if (initial && !isTitled && firstWord.upos !== "PROPN" && /^\p{Lu}[\p{Ll}-]+$/u.test(firstWord.text))
    label = label.charAt(0).toLowerCase() + label.slice(1);
  const headWord = words[at.head] as Word;
  if (headWord.xpos === "NNS" && at.head === at.to - 1) {
    const cut = label.length - headWord.text.length;
    const last = label.slice(cut);
    if (/^\p{Lu}{2,}s$/u.test(last)) return label.slice(0, -1);
    // The S of "IOPS" is no plural's.
    if (/^\p{Lu}{3,}$/u.test(last)) return label;
    // "Poly1305-AES" is no plural.
    if (/-\p{Lu}+$/u.test(last)) return label;
    const one = singular(last.toLowerCase());
    if (last.toLowerCase().startsWith(one.slice(0, 3)))
      label = label.slice(0, cut) + (/^\p{Lu}/u.test(last) ? one.charAt(0).toUpperCase() + one.slice(1) : one);
  }
  return label;
}

/** Words of letters, digits and hyphens with single spaces between: most names, and nothing to take off. */
const PLAIN = /^[\p{L}\p{N}]+(?:[ -][\p{L}\p{N}]+)*$/u;

/** "The Cabibbo (CKM) matrix": what stands in brackets is read by itself. */
const withoutAside = (text: string): string => (text.includes(" (") ? text.replace(/\s+\([^()]*\)(?=\s)/g, "") : text);

function clean(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(/\s+/g, " ")
    .replace(/^[\s"“”‘’'`*_~#>-]+|[\s"“”‘’'`*_~,;:.!?-]+$/gu, "")
    .trim();
}
