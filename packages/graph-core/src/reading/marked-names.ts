import { commonness } from "@cairn/english-model";
import type { Word } from "../language/analyse.ts";
import type { Mark, RichText } from "../model/note.ts";
import type { Phrase } from "../language/phrases.ts";
import { SETS_OFF } from "./of-name.ts";
import type { Statement } from "./statement.ts";

/** Of {@link commonness}: `*not* the same`, `**big** files` only stress an everyday word. */
const EVERYDAY = 5;
const MOST_WORDS = 6;
const LONGEST = 50;

/**
 * Names what its writer set off and the parser took for no noun phrase, or for several: `the state is **stale**`, `GET` and `apply` in
 * code, `*The Sound and the Fury*`. Whoever speaks of one of its words then speaks of it.
 */
export function nameMarked(statement: Statement): void {
  const { content, sentence, phrases } = statement;
  const { words } = sentence;
  const marks = marksOf(content);
  for (let m = firstFrom(marks, sentence.start - 1, ({ from }) => from); m < marks.length; m++) {
    const mark = marks[m] as Mark;
    if (mark.from >= sentence.end) break;
    const first = firstFrom(words, mark.from, ({ start }) => start);
    let last = first;
    while (last < words.length && (words[last] as Word).end <= mark.to && last - first <= MOST_WORDS) last++;
    const name = content.text.slice(mark.from, mark.to).replace(/\s+/g, " ").trim();
    if (last === first || last - first > MOST_WORDS || name.length > LONGEST || !/\p{L}{2}/u.test(name)) continue;
    const inside: Phrase[] = [];
    for (let i = first; i < last; i++) {
      const phrase = phrases.get(i);
      if (phrase) inside.push(phrase);
    }
    const [only] = inside;
    if (inside.length === 1 && only && only.end >= (words[last - 1]?.end ?? 0) && isSame(words, first, only)) continue;
    const covered = words.slice(first, last);
    if (inside.length === 0 ? !isName(mark, covered) : !isWhole(mark, covered, name)) continue;
    // "**Battle of Acre**" is a name, and Acre another: only the word that the rest hangs on speaks of the whole.
    const outer = inside.filter(({ head }) => !isBetween(words[head]?.head ?? -1, first, last)).map(({ head }) => head);
    const heads = inside.length === 0 ? [first] : outer.length > 0 ? outer : inside.map(({ head }) => head);
    statement.nameWords(name, { from: first, to: last, heads, start: mark.from, end: mark.to });
  }
}

const isBetween = (i: number, from: number, to: number): boolean => i >= from && i < to;

/** Whether a phrase begins where a mark does, but for its article. */
function isSame(words: readonly Word[], first: number, phrase: Phrase): boolean {
  for (let i = first; i < phrase.from; i++) if (words[i]?.upos !== "DET") return false;
  return true;
}

/** A word or two that are no noun phrase: a name where they are code or a link, or no everyday words that are stressed. */
function isName({ kind }: Mark, words: readonly Word[]): boolean {
  if (kind === "wikilink") return true;
  if (kind === "code") return words.length <= 3 && !/[{}<>;=$\\|]/.test(words.map(({ text }) => text).join(" "));
  const [word] = words;
  if (words.length > 2 || !word) return false;
  return words.every(
    ({ upos, lower, xpos }) =>
      /^(?:ADJ|VERB|NOUN|PROPN|X|INTJ)$/.test(upos) &&
      !/^JJ[RS]$/.test(xpos) &&
      lower.length > 2 &&
      commonness(lower) < EVERYDAY,
  );
}

/** Several phrases that are one name: a command, a link, a title, `**customer's mind**`. */
function isWhole({ kind }: Mark, words: readonly Word[], name: string): boolean {
  if (kind === "wikilink") return true;
  if (kind === "code") return words.length <= 4 && !/[{}<>;$\\|]/.test(name);
  if (/[():]/.test(name)) return false;
  if (isTitle(words)) return true;
  const says = words.some(({ upos }) => /^(?:AUX|PRON|ADV|SCONJ|CCONJ|PUNCT)$/.test(upos));
  const finite = words.some(({ xpos }) => /^(?:VBZ|VBP|VBD|VB|MD)$/.test(xpos));
  const [first, last] = [words[0], words.at(-1)];
  if (says || finite || words.length > 4 || !first || !last) return false;
  return /^(?:NOUN|PROPN|ADJ)$/.test(first.upos) || first.xpos === "VBG" ? /^(?:NOUN|PROPN)$/.test(last.upos) : false;
}

/** `The Sound and the Fury`: capitals on the first and last word and all between but the small ones. */
function isTitle(words: readonly Word[]): boolean {
  if (words.length < 2 || !/^\p{L}/u.test(words[0]?.text ?? "")) return false;
  return words.every(({ text, lower }, i) => {
    if (/^[\p{Lu}\d]/u.test(text) || /^['’]s?$|^&$/.test(text)) return true;
    return i > 0 && i < words.length - 1 && /^(?:the|a|an|of|and|or|in|on|to|for|with|by|at|from|as|v|vs)$/.test(lower);
  });
}

const known = new WeakMap<RichText, Mark[]>();

function marksOf(content: RichText): Mark[] {
  let marks = known.get(content);
  if (!marks) {
    marks = content.marks
      .filter(({ kind }) => kind === "code" || SETS_OFF.has(kind))
      .sort((a, b) => a.from - b.from || b.to - a.to);
    known.set(content, marks);
  }
  return marks;
}

/** Index of the first that stands at an offset or behind it. */
function firstFrom<T>(sorted: readonly T[], offset: number, at: (one: T) => number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(sorted[middle] as T) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
