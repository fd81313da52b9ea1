import { compare } from "../merge/order.ts";
import type { Concept } from "../model/concept.ts";
import { wholeNumber } from "./arguments.ts";
import type { GraphReader } from "./graph-reader.ts";

export interface Gap {
  concept: Concept;
  /** Ids of concepts that require it, strongest first. */
  neededBy: string[];
  /** In how many notes it is named. */
  notes: number;
  /** A sentence for people. */
  reason: string;
}

/** How many of the most important concepts are looked at. */
const MAX_LOOKED_AT = 5000;

/**
 * What the notes use and never explain: concepts that others require, or that several notes name, without a definition and
 * without a note or section of their own. What most concepts need stands first, then what most notes name, then by id.
 * Cost: one pass over the 5,000 most important concepts.
 */
export async function gaps(reader: GraphReader, { first = 20 }: { first?: number } = {}): Promise<Gap[]> {
  wholeNumber("first", first, 1, 500);
  const { ids } = await reader.conceptIds({ first: MAX_LOOKED_AT });
  const concepts = (await reader.concepts(ids)).filter((concept) => concept !== undefined);
  const unexplained = concepts.filter((concept) => !concept.explained);
  const dependents = await reader.prerequisites(
    unexplained.map(({ id }) => id),
    "required-by",
  );
  return unexplained
    .map((concept, index) => {
      const neededBy = dependents[index]!.map((prerequisite) => prerequisite.concept);
      const notes = new Set(concept.mentions.map(({ note }) => note)).size;
      return { concept, neededBy, notes, reason: reasonOf(concept, neededBy.length, notes) };
    })
    .filter(({ neededBy, notes }) => neededBy.length > 0 || notes > 2)
    .sort((a, b) => b.neededBy.length - a.neededBy.length || b.notes - a.notes || compare(a.concept.id, b.concept.id))
    .slice(0, first);
}

function reasonOf({ label }: Concept, needed: number, notes: number): string {
  const uses =
    needed > 0 ? `${needed} ${needed === 1 ? "concept needs" : "concepts need"} it` : `${notes} notes name it`;
  return `${label} is never explained, and ${uses}.`;
}
