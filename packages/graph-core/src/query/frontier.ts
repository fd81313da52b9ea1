import { compare } from "../merge/order.ts";
import type { Concept } from "../model/concept.ts";
import { wholeNumber } from "./arguments.ts";
import { resolveConcepts } from "./find-concept.ts";
import type { GraphReader } from "./graph-reader.ts";
import { learningPath } from "./learning-path.ts";

export interface FrontierOptions {
  /** Only what leads to this concept (id or name). */
  goal?: string;
  /** How many, 1 to 200. Default 10. */
  first?: number;
}

export interface FrontierResult {
  /** What can be learned next, with the known concepts (ids) that it builds on; what builds on most first. */
  concepts: { concept: Concept; builtOn: string[] }[];
  /** Names in `known` that no concept has. */
  unknownNames: string[];
}

/**
 * What can be learned next: concepts that are not known and require only what is. With a goal: those on the way to it
 * (also what requires nothing); without: those that build on something known.
 * Cost: three reads; with a goal, those of a learning path.
 * @throws CairnError `concept-not-found` for an unknown goal.
 */
export async function frontier(
  reader: GraphReader,
  known: readonly string[],
  { goal, first = 10 }: FrontierOptions = {},
): Promise<FrontierResult> {
  wholeNumber("first", first, 1, 200);
  const { ids, unknown } = await resolveConcepts(reader, known);
  const isKnown = new Set(ids);
  const candidates =
    goal === undefined
      ? [...new Set((await reader.prerequisites(ids, "required-by")).flat().map(({ concept }) => concept))]
      : (await learningPath(reader, [goal], { known, maxSteps: 500 })).steps.map(({ concept }) => concept.id);
  const open = candidates.filter((id) => !isKnown.has(id)).sort(compare);
  const requirements = await reader.prerequisites(open, "requires");
  const ready = open.flatMap((id, index) => {
    const builtOn = requirements[index]!.map(({ requires }) => requires);
    return builtOn.every((required) => isKnown.has(required)) ? [{ id, builtOn: builtOn.sort(compare) }] : [];
  });
  const concepts = await reader.concepts(ready.map(({ id }) => id));
  return {
    concepts: ready
      .flatMap(({ builtOn }, index) => {
        const concept = concepts[index];
        return concept === undefined ? [] : [{ concept, builtOn }];
      })
      .sort(
        (a, b) =>
          b.builtOn.length - a.builtOn.length ||
          b.concept.importance - a.concept.importance ||
          compare(a.concept.id, b.concept.id),
      )
      .slice(0, first),
    unknownNames: unknown,
  };
}
