import MiniSearch from "minisearch";
import type { Concept } from "../model/concept.ts";
import type { GraphDiff } from "../model/diff.ts";
import { fold, wordsOf } from "../query/fold.ts";
import { maxTypos } from "../query/search.ts";

/**
 * Full text over names and definitions (minisearch), kept up to date by diffs. It finds, `search` ranks; one typing error more
 * is let through, because minisearch counts two swapped letters as two.
 */
export class SearchIndex {
  readonly #index = new MiniSearch<Concept>({
    fields: ["label", "aliases", "definition"],
    extractField: (concept, field) =>
      field === "aliases" ? concept.aliases.join("\n") : (concept[field as "id" | "label" | "definition"] ?? ""),
    tokenize: (text) => wordsOf(text).map(({ word }) => word),
    processTerm: (term) => fold(term),
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (maxTypos(term) === 0 ? false : maxTypos(term) + 1),
      combineWith: "AND",
    },
  });

  constructor(concepts: Iterable<Concept>) {
    this.#index.addAll([...concepts]);
  }

  apply({ concepts }: Pick<GraphDiff, "concepts">): void {
    for (const concept of concepts.removed) this.#index.remove(concept);
    for (const [before, after] of concepts.updated) {
      if (sameText(before, after)) continue;
      this.#index.remove(before);
      this.#index.add(after);
    }
    for (const concept of concepts.added) this.#index.add(concept);
  }

  /** Ids of concepts that have all words of a text, as beginnings of theirs or with typing errors. */
  find(text: string): string[] {
    return this.#index.search(text).map(({ id }) => String(id));
  }
}

function sameText(a: Concept, b: Concept): boolean {
  return a.label === b.label && a.definition === b.definition && a.aliases.join("\n") === b.aliases.join("\n");
}
