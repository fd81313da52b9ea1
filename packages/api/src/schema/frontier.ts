import type { FrontierResult } from "../source/graph-source.ts";
import { builder } from "./builder.ts";
import { conceptIdOf, plainName } from "./find-concept.ts";
import { conceptOf } from "./load.ts";
import { bounded } from "./paging.ts";
import { ConceptRef } from "./refs.ts";

const FrontierItem = builder.objectRef<FrontierResult>("FrontierItem").implement({
  description: "A concept that can be learned next: all it needs is known.",
  fields: (t) => ({
    concept: t.field({
      type: ConceptRef,
      description: "The concept.",
      resolve: (item, _, context) => conceptOf(context, item.concept),
    }),
    unlocks: t.exposeInt("unlocks", { description: "How many concepts it opens the way to." }),
    reason: t.exposeString("reason", { description: "A sentence that says why." }),
  }),
});

builder.queryField("frontier", (t) =>
  t.field({
    type: [FrontierItem],
    description: "What can be learned next, the most useful first.",
    args: {
      known: t.arg.idList({ required: true, description: "What the learner knows: global ids, slugs or names." }),
      goal: t.arg.id({ description: "Only what leads to this concept." }),
      first: t.arg.int({ defaultValue: 10, description: "At most so many: 1 to 100." }),
    },
    extensions: { cost: { weight: 100 } },
    resolve: async (_, args, context) => {
      // What the learner knows may lie outside these notes: names that are not there are no error.
      const known = args.known.map(plainName);
      const goal = args.goal == null ? undefined : await conceptIdOf(context, args.goal);
      return [...(await context.source.frontier(known, goal, bounded("first", args.first ?? 10, 100)))];
    },
  }),
);
