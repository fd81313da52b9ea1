import type { FrontierItem as Item } from "@cairn/graph-core";
import { builder } from "./builder.ts";
import { conceptIdOf, plainName } from "./find-concept.ts";
import { conceptsOf } from "./load.ts";
import { bounded } from "./paging.ts";
import { homeOf } from "./place.ts";
import { ConceptRef, PlaceRef } from "./refs.ts";
import { strengthArgs, strengthOf } from "./strength.ts";

const FrontierItem = builder.objectRef<Item>("FrontierItem").implement({
  description: "A concept that can be learned next: all it needs is known.",
  fields: (t) => ({
    concept: t.field({ type: ConceptRef, description: "The concept.", resolve: (item) => item.concept }),
    unlocks: t.exposeInt("unlocks", {
      description: "How many concepts that are not known yet require it; with a goal, on the way to it.",
    }),
    opens: t.field({
      type: [ConceptRef],
      description: "Those of them that can be learned as soon as it is known.",
      extensions: { cost: { size: 5 } },
      resolve: (item, _, context) => conceptsOf(context, item.opens),
    }),
    builtOn: t.field({
      type: [ConceptRef],
      description: "Known concepts that it requires.",
      extensions: { cost: { size: 3 } },
      resolve: (item, _, context) => conceptsOf(context, item.builtOn),
    }),
    toGoal: t.exposeInt("toGoal", {
      nullable: true,
      description: "How many levels of requirements lie between it and the goal; null without a goal.",
    }),
    reason: t.exposeString("reason", { description: "A sentence that says why." }),
    home: t.field({
      type: PlaceRef,
      nullable: true,
      description: "The place of the notes that explains it best, and what to read there.",
      resolve: (item) => homeOf(item.concept),
    }),
    minutes: t.float({
      description: "Minutes to read what explains it; 0 where nothing does.",
      resolve: (item) => item.read?.minutes ?? 0,
    }),
  }),
});

builder.queryField("frontier", (t) =>
  t.field({
    type: [FrontierItem],
    description:
      "What can be learned next, best first: what most concepts wait for, then what is nearest to the goal, then what builds on most that is known.",
    args: {
      known: t.arg.idList({ required: true, description: "What the learner knows: global ids, slugs or names." }),
      goal: t.arg.id({ description: "Only what leads to this concept." }),
      first: t.arg.int({ defaultValue: 10, description: "At most so many: 1 to 100." }),
      ...strengthArgs,
    },
    extensions: { cost: { weight: 100 } },
    resolve: async (_, args, context) => {
      // What the learner knows may lie outside these notes: names that are not there are no error.
      const known = args.known.map(plainName);
      const goal = args.goal == null ? undefined : await conceptIdOf(context, args.goal);
      const options = { first: bounded("first", args.first ?? 10, 100), minStrength: strengthOf(args) };
      return [...(await context.source.frontier(known, goal === undefined ? options : { ...options, goal }))];
    },
  }),
);
