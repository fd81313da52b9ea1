import type { Gap as CoreGap, GapsResult, UnreachableGoal as Unreachable } from "@cairn/graph-core";
import { builder } from "./builder.ts";
import { conceptsOf, evidenceOf } from "./load.ts";
import { bounded } from "./paging.ts";
import { ConceptRef, EvidenceRef } from "./refs.ts";
import { strengthArgs, strengthOf } from "./strength.ts";

const Gap = builder.objectRef<CoreGap>("Gap").implement({
  description: "A concept that the notes use and never explain.",
  fields: (t) => ({
    concept: t.field({ type: ConceptRef, description: "The concept.", resolve: (gap) => gap.concept }),
    neededBy: t.field({
      type: [ConceptRef],
      description: "What requires it, the strongest first.",
      args: { first: t.arg.int({ defaultValue: 10, description: "At most so many: 1 to 100." }) },
      resolve: (gap, { first }, context) =>
        conceptsOf(context, gap.neededBy.slice(0, bounded("first", first ?? 10, 100))),
    }),
    neededByCount: t.int({ description: "How many concepts require it.", resolve: (gap) => gap.neededBy.length }),
    blocks: t.exposeInt("blocks", {
      description: "How many concepts that are explained build on it, directly or not.",
    }),
    noteCount: t.int({ description: "In how many notes it is named.", resolve: (gap) => gap.notes }),
    reason: t.exposeString("reason", { description: "A sentence that says why it is a gap." }),
    evidence: t.field({
      type: [EvidenceRef],
      description: "The words by which it is needed, the strongest first: at most 3.",
      extensions: { cost: { size: 3 } },
      resolve: (gap, _, context) => evidenceOf(context, gap.evidence),
    }),
  }),
});

const UnreachableGoal = builder.objectRef<Unreachable>("UnreachableGoal").implement({
  description: "A concept that the notes explain, and that builds on something that they do not.",
  fields: (t) => ({
    concept: t.field({ type: ConceptRef, description: "The concept.", resolve: (goal) => goal.concept }),
    missing: t.field({
      type: [ConceptRef],
      description: "The nearest gaps below it: at most 5.",
      extensions: { cost: { size: 5 } },
      resolve: (goal, _, context) => conceptsOf(context, goal.missing),
    }),
    reason: t.exposeString("reason", { description: "A sentence for people." }),
  }),
});

const Gaps = builder.objectRef<GapsResult>("Gaps").implement({
  description: "What the notes leave open.",
  fields: (t) => ({
    gaps: t.field({
      type: [Gap],
      description: "What is used and never explained: what blocks most first.",
      extensions: { cost: { size: 1 } },
      resolve: (found) => found.gaps,
    }),
    unreachable: t.field({
      type: [UnreachableGoal],
      description: "Goals that cannot be reached from what is explained, the most important first.",
      extensions: { cost: { size: 1 } },
      resolve: (found) => found.unreachable,
    }),
  }),
});

builder.queryField("gaps", (t) =>
  t.field({
    type: Gaps,
    description: "What the notes use and never explain, and what cannot be understood for it.",
    args: {
      first: t.arg.int({ defaultValue: 20, description: "At most so many of each: 1 to 200." }),
      ...strengthArgs,
    },
    extensions: { cost: { pages: true, weight: 200 } },
    resolve: (_, args, context) =>
      context.source.gaps({ first: bounded("first", args.first ?? 20, 200), minStrength: strengthOf(args) }),
  }),
);
