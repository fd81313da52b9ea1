import { prime } from "../context.ts";
import type { PathStepResult } from "../source/graph-source.ts";
import { builder } from "./builder.ts";
import { RelationType } from "./enums.ts";
import { conceptIdOf } from "./find-concept.ts";
import { conceptOf } from "./load.ts";
import { bounded } from "./paging.ts";
import { ConceptRef, RelationRef } from "./refs.ts";

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

builder.queryField("paths", (t) =>
  t.field({
    type: [ConceptPath],
    description: "The best ways from one concept to another, the shortest first, then the most certain.",
    args: {
      from: t.arg.id({ required: true, description: "Global id, slug or name." }),
      to: t.arg.id({ required: true, description: "Global id, slug or name." }),
      first: t.arg.int({ defaultValue: 3, description: "At most so many ways: 1 to 20." }),
      maxLength: t.arg.int({ defaultValue: 6, description: "At most so many steps: 1 to 8." }),
      types: t.arg({ type: [RelationType], description: "Only over relations of these types; all where not given." }),
    },
    extensions: { cost: { weight: 100 } },
    resolve: async (_, args, context) => {
      const [from, to] = [await conceptIdOf(context, args.from), await conceptIdOf(context, args.to)];
      const paths = await context.source.paths(from, to, {
        first: bounded("first", args.first ?? 3, 20),
        maxLength: bounded("maxLength", args.maxLength ?? 6, 8),
        ...(args.types == null ? {} : { types: args.types }),
      });
      prime(context.loaders, { relations: paths.flatMap((steps) => steps.map((step) => step.relation)) });
      return [...paths];
    },
  }),
);
