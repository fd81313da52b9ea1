import type { Concept, ConceptMention } from "../model/concept.ts";
import { equalData } from "./equal.ts";
import { compare } from "./order.ts";

/** Numbers of a mention: line, column, start, end. */
const EACH = 4;

/** Short where all are: few notes are longer than 65,535 letters. */
type Numbers = Uint16Array | Int32Array;

/** A piece of a list holds so many mentions and the rest of the last note; with twice as many it is cut in two. */
const PIECE = 256;

/** Mentions of some notes, all of each, in order. Never changes. */
interface Piece {
  /** By mention. */
  readonly notes: readonly string[];
  readonly numbers: Numbers;
}

/**
 * The mentions of a concept that many notes speak of, as numbers: a hub has thousands that hardly anybody asks for, and as objects
 * they take four times as much. Never changes. They stand in pieces, so that a list in which one note says something else shares all
 * others with the one before: an edit touches some twenty hubs.
 */
export class MentionList {
  /** How many there are. */
  readonly size: number;
  /** How many notes they are in. */
  readonly noteCount: number;
  /** None is empty. */
  readonly #pieces: readonly Piece[];

  private constructor(pieces: readonly Piece[], size: number, noteCount: number) {
    this.#pieces = pieces;
    this.size = size;
    this.noteCount = noteCount;
  }

  /** @param mentions ordered by note, then place. */
  static of(mentions: readonly ConceptMention[]): MentionList {
    return new MentionList(piecesOf(mentions), mentions.length, notesIn(mentions));
  }

