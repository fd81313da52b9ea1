import { CairnError } from "@cairn/graph-core";
import type { PathStepResult } from "../source/graph-source.ts";
import { whenThere } from "../source/when-there.ts";
import { builder } from "./builder.ts";
import { conceptIdOf } from "./find-concept.ts";
import { conceptOf } from "./load.ts";
import { bounded } from "./paging.ts";
import { ConceptRef, RelationRef } from "./refs.ts";
import { directionArgs, filterOf, relationFilterArgs } from "./relation.ts";

const PathStep = builder.objectRef<PathStepResult>("PathStep").implement({
  description: "One relation on a way between concepts.",
  fields: (t) => ({
    from: t.field({
      type: ConceptRef,
      description: "Where the step starts.",
      resolve: (step, _, context) => conceptOf(context, step.from),
    }),
    to: t.field({
      type: ConceptRef,
      description: "Where it leads.",
      resolve: (step, _, context) => conceptOf(context, step.to),
    }),
    relation: t.field({ type: RelationRef, description: "What ties them.", resolve: (step) => step.relation }),
    forwards: t.exposeBoolean("forwards", { description: "Whether the relation points from `from` to `to`." }),
  }),
});

const ConceptPath = builder.objectRef<readonly PathStepResult[]>("ConceptPath").implement({
  description: "A way from one concept to another over relations of the notes.",
  fields: (t) => ({
    length: t.int({ description: "How many steps.", resolve: (steps) => steps.length }),
    steps: t.field({
      type: [PathStep],
      description: "The steps, in order.",
      extensions: { cost: { size: 6 } },
      resolve: (steps) => [...steps],
    }),
  }),
});

/** How many ways, where none says it. */
const DEFAULT_WAYS = 3;

function waysOf({ k, first }: { k?: number | null; first?: number | null }): number {
  if (k != null && first != null) throw new CairnError("invalid-argument", "Give `k` or `first`, not both.");
  return bounded(k == null ? "first" : "k", k ?? first ?? DEFAULT_WAYS, 20);
}

builder.queryField("paths", (t) =>
  t.field({
    type: [ConceptPath],
    description:
      "The best ways from one concept to another, the shortest first, then the most certain. With `direction: OUT` they follow the relations, with `IN` they go against them.",
    args: {
      from: t.arg.id({ required: true, description: "Global id, slug or name." }),
      to: t.arg.id({ required: true, description: "Global id, slug or name." }),
      k: t.arg.int({ description: "At most so many ways: 1 to 20; 3 where not given." }),
      first: t.arg.int({ description: "The same as `k`.", deprecationReason: "Say `k`." }),
      maxLength: t.arg.int({ defaultValue: 6, description: "At most so many steps: 1 to 8." }),
      ...directionArgs,
      ...relationFilterArgs,
    },
    extensions: { cost: { weight: 100, count: ["k", "first"], preset: DEFAULT_WAYS } },
    resolve: (_, args, context) =>
      whenThere(conceptIdOf(context, args.from), (from) =>
        whenThere(conceptIdOf(context, args.to), (to) => {
          const options = {
            ...filterOf(args),
            first: waysOf(args),
            maxLength: bounded("maxLength", args.maxLength ?? 6, 8),
          };
          return whenThere(context.source.paths(from, to, options), (paths) => [...paths]);
        }),
      ),
  }),
);
