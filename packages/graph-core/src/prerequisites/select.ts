import { compare } from "../merge/order.ts";
import type { Prerequisite } from "../model/relation.ts";

/** Requirements as strong as this all stay. */
export const SURE_STRENGTH = 0.6;
/** Of weaker ones, only so many stay that the concept has no more than this. */
export const MAX_REQUIREMENTS = 3;

/** Strongest first; ties by concept, then requires. */
export function byStrength(a: Prerequisite, b: Prerequisite): number {
  return b.strength - a.strength || compare(a.concept, b.concept) || compare(a.requires, b.requires);
}

/** What a learner should be told of all that one concept may require: the sure ones, and the strongest of the others. */
export function selectRequirements(candidates: Iterable<Prerequisite>): Prerequisite[] {
  return [...candidates]
    .sort(byStrength)
    .filter(({ strength }, index) => strength >= SURE_STRENGTH || index < MAX_REQUIREMENTS);
}
