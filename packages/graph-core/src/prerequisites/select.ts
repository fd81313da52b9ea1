import { compare } from "../merge/order.ts";
import type { Prerequisite } from "../model/relation.ts";
import type { Setting } from "./features.ts";

/** Requirements as strong as this all stay. */
export const SURE_STRENGTH = 0.6;
/** Of weaker ones, only so many stay of each setting that the concept has no more of it than this. */
export const MAX_REQUIREMENTS: Readonly<Record<Setting, number>> = { notes: 5, sections: 3 };

/** As strongly as this only the notes themselves name a requirement (and the author's corrections, with 1). */
export const STATED_STRENGTH = 0.9;
const CORRECTED_STRENGTH = 1;

/** What is known of a prerequisite before anyone asks why. */
export type Weighed = Pick<Prerequisite, "concept" | "requires" | "strength">;

/** Strongest first; ties by concept, then requires. */
export function byStrength(
  a: Pick<Prerequisite, "concept" | "requires" | "strength">,
  b: Pick<Prerequisite, "concept" | "requires" | "strength">,
): number {
  return b.strength - a.strength || compare(a.concept, b.concept) || compare(a.requires, b.requires);
}

/**
 * What a learner should be told of all that one concept may require: the sure ones, and the strongest of the others. The notes to
 * read first and the terms to know first are chosen apart: their strengths come from two models and do not compare. An author who
 * lists what to know first has the last word: guesses beside such a list are left out.
 * @param isStated whether a note states that requirement in words, however strongly.
 * @param settingFor which of the two models spoke.
 * @param isExplained whether there is something to read about what is required: what is taken for granted takes no place from it.
 */
export function selectRequirements<C extends Weighed>(
  candidates: Iterable<C>,
  isStated: (candidate: C) => boolean,
  settingFor: (candidate: C) => Setting,
  isExplained: (candidate: C) => boolean = () => true,
): C[] {
  const sorted = [...candidates].sort(byStrength);
  const isListed = (each: Weighed) => each.strength >= STATED_STRENGTH && each.strength < CORRECTED_STRENGTH;
  const listed = new Set(sorted.filter(isListed).map(settingFor));
  // Notes named to be read first leave no room for guesses; terms named leave room for notes.
  const isSilenced = (each: C) =>
    (listed.has("notes") || listed.has(settingFor(each))) && each.strength < STATED_STRENGTH && !isStated(each);
  const count: Record<Setting, number> = { notes: 0, sections: 0 };
  const taught: Record<Setting, number> = { notes: 0, sections: 0 };
  return sorted.filter((each) => {
    if (isSilenced(each)) return false;
    const setting = settingFor(each);
    const most = MAX_REQUIREMENTS[setting];
    const isTaught = isExplained(each) && ++taught[setting] <= most;
    return ++count[setting] <= most || isTaught || each.strength >= SURE_STRENGTH || listed.has(setting);
  });
}
