import { noisyOr, round4, saturate } from "../merge/numbers.ts";
import { compare, sortedUnique } from "../merge/order.ts";
import type { Concept } from "../model/concept.ts";
import type { Relation } from "../model/relation.ts";
import { wholeNumber } from "./arguments.ts";
import { findConcept } from "./find-concept.ts";
import type { GraphReader } from "./graph-reader.ts";

/** What two concepts share. */
export type RelatedReason =
  /** The notes state a relation between the two. */
  | { kind: "relation"; relation: Relation }
  /** Both have relations with these concepts (ids, the most telling first). */
  | { kind: "shared-neighbours"; concepts: string[]; score: number }
  /** Sections that name both; the first few of `count`. */
  | { kind: "same-section"; sections: { note: string; line: number }[]; count: number };

/** A concept that has much to do with another, and why. */
export interface RelatedConcept {
  /** The other concept. */
  concept: Concept;
  /** 0 to 1. */
  score: number;
  /** At least one: the relations between the two, the surest first, then shared neighbours, then shared sections. */
  reasons: RelatedReason[];
}

const MAX_FAN_OUT = 300;
const MAX_NEIGHBOURS = 200;
const MAX_NOTES = 200;
const SHOWN = 5;

/**
 * Concepts that have to do with one, best first, each with its reasons. Score: noisy-or of a direct relation (its confidence), shared
 * neighbours (Σ 1 / ln(degree + 1), after L. A. Adamic and E. Adar, "Friends and neighbors on the Web", 2003, saturated) and
 * sections that name both (saturated).
 * Cost: bounded by the surest relations of the concept and of its neighbours, and by 200 notes that name it.
 * @throws CairnError `concept-not-found`
 *
 * @example
 * ```js
 * import { ConceptIndex, related } from "@cairn/graph-core";
 *
 * const index = new ConceptIndex();
 * index.setNote({ path: "cell.md", text: "# Cell\n\nA cell contains a nucleus." });
 * index.setNote({ path: "mitosis.md", text: "# Mitosis\n\nMitosis requires a cell." });
 * const found = await related(index.reader, "Cell");
 * console.log(found.map(({ concept }) => concept.label));
 * // → [ 'Mitosis', 'nucleus' ]
 * ```
 */
export async function related(
  reader: GraphReader,
  id: string,
  { first = 10 }: { first?: number } = {},
): Promise<RelatedConcept[]> {
  wholeNumber("first", first, 1, 200);
  const concept = await findConcept(reader, id);
  const [own] = await reader.relations([concept.id], { first: MAX_FAN_OUT });
  const direct = new Map<string, Relation[]>();
  for (const relation of own ?? []) {
    const other = relation.source === concept.id ? relation.target : relation.source;
    direct.set(other, [...(direct.get(other) ?? []), relation]);
  }
  const shared = await sharedNeighbours(reader, concept.id, [...direct.keys()].slice(0, MAX_NEIGHBOURS));
  const together = await sameSections(reader, concept);
  const ids = sortedUnique([...direct.keys(), ...shared.keys(), ...together.keys()]);
  const scored = ids.map((other) => {
    const neighbours = shared.get(other) ?? [];
    const adamicAdar = neighbours.reduce((sum, { worth }) => sum + worth, 0);
    const sections = together.get(other) ?? [];
    const relations = direct.get(other) ?? [];
    const score = round4(
      noisyOr([relations[0]?.confidence ?? 0, 0.6 * saturate(adamicAdar, 2), 0.5 * saturate(sections.length, 4)]),
    );
    const reasons: RelatedReason[] = relations.map((relation) => ({ kind: "relation", relation }));
    if (neighbours.length > 0) {
      const concepts = neighbours.map((neighbour) => neighbour.id).slice(0, SHOWN);
      reasons.push({ kind: "shared-neighbours", concepts, score: round4(adamicAdar) });
    }
    if (sections.length > 0)
      reasons.push({ kind: "same-section", sections: sections.slice(0, SHOWN), count: sections.length });
    return { id: other, score, reasons };
  });
  const best = scored.sort((a, b) => b.score - a.score || compare(a.id, b.id)).slice(0, first);
  const concepts = await reader.concepts(best.map((each) => each.id));
  return best.flatMap(({ score, reasons }, index) => {
    const found = concepts[index];
    return found === undefined ? [] : [{ concept: found, score, reasons }];
  });
}

/** Concepts two steps away, each with the neighbours in between, the most telling first. */
async function sharedNeighbours(
  reader: GraphReader,
  id: string,
  neighbours: readonly string[],
): Promise<Map<string, { id: string; worth: number }[]>> {
  const found = new Map<string, { id: string; worth: number }[]>();
  const options = { first: MAX_FAN_OUT };
  const lists = await (reader.neighbours?.(neighbours, options) ?? neighboursOf(reader, neighbours, options));
  for (const [index, list] of lists.entries()) {
    const neighbour = neighbours[index]!;
    const others = new Set(list);
    const worth = 1 / Math.log(others.size + 1);
    for (const other of others) {
      if (other === id || other === neighbour || others.size < 2) continue;
      const list = found.get(other) ?? [];
      list.push({ id: neighbour, worth });
      found.set(other, list);
    }
  }
  for (const list of found.values()) list.sort((a, b) => b.worth - a.worth || compare(a.id, b.id));
  return found;
}

/** {@link GraphReader.neighbours} of any reader. */
async function neighboursOf(
  reader: GraphReader,
  ids: readonly string[],
  options: { first: number },
): Promise<string[][]> {
  const lists = await reader.relations(ids, options);
  return lists.map((list, at) => list.map(({ source, target }) => (source === ids[at] ? target : source)));
}

/** Concepts named in the same sections, with these, in the order of notes and lines. */
async function sameSections(
  reader: GraphReader,
  concept: Concept,
): Promise<Map<string, { note: string; line: number }[]>> {
  const paths = sortedUnique(concept.mentions.map(({ note }) => note)).slice(0, MAX_NOTES);
  const found = new Map<string, { note: string; line: number }[]>();
  for (const note of await reader.notes(paths)) {
    for (const { concepts, line } of note?.sections ?? []) {
      if (!concepts.includes(concept.id)) continue;
      for (const other of concepts) {
        if (other === concept.id) continue;
        const list = found.get(other) ?? [];
        list.push({ note: note!.path, line });
        found.set(other, list);
      }
    }
  }
  return found;
}
