import type { ConceptDetail } from "./relation-groups.ts";

export type OtherName = ConceptDetail["aliasEvidence"][number];

/** Rule of a name that a note gives in passing: it looks like the concept's own, and nobody has said that it is one. */
const ALIKE = "alike";

/** A concept's other names, without its label in other letters: those that notes bear out, and those given in passing. */
export function otherNames(label: string, names: readonly OtherName[]): { said: OtherName[]; alike: OtherName[] } {
  const others = names.filter(({ name }) => name.toLowerCase() !== label.toLowerCase());
  return { said: others.filter(({ rule }) => rule !== ALIKE), alike: others.filter(({ rule }) => rule === ALIKE) };
}
