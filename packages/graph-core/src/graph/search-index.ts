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
import { byImportance } from "./interchange.ts";
import type { NameTable } from "./name-table.ts";
import { Postings } from "./postings.ts";

/** Concepts that may match in one way. */
interface Stage {
  /** The best score of a match of this kind. */
  worth: number;
  ids(): Iterable<string>;
  match: typeof bestMatch;
}

/**
 * Finds concepts by words of their names and definitions, kept up to date by diffs. It looks for the best kind of match first, and
 * for a worse one only where there are too few better ones: threshold algorithm of Fagin, Lotem and Naor, 2003.
 */
export class SearchIndex {
  readonly #names: NameTable;
  readonly #words = new Postings();
  readonly #definitions = new Postings();

  /** @param names of the same concepts, brought up to date before this one */
  constructor(names: NameTable, concepts: Iterable<Concept>) {
    this.#names = names;
    for (const concept of concepts) this.#each(concept, (postings, word) => postings.add(word, concept.id));
  }

  apply({ concepts }: Pick<GraphDiff, "concepts">): void {
    const rewritten = concepts.updated.filter(([before, after]) => !sameText(before, after));
    for (const concept of [...concepts.removed, ...rewritten.map(([before]) => before)])
      this.#each(concept, (postings, word) => postings.delete(word, concept.id));
    for (const concept of [...concepts.added, ...rewritten.map(([, after]) => after)])
      this.#each(concept, (postings, word) => postings.add(word, concept.id));
  }

  /**
   * The concepts that match a text best, at most `first`, in the order of `search`. Cost: where many match equally well, a glance at
   * each of them.
   */
  find(text: string, first: number): readonly SearchHit[] {
    const asked = askedFor(text);
    if (asked.folded === "") return [];
    const best = new Best(first, betterHit);
    const hits = new Set<string>();
    let [kind, seen] = [bestName, new Set<string>()];
    for (const { worth, ids, match } of this.#stages(asked)) {
      if (best.last !== undefined && best.last.score > worth) break;
      // What has no name that matches may have a definition that does.
      if (match !== kind) [kind, seen] = [match, new Set(hits)];
      for (const concept of mostImportantFirst(this.#unseen(ids(), seen), first)) {
        const { last } = best;
        if (last !== undefined && isBefore(last, worth, concept)) break;
        seen.add(concept.id);
        const hit = match(concept, asked);
        if (hit === undefined) continue;
        hits.add(concept.id);
        best.add(hit);
      }
    }
    return best.kept;
  }

  /** From the best kind of match to the worst: most questions are answered before the last are made. */
  *#stages(asked: Folded): Iterable<Stage> {
    const names = this.#names;
    const words = asked.words.map(({ word }) => word);
    yield { worth: WORTH.whole, ids: () => names.called(asked.folded), match: bestName };
    yield { worth: WORTH.start, ids: () => names.startingWith(asked.folded), match: bestName };
    yield exact(this.#words, words, 1, bestName);
    yield spelt(this.#words, words, 0, 1, bestName);
    yield { worth: WORTH.inside, ids: () => names.containing(asked.folded), match: bestName };
    let typos = 0;
    for (const word of words) typos = Math.max(typos, maxTypos(word));
    for (let errors = 1; errors <= typos; errors++) yield spelt(this.#words, words, errors, 1, bestName);
    yield exact(this.#definitions, words, WORTH.definition, bestMatch);
    for (let errors = 0; errors <= typos; errors++)
      yield spelt(this.#definitions, words, errors, WORTH.definition, bestMatch);
  }

  #unseen(ids: Iterable<string>, seen: ReadonlySet<string>): Concept[] {
    const found: Concept[] = [];
    for (const id of ids instanceof Set ? ids : new Set(ids)) {
      const concept = seen.has(id) ? undefined : this.#names.concept(id);
      if (concept !== undefined) found.push(concept);
    }
    return found;
  }

  #each({ label, aliases, definition }: Concept, each: (postings: Postings, word: string) => void): void {
    for (const name of [label, ...aliases]) for (const { word } of wordsOf(name)) each(this.#words, word);
    if (definition !== undefined) for (const { word } of wordsOf(definition)) each(this.#definitions, word);
  }
}

/** Concepts that have all words. */
function exact(postings: Postings, words: readonly string[], factor: number, match: typeof bestMatch): Stage {
  return {
    worth: WORTH.words * factor,
    ids: () => postings.withAll(words, (word) => postings.exact(word)),
    match,
  };
}

/** Concepts that have words which begin so, or are spelt so but for some errors. */
function spelt(
  postings: Postings,
  words: readonly string[],
  errors: number,
  factor: number,
  match: typeof bestMatch,
): Stage {
  return {
    worth: (errors === 0 ? WORTH.wordStarts : typoWorth(errors)) * factor,
    ids: () => {
      // What begins with the only word was found without errors.
      const isRest = words.length === 1 && errors > 0;
      return postings.withAll(words, (word) => {
        const most = Math.min(errors, maxTypos(word));
        return isRest ? postings.near(word, most) : postings.spelt(word, most);
      });
    },
    match,
  };
}

/** Whether a hit stands before all that a concept can be with a score, in the order of `betterHit`. */
function isBefore({ score, concept: hit }: SearchHit, worth: number, concept: Concept): boolean {
  return (worth - score || concept.importance - hit.importance || compare(hit.id, concept.id)) < 0;
}

/** As a rule a few are enough, and it is not worth to sort the others. */
function* mostImportantFirst(concepts: Concept[], few: number): Iterable<Concept> {
  if (concepts.length <= 4 * few) return yield* concepts.length > 1 ? concepts.sort(byImportance) : concepts;
  const head = new Best(few, byImportance);
  for (const concept of concepts) head.add(concept);
  yield* head.kept;
  const given = new Set(head.kept);
  yield* concepts.filter((concept) => !given.has(concept)).sort(byImportance);
}

function sameText(a: Concept, b: Concept): boolean {
  return a.label === b.label && a.definition === b.definition && a.aliases.join("\n") === b.aliases.join("\n");
}
