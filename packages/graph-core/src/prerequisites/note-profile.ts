import { senseKey } from "../merge/claims.ts";
import type { NoteReading } from "../model/reading.ts";
import { onwardSections } from "./onward.ts";
import { contentWords, nameStems } from "./words.ts";

/** Places of a word that are remembered: enough to find one where a name's words stand together. */
const MAX_PLACES = 6;

/** A text of more content words than this is long: some three pages. */
const LONG_TEXT = 600;
/** So many characters open it: two or three paragraphs. */
const OPENING = 1200;

/** Letters of an ending, and of "of the" with its blanks. */
const ENDING = 4;
const SMALL_WORD = 6;

/** The end of a sentence that another one follows, of a paragraph, or of a line before an item, a heading or a row. */
const SENTENCE_END = /[.!?](?=\s+\p{Lu})|\n(?=[ \t>]*(?:[#|]|\r?\n))/gu;

/** What a note with a subject explains, as words. Local to the note. */
export interface NoteProfile {
  note: string;
  /** Key of the concept that the note is about. */
  subject: string;
  /** The title's stems, sorted. */
  title: string[];
  /** Where the title stands: the line of its heading, or the note's first. */
  titleAt: number;
  /** Stems of the text and the title, sorted. */
  stems: readonly string[];
  /** Weight of each stem in the text (1 + ln of its count; the title counts double), scaled to length 1. */
  weights: Float64Array;
  /** First places of all stems, each ascending; without the title, and without sections that only lead on. */
  places: Uint32Array;
  /** Where the places of each stem begin in `places`, and where the last end. */
  starts: Uint32Array;
  /** How many content words there are. */
  words: number;
  /** Where a sentence, an item or a paragraph ends and another follows, ascending. */
  ends: Uint32Array;
  /** See `NoteReading.asWritten`; of such a note no words are kept. */
  asWritten: boolean;
}

/**
 * @param readable the note's text, see `readableText`.
 * @returns `undefined` for a note that is about no one concept. Linear in the text.
 */
export function noteProfile(reading: NoteReading, readable: string): NoteProfile | undefined {
  const subject = reading.concepts[reading.subject];
  const key = subject === undefined ? "" : senseKey(reading, subject);
  if (key === "") return undefined;
  const title = nameStems(reading.title);
  const onward = onwardSections(reading);
  const counts = new Map<string, number>();
  const places = new Map<string, number[]>();
  let words = 0;
  let titleAt = -1;
  const asWritten = reading.asWritten === true;
  for (const [index, { heading, level, start, end }] of reading.sections.entries()) {
    if (onward[index] || asWritten) continue;
    let from = start;
    if (level > 0 && titleAt < 0 && heading.trim() === reading.title.trim()) {
      titleAt = start;
      const line = readable.indexOf("\n", start);
      from = line < 0 || line > end ? end : line;
    }
    for (const { stem, at } of contentWords(readable, from, end)) {
      words++;
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
      const known = places.get(stem);
      if (known === undefined) places.set(stem, [at]);
      else if (known.length < MAX_PLACES) known.push(at);
    }
  }
  return {
    note: reading.note,
    subject: key,
    title,
    titleAt: Math.max(0, titleAt),
    ...packed(scaled(counts, title), places),
    words,
    ends: Uint32Array.from([...readable.matchAll(SENTENCE_END)], ({ index }) => index),
    asWritten,
  };
}

/** As arrays: thousands of notes have hundreds of stems each, and a map of them takes ten times as much. */
function packed(
  weights: ReadonlyMap<string, number>,
  places: ReadonlyMap<string, readonly number[]>,
): Pick<NoteProfile, "stems" | "weights" | "places" | "starts"> {
  const stems = [...weights.keys()];
  const starts = new Uint32Array(stems.length + 1);
  for (const [i, stem] of stems.entries()) starts[i + 1] = starts[i]! + (places.get(stem)?.length ?? 0);
  const all = new Uint32Array(starts[stems.length]!);
  for (const [i, stem] of stems.entries()) all.set(places.get(stem) ?? [], starts[i]);
  return { stems, weights: Float64Array.from(weights.values()), places: all, starts };
}

/** The first places of a stem; `undefined` where the text has none. Cost: log of the stems. */
function placesOf({ stems, places, starts }: NoteProfile, stem: string): Uint32Array | undefined {
  let [low, high] = [0, stems.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stems[middle]! < stem) low = middle + 1;
    else high = middle;
  }
  if (stems[low] !== stem || starts[low] === starts[low + 1]) return undefined;
  return places.subarray(starts[low], starts[low + 1]);
}

/** How alike two texts are, 0 to 1: the cosine of their weights. Cost: the words of both. */
export function similarity(one: NoteProfile, other: NoteProfile): number {
  let sum = 0;
  for (let i = 0, j = 0; i < one.stems.length && j < other.stems.length;) {
    const [left, right] = [one.stems[i]!, other.stems[j]!];
    if (left === right) sum += one.weights[i++]! * other.weights[j++]!;
    else if (left < right) i++;
    else j++;
  }
  return Math.min(1, sum);
}

/**
 * Where all stems of a name stand in one sentence and within `window` characters: the first place where they stand next to each other,
 * or else the first. `undefined` where they nowhere do, and where a long text names them only once, behind its opening: such a text names
 * much that it does not build on.
 */
export function together(profile: NoteProfile, stems: readonly string[], window: number): number | undefined {
  const lists: Uint32Array[] = [];
  for (const stem of stems) {
    const places = placesOf(profile, stem);
    if (places === undefined) return undefined;
    lists.push(places);
  }
  lists.sort((a, b) => a.length - b.length);
  const [rarest, ...others] = lists;
  const { ends, titleAt, words } = profile;
  const isNear = (at: number, place: number, span: number): boolean =>
    Math.abs(at - place) <= span && sentenceOf(at, ends) === sentenceOf(place, ends);
  const found: number[] = [];
  for (const at of rarest ?? [])
    if (others.every((places) => places.some((place) => isNear(at, place, window)))) found.push(at);
  const [first] = found;
  if (first === undefined) return undefined;
  if (words > LONG_TEXT && first > titleAt + OPENING && found.length < 2) return undefined;
  const span = nameSpan(stems);
  const whole = found.find((at) => others.every((places) => places.some((place) => isNear(at, place, span))));
  return whole ?? first;
}

/** How far apart the words of a name stand at most: as long as they are with their endings, and a small word between two. */
function nameSpan(stems: readonly string[]): number {
  let span = -SMALL_WORD;
  for (const { length } of stems) span += length + ENDING + SMALL_WORD;
  return span;
}

/** How many sentences end before an offset. Cost: logarithmic in them. */
function sentenceOf(at: number, ends: Uint32Array): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function scaled(counts: ReadonlyMap<string, number>, title: readonly string[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const [stem, count] of counts) weights.set(stem, 1 + Math.log(count));
  for (const stem of title) weights.set(stem, (weights.get(stem) ?? 0) + 2);
  const stems = [...weights.keys()].sort();
  let sum = 0;
  for (const stem of stems) sum += weights.get(stem)! ** 2;
  const length = Math.sqrt(sum) || 1;
  return new Map(stems.map((stem) => [stem, Math.round((weights.get(stem)! / length) * 1e6) / 1e6]));
}
