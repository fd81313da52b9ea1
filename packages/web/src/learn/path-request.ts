import type { LearningPathQueryVariables } from "../api/generated/graphql.ts";
import type { Known } from "../state/app-state.ts";
import type { PathOptions } from "../state/view-state.ts";

/** The API's arguments for the path of an address, given what is known. */
export function pathRequest(goals: readonly string[], options: PathOptions, known: Known): LearningPathQueryVariables {
  return {
    to: [...goals],
    known: knownSlugs(known),
    stopAtKnown: options.hideKnown,
    maxSteps: options.most,
    order: options.course ? "COURSE" : "NEED",
  };
}

/** In one order, whatever the order of the marks: the same knowledge is the same question. */
export const knownSlugs = (known: Known): string[] => [...known.keys()].sort();
