import { compare } from "../merge/order.ts";
import type { Prerequisite } from "../model/relation.ts";

/** Requirements as strong as this all stay. */
export const SURE_STRENGTH = 0.6;
/** Of weaker ones, only so many stay that the concept has no more than this. */
export const MAX_REQUIREMENTS = 3;

/** As strongly as this only the notes themselves name a requirement (and the author's corrections, with 1). */
export const STATED_STRENGTH = 0.9;
const CORRECTED_STRENGTH = 1;

/** Strongest first; ties by concept, then requires. */
export function byStrength(a: Prerequisite, b: Prerequisite): number {
  return b.strength - a.strength || compare(a.concept, b.concept) || compare(a.requires, b.requires);
}

/**
 * What a learner should be told of all that one concept may require: the sure ones, and the strongest of the others. An author who
 * lists what to know first has the last word: guesses beside such a list are left out.
 * @param isStated whether a note states that requirement in words, however strongly.
 */
export function selectRequirements(
  candidates: Iterable<Prerequisite>,
  isStated: (candidate: Prerequisite) => boolean,
): Prerequisite[] {
  const sorted = [...candidates].sort(byStrength);
  const isListed = sorted.some(({ strength }) => strength >= STATED_STRENGTH && strength < CORRECTED_STRENGTH);
  if (isListed) return sorted.filter((each) => each.strength >= STATED_STRENGTH || isStated(each));
  return sorted.filter(({ strength }, index) => strength >= SURE_STRENGTH || index < MAX_REQUIREMENTS);
}
