import { equalData } from "../merge/equal.ts";
import { senseKey } from "../merge/claims.ts";
import type { ConceptReading, NoteReading } from "../model/reading.ts";
import type { NameTable } from "../merge/ties/name-table.ts";
import { NoteWords } from "./note-words.ts";
import { onwardSections } from "./onward.ts";
import { contentWords, holdsName, nameStems, sharedStems } from "./words.ts";

/** Places of a word that are remembered: enough to find one where a name's words stand together. */
const MAX_PLACES = 6;

/**
 * A text of more content words than this names much that it does not build on: half a page. All notes from which the weights of
 * titles are learnt are shorter.
 */
const LONG_TEXT = 100;
/** So many characters open it: the first paragraph or two. */
const OPENING = 500;

/** Letters of an ending ("-ization"), and of "of the" with its blanks. */
const ENDING = 7;
const SMALL_WORD = 6;

/** The end of a sentence that another one follows, of a paragraph, or of a line before an item, a heading or a row. */
const SENTENCE_END = /[.!?](?=\s+\p{Lu})|\n(?=[ \t>]*(?:[#|]|\r?\n))/gu;
/** In a long text that of a line before any item as well: "Average network out", and below it "Application load balancer". */
const ITEM_END = /[.!?](?=\s+\p{Lu})|\n(?=[ \t>]*(?:[#|]|\r?\n|[-*+][ \t]|\d{1,3}[.)][ \t]))/gu;

/** What a note with a subject explains, as words. Local to the note. */
export interface NoteProfile {
  note: string;
  /** Key of the concept that the note is about. */
  subject: string;
  /** The title's stems, sorted. */
  title: string[];
  /** Stems of what of the title names the subject, sorted: "The railway and its impact on cities" is about the railway. */
  name: readonly string[];
  /** Where the title stands: the line of its heading, or the note's first. */
  titleAt: number;
  /**
   * Stems of the text and the title with their weights (1 + ln of the count; the title counts double), scaled to length 1, and their
   * first places: without the title, without sections that only lead on, and places without what defines another concept.
   */
  text: NoteWords;
  /** How many content words there are. */
  words: number;
  /** See `NoteReading.asWritten`; of such a note no words are kept. */
  asWritten: boolean;
}

/**
 * @param readable the note's text, see `readableText`. @param stems is to hold the numbers of its stems.
 * @returns `undefined` for a note that is about no one concept. Linear in the text.
 */
export function noteProfile(reading: NoteReading, readable: string, stems: NameTable): NoteProfile | undefined {
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
  const isOfOthers = definitionsOfOthers(reading);
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
      if (isOfOthers(at)) continue;
      const known = places.get(stem);
      if (known === undefined) places.set(stem, [at]);
      else if (known.length < MAX_PLACES) known.push(at);
    }
  }
  const ends = Array.from(readable.matchAll(words > LONG_TEXT ? ITEM_END : SENTENCE_END), ({ index }) => index);
  return {
    note: reading.note,
    subject: key,
    title,
    name: named(title, subject!),
    titleAt: Math.max(0, titleAt),
    text: NoteWords.of(scaled(counts, title), places, ends, stems),
    words,
    asWritten,
  };
}

/** What of a title names a note's subject: all of it where the subject's name is not in it. Both sorted. */
function named(title: readonly string[], { label, aliases }: ConceptReading): readonly string[] {
  const own = nameStems(label);
  if (!holdsName(title, own)) return title;
  const letters = aliases.filter(({ rule }) => rule === "acronym").flatMap(({ name }) => nameStems(name));
  return title.filter((stem) => own.includes(stem) || letters.includes(stem));
}

/** Whether two notes go by the same title, and the same name in it. */
export const isNamedAlike = (one: NoteProfile | undefined, other: NoteProfile | undefined): boolean =>
  equalData(one?.title, other?.title) && equalData(one?.name, other?.name);

/**
 * What defines another concept builds that one, and not what the note is about: "Deep learning: machine learning with neural networks"
 * in a note on machine learning.
 * @returns whether an offset lies in such a definition; asked for ascending offsets. Cost in all: the definitions and the offsets.
 */
function definitionsOfOthers({ concepts, subject }: NoteReading): (at: number) => boolean {
  const spans = concepts.flatMap(({ definition }, index) =>
    definition === undefined || index === subject
      ? []
      : [{ start: definition.span.start.offset, end: definition.span.end.offset }],
  );
  spans.sort((a, b) => a.start - b.start || a.end - b.end);
  let next = 0;
  let end = -1;
  return (at) => {
    while (next < spans.length && spans[next]!.start <= at) end = Math.max(end, spans[next++]!.end);
    return at < end;
  };
}

/**
 * Where all stems of a name stand in one sentence and within `window` characters: the first place where they stand next to each other,
 * or else the first. `undefined` where they nowhere do, and in a long text where they nowhere stand next to each other, or only once,
 * behind its opening. @param table numbers of stems.
 */
export function together(
  profile: NoteProfile,
  stems: readonly string[],
  window: number,
  table: NameTable,
): number | undefined {
  const lists: ReturnType<NoteWords["ends"]>[] = [];
  for (const stem of stems) {
    const number = table.numberOf(stem);
    const places = number === undefined ? undefined : profile.text.placesOf(number);
    if (places === undefined) return undefined;
    lists.push(places);
  }
  const [rarest, ...others] = [...lists].sort((a, b) => a.length - b.length);
  const { titleAt, words } = profile;
  const ends = profile.text.ends();
  // A word that the name has twice stands in two places.
  const isNear = (at: number, place: number): boolean =>
    Math.abs(at - place) <= window && sentenceOf(at, ends) === sentenceOf(place, ends);
  const found: number[] = [];
  for (const at of rarest ?? [])
    if (others.every((places) => places.some((place) => place !== at && isNear(at, place)))) found.push(at);
  const [first] = found;
  if (first === undefined) return undefined;
  const isLong = words > LONG_TEXT;
  if (isLong && first > titleAt + OPENING && found.length < 2) return undefined;
  const whole = found.find((at) =>
    isUnbroken(
      at,
      stems,
      lists.map((places) => places.filter((place) => isNear(at, place))),
    ),
  );
  return whole ?? (isLong ? undefined : first);
}

/**
 * Whether the words of a name stand next to each other around a place, in whatever order, with no more than a small word between two:
 * "a convolutional network, and a recurrent network" does not name "Network in Network".
 * @param places of each stem.
 */
function isUnbroken(at: number, stems: readonly string[], places: readonly ArrayLike<number>[]): boolean {
  const stemAt = new Map<number, string>();
  for (const [i, stem] of stems.entries()) for (const place of Array.from(places[i]!)) stemAt.set(place, stem);
  const row = [...stemAt].sort(([a], [b]) => a - b);
  const isNext = (i: number): boolean => {
    const [[before, stem], [place]] = [row[i - 1]!, row[i]!];
    return place - before <= stem.length + ENDING + SMALL_WORD;
  };
  let from = row.findIndex(([place]) => place === at);
  let to = from + 1;
  while (from > 0 && isNext(from)) from--;
  while (to < row.length && isNext(to)) to++;
  const there = row.slice(from, to).map(([, stem]) => stem);
  return sharedStems(stems, there.sort()) === stems.length;
}

/** How many sentences end before an offset. Cost: logarithmic in them. */
function sentenceOf(at: number, ends: ReturnType<NoteWords["ends"]>): number {
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
  for (const stem of new Set(title)) weights.set(stem, (weights.get(stem) ?? 0) + 2);
  const stems = [...weights.keys()].sort();
  let sum = 0;
  for (const stem of stems) sum += weights.get(stem)! ** 2;
  const length = Math.sqrt(sum) || 1;
  return new Map(stems.map((stem) => [stem, weights.get(stem)! / length]));
}
