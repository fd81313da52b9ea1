import { compare } from "../merge/order.ts";
import type { Concept } from "../model/concept.ts";
import { wholeNumber } from "./arguments.ts";
import { Best } from "./best.ts";
import { editDistance, fold, wordsOf } from "./fold.ts";
import type { GraphReader, MaybePromise } from "./graph-reader.ts";
import { wait, type Walk, walked } from "./walk.ts";

/** A concept that a search found. */
export interface SearchHit {
  /** What was found; each concept is found once, by its best match. */
  concept: Concept;
  /** The name that matched best, or the definition. */
  matched: string;
  /** What `matched` is to the concept. */
  field: "label" | "alias" | "definition";
  /** Offsets in `matched` of what matched: [from, to), ascending. */
  ranges: [from: number, to: number][];
  /** 0 to 1. */
  score: number;
}

interface Match {
  score: number;
  ranges: [number, number][];
}

/** How good each kind of match is; an alias and a definition are worth a little less than the label. */
export const WORTH = {
  whole: 1,
  /** The name goes on with the rest of the last word, or with more words. */
  start: 0.95,
  /** With both: of what is being typed, the name that it soon is comes before longer ones. */
  longStart: 0.9,
  words: 0.8,
  wordStarts: 0.7,
  inside: 0.5,
  typo: 0.4,
  alias: 0.97,
  definition: 0.3,
} as const;

/**
 * Concepts whose names, or definition, have all words of a text: whole, as beginnings, or with a typing error or two. The better
 * match first, a name that only ends the word begun before one that goes on after it; then the more important concept, then by id.
 * An empty text finds nothing.
 * Cost: the candidates that the reader finds.
 *
 * @example
 * ```js
 * import { ConceptIndex, search } from "@cairn/graph-core";
 *
 * const index = new ConceptIndex();
 * index.setNote({ path: "cell.md", text: "# Cell\n\nA cell contains a nucleus." });
 * index.setNote({ path: "mitosis.md", text: "# Mitosis\n\nMitosis requires a cell." });
 * const [hit] = await search(index.reader, "mitosys");
 * console.log(hit.matched, hit.field);
 * // → Mitosis label
 * ```
 */
export async function search(reader: GraphReader, text: string, options?: { first?: number }): Promise<SearchHit[]> {
  return searchAtOnce(reader, text, options);
}

/**
 * What `search` tells, at once and without a promise where the reader has the graph in memory.
 *
 * @example
 * ```js
 * import { ConceptIndex } from "@cairn/graph-core";
 * import { searchAtOnce } from "@cairn/graph-core/query";
 *
 * const index = new ConceptIndex();
 * index.setNote({ path: "cell.md", text: "# Cell\n\nA cell contains a nucleus." });
 * const [hit] = await searchAtOnce(index.reader, "nucl");
 * console.log(hit.matched);
 * // → nucleus
 * ```
 */
export function searchAtOnce(
  reader: GraphReader,
  text: string,
  options: { first?: number } = {},
): MaybePromise<SearchHit[]> {
  return walked(hits(reader, text, options));
}

function* hits(reader: GraphReader, text: string, { first = 10 }: { first?: number }): Walk<SearchHit[]> {
  wholeNumber("first", first, 1, 200);
  if (text.trim() === "") return [];
  if (reader.searchHits !== undefined) return yield* wait(reader.searchHits(text, { first }));
  const asked = askedFor(text);
  const best = new Best(first, betterHit);
  const candidates = yield* wait(reader.searchCandidates(text, { first }));
  for (const concept of yield* wait(reader.concepts(candidates))) {
    const hit = concept && bestMatch(concept, asked);
    if (hit !== undefined) best.add(hit);
  }
  return [...best.kept];
}

/** The better match first, then the more important concept, then by id. */
export function betterHit(a: SearchHit, b: SearchHit): number {
  return b.score - a.score || b.concept.importance - a.concept.importance || compare(a.concept.id, b.concept.id);
}

/** A text that is looked at, or looked for, with its words. */
export interface Folded {
  folded: string;
  words: readonly { word: string; from: number; to: number }[];
}

/** What is looked for with a text. */
export function askedFor(text: string): Folded {
  return { folded: fold(text.trim()), words: wordsOf(text) };
}

/** Names of concepts that were found before; they go when the concept goes or changes. */
const knownNames = new WeakMap<Concept, readonly Folded[]>();

