import { noisyOr, round4, saturate } from "../merge/numbers.ts";
import { compare } from "../merge/order.ts";
import type { Concept } from "../model/concept.ts";
import type { Relation } from "../model/relation.ts";
import { wholeNumber } from "./arguments.ts";
import { Best } from "./best.ts";
import { findConcept } from "./find-concept.ts";
import type { GraphReader } from "./graph-reader.ts";
import { sectionsNaming } from "./naming-sections.ts";

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
 * // → [ 'nucleus', 'Mitosis' ]
 * ```
 */
export async function related(
  reader: GraphReader,
  id: string,
  { first = 10 }: { first?: number } = {},
): Promise<RelatedConcept[]> {
  wholeNumber("first", first, 1, 200);
  const concept = await findConcept(reader, id);
  const kin = new Kin();
  const [own] = await reader.relations([concept.id], { first: MAX_FAN_OUT });
  for (const relation of own ?? []) {
    kin.of(relation.source === concept.id ? relation.target : relation.source).relations.push(relation);
  }
  await shareNeighbours(reader, concept.id, kin);
  await shareSections(reader, concept, kin);
  const best = new Best<{ one: Relative; score: number }>(
    first,
    (a, b) => b.score - a.score || compare(a.one.id, b.one.id),
  );
  for (const one of kin.all()) if (one.id !== concept.id && isRelated(one)) best.add({ one, score: scoreOf(one) });
  const concepts = await reader.concepts(best.kept.map(({ one }) => one.id));
  return best.kept.flatMap(({ one, score }, index) => {
    const found = concepts[index];
    return found === undefined ? [] : [{ concept: found, score, reasons: reasonsOf(one) }];
  });
}

/** A concept that may have to do with another, and what speaks for it: thousands are met for each that is told. */
interface Relative {
  readonly id: string;
  /** Surest first. */
  readonly relations: Relation[];
  /** How many neighbours are shared, the first of them, and what all are worth. */
  neighbourCount: number;
  readonly neighbours: string[];
  adamicAdar: number;
  /** In how many sections both are named, and the first of these. */
  sectionCount: number;
  readonly sections: { note: string; line: number }[];
  /** The neighbour whose relations were gone through when it was met last. */
  met: number;
}

class Kin {
  readonly #byId = new Map<string, Relative>();

  of(id: string): Relative {
    let known = this.#byId.get(id);
    if (known === undefined) {
      known = {
        id,
        relations: [],
        neighbourCount: 0,
        neighbours: [],
        adamicAdar: 0,
        sectionCount: 0,
        sections: [],
        met: -1,
      };
      this.#byId.set(id, known);
    }
    return known;
  }

  all(): Iterable<Relative> {
    return this.#byId.values();
  }
}

function isRelated({ relations, neighbourCount, sectionCount }: Relative): boolean {
  return relations.length > 0 || neighbourCount > 0 || sectionCount > 0;
}

function scoreOf({ relations, adamicAdar, sectionCount }: Relative): number {
  const stated = relations[0]?.confidence ?? 0;
  return round4(noisyOr([stated, 0.6 * saturate(adamicAdar, 2), 0.5 * saturate(sectionCount, 4)]));
}

function reasonsOf({ relations, neighbourCount, neighbours, adamicAdar, sectionCount, sections }: Relative) {
  const reasons: RelatedReason[] = relations.map((relation) => ({ kind: "relation", relation }));
  if (neighbourCount > 0) reasons.push({ kind: "shared-neighbours", concepts: neighbours, score: round4(adamicAdar) });
  if (sectionCount > 0) reasons.push({ kind: "same-section", sections, count: sectionCount });
  return reasons;
}

/** Tells of concepts two steps away which neighbours lie in between, the most telling first. @param kin has the neighbours already */
async function shareNeighbours(reader: GraphReader, id: string, kin: Kin): Promise<void> {
  const neighbours = Array.from(kin.all(), (one) => one.id).slice(0, MAX_NEIGHBOURS);
  const options = { first: MAX_FAN_OUT };
  const lists = await (reader.neighbours?.(neighbours, options) ?? neighboursOf(reader, neighbours, options));
  const ways = lists.map((list, at) => {
    const others: Relative[] = [];
    for (const other of list) {
      const one = kin.of(other);
      if (one.met !== at) others.push(one);
      one.met = at;
    }
    return { id: neighbours[at]!, others, worth: 1 / Math.log(others.length + 1) };
  });
  // Sums are taken in the order in which neighbours are told.
  ways.sort((a, b) => b.worth - a.worth || compare(a.id, b.id));
  for (const { id: neighbour, others, worth } of ways) {
    if (others.length < 2) continue;
    for (const other of others) {
      if (other.id === id || other.id === neighbour) continue;
      other.adamicAdar += worth;
      if (++other.neighbourCount <= SHOWN) other.neighbours.push(neighbour);
    }
  }
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

/** Tells of concepts that are named in the same sections in which, in the order of notes and lines. */
async function shareSections(reader: GraphReader, concept: Concept, kin: Kin): Promise<void> {
  const options = { notes: MAX_NOTES };
  const naming = await (reader.sectionsNaming?.(concept, options) ?? sectionsNaming(reader, concept, options));
  for (const { note, line, concepts } of naming) {
    for (const other of concepts) {
      const one = kin.of(other);
      if (++one.sectionCount <= SHOWN) one.sections.push({ note, line });
    }
  }
}
