import type { Concept } from "../model/concept.ts";
import type { GraphDiff } from "../model/diff.ts";
import { compare } from "../merge/order.ts";
import { Best } from "../query/best.ts";
import { wordsOf } from "../query/fold.ts";
import {
  askedFor,
  bestMatch,
  bestName,
  betterHit,
  type Folded,
  maxTypos,
  type SearchHit,
  typoWorth,
  WORTH,
} from "../query/search.ts";
import type { NameTable } from "./name-table.ts";
import type { NumberedConcepts } from "./numbered-concepts.ts";
import { Postings } from "./postings.ts";

interface Tables {
  names: NameTable;
  /** Concepts by the words of their names, and of their definitions. */
  words: Postings;
  definitions: Postings;
}

/** Concepts that may match in one way. */
interface Stage {
  /** The best score of a match of this kind. */
  worth: number;
  /** For so many typing errors in some word. */
  errors: number;
  /** Numbers of concepts, some twice. */
  find(this: void, tables: Tables, asked: Folded, words: readonly string[]): readonly number[];
  /** Whether it is the definition that matches. */
  isDefined: boolean;
}

/** The most typing errors that any word may have. */
const MOST_ERRORS = 2;

/** From the best kind of match to the worst: most questions are answered before the last are come to. */
const STAGES: readonly Stage[] = [
  { worth: WORTH.whole, errors: 0, find: ({ names }, { folded }) => names.called(folded), isDefined: false },
  { worth: WORTH.start, errors: 0, find: ({ names }, { folded }) => names.startingWith(folded), isDefined: false },
  exact("words", 1),
  spelt("words", 0, 1),
  { worth: WORTH.inside, errors: 0, find: ({ names }, { folded }) => names.containing(folded), isDefined: false },
  ...Array.from({ length: MOST_ERRORS }, (_, i) => spelt("words", i + 1, 1)),
  exact("definitions", WORTH.definition),
  ...Array.from({ length: MOST_ERRORS + 1 }, (_, i) => spelt("definitions", i, WORTH.definition)),
];

/** Concepts that have all words. */
function exact(of: "words" | "definitions", factor: number): Stage {
  return {
    worth: WORTH.words * factor,
    errors: 0,
    find: ({ [of]: postings }, _, words) => postings.withAll(words, (word) => postings.exact(word)),
    isDefined: of === "definitions",
  };
}

/** Concepts that have words which begin so, or are spelt so but for some errors. */
function spelt(of: "words" | "definitions", errors: number, factor: number): Stage {
  return {
    worth: (errors === 0 ? WORTH.wordStarts : typoWorth(errors)) * factor,
    errors,
    find: ({ [of]: postings }, _, words) => {
      // What begins with the only word was found without errors.
      const isRest = words.length === 1 && errors > 0;
      return postings.withAll(words, (word) => {
        const most = Math.min(errors, maxTypos(word));
        return isRest ? postings.near(word, most) : postings.spelt(word, most);
      });
    },
    isDefined: of === "definitions",
  };
}

/** What is known of a concept while a search goes on, in bits: that it is about to be looked at, that its names were looked at, */
const QUEUED = 1;
const NAMES_SEEN = 2;
/** that its definition was, and that it is found. */
const DEFINITION_SEEN = 4;
const FOUND = 8;

/**
 * Finds concepts by words of their names and definitions, kept up to date by diffs. It looks for the best kind of match first, and
 * for a worse one only where there are too few better ones: threshold algorithm of Fagin, Lotem and Naor, 2003.
 */
export class SearchIndex {
  readonly #tables: Tables;
  readonly #concepts: NumberedConcepts;
  /** By number of a concept; all 0 between two searches. */
  #marks = new Uint8Array(0);

  /** @param names of the same concepts, brought up to date before this one */
  constructor(names: NameTable, concepts: Iterable<Concept>) {
    this.#concepts = names.concepts;
    this.#tables = { names, words: new Postings(), definitions: new Postings() };
    for (const concept of concepts) this.#each(concept, (postings, word, number) => postings.add(word, number));
  }

