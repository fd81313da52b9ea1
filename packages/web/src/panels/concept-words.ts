import { text } from "../text/en.ts";
import { told } from "../text/told.ts";
import type { ConceptDetail } from "./relation-groups.ts";

/**
 * What the notes say that a concept is, in their words; that they do not, only where nothing explains it; null where a note or a
 * section is about it that has no such sentence.
 */
export const saidOf = ({ definition, explained }: Pick<ConceptDetail, "definition" | "explained">): string | null =>
  definition ?? (explained ? null : text.concept.noDefinition);

/** So many reasons are told for what is related: more would be a list in a list. */
const REASONS = 2;

/** Why another concept is related: the strongest reasons, each a sentence of its own, none twice. */
export const reasonsOf = ({ reasons }: ConceptDetail["related"][number]): string =>
  [...new Set(reasons.map(told))].slice(0, REASONS).join(" ");
