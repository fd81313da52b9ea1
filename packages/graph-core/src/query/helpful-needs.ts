import { HELPFUL_STRENGTH, MOST_HELPFUL, TAUGHT_STRENGTH } from "./arguments.ts";
import type { GraphReader } from "./graph-reader.ts";
import { collectNeeds, type Needs } from "./needs.ts";
import type { Walk } from "./walk.ts";

/** What may help, where nothing surely has to be understood first and nobody asked for another strength. */
export function* orHelpful(
  reader: GraphReader,
  sure: Needs,
  { stopAt, minStrength, most }: { stopAt: ReadonlySet<string>; minStrength: number; most: number },
): Walk<Needs> {
  const isAlone = sure.needs.size === sure.goals.length;
  if (!isAlone || sure.tooWeak === 0 || minStrength !== TAUGHT_STRENGTH) return sure;
  const options = {
    stopAt,
    minStrength: HELPFUL_STRENGTH,
    maxDepth: 1,
    most: Math.min(most, sure.goals.length * (1 + MOST_HELPFUL)),
  };
  const likely = yield* collectNeeds(reader, sure.goals, options);
  // What the notes never explain helps nobody, and what lies deeper is not spoken of.
  return likely.needs.size === sure.goals.length ? sure : { ...likely, assumed: sure.assumed, omitted: [] };
}
