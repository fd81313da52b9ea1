import type { Occurrence } from "./occurrences.ts";
import { phraseOf } from "./pair-label.ts";

/** Where something is, comes from or goes to, and as what it is known: nothing of this is use. */
const IS_ELSEWHERE =
  /\b(?:takes? place|occurs?|lives?|happens?|exists?|appears?|grows?|lies|arises?|begins?|starts?|ends?|moves?|travels?|goes|comes?|came|went|lived|occurred|happened|moved|born|located|situated|found|sent|sends?|released?|releases|detache[sd]?|spreads?|refers?|known|named|varies|changes?|differs?|increases?|decreases?|continues?) (?:in|on|at|within|near|between|among|around|inside|through|over|across|after|before|during|from|to|as)$/;

/**
 * Whether the words that lead from a source to its target let it use that: what lives in a lake does not use the lake, nor does what
 * is known by a name use the name. Cost: the phrase between the two.
 */
export function mayUse(at: Occurrence): boolean {
  return !IS_ELSEWHERE.test(phraseOf(at, "uses").label);
}
