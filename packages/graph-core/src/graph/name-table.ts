import { compare, deleteAt, setAt } from "../merge/order.ts";
import type { Concept } from "../model/concept.ts";
import type { GraphDiff } from "../model/diff.ts";
import { nameKey } from "../model/names.ts";
import { fold } from "../query/fold.ts";
import type { NameEntry } from "../query/graph-reader.ts";
import { mostSimilar } from "../query/similar-names.ts";

/** All names of all concepts, kept up to date by diffs. */
export class NameTable {
  readonly #byKey = new Map<string, Set<string>>();
  readonly #concepts = new Map<string, Concept>();
  /** All names folded, a line each, and whose each line is; made when first asked for after a change. */
  #lines: { text: string; starts: number[]; ids: string[] } | undefined;

  constructor(concepts: Iterable<Concept>) {
    for (const concept of concepts) this.#add(concept);
  }

  apply({ concepts }: Pick<GraphDiff, "concepts">): void {
    this.#lines = undefined;
    for (const concept of concepts.removed) this.#delete(concept);
    for (const [before] of concepts.updated) this.#delete(before);
    for (const [, after] of concepts.updated) this.#add(after);
    for (const concept of concepts.added) this.#add(concept);
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

  /** Names that begin with a prefix, ordered by name, then id. Cost: one pass over all names. */
  withPrefix(prefix: string, first: number): NameEntry[] {
    const folded = fold(prefix);
    return [...this.#entries()]
      .filter(({ name }) => fold(name).startsWith(folded))
      .sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id))
      .slice(0, first);
  }

  /** Ids of concepts of which some name contains a text. Cost: one pass over the letters of all names. */
  containing(text: string): string[] {
    const folded = fold(text.trim());
    if (folded === "" || folded.includes("\n")) return [];
    const lines = (this.#lines ??= linesOf(this.#entries()));
    const ids = new Set<string>();
    for (let at = lines.text.indexOf(folded); at >= 0; at = lines.text.indexOf(folded, at)) {
      const line = lastUpTo(lines.starts, at);
      ids.add(lines.ids[line]!);
      at = lines.starts[line + 1] ?? lines.text.length;
    }
    return [...ids];
  }

  /** Names most like a name first (Dice's coefficient of their trigrams), one for each concept. Cost: one pass over all names. */
  similar(name: string, first: number): NameEntry[] {
    return mostSimilar(this.#entries(), name, first);
  }

  *#entries(): Iterable<NameEntry> {
    for (const { id, label, aliases } of this.#concepts.values()) {
      yield { name: label, id };
      for (const name of aliases) yield { name, id };
    }
  }

  #add(concept: Concept): void {
    this.#concepts.set(concept.id, concept);
    for (const name of [concept.label, ...concept.aliases]) setAt(this.#byKey, nameKey(name)).add(concept.id);
  }

  #delete(concept: Concept): void {
    this.#concepts.delete(concept.id);
    for (const name of [concept.label, ...concept.aliases]) deleteAt(this.#byKey, nameKey(name), concept.id);
  }
}

function linesOf(entries: Iterable<NameEntry>): { text: string; starts: number[]; ids: string[] } {
  const [names, starts, ids]: [string[], number[], string[]] = [[], [], []];
  let start = 0;
  for (const { name, id } of entries) {
    const line = fold(name).replaceAll("\n", " ");
    names.push(line);
    starts.push(start);
    ids.push(id);
    start += line.length + 1;
  }
  return { text: names.join("\n"), starts, ids };
}

/** Place of the last number that is not greater than `limit`, in ascending numbers of which the first is not. */
function lastUpTo(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! <= limit) low = middle;
    else high = middle;
  }
  return low;
}
