import { stemmer } from "stemmer";
import { singular } from "../model/names.ts";
import { sentencesAhead } from "./sentences-ahead.ts";

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** Words that say nothing of what a text is about. */
const EMPTY = new Set(
  (
    "a an the of in on for to and or as by with is are was were be been at from that this these those it its can may we you " +
    "i they he she his her our your their which who what when where how not no do does than then there so such if but into"
  ).split(" "),
);

const stems = new Map<string, string>();
const MAX_STEMS = 1 << 14;
/** Names are not read further than this. */
const MAX_NAME = 200;

/** "analysis", "synthesis": they meet their plurals, and the verb. */
const GREEK = /(?<=[a-z]{3})sis$/;

/** The Porter stem of a lower-case word's singular ("kernelized" and "kernels" meet, "matrices" and "matrix"); words of other scripts stay. */
function stemOf(word: string): string {
  let stem = stems.get(word);
  if (stem === undefined) {
    if (stems.size >= MAX_STEMS) stems.clear();
    stem = stemmer(singular(word).replace(GREEK, "se"));
    stems.set(word, stem);
  }
  return stem;
}

/** What is left of a word without its plural, `-ing`, `-ed` and last vowel. */
const baseOf = (word: string): string =>
  singular(word)
    .replace(/(?<=\p{L}{2})s$/u, "")
    .replace(/(?<=\p{L}{3})(?:ing|ed)$/u, "")
    .replace(/(?<=\p{L}{2})[ey]$/u, "");

/** Who does it, what makes it so, what comes of it. */
const FURTHER = /(?:ism|ist|[eo]r|i[sz]ation|i[sz]e|[ai]ble|ing)s?$/;
const NOUN_OF = /(?:[st]ion|ment|[ae]nce|ity|ness|ism|[eo]r)s?$/;

/**
 * Whether a word that shares its stem with another is that, or says the same of something: "agricultural" of "agriculture", "scaling"
 * of "scale", "predicted" of "prediction". "Social" is not made of "socialism", nor "employment" of "employer".
 */
export function isMadeOf(word: string, other: string): boolean {
  return baseOf(word).startsWith(baseOf(other)) || !(FURTHER.test(other) || NOUN_OF.test(word));
}

/** A content word of a text: its stem and where it starts. */
export interface Word {
  /** In lower case. */
  word: string;
  stem: string;
  at: number;
}

/** The content words between two offsets of a text, in order. Linear in what lies between. */
export function contentWords(text: string, start = 0, end = text.length): Word[] {
  const words: Word[] = [];
  for (const match of text.slice(start, end).matchAll(WORD)) {
    const word = match[0].toLowerCase();
    if (word === "s" || EMPTY.has(word)) continue;
    words.push({ word, stem: stemOf(word), at: start + match.index });
  }
  return words;
}

/** The stems of a name, sorted, as often as they stand in it; what stands in parentheses only tells two names apart. */
export function nameStems(name: string): string[] {
  return nameWords(name)
    .map(({ stem }) => stem)
    .sort();
}

/** The content words of a name, in order; what stands in parentheses only tells two names apart. */
export function nameWords(name: string): Word[] {
  const short = name.slice(0, MAX_NAME);
  const plain = contentWords(short.replace(/\([^)]*\)/g, ""));
  return plain.length > 0 ? plain : contentWords(short);
}

/** How many stems of one name stand in another, each as often as it does in both: "peer to peer" has two, of which "peer" has one. Both sorted. */
export function sharedStems(one: readonly string[], other: readonly string[]): number {
  let shared = 0;
  for (let i = 0, j = 0; i < one.length && j < other.length;) {
    const [left, right] = [one[i]!, other[j]!];
    if (left === right) shared++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return shared;
}

/** Whether a name has all words of another one, and more. Both as {@link nameStems} gives them. */
export function holdsName(whole: readonly string[], part: readonly string[]): boolean {
  return part.length > 0 && part.length < whole.length && sharedStems(part, whole) === part.length;
}

/** A label and links, nothing else: `up: [[Statistics]]`, `**Related:** [AI](ai.md), #maths`. */
const ONLY_LINKS =
  /^[ \t>*+-]*[*_]*[\p{L} -]{2,24}[*_]*::?[*_]*(?:[ \t]*(?:\[\[[^\]\n]{1,300}\]\]|\[[^\]\n]{1,200}\]\([^)\n]{1,300}\)|#[\p{L}\p{N}/_-]+|[,;|·•]))+[ \t]*\r?$/gmu;

