import { compare, deleteAt, setAt } from "../merge/order.ts";
import type { Concept } from "../model/concept.ts";
import type { GraphDiff } from "../model/diff.ts";
import { nameKey } from "../model/names.ts";
import { fold } from "../query/fold.ts";
import { Best } from "../query/best.ts";
import type { NameEntry } from "../query/graph-reader.ts";
import { MIN_SIMILARITY, mostSimilar } from "../query/similar-names.ts";
import { NameGrams } from "./name-grams.ts";
import { Postings } from "./postings.ts";

/** All names of all concepts, kept up to date by diffs. */
export class NameTable {
  readonly #byKey = new Map<string, Set<string>>();
  readonly #concepts = new Map<string, Concept>();
  /** Concepts by their names without case and accents. */
  readonly #folded = new Postings();
  /** Made when first asked for. */
  #grams: NameGrams | undefined;

  constructor(concepts: Iterable<Concept>) {
    for (const concept of concepts) this.#add(concept);
  }

  apply({ concepts }: Pick<GraphDiff, "concepts">): void {
    const renamed = concepts.updated.filter(([before, after]) => !sameNames(before, after));
    for (const concept of concepts.removed) this.#delete(concept);
    for (const [before] of renamed) this.#delete(before);
    for (const [, after] of concepts.updated) this.#concepts.set(after.id, after);
    for (const [, after] of renamed) this.#add(after);
    for (const concept of concepts.added) this.#add(concept);
  }

  /** The concept of an id, where it has one. */
  concept(id: string): Concept | undefined {
    return this.#concepts.get(id);
  }

  /** Ids that a name names: by label before by alias, then the more important, ties by id. */
  lookup(name: string): string[] {
    const key = nameKey(name);
    const rank = (id: string) => {
      const { label, importance } = this.#concepts.get(id)!;
      return { byLabel: nameKey(label) === key ? 0 : 1, importance };
    };
    return [...(this.#byKey.get(key) ?? [])]
      .map((id) => ({ id, ...rank(id) }))
      .sort((a, b) => a.byLabel - b.byLabel || b.importance - a.importance || compare(a.id, b.id))
      .map(({ id }) => id);
  }

  /** Names that begin with a prefix, ordered by name, then id. Cost: theirs. */
  withPrefix(prefix: string, first: number): NameEntry[] {
    const folded = fold(prefix);
    const best = new Best<NameEntry>(first, (a, b) => compare(a.name, b.name) || compare(a.id, b.id));
    const known = new Set<string>();
    for (const id of this.startingWith(folded)) {
      if (known.has(id)) continue;
      known.add(id);
      for (const name of this.#namesOf(id)) if (fold(name).startsWith(folded)) best.add({ name, id });
    }
    return [...best.kept];
  }

  /** Ids of concepts of which some name is a text, itself without case and accents. */
  called(folded: string): Iterable<string> {
    return this.#folded.of(folded);
  }

  /** Ids of concepts of which some name begins with a text, itself without case and accents; some stand there twice. */
  *startingWith(folded: string): Iterable<string> {
    for (const name of this.#folded.withPrefix(folded)) yield* this.#folded.of(name);
  }

  /** Ids of concepts of which some name contains a text, itself without case and accents; some stand there twice. */
  *containing(folded: string): Iterable<string> {
    if (folded === "") return;
    for (const name of this.#gramTable().containing(folded)) yield* this.#folded.of(name);
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
      for (const id of this.#folded.of(folded)) {
        ids.add(id);
        for (const one of this.#namesOf(id)) if (fold(one) === folded) entries.push({ name: one, id });
      }
    }
    return mostSimilar(entries, name, first);
  }

  #gramTable(): NameGrams {
    return (this.#grams ??= new NameGrams(this.#folded.words()));
  }

  #namesOf(id: string): string[] {
    const concept = this.#concepts.get(id);
    return concept === undefined ? [] : [concept.label, ...concept.aliases];
  }

  #add(concept: Concept): void {
    this.#concepts.set(concept.id, concept);
    for (const name of [concept.label, ...concept.aliases]) {
      setAt(this.#byKey, nameKey(name)).add(concept.id);
      const folded = fold(name);
      if (this.#folded.add(folded, concept.id)) this.#grams?.add(folded);
    }
  }

  #delete(concept: Concept): void {
    this.#concepts.delete(concept.id);
    for (const name of [concept.label, ...concept.aliases]) {
      deleteAt(this.#byKey, nameKey(name), concept.id);
      const folded = fold(name);
      if (this.#folded.delete(folded, concept.id)) this.#grams?.delete(folded);
    }
  }
}

function sameNames(a: Concept, b: Concept): boolean {
  return a.label === b.label && a.aliases.join("\n") === b.aliases.join("\n");
}
