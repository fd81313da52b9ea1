import type { Mention, NoteReading } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";

/** A place where a note names one of its concepts (an index into `reading.concepts`). */
export interface MentionPlace {
  index: number;
  start: number;
  end: number;
  section: number;
}

/** All places of a note where a concept is named, in order. */
export function mentionPlaces(reading: NoteReading): MentionPlace[] {
  return reading.concepts
    .flatMap(({ mentions }, index) => mentions.map(({ start, end, section }) => ({ index, start, end, section })))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.index - b.index);
}

/** Those that lie between two offsets. Cost: log of all + those found. */
export function mentionsBetween(sorted: readonly MentionPlace[], start: number, end: number): MentionPlace[] {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const found: MentionPlace[] = [];
  for (let at = low; at < sorted.length && sorted[at]!.start < end; at++) {
    if (sorted[at]!.end <= end) found.push(sorted[at]!);
  }
  return found;
}

/** Gives the span of a mention: the same object for the same mention, as many facts of a note stand on one. */
export function spanBook(): (mention: Mention) => Span {
  const spans = new Map<Mention, Span>();
  return (mention) => {
    let span = spans.get(mention);
    if (span === undefined) {
      const { line, column, start, end } = mention;
      span = { start: { line, column, offset: start }, end: { line, column: column + end - start, offset: end } };
      spans.set(mention, span);
    }
    return span;
  };
}
