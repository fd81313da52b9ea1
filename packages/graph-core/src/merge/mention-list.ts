import type { Concept, ConceptMention } from "../model/concept.ts";
import { equalData } from "./equal.ts";
import { compare } from "./order.ts";

/** Numbers of a mention: line, column, start, end. */
const EACH = 4;

/** Short where all are: few notes are longer than 65,535 letters. */
type Numbers = Uint16Array | Int32Array;

/**
 * The mentions of a concept that many notes speak of, as numbers: a hub has thousands that hardly anybody asks for, and as objects
 * they take four times as much. Never changes.
 */
export class MentionList {
  /** How many there are. */
  readonly size: number;
  /** How many notes they are in. */
  readonly noteCount: number;
  /** By mention. */
  readonly #notes: readonly string[];
  readonly #numbers: Numbers;

  private constructor(notes: readonly string[], numbers: Numbers, noteCount: number) {
    this.#notes = notes;
    this.#numbers = numbers;
    this.size = notes.length;
    this.noteCount = noteCount;
  }

  /** @param mentions ordered by note, then place. */
  static of(mentions: readonly ConceptMention[]): MentionList {
    const notes = mentions.map(({ note }) => note);
    return new MentionList(notes, numbersOf(mentions), notesIn(mentions));
  }

  /** A list in which those of one note are replaced by others; this one where they are the same. Cost: copying all numbers. */
  with(note: string, mentions: readonly ConceptMention[]): MentionList {
    const from = this.#place(note);
    let to = from;
    while (this.#notes[to] === note) to++;
    if (equalData(this.#read(from, to), mentions)) return this;
    const notes = this.#notes.slice(0, from).concat(
      mentions.map((mention) => mention.note),
      this.#notes.slice(to),
    );
    const come = numbersOf(mentions);
    const isShort = come instanceof Uint16Array && this.#numbers instanceof Uint16Array;
    const numbers = new (isShort ? Uint16Array : Int32Array)(EACH * notes.length);
    numbers.set(this.#numbers.subarray(0, EACH * from));
    numbers.set(come, EACH * from);
    numbers.set(this.#numbers.subarray(EACH * to), EACH * (from + mentions.length));
    const noteCount = this.noteCount + Math.sign(mentions.length) - Math.sign(to - from);
    return new MentionList(notes, numbers, noteCount);
  }

  /** As they are told. */
  read(): ConceptMention[] {
    return this.#read(0, this.size);
  }

  /** Those of the first notes. */
  readFirst(notes: number): ConceptMention[] {
    let [seen, to] = [0, 0];
    for (; to < this.size; to++) if (this.#notes[to] !== this.#notes[to - 1] && ++seen > notes) break;
    return this.#read(0, to);
  }

  #read(from: number, to: number): ConceptMention[] {
    return this.#notes.slice(from, to).map((note, i) => {
      const [line, column, start, end] = this.#numbers.subarray(EACH * (from + i), EACH * (from + i + 1));
      return { note, line: line!, column: column!, start: start!, end: end! };
    });
  }

  /** Where those of a note begin, or would. */
  #place(note: string): number {
    let [low, high] = [0, this.size];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(this.#notes[middle]!, note) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function numbersOf(mentions: readonly ConceptMention[]): Numbers {
  const numbers = new Int32Array(EACH * mentions.length);
  for (const [i, { line, column, start, end }] of mentions.entries()) numbers.set([line, column, start, end], EACH * i);
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

/** Whether two concepts say the same. Mentions out of one list are not looked at. */
export function sameConcept(one: Concept, other: Concept): boolean {
  const list = lists.get(one);
  if (list === undefined || lists.get(other) !== list) return equalData(one, other);
  return equalData(withoutMentions(one), withoutMentions(other));
}

function withoutMentions(concept: Concept): Partial<Concept> {
  const { id, label, aliases, aliasEvidence, importance, definition, tags, home, explained } = concept;
  return { id, label, aliases, aliasEvidence, importance, definition, tags, home, explained } as Partial<Concept>;
}