/** Whether a line is but a label and links: it tells where the note has its place. Cost: linear in the line. */
export function isOnlyLinks(line: string): boolean {
  ONLY_LINKS.lastIndex = 0;
  return ONLY_LINKS.test(line);
}

/** A term that an item explains itself, or that is all it says: `- **Kernel trick:** how to do without the map`, `3. **Maps**`. */
const ITEM_TERMS =
  /^[ \t>]*(?:[*+-][ \t]+[*_]{0,3}[\p{L}\p{N}][\p{L}\p{N} /&'’()+-]{0,58}[*_]{0,3}:[*_]{0,3}(?=[ \t]+\S)|(?:[*+-]|\d{1,3}[.)])[ \t]+(?:\*\*|__)[\p{L}\p{N}][\p{L}\p{N} /&'’()+-]{0,58}:?(?:\*\*|__):?[ \t]*(?=\r?$))/gmu;

/** An entry of an overview: `- [[Kernel trick]]: how to do without the map`, `1. [Maps](maps.md)`. */
const ENTRIES =
  /^[ \t>]*(?:[*+-]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?[*_]{0,3}(?:\[\[[^\]\n]{1,300}\]\]|\[[^\]\n]{1,200}\]\([^)\n]{1,300}\))[*_]{0,3}[ \t]*(?:$|[\r:,;(–—]|-[ \t]).*/gmu;
/** Of its own, as a global expression remembers where it found something. */
const ENTRY = new RegExp(ENTRIES.source, "u");

/** Whether a line is an entry of an overview. Cost: linear in the line. */
export function isEntry(line: string): boolean {
  return ENTRY.test(line);
}

/** What a clause denies, as far as it does: "they do not have a keel", but not "it cannot float without a keel". */
const DENIALS =
  /\b(?:(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would)(?:n['’]t| not)|cannot|(?:has|have|had) no|never)\b(?:(?!\b(?:without|unless|until|but|only|just|yet)\b)[^.;:,()\n]){0,60}/giu;

/**
 * A readable text without the entries of its overviews, what it denies and the sentences that put something off, offsets kept: what a
 * note lists, it shows the way to, what its topic has not, nobody needs for it, and what comes later was not needed before.
 * @param text the note's text as it stands. Cost: linear in it.
 */
export function withoutEntries(text: string, readable: string): string {
  const entries = blanked(blanked(readable, text.matchAll(ENTRIES)), text.matchAll(ITEM_TERMS));
  const rest = blanked(entries, entries.matchAll(DENIALS));
  return blanked(rest, sentencesAhead(rest));
}

/** What of a note's text is prose, offsets kept. */
export interface Prose {
  /** See {@link readableText}. */
  readable: string;
  /** The same {@link withoutEntries}. */
  said: string;
}

/** Made once for all that look at a note's words. Cost: linear in the text. */
export function proseOf(text: string): Prose {
  const readable = readableText(text);
  return { readable, said: withoutEntries(text, readable) };
}

function blanked(readable: string, matches: Iterable<RegExpMatchArray>): string {
  let rest = "";
  let from = 0;
  for (const { 0: found, index } of matches) {
    rest += readable.slice(from, index) + found.replace(/[^\n]/g, " ");
    from = index! + found.length;
  }
  return from === 0 ? readable : rest + readable.slice(from);
}

/**
 * A note's text with everything that no reader reads as prose blanked out, offsets kept: front matter, fenced code, HTML tags,
 * addresses, lines that are but a label and links, and the target of a link that shows another text.
 */
function readableText(text: string): string {
  const blank = (found: string) => found.replace(/[^\n]/g, " ");
  return text
    .replace(/^\uFEFF?---\r?\n[\s\S]*?\n---[ \t]*(?=\r?\n|$)/, blank)
    .replace(/^( {0,3})(```+|~~~+)[^\n]*\n[\s\S]*?(?:\n {0,3}\2[`~]*[ \t]*(?=\n|$)|$(?![\s\S]))/gm, blank)
    .replace(ONLY_LINKS, blank)
    .replace(/\[\[[^\]|\n]{0,300}\|/g, blank)
    .replace(/\]\([^)\n]{0,500}\)/g, blank)
    .replace(/<[^>\n]{1,200}>/g, blank)
    .replace(/\bhttps?:\/\/\S+/g, blank);
}
