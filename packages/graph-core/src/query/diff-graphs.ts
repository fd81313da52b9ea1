import { compare } from "../merge/order.ts";
import type { CairnGraphFile } from "../model/interchange.ts";

/** A thing that both graphs have, and in what it differs. */
export interface Changed<T> {
  /** As the first graph has it. */
  from: T;
  /** As the second graph has it. */
  to: T;
  /** Names of what differs, in the order of the format: `label`, `aliases`, `definition`, … */
  fields: string[];
}

/** What one graph has and the other has not; lists are ordered by id. */
export interface DiffOf<T> {
  /** What only the second graph has. */
  added: T[];
  /** What both have and what differs in it. */
  changed: Changed<T>[];
  /** What only the first graph has. */
  removed: T[];
}

/** What two graphs differ in, by kind. */
export interface GraphComparison {
  /** Compared by id: a concept that the author renamed is among `changed`. */
  concepts: DiffOf<CairnGraphFile["concepts"][number]>;
  /** Compared by source, type and target. */
  relations: DiffOf<CairnGraphFile["relations"][number]>;
  /** Compared by concept and what it requires. */
  prerequisites: DiffOf<CairnGraphFile["prerequisites"][number]>;
}

/** A number that moved by less says nothing: importance and confidence are spread over the whole vault. */
const NOTABLE = 0.1;

/**
 * What `to` has that `from` has not, and the other way round. Where a concept is named and where a quote stands is no
 * difference; numbers count from a tenth on. Cost: one pass over both.
 *
 * @example
 * ```js
 * import { ConceptIndex } from "@cairn/graph-core";
 * import { compareGraphs } from "@cairn/graph-core/query";
 *
 * const index = new ConceptIndex();
 * index.setNote({ path: "cell.md", text: "# Cell\n\nA cell contains a nucleus." });
 * index.setNote({ path: "mitosis.md", text: "# Mitosis\n\nMitosis requires a cell." });
 * const before = index.toJSON();
 * index.removeNote("mitosis.md");
 * const { concepts } = compareGraphs(before, index.toJSON());
 * console.log(concepts.removed.map(({ id }) => id));
 * // → [ 'mitosis' ]
 * ```
 */
export function compareGraphs(from: CairnGraphFile, to: CairnGraphFile): GraphComparison {
  return {
    concepts: compareLists(from.concepts, to.concepts, ({ id }) => id, {
      label: same,
      aliases: sameJson,
      importance: near,
      definition: same,
    }),
    relations: compareLists(from.relations, to.relations, relationId, {
      label: same,
      confidence: near,
      evidence: sameWords,
    }),
    prerequisites: compareLists(from.prerequisites, to.prerequisites, (each) => `${each.concept}|${each.requires}`, {
      strength: near,
      reason: same,
      evidence: sameWords,
    }),
  };
}

/**
 * How many things differ in all.
 *
 * @example
 * ```js
 * import { ConceptIndex } from "@cairn/graph-core";
 * import { compareGraphs, countChanges } from "@cairn/graph-core/query";
 *
 * const index = new ConceptIndex();
 * index.setNote({ path: "cell.md", text: "# Cell\n\nA cell contains a nucleus." });
 * index.setNote({ path: "mitosis.md", text: "# Mitosis\n\nMitosis requires a cell." });
 * const before = index.toJSON();
 * index.removeNote("mitosis.md");
 * console.log(countChanges(compareGraphs(before, index.toJSON())));
 * // → 3
 * ```
 */
export function countChanges({ concepts, relations, prerequisites }: GraphComparison): number {
  return [concepts, relations, prerequisites].reduce(
    (sum, { added, changed, removed }) => sum + added.length + changed.length + removed.length,
    0,
  );
}

function relationId({ source, type, target }: CairnGraphFile["relations"][number]): string {
  return `${source}|${type}|${target}`;
}

type Same = (a: unknown, b: unknown) => boolean;

function compareLists<T extends object>(
  from: readonly T[],
  to: readonly T[],
  idOf: (item: T) => string,
  fields: Partial<Record<keyof T & string, Same>>,
): DiffOf<T> {
  const before = new Map(from.map((item) => [idOf(item), item]));
  const after = new Map(to.map((item) => [idOf(item), item]));
  const byId = (a: T, b: T): number => compare(idOf(a), idOf(b));
  const compared = Object.entries(fields) as [keyof T & string, Same][];
  return {
    added: to.filter((item) => !before.has(idOf(item))).sort(byId),
    changed: [...to].sort(byId).flatMap((item) => {
      const old = before.get(idOf(item));
      if (old === undefined) return [];
      const differing = compared.filter(([field, equal]) => !equal(old[field], item[field])).map(([field]) => field);
      return differing.length > 0 ? [{ from: old, to: item, fields: differing }] : [];
    }),
    removed: from.filter((item) => !after.has(idOf(item))).sort(byId),
  };
}

const same: Same = (a, b) => a === b;
const sameJson: Same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
const near: Same = (a, b) => Math.abs(Number(a) - Number(b)) < NOTABLE;
/** The same quotes from the same notes, wherever in them. */
const sameWords: Same = (a, b) => words(a) === words(b);

function words(evidence: unknown): string {
  const quotes = (evidence as { note: string; quote: string }[]).map(({ note, quote }) => `${note}\0${quote}`);
  return [...new Set(quotes)].sort(compare).join("\0\0");
}
