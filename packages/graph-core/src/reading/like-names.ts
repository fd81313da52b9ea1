import { isAcronymOf } from "../language/lexicon/headings.ts";
import { RESTRICTS } from "../language/lexicon/nouns.ts";
import { type Draft, labelLike } from "./draft.ts";
import { mayShorten } from "./merge-names.ts";
import type { Notebook } from "./notebook.ts";
import { NumberTable } from "./number-table.ts";

/** How two names of one note resemble each other. */
export type Likeness = "tail" | "head" | "inside" | "same-words" | "acronym" | "stem" | "shared-head" | "shared-first";

/** Two names of a note that may mean one thing. */
export interface NamePair {
  long: Draft;
  short: Draft;
  likeness: Likeness;
  /** Words of the longer name that the shorter one lacks. */
  extra: string[];
}

/** Words of a name that say nothing by themselves. */
export const SMALL_WORDS = /^(?:of|and|the|for|in|to|a|an|on|by|with|or|as)$/;
const MAX_PER_WORD = 40;

/** Pairs of names that share words, stems or letters, each once. Cost: names that share a word, at most 40 a word. */
export function namePairs(notebook: Notebook): NamePair[] {
  const names = notebook.drafts.filter((d) => !d.merged).map(nameOf);
  const byWord = new Map<string, Name[]>();
  const put = (word: string, name: Name) => {
    const list = byWord.get(word);
    if (!list) byWord.set(word, [name]);
    else if (list.length < MAX_PER_WORD && list.at(-1) !== name) list.push(name);
  };
  for (const name of names) {
    const { words, acronym } = name;
    for (const word of words) put(stem(word), name);
    if (acronym) put(`^${acronym.charAt(0).toLowerCase()}`, name);
    if (words.length > 1) for (const word of words.slice(0, 2)) put(`^${word.charAt(0)}`, name);
  }
  const found: NamePair[] = [];
  const seen = new NumberTable();
  const count = notebook.drafts.length;
  for (const list of byWord.values())
    for (let i = 0; i < list.length; i++)
      for (let j = i + 1; j < list.length; j++) {
        const a = list[i] as Name;
        const b = list[j] as Name;
        if (a === b || !mayBeAlike(a, b)) continue;
        const one = a.draft.id;
        const other = b.draft.id;
        const key = Math.min(one, other) * count + Math.max(one, other);
        if (seen.get(key) !== undefined) continue;
        seen.set(key, 1);
        const pair = likeness(a, b);
        if (pair) found.push(pair);
      }
  return found.sort((x, y) => x.long.id - y.long.id || x.short.id - y.short.id);
}

/** Makers whose name stands before their products' names. */
export const VENDORS =
  /^(?:amazon|aws|google|microsoft|azure|apache|oracle|ibm|meta|apple|adobe|cisco|red|hashicorp|linux)$/;

const stem = (word: string): string => (word.length > 6 ? word.slice(0, 5) : word);
/** A draft's label in capitals, of two to seven letters; undefined for none. */
export const acronymOf = (draft: Draft): string | undefined => labelLike(draft, /^\p{Lu}[\p{Lu}\d]{1,6}s?$/u);

/** A draft with what is asked of its name for every pair. */
interface Name {
  draft: Draft;
  /** Words of its key, small ones left out. */
  words: readonly string[];
  acronym: string | undefined;
}

const nameOf = (draft: Draft): Name => ({
  draft,
  words: draft.said.words.filter((word) => !SMALL_WORDS.test(word)),
  acronym: acronymOf(draft),
});

/** False where {@link likeness} finds none whatever the order of the two: most pairs, so it is cheap. */
function mayBeAlike(a: Name, b: Name): boolean {
  if (a.acronym !== undefined || b.acronym !== undefined) return true;
  const isLonger = a.words.length >= b.words.length;
  const long = isLonger ? a.words : b.words;
  const short = isLonger ? b.words : a.words;
  let left = 0;
  for (const word of short) if (!long.includes(word) && ++left > 1) return false;
  return true;
}

function likeness(a: Name, b: Name): NamePair | undefined {
  const [longer, shorter] = a.words.length >= b.words.length ? [a, b] : [b, a];
  const { draft: long, words: lw } = longer;
  const { draft: short, words: sw, acronym } = shorter;
  if (
    acronym &&
    lw.length > 1 &&
    mayShorten(acronym.replace(/s$/, ""), long) &&
    (isAcronymOf(acronym, long.key) || isAcronymOf(acronym, lw.slice(1).join(" ")))
  )
    return { long, short, likeness: "acronym", extra: [] };
  const rest = [...lw];
  const left = sw.filter((word) => {
    const at = rest.indexOf(word);
    if (at < 0) return true;
    rest.splice(at, 1);
    return false;
  });
  if (left.length === 0) {
    if (rest.length === 0) return { long, short, likeness: "same-words", extra: [] };
    if (rest.some((word) => RESTRICTS.test(word))) return undefined;
    const kind: Likeness = long.key.endsWith(` ${short.key}`)
      ? "tail"
      : long.key.startsWith(`${short.key} `)
        ? "head"
        : "inside";
    return { long, short, likeness: kind, extra: rest };
  }
  const [one] = left;
  const [other] = rest;
  if (left.length === 1 && rest.length === 1 && one && other) {
    if (stem(one) === stem(other) && one.length > 4 && other.length > 4)
      return { long, short, likeness: "stem", extra: [one, other] };
    if (sw.length === 2 && lw.length === 2) {
      if (lw[1] === sw[1]) return { long, short, likeness: "shared-head", extra: [one, other] };
      if (lw[0] === sw[0]) return { long, short, likeness: "shared-first", extra: [one, other] };
    }
  }
  return undefined;
}

/**
 * Whether all words of one name are in the other, or it may be its initials. `Tulip` and `cell` are not one for both being short
 * for `tulip cell`, nor `low frequency` and `high frequency` for both being called `frequency`.
 */
export function isWithin(a: Draft, b: Draft): boolean {
  if (acronymOf(a) !== undefined || acronymOf(b) !== undefined) return true;
  const words = new Set(nameOf(b).words.map(stem));
  return nameOf(a).words.every((word) => words.has(stem(word)));
}