  /** A list in which those of one note are replaced by others; this one where they are the same. Cost: a piece, and a glance at all pieces. */
  with(note: string, mentions: readonly ConceptMention[]): MentionList {
    const at = this.#pieceOf(note);
    const piece = this.#pieces[at] ?? NO_MENTIONS;
    const from = placeIn(piece, note);
    let to = from;
    while (piece.notes[to] === note) to++;
    if (equalData(readPiece(piece, from, to), mentions)) return this;
    const end = piece.notes.length;
    const now = [...readPiece(piece, 0, from), ...mentions, ...readPiece(piece, to, end)];
    const come = now.length >= 2 * PIECE ? piecesOf(now) : now.length > 0 ? [pieceOf(now)] : [];
    const noteCount = this.noteCount + Math.sign(mentions.length) - Math.sign(to - from);
    return new MentionList(this.#pieces.toSpliced(at, 1, ...come), this.size + now.length - end, noteCount);
  }

  /** Whether another list has the same mentions. Cost: the pieces that they do not share. */
  equals(other: MentionList): boolean {
    if (this.size !== other.size) return false;
    const [left, right] = [this.#pieces, other.#pieces];
    for (let p = 0, q = 0, i = 0, j = 0; p < left.length && q < right.length;) {
      const [one, two] = [left[p]!, right[q]!];
      if (one === two && i === 0 && j === 0) {
        p++;
        q++;
        continue;
      }
      if (!isSameMention(one, i++, two, j++)) return false;
      if (i === one.notes.length) [p, i] = [p + 1, 0];
      if (j === two.notes.length) [q, j] = [q + 1, 0];
    }
    return true;
  }

  /** As they are told. */
  read(): ConceptMention[] {
    return this.#pieces.flatMap((piece) => readPiece(piece, 0, piece.notes.length));
  }

  /** Those of the first notes. */
  readFirst(notes: number): ConceptMention[] {
    const found: ConceptMention[] = [];
    let seen = 0;
    for (const piece of this.#pieces) {
      let to = 0;
      for (; to < piece.notes.length; to++)
        if (piece.notes[to] !== piece.notes[to - 1] && ++seen > notes) return [...found, ...readPiece(piece, 0, to)];
      found.push(...readPiece(piece, 0, to));
    }
    return found;
  }

  /** The place of the piece in which those of a note are, or would be. */
  #pieceOf(note: string): number {
    let [low, high] = [0, this.#pieces.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(this.#pieces[middle]!.notes[0]!, note) <= 0) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }
}

const NO_MENTIONS: Piece = { notes: [], numbers: new Uint16Array(0) };

/** @param mentions ordered by note, then place. */
function piecesOf(mentions: readonly ConceptMention[]): Piece[] {
  const pieces: Piece[] = [];
  for (let from = 0, to = 0; from < mentions.length; from = to) {
    to = Math.min(from + PIECE, mentions.length);
    while (mentions[to] !== undefined && mentions[to]!.note === mentions[to - 1]!.note) to++;
    pieces.push(pieceOf(mentions.slice(from, to)));
  }
  return pieces;
}

function pieceOf(mentions: readonly ConceptMention[]): Piece {
  return { notes: mentions.map(({ note }) => note), numbers: numbersOf(mentions) };
}

function readPiece({ notes, numbers }: Piece, from: number, to: number): ConceptMention[] {
  const found: ConceptMention[] = [];
  for (let i = from; i < to; i++) {
    const at = EACH * i;
    found.push({
      note: notes[i]!,
      line: numbers[at]!,
      column: numbers[at + 1]!,
      start: numbers[at + 2]!,
      end: numbers[at + 3]!,
    });
  }
  return found;
}

function isSameMention(one: Piece, i: number, other: Piece, j: number): boolean {
  if (one.notes[i] !== other.notes[j]) return false;
  for (let at = 0; at < EACH; at++) if (one.numbers[EACH * i + at] !== other.numbers[EACH * j + at]) return false;
  return true;
}

/** Where those of a note begin in a piece, or would. */
function placeIn({ notes }: Piece, note: string): number {
  let [low, high] = [0, notes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(notes[middle]!, note) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function numbersOf(mentions: readonly ConceptMention[]): Numbers {
  const numbers = new Int32Array(EACH * mentions.length);
  let at = 0;
  for (const { line, column, start, end } of mentions) {
    numbers[at++] = line;
    numbers[at++] = column;
    numbers[at++] = start;
    numbers[at++] = end;
  }
  return numbers.every((number) => number <= 0xffff) ? Uint16Array.from(numbers) : numbers;
}

/** In how many notes mentions are that are ordered by note. */
function notesIn(mentions: readonly ConceptMention[]): number {
  let notes = 0;
  for (const [index, { note }] of mentions.entries()) if (note !== mentions[index - 1]?.note) notes++;
  return notes;
}

const lists = new WeakMap<Concept, MentionList>();

/** Gives a concept its mentions: made of the list when somebody first asks for them. */
export function withMentions(concept: Concept, list: MentionList): Concept {
  lists.set(concept, list);
  let known: ConceptMention[] | undefined;
  const get = () => (known ??= list.read());
  return Object.defineProperty(concept, "mentions", { get, enumerable: true, configurable: true });
}

/** How many mentions a concept has, and in how many notes. Cost: none where {@link withMentions} gave them. */
export function mentionCounts(concept: Concept): { size: number; noteCount: number } {
  const list = lists.get(concept);
  return list ?? { size: concept.mentions.length, noteCount: notesIn(concept.mentions) };
}

/** The mentions of a concept in its first notes by path. Cost: these, where {@link withMentions} gave them. */
export function firstMentions(concept: Concept, notes: number): ConceptMention[] {
  const list = lists.get(concept);
  if (list !== undefined) return list.readFirst(notes);
  let seen = 0;
  const { mentions } = concept;
  const end = mentions.findIndex(({ note }, at) => note !== mentions[at - 1]?.note && ++seen > notes);
  return end < 0 ? mentions : mentions.slice(0, end);
}

/** Whether two concepts say the same. Mentions out of lists are made for neither: a hub has thousands. */
export function sameConcept(one: Concept, other: Concept): boolean {
  const [list, otherList] = [lists.get(one), lists.get(other)];
  if (list === undefined || otherList === undefined) return equalData(one, other);
  return list.equals(otherList) && equalData(withoutMentions(one), withoutMentions(other));
}

function withoutMentions(concept: Concept): Partial<Concept> {
  const { id, label, aliases, aliasEvidence, importance, definition, tags, home, explained } = concept;
  return { id, label, aliases, aliasEvidence, importance, definition, tags, home, explained } as Partial<Concept>;
}
