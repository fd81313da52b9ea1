import { compare } from "../merge/order.ts";
import type { Concept } from "../model/concept.ts";
import type { Evidence, Prerequisite } from "../model/relation.ts";
import { wholeNumber } from "./arguments.ts";
import { findConcepts, resolveConcepts } from "./find-concept.ts";
import type { GraphReader } from "./graph-reader.ts";

export interface LearningPathOptions {
  /** What the learner knows already, by id or name: neither it nor what only it needs is taught. */
  known?: readonly string[];
  /** How many steps at most, 1 to 500. Default 100. What ties least to the goals is left out. */
  maxSteps?: number;
  /** Weaker prerequisites are passed over, 0 to 1. Default 0. */
  minStrength?: number;
}

export interface LearningStep {
  concept: Concept;
  /** Why it stands here; for a goal that nothing needs: that it is the goal. */
  reason: string;
  /** The later step that needs it; `null` for a goal that none needs. */
  for: string | null;
  /** How strongly it is needed there; 1 for a goal. */
  strength: number;
  evidence: Evidence[];
  /** The learner knows it already (only goals are told of then). */
  known: boolean;
  isGoal: boolean;
  /** Where to read about it. */
  home: Concept["home"];
}

export interface LearningPath {
  goals: Concept[];
  /** What to learn, in order: each step after all that it needs. */
  steps: LearningStep[];
  /** Ids of known concepts that the path builds on. */
  builtOn: string[];
  /** Names in `known` that no concept has. */
  unknownNames: string[];
  /** Ids that `maxSteps` left out. */
  omitted: string[];
}

interface Need {
  concept: Concept;
  requires: Prerequisite[];
  /** The best product of strengths on a way from a goal. */
  worth: number;
}

/**
 * What to learn, and in which order, to understand some goals: everything that they require, directly or not, without
 * what is known; nothing else. Requirements stand right before what needs them where they can, strongest first.
 * Cost: one read per level of requirements.
 * @param goals ids or names.
 * @throws CairnError `concept-not-found` (with suggestions) for an unknown goal, `invalid-argument` for none.
 */
export async function learningPath(
  reader: GraphReader,
  goals: readonly string[],
  { known = [], maxSteps = 100, minStrength = 0 }: LearningPathOptions = {},
): Promise<LearningPath> {
  wholeNumber("number of goals", goals.length, 1, 50);
  wholeNumber("maxSteps", maxSteps, 1, 500);
  const goalConcepts = await findConcepts(reader, goals);
  const { ids: knownIds, unknown: unknownNames } = await resolveConcepts(reader, known);
  const isKnown = new Set(knownIds);
  const needs = await collectNeeds(reader, goalConcepts, isKnown, minStrength);
  const kept = new Set(
    [...needs]
      .sort(([a, x], [b, y]) => y.worth - x.worth || compare(a, b))
      .slice(0, Math.max(maxSteps, goalConcepts.length))
      .map(([id]) => id),
  );
  const goalIds = goalConcepts.map(({ id }) => id);
  const order = inOrder(goalIds, (id) =>
    requirementsIn(needs, id)
      .filter(({ requires }) => kept.has(requires))
      .map(({ requires }) => requires),
  );
  const built = new Set([...kept].flatMap((id) => needs.get(id)!.requires.map(({ requires }) => requires)));
  return {
    goals: goalConcepts,
    steps: order.map((id, place) => toStep(needs.get(id)!, reasonOf(needs, id, order, place), goalIds, isKnown)),
    builtOn: [...built].filter((id) => isKnown.has(id)).sort(compare),
    unknownNames,
    omitted: [...needs.keys()].filter((id) => !kept.has(id)).sort(compare),
  };
}

/** The goals and everything that they require, level by level; goes no further where something is known. */
async function collectNeeds(
  reader: GraphReader,
  goals: readonly Concept[],
  known: ReadonlySet<string>,
  minStrength: number,
): Promise<Map<string, Need>> {
  const needs = new Map<string, Need>(goals.map((concept) => [concept.id, { concept, requires: [], worth: 1 }]));
  let frontier = goals.map(({ id }) => id).filter((id) => !known.has(id));
  while (frontier.length > 0) {
    const lists = await reader.prerequisites(frontier, "requires");
    const next = new Set<string>();
    for (const [index, list] of lists.entries()) {
      const need = needs.get(frontier[index]!)!;
      need.requires = list.filter(({ strength }) => strength >= minStrength);
      for (const { requires } of need.requires) if (!known.has(requires) && !needs.has(requires)) next.add(requires);
    }
    for (const concept of await reader.concepts([...next])) {
      if (concept !== undefined) needs.set(concept.id, { concept, requires: [], worth: 0 });
    }
    frontier = [...next].filter((id) => needs.has(id));
  }
  weigh(needs, goals);
  return needs;
}

/** Sets each `worth`, from the goals on; prerequisites form no cycle, so that one pass in order is enough. */
function weigh(needs: ReadonlyMap<string, Need>, goals: readonly Concept[]): void {
  const order = inOrder(
    goals.map(({ id }) => id),
    (id) =>
      needs
        .get(id)!
        .requires.map(({ requires }) => requires)
        .filter((requires) => needs.has(requires)),
  );
  for (const id of order.toReversed()) {
    const { worth, requires } = needs.get(id)!;
    for (const { requires: other, strength } of requires) {
      const need = needs.get(other);
      if (need !== undefined) need.worth = Math.max(need.worth, worth * Math.min(0.999, strength));
    }
  }
}

/** Depth first, each after what it requires. */
function inOrder(goals: readonly string[], requirementsOf: (id: string) => readonly string[]): string[] {
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

/** What a step requires, in the order in which to teach it: strongest first, then most important, then by id. */
function requirementsIn(needs: ReadonlyMap<string, Need>, id: string): Prerequisite[] {
  const importance = (other: string) => needs.get(other)?.concept.importance ?? 0;
  return needs
    .get(id)!
    .requires.filter(({ requires }) => needs.has(requires))
    .sort(
      (a, b) =>
        b.strength - a.strength || importance(b.requires) - importance(a.requires) || compare(a.requires, b.requires),
    );
}

/** The prerequisite for whose sake a step stands: that of the next step that needs it. */
function reasonOf(
  needs: ReadonlyMap<string, Need>,
  id: string,
  order: readonly string[],
  place: number,
): Prerequisite | undefined {
  for (const later of order.slice(place + 1)) {
    const found = needs.get(later)!.requires.find(({ requires }) => requires === id);
    if (found !== undefined) return found;
  }
  return undefined;
}

function toStep(
  { concept }: Need,
  prerequisite: Prerequisite | undefined,
  goals: readonly string[],
  known: ReadonlySet<string>,
): LearningStep {
  return {
    concept,
    reason: prerequisite?.reason ?? "This is the goal.",
    for: prerequisite?.concept ?? null,
    strength: prerequisite?.strength ?? 1,
    evidence: prerequisite?.evidence ?? [],
    known: known.has(concept.id),
    isGoal: goals.includes(concept.id),
    home: concept.home,
  };
}
