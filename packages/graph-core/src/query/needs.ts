import { compare } from "../merge/order.ts";
import type { Concept } from "../model/concept.ts";
import type { Prerequisite } from "../model/relation.ts";
import type { GraphReader } from "./graph-reader.ts";

/** A concept that goals need, or a goal. */
export interface Need {
  concept: Concept;
  /** All that it requires, known and assumed concepts too; strongest first. Empty where the search stopped. */
  requires: Prerequisite[];
  /** How many requirements lie between it and the nearest goal; 0 for a goal. */
  depth: number;
  /** The best product of strengths on a way from a goal, 1 for a goal. */
  worth: number;
}

export interface Needs {
  goals: Concept[];
  /** What is to be learned, by id. */
  needs: Map<string, Need>;
  /** What is needed and never explained, by id: there is nothing to read, and what it would require is not asked. */
  assumed: Map<string, Concept>;
  /** Ids of what lies one level deeper than asked for, sorted. */
  deeper: string[];
}

export interface NeedOptions {
  /** Ids at which the search stops; they are no needs, unless they are goals. */
  stopAt: ReadonlySet<string>;
  /** Weaker prerequisites are passed over. */
  minStrength: number;
  /** How many levels below the goals. */
  maxDepth: number;
}

/**
 * Some goals and everything that they require, directly or not.
 * Cost: two reads per level of requirements.
 */
export async function collectNeeds(
  reader: GraphReader,
  goals: Concept[],
  { stopAt, minStrength, maxDepth }: NeedOptions,
): Promise<Needs> {
  const needs = new Map<string, Need>(
    goals.map((concept) => [concept.id, { concept, requires: [], depth: 0, worth: 1 }]),
  );
  const assumed = new Map<string, Concept>();
  const deeper = new Set<string>();
  let frontier = goals.map(({ id }) => id).filter((id) => !stopAt.has(id));
  for (let depth = 1; frontier.length > 0; depth++) {
    const lists = await reader.prerequisites(frontier, "requires");
    const next = new Set<string>();
    for (const [index, list] of lists.entries()) {
      const need = needs.get(frontier[index]!)!;
      need.requires = list.filter(({ strength }) => strength >= minStrength);
      for (const { requires: id } of need.requires) {
        if (!stopAt.has(id) && !needs.has(id) && !assumed.has(id)) next.add(id);
      }
    }
    if (depth > maxDepth) {
      for (const id of next) deeper.add(id);
      break;
    }
    frontier = [];
    for (const concept of await reader.concepts([...next])) {
      if (concept === undefined) continue;
      if (concept.explained === false) assumed.set(concept.id, concept);
      else {
        needs.set(concept.id, { concept, requires: [], depth, worth: 0 });
        frontier.push(concept.id);
      }
    }
  }
  weigh(needs, goals);
  return { goals, needs, assumed, deeper: [...deeper].sort(compare) };
}

/** Ids of what a need requires among the needs, in the order in which to teach it: strongest first, then most important. */
export function requiredNeeds(needs: ReadonlyMap<string, Need>, id: string): string[] {
  const importance = (other: string) => needs.get(other)?.concept.importance ?? 0;
  return needs
    .get(id)!
    .requires.filter(({ requires }) => needs.has(requires))
    .sort(
      (a, b) =>
        b.strength - a.strength || importance(b.requires) - importance(a.requires) || compare(a.requires, b.requires),
    )
    .map(({ requires }) => requires);
}

/** Depth first from the goals, each after what it requires: requirements stand right before what needs them where they can. */
export function orderByNeed(goals: readonly string[], requirementsOf: (id: string) => readonly string[]): string[] {
  const order: string[] = [];
  const seen = new Set<string>();
  const open: { id: string; left: readonly string[]; at: number }[] = [];
  const enter = (id: string) => {
    if (seen.has(id)) return;
    seen.add(id);
    open.push({ id, left: requirementsOf(id), at: 0 });
  };
  for (const goal of goals) {
    enter(goal);
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const next = top.left[top.at++];
      if (next !== undefined) enter(next);
      else order.push(open.pop()!.id);
    }
  }
  return order;
}

/** Sets each `worth`, from the goals on; prerequisites form no cycle, so that one pass in order is enough. */
function weigh(needs: ReadonlyMap<string, Need>, goals: readonly Concept[]): void {
  const order = orderByNeed(
    goals.map(({ id }) => id),
    (id) => requiredNeeds(needs, id),
  );
  for (const id of order.toReversed()) {
    const { worth, requires } = needs.get(id)!;
    for (const { requires: other, strength } of requires) {
      const need = needs.get(other);
      if (need !== undefined) need.worth = Math.max(need.worth, worth * Math.min(0.999, strength));
    }
  }
}
