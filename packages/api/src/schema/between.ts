import type { BetweenResult, Way as CoreWay } from "@cairn/graph-core";
import { builder } from "./builder.ts";
import { conceptIdOf, plainName } from "./find-concept.ts";
import { conceptsOf } from "./load.ts";
import { bounded } from "./paging.ts";
import { ConceptRef, LearningStepRef } from "./refs.ts";
import { strengthArgs, strengthOf } from "./strength.ts";

const Way = builder.objectRef<CoreWay>("Way").implement({
  description: "One way from what is known to a goal.",
  fields: (t) => ({
    from: t.field({
      type: ConceptRef,
      nullable: true,
      description:
        "The known concept that it sets out from; null where it begins with something that requires nothing.",
      resolve: (way) => way.from,
    }),
    steps: t.field({
      type: [LearningStepRef],
      description: "What to learn, in order, the goal last.",
      extensions: { cost: { size: 10 } },
      resolve: (way) => way.steps,
    }),
    minutes: t.exposeFloat("minutes", {
      description: "Minutes to read what explains the steps. What explains several counts once.",
    }),
    leftOut: t.field({
      type: [ConceptRef],
      description: "What the steps require and the way leaves out: the jumps that it asks for.",
      resolve: (way, _, context) => conceptsOf(context, way.leftOut),
    }),
    shortest: t.exposeBoolean("shortest", { description: "Whether no way has fewer steps." }),
    gentlest: t.exposeBoolean("gentlest", {
      description: "Whether no step needs anything that is neither known nor learned before.",
    }),
  }),
});

const Between = builder.objectRef<BetweenResult>("Between").implement({
  description: "Ways from what is known to a goal.",
  fields: (t) => ({
    goal: t.field({ type: ConceptRef, description: "The goal.", resolve: (found) => found.goal }),
    ways: t.field({
      type: [Way],
      description: "The shortest first, the gentlest last; none where the goal is known.",
      extensions: { cost: { size: 4 } },
      resolve: (found) => found.ways,
    }),
    unknownNames: t.exposeStringList("unknownNames", {
      description: "Names given as known that the notes do not have.",
    }),
  }),
});

builder.queryField("between", (t) =>
  t.field({
    type: Between,
    description:
      "Several ways from what is known to a goal, from the shortest, which leaves things out, to the gentlest, which does not.",
    args: {
      known: t.arg.idList({ required: true, description: "What the learner knows: global ids, slugs or names." }),
      to: t.arg.id({ required: true, description: "The goal: a global id, a slug or a name." }),
      first: t.arg.int({ defaultValue: 4, description: "At most so many ways: 1 to 10." }),
      ...strengthArgs,
    },
    extensions: { cost: { weight: 100 } },
    resolve: async (_, args, context) => {
      const goal = await conceptIdOf(context, args.to);
      return context.source.between(args.known.map(plainName), goal, {
        first: bounded("first", args.first ?? 4, 10),
        minStrength: strengthOf(args),
      });
    },
  }),
);
