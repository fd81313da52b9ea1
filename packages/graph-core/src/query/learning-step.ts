import { compare } from "../merge/order.ts";
import type { Concept } from "../model/concept.ts";
import type { Evidence, Prerequisite } from "../model/relation.ts";
import type { Need, Needs } from "./needs.ts";
import type { SectionBook, SectionToRead } from "./section-book.ts";

/** A concept of a learning path: why it stands here, and where to read it. */
export interface LearningStep {
  /** What is to be learned at this step. */
  concept: Concept;
  /** Why it stands here: a sentence; for a goal that nothing needs: that it is the goal. */
  reason: string;
  /** Id of the later step that needs it, the next one where several do; `null` for a goal that none needs. */
  for: string | null;
  /** Ids of all later steps that need it, in their order. */
  neededBy: string[];
  /** Ids of earlier steps, and of known and assumed concepts, that it requires; strongest first. */
  requires: string[];
  /** 0 to 1, how strongly `for` needs it; 1 for a goal. */
  strength: number;
  /** The words of the notes behind the reason. */
  evidence: Evidence[];
  /** The learner knows it already. */
  known: boolean;
  /** Whether it was asked for, and is not only on the way. */
  isGoal: boolean;
  /** What to read about it, `null` where the notes have no place for it. */
  read: SectionToRead | null;
}

/** The steps of an order of needs. */
export function stepsOf(
  { goals, needs, assumed }: Needs,
  order: readonly string[],
  { isKnown, book }: { isKnown: ReadonlySet<string>; book: SectionBook },
): LearningStep[] {
  const goalIds = new Set(goals.map(({ id }) => id));
  const taught = new Set(order);
  const later = dependentsIn(needs, order);
  return order.map((id) => {
    const { concept, requires } = needs.get(id)!;
    const built: string[] = [];
    for (const { requires: other } of requires)
      if (taught.has(other) || isKnown.has(other) || assumed.has(other)) built.push(other);
    return toStep(concept, later.get(id) ?? [], {
      requires: built,
      known: isKnown.has(id),
      isGoal: goalIds.has(id),
      read: book.sectionOf(concept),
    });
  });
}

/** What the steps of an order take for granted, in the order in which it is met; ties by id. */
export function assumptionsOf({ needs, assumed }: Needs, order: readonly string[], book: SectionBook): LearningStep[] {
  if (assumed.size === 0) return [];
  const later = dependentsIn(needs, order);
  const place = new Map(order.map((id, at) => [id, at]));
  const met = (step: LearningStep) => place.get(step.for!)!;
  return [...assumed.values()]
    .flatMap((concept) => {
      const needing = later.get(concept.id);
      if (needing === undefined) return [];
      const step = { requires: [], known: false, isGoal: false, read: book.sectionOf(concept) };
      return [toStep(concept, needing, step)];
    })
    .sort((a, b) => met(a) - met(b) || compare(a.concept.id, b.concept.id));
}

/** For each id, the prerequisites by which the steps of an order require it, in that order. */
function dependentsIn(needs: ReadonlyMap<string, Need>, order: readonly string[]): Map<string, Prerequisite[]> {
  const found = new Map<string, Prerequisite[]>();
  for (const id of order) {
    for (const prerequisite of needs.get(id)!.requires) {
      const list = found.get(prerequisite.requires);
      if (list === undefined) found.set(prerequisite.requires, [prerequisite]);
      else list.push(prerequisite);
    }
  }
  return found;
}

function toStep(
  concept: Concept,
  needing: readonly Prerequisite[],
  { requires, known, isGoal, read }: Pick<LearningStep, "requires" | "known" | "isGoal" | "read">,
): LearningStep {
  const [next] = needing;
  return {
    concept,
    reason: next?.reason ?? (isGoal ? "This is the goal." : ""),
    for: next?.concept ?? null,
    neededBy: needing.map((each) => each.concept),
    strength: next?.strength ?? 1,
    evidence: next?.evidence ?? [],
    requires,
    known,
    isGoal,
    read,
  };
}
