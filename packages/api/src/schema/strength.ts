import { TAUGHT_STRENGTH } from "@cairn/graph-core/query";
import { builder } from "./builder.ts";

/** The argument that says which prerequisites are too weak to be taught. */
export const strengthArgs = builder.args((t) => ({
  minStrength: t.float({
    defaultValue: TAUGHT_STRENGTH,
    description:
      "Passes over weaker prerequisites, 0 to 1; on the way to a goal also chains of them, along which strengths multiply.",
  }),
}));

/** The value of {@link strengthArgs}; null is as if not given. */
export function strengthOf({ minStrength }: { minStrength?: number | null }): number {
  return minStrength ?? TAUGHT_STRENGTH;
}
