import { compare } from "../merge/order.ts";
import type { Concept } from "../model/concept.ts";
import type { GraphDiff } from "../model/diff.ts";
import { nameKey } from "../model/names.ts";
import { fold } from "../query/fold.ts";
import { Best } from "../query/best.ts";
import type { NameEntry } from "../query/graph-reader.ts";
import { MIN_SIMILARITY, mostSimilar } from "../query/similar-names.ts";
import { type Holders, pushHolders, withHolder, withoutHolder } from "./holders.ts";
import { NameGrams } from "./name-grams.ts";
import { NumberedConcepts } from "./numbered-concepts.ts";
import { Postings } from "./postings.ts";

/** All names of all concepts, kept up to date by diffs. */
export class NameTable {
  /** The concepts, by the numbers that they have here. */
  readonly concepts = new NumberedConcepts();
  readonly #byKey = new Map<string, Holders>();
  /** Concepts by their names without case and accents. */
  readonly #folded = new Postings();
  /** Made when first asked for. */
  #grams: NameGrams | undefined;

  constructor(concepts: Iterable<Concept>) {
    for (const concept of concepts) this.#add(concept);
  }

  /** The numbers of concepts that go are theirs until the next diff. */
  apply({ concepts }: Pick<GraphDiff, "concepts">): void {
    this.concepts.release();
    const renamed = concepts.updated.filter(([before, after]) => !sameNames(before, after));
    for (const concept of concepts.removed) {
      this.#forget(concept);
      this.concepts.delete(concept.id);
    }
    for (const [before] of renamed) this.#forget(before);
    for (const [, after] of concepts.updated) this.concepts.set(after);
    for (const [, after] of renamed) this.#add(after);
    for (const concept of concepts.added) this.#add(concept);
  }

  /** The concept of an id, as the last diff has it. */
  conceptOf(id: string): Concept | undefined {
    const number = this.concepts.numberOf(id);
    return number === undefined ? undefined : this.concepts.at(number);
  }

  /** Ids that a name names: by label before by alias, then the more important, ties by id. */
  lookup(name: string): string[] {
    const key = nameKey(name);
    const named: number[] = [];
    pushHolders(named, this.#byKey.get(key));
    const byLabel = (concept: Concept): number => (nameKey(concept.label) === key ? 0 : 1);
    return this.#conceptsOf(named)
      .map((concept) => ({ id: concept.id, importance: concept.importance, byLabel: byLabel(concept) }))
      .sort((a, b) => a.byLabel - b.byLabel || b.importance - a.importance || compare(a.id, b.id))
      .map(({ id }) => id);
  }

  /** Names that begin with a prefix, ordered by name, then id. Cost: theirs. */
  withPrefix(prefix: string, first: number): NameEntry[] {
    const folded = fold(prefix);
    const best = new Best<NameEntry>(first, (a, b) => compare(a.name, b.name) || compare(a.id, b.id));
    for (const { id, label, aliases } of this.#conceptsOf(this.startingWith(folded)))
      for (const name of [label, ...aliases]) if (fold(name).startsWith(folded)) best.add({ name, id });
    return [...best.kept];
  }

  /** Numbers of concepts of which some name is a text, itself without case and accents. */
  called(folded: string): number[] {
    return this.#folded.of(folded);
  }

  /** Numbers of concepts of which some name begins with a text, itself without case and accents; some stand there twice. */
  startingWith(folded: string): number[] {
    return this.#folded.withPrefix(folded);
  }

  /** Numbers of concepts of which some name contains a text, itself without case and accents; some stand there twice. */
  containing(folded: string): number[] {
    if (folded === "") return [];
    return this.#gramTable()
      .containing(folded)
      .flatMap((name) => this.#folded.of(name));
  }

  /**
   * Names most like a name first (Dice's coefficient of their trigrams), one for each concept. Cost: the names that have a
   * trigram in common with it.
   */
  similar(name: string, first: number): NameEntry[] {
    const entries: NameEntry[] = [];
    const ids = new Set<string>();
    let last = 0;
    for (const { name: folded, similarity } of this.#gramTable().similar(name, MIN_SIMILARITY)) {
      // What is as similar as the last one may stand before it by its name.
      if (ids.size >= first && similarity < last) break;
      last = similarity;
      for (const { id, label, aliases } of this.#conceptsOf(this.#folded.of(folded))) {
        ids.add(id);
        for (const one of [label, ...aliases]) if (fold(one) === folded) entries.push({ name: one, id });
      }
    }
    return mostSimilar(entries, name, first);
  }

  #gramTable(): NameGrams {
    return (this.#grams ??= new NameGrams(this.#folded.words()));
  }

  /** Each once. */
  #conceptsOf(numbers: readonly number[]): Concept[] {
    return Array.from(new Set(numbers), (number) => this.concepts.at(number)!);
  }

  #add(concept: Concept): void {
    const number = this.concepts.set(concept);
    for (const name of [concept.label, ...concept.aliases]) {
      const key = nameKey(name);
      this.#byKey.set(key, withHolder(this.#byKey.get(key), number));
      const folded = fold(name);
      if (this.#folded.add(folded, number)) this.#grams?.add(folded);
    }
  }

  /** Forgets its names. */
  #forget(concept: Concept): void {
    const number = this.concepts.numberOf(concept.id);
    if (number === undefined) return;
    for (const name of [concept.label, ...concept.aliases]) {
      const key = nameKey(name);
      const left = withoutHolder(this.#byKey.get(key), number);
      if (left === undefined) this.#byKey.delete(key);
      else this.#byKey.set(key, left);
      const folded = fold(name);
      if (this.#folded.delete(folded, number)) this.#grams?.delete(folded);
    }
  }
}

function sameNames(a: Concept, b: Concept): boolean {
  return a.label === b.label && a.aliases.join("\n") === b.aliases.join("\n");
}