  apply({ concepts }: Pick<GraphDiff, "concepts">): void {
    const rewritten = concepts.updated.filter(([before, after]) => !sameText(before, after));
    for (const concept of [...concepts.removed, ...rewritten.map(([before]) => before)])
      this.#each(concept, (postings, word, number) => postings.delete(word, number));
    for (const concept of [...concepts.added, ...rewritten.map(([, after]) => after)])
      this.#each(concept, (postings, word, number) => postings.add(word, number));
  }

  /**
   * The concepts that match a text best, at most `first`, in the order of `search`. Cost: where many match equally well, a glance at
   * each of them.
   */
  find(text: string, first: number): readonly SearchHit[] {
    const asked = askedFor(text);
    if (asked.folded === "") return [];
    const concepts = this.#concepts;
    if (this.#marks.length < concepts.end) this.#marks = new Uint8Array(2 * concepts.end);
    const marks = this.#marks;
    const marked: number[] = [];
    const best = new Best(first, betterHit);
    const words = asked.words.map(({ word }) => word);
    let typos = 0;
    for (const word of words) typos = Math.max(typos, maxTypos(word));
    for (const { worth, errors, find, isDefined } of STAGES) {
      if (errors > typos) continue;
      if (best.last !== undefined && best.last.score > worth) break;
      // What has no name that matches may have a definition that does.
      const passedOver = isDefined ? FOUND | DEFINITION_SEEN : NAMES_SEEN;
      const unseen = this.#unseen(find(this.#tables, asked, words), passedOver, marked);
      for (const number of mostImportantFirst(unseen, first, concepts)) {
        const { last } = best;
        if (last !== undefined && isBefore(last, worth, concepts, number)) break;
        marks[number]! |= isDefined ? DEFINITION_SEEN : NAMES_SEEN;
        const concept = concepts.at(number)!;
        const hit = (isDefined ? bestMatch : bestName)(concept, asked, concepts.namesOf(number, concept));
        if (hit === undefined) continue;
        marks[number]! |= FOUND;
        best.add(hit);
      }
    }
    for (let i = 0; i < marked.length; i++) marks[marked[i]!] = 0;
    return best.kept;
  }

  /** Those of some concepts, each once, that have none of some marks. @param marked gets what is marked now */
  #unseen(numbers: readonly number[], passedOver: number, marked: number[]): number[] {
    const marks = this.#marks;
    const found: number[] = [];
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i]!;
      const mark = marks[number]!;
      if ((mark & (passedOver | QUEUED)) !== 0) continue;
      if (mark === 0) marked.push(number);
      marks[number] = mark | QUEUED;
      found.push(number);
    }
    for (let i = 0; i < found.length; i++) marks[found[i]!]! &= ~QUEUED;
    return found;
  }

  #each(concept: Concept, each: (postings: Postings, word: string, number: number) => void): void {
    const { words, definitions } = this.#tables;
    const { id, label, aliases, definition } = concept;
    const number = this.#concepts.numberOf(id);
    if (number === undefined) return;
    for (const name of [label, ...aliases]) for (const { word } of wordsOf(name)) each(words, word, number);
    if (definition !== undefined) for (const { word } of wordsOf(definition)) each(definitions, word, number);
  }
}

/** Whether a hit stands before all that a concept can be with a score, in the order of `betterHit`. */
function isBefore(hit: SearchHit, worth: number, concepts: NumberedConcepts, number: number): boolean {
  const before = worth - hit.score || concepts.importanceOf(number) - hit.concept.importance;
  return (before || compare(hit.concept.id, concepts.at(number)!.id)) < 0;
}

/** As a rule a few are enough, and it is not worth to sort the others. */
function mostImportantFirst(numbers: number[], few: number, concepts: NumberedConcepts): Iterable<number> {
  if (numbers.length <= 1) return numbers;
  const order = (a: number, b: number): number => concepts.order(a, b);
  return numbers.length <= 4 * few ? numbers.sort(order) : headFirst(numbers, few, order);
}

function* headFirst(
  numbers: readonly number[],
  few: number,
  order: (a: number, b: number) => number,
): Iterable<number> {
  const head = new Best(few, order);
  for (const number of numbers) head.add(number);
  yield* head.kept;
  const given = new Set(head.kept);
  yield* numbers.filter((number) => !given.has(number)).sort(order);
}

function sameText(a: Concept, b: Concept): boolean {
  return a.label === b.label && a.definition === b.definition && a.aliases.join("\n") === b.aliases.join("\n");
}