function namesOf(concept: Concept): readonly Folded[] {
  let names = knownNames.get(concept);
  if (names === undefined) knownNames.set(concept, (names = foldedNames(concept)));
  return names;
}

/** A concept's names: the label first, then the aliases. */
export function foldedNames({ label, aliases }: Concept): Folded[] {
  return [label, ...aliases].map((name) => ({ folded: fold(name), words: wordsOf(name) }));
}

/** How a concept matches a text best, `undefined` where it doesn't. @param names the concept's, folded */
export function bestMatch(concept: Concept, asked: Folded, names?: readonly Folded[]): SearchHit | undefined {
  const best = bestName(concept, asked, names);
  const { definition } = concept;
  if (best !== undefined || definition === undefined) return best;
  const match = matchWords(wordsOf(definition), asked);
  if (match === undefined) return undefined;
  return { concept, matched: definition, field: "definition", ...match, score: match.score * WORTH.definition };
}

/** How one of a concept's names matches a text best. @param names the concept's, folded */
export function bestName(
  concept: Concept,
  asked: Folded,
  names: readonly Folded[] = namesOf(concept),
): SearchHit | undefined {
  let best: SearchHit | undefined;
  for (let i = 0; i < names.length; i++) {
    const matched = i === 0 ? concept.label : concept.aliases[i - 1]!;
    const match = matchName(matched, names[i]!, asked);
    if (match === undefined) continue;
    const score = match.score * (i === 0 ? 1 : WORTH.alias);
    if (best !== undefined && score <= best.score) continue;
    best = { concept, matched, field: i === 0 ? "label" : "alias", ranges: match.ranges, score };
  }
  return best;
}

/** How a name matches a text. */
function matchName(name: string, { folded, words }: Folded, asked: Folded): Match | undefined {
  if (folded === asked.folded) return { score: WORTH.whole, ranges: [[0, name.length]] };
  const byWords = matchWords(words, asked);
  if (byWords !== undefined && folded.startsWith(asked.folded)) {
    const { length } = asked.words;
    const isLong = words.length > length && words[length - 1]?.word !== asked.words[length - 1]?.word;
    return { ...byWords, score: isLong ? WORTH.longStart : WORTH.start };
  }
  const at = folded.indexOf(asked.folded);
  if (byWords === undefined && at >= 0 && folded.length === name.length) {
    return { score: WORTH.inside, ranges: [[at, at + asked.folded.length]] };
  }
  return byWords;
}

/** Every asked word must be a word of the text, the beginning of one, or close to one. */
function matchWords(words: Folded["words"], asked: Folded): Match | undefined {
  const [only] = asked.words;
  if (only !== undefined && asked.words.length === 1) {
    const found = matchWord(words, only.word);
    return found && { score: found.score, ranges: [found.range] };
  }
  let score: number = WORTH.words;
  const ranges = new Map<number, [number, number]>();
  for (const { word } of asked.words) {
    const found = matchWord(words, word);
    if (found === undefined) return undefined;
    score = Math.min(score, found.score);
    const known = ranges.get(found.range[0]);
    if (known === undefined || known[1] < found.range[1]) ranges.set(found.range[0], found.range);
  }
  if (ranges.size === 0) return undefined;
  return { score, ranges: [...ranges.values()].sort((a, b) => a[0] - b[0]) };
}

function matchWord(words: Folded["words"], asked: string): { score: number; range: [number, number] } | undefined {
  let start: Folded["words"][number] | undefined;
  for (let i = 0; i < words.length; i++) {
    const each = words[i]!;
    if (each.word === asked) return { score: WORTH.words, range: [each.from, each.to] };
    if (start === undefined && each.word.startsWith(asked)) start = each;
  }
  if (start !== undefined) {
    return { score: WORTH.wordStarts, range: [start.from, Math.min(start.to, start.from + asked.length)] };
  }
  const typos = maxTypos(asked);
  if (typos === 0) return undefined;
  let [close, errors]: [Folded["words"][number] | undefined, number] = [undefined, typos + 1];
  for (let i = 0; i < words.length; i++) {
    const distance = editDistance(asked, words[i]!.word, errors - 1);
    if (distance < errors) [close, errors] = [words[i], distance];
  }
  return close && { score: typoWorth(errors), range: [close.from, close.to] };
}

/** How good a match with so many typing errors is. */
export function typoWorth(errors: number): number {
  return WORTH.typo - 0.05 * (errors - 1);
}

/** How many typing errors a word may have: none in a short one. */
export function maxTypos(word: string): number {
  return word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
}
