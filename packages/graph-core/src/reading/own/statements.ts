import { analyse, type Word } from "../../language/analyse.ts";
import { sentenceRanges } from "../../language/sentences.ts";
import { tokenize, type Tokenizer } from "../../language/tokenize.ts";
import type { EnglishModel } from "@cairn/english-model";
import type { Block, ParsedNote, RichText } from "../../model/note.ts";
import type { NoteReading } from "../../model/reading.ts";
import type { Frame } from "../frame.ts";
import { standing } from "../notebook.ts";
import type { NamedPlace, NoteStatement } from "./rule.ts";

/** A statement with the way back to its note. */
export interface PlacedStatement extends NoteStatement {
  /** Offset in the note of a character of the statement's text. */
  offset(at: number): number;
}

/** What the statements of a note are taken from. */
export interface StatementSource {
  note: ParsedNote;
  reading: NoteReading;
  /** Who is spoken of where each block stands. */
  frames: readonly Frame[];
  model: () => EnglishModel;
  split?: Tokenizer | undefined;
}

/** The statements of a note in their order: its sentences, items and cells, code, formulas and HTML left out. Linear in the text. */
export function* statementsOf(source: StatementSource): Generator<PlacedStatement> {
  const places = namedPlaces(source.reading);
  const labels = new Map(source.reading.concepts.map(({ key, label }) => [key, label]));
  for (const [at, block] of source.note.blocks.entries()) {
    if (block.kind === "code" || block.kind === "math" || block.kind === "html") continue;
    const topic = source.frames[at]?.topic;
    const label = topic && labels.get(standing(topic).key);
    for (const content of block.cells ?? [block.content]) yield* sentencesOf(source, block, content, label, places);
  }
}

function* sentencesOf(
  { note, reading, model, split = tokenize }: StatementSource,
  block: Block,
  content: RichText,
  topic: string | undefined,
  places: readonly NamedPlace[],
): Generator<PlacedStatement> {
  const tokens = split(content.text);
  for (const [first, end] of sentenceRanges(tokens)) {
    const start = tokens[first]!.start;
    const text = content.text.slice(start, tokens[end - 1]!.end);
    const offset = (at: number): number => content.offsets[start + at]!;
    let words: readonly Word[] | undefined;
    yield {
      note: note.path,
      language: reading.language,
      kind: block.kind,
      text,
      topic,
      names: namesIn(places, content, start, start + text.length),
      words: () =>
        (words ??= reading.language === "en" ? analyse(model(), text, 0, [], split).flatMap((one) => one.words) : []),
      offset,
    };
  }
}

/** Every place of the note that names a concept, in its order, the longer first. Offsets count in the note. */
function namedPlaces({ concepts }: NoteReading): NamedPlace[] {
  return concepts
    .flatMap(({ label, mentions }) => mentions.map(({ start, end }) => ({ name: label, from: start, to: end })))
    .sort((a, b) => a.from - b.from || b.to - a.to);
}

function namesIn(places: readonly NamedPlace[], { offsets }: RichText, from: number, to: number): NamedPlace[] {
  const found: NamedPlace[] = [];
  const end = offsets[to - 1]! + 1;
  for (let i = firstFrom(places, offsets[from]!); i < places.length && places[i]!.from < end; i++) {
    const place = places[i]!;
    if (place.to > end) continue;
    const [start, last] = [plainOffset(offsets, place.from), plainOffset(offsets, place.to - 1)];
    found.push({ name: place.name, from: start - from, to: last + 1 - from });
  }
  return found;
}

function firstFrom(places: readonly NamedPlace[], offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.from < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** First place of the text whose character stands at an offset of the note or behind it. */
function plainOffset(offsets: Uint32Array, offset: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
