import type { LearningPath as Path, LearningStep as Step, PathRemark } from "@cairn/graph-core";
import { studyPlan } from "@cairn/graph-core/export";
import { prime } from "../context.ts";
import { whenThere } from "../source/when-there.ts";
import { builder } from "./builder.ts";
import { LinkStyle, PathOrder } from "./enums.ts";
import { plainName } from "./find-concept.ts";
import { conceptOf, conceptsOf, evidenceOf } from "./load.ts";
import { bounded } from "./paging.ts";
import { homeOf } from "./place.ts";
import { ConceptRef, EvidenceRef, LearningStepRef, PlaceRef } from "./refs.ts";
import { strengthArgs, strengthOf } from "./strength.ts";

LearningStepRef.implement({
  description: "A concept to understand on the way to a goal.",
  fields: (t) => ({
    concept: t.field({
      type: ConceptRef,
      description: "What to understand now.",
      resolve: (step: Step) => step.concept,
    }),
    reason: t.exposeString("reason", { description: "Why it stands here: a sentence." }),
    neededFor: t.field({
      type: ConceptRef,
      nullable: true,
      description: "The later step that needs it, the next one where several do; null for a goal that none needs.",
      resolve: (step, _, context) => (step.for === null ? null : conceptOf(context, step.for)),
    }),
    neededBy: t.field({
      type: [ConceptRef],
      description: "All later steps that need it, in their order.",
      extensions: { cost: { size: 3 } },
      resolve: (step, _, context) => conceptsOf(context, step.neededBy),
    }),
    buildsOn: t.field({
      type: [ConceptRef],
      description:
        "What it requires itself: earlier steps, what is known and what is taken for granted; strongest first.",
      extensions: { cost: { size: 3 } },
      resolve: (step, _, context) => conceptsOf(context, step.requires),
    }),
    strength: t.exposeFloat("strength", { description: "0 to 1: how strongly `neededFor` needs it; 1 for a goal." }),
    evidence: t.field({
      type: [EvidenceRef],
      description: "The words of the notes behind the reason.",
      extensions: { cost: { size: 3 } },
      resolve: (step, _, context) => evidenceOf(context, step.evidence),
    }),
    known: t.exposeBoolean("known", { description: "Whether the learner knows it already." }),
    isGoal: t.exposeBoolean("isGoal", { description: "Whether it is one of the goals." }),
    home: t.field({
      type: PlaceRef,
      nullable: true,
      description: "The place of the notes that explains it best, and what to read there.",
      resolve: ({ concept, read }) => homeOf(concept, read),
    }),
    minutes: t.float({
      description: "Minutes to read what explains it; 0 where nothing does.",
      resolve: (step) => step.read?.minutes ?? 0,
    }),
  }),
});

const Remark = builder.objectRef<PathRemark>("PathRemark").implement({
  description: "Something that a learner should be told besides the steps.",
  fields: (t) => ({
    code: t.exposeString("code", {
      description:
        "For programs: `unknown-names`, `all-known`, `goal-known`, `no-prerequisites`, `nothing-needed`, `helpful-only`, `not-explained`, `assumed`, `steps-omitted`.",
    }),
    text: t.exposeString("text", { description: "A sentence for people." }),
  }),
});

const LearningPath = builder.objectRef<Path>("LearningPath").implement({
  description: "An ordered way to one or more goals: whatever a step needs stands before it, and nothing else does.",
  fields: (t) => ({
    goals: t.field({
      type: [ConceptRef],
      description: "The goals that the notes know.",
      resolve: (path) => path.goals,
    }),
    steps: t.field({
      type: [LearningStepRef],
      description: "The steps, in order; with the order `NEED`, the goals stand last.",
      extensions: { cost: { size: 30 } },
      resolve: (path) => path.steps,
    }),
    assumed: t.field({
      type: [LearningStepRef],
      description: "What the steps need and the notes use without ever explaining it: there is nothing to read.",
      extensions: { cost: { size: 5 } },
      resolve: (path) => path.assumed,
    }),
    minutes: t.exposeFloat("minutes", {
      description: "Minutes to read all steps that are not known yet. What explains several counts once.",
    }),
    builtOn: t.field({
      type: [ConceptRef],
      description: "Known concepts that the steps build on.",
      resolve: (path, _, context) => conceptsOf(context, path.builtOn),
    }),
    omittedCount: t.int({
      description: "How many concepts that are needed less `maxSteps` or `maxDepth` left out.",
      resolve: (path) => path.omitted.length,
    }),
    unknownNames: t.stringList({
      description: "Names given as goals or known that the notes do not have. It is an error where no goal is left.",
      resolve: (path) => path.unknownNames,
    }),
    remarks: t.field({
      type: [Remark],
      description: "What a learner should be told besides: why there are no steps, what was left out.",
      resolve: (path) => path.remarks,
    }),
    message: t.string({
      nullable: true,
      description: "The remarks as one text; null where there are none.",
      resolve: (path) => (path.remarks.length === 0 ? null : path.remarks.map(({ text }) => text).join(" ")),
    }),
    plan: t.string({
      description: "The path as a study plan in Markdown: a task for each step, with links to the notes.",
      args: {
        links: t.arg({ type: LinkStyle, defaultValue: "markdown", description: "How links are written." }),
        base: t.arg.string({
          defaultValue: "",
          description: "Where the notes lie, seen from the plan, such as `../notes/`; beside it where not given.",
        }),
      },
      extensions: { cost: { weight: 10 } },
      resolve: (path, { links, base }) => studyPlan(path, { links: links ?? "markdown", base: base ?? "" }),
    }),
  }),
});

builder.queryField("learningPath", (t) =>
  t.field({
    type: LearningPath,
    description: "What to understand, in which order and why, to reach some goals from what is known.",
    args: {
      to: t.arg.idList({ required: true, description: "The goals, at most 50: global ids, slugs or names." }),
      known: t.arg.idList({ defaultValue: [], description: "What the learner knows already." }),
      stopAtKnown: t.arg.boolean({
        defaultValue: true,
        description:
          "Whether what is known, and what only that needs, is left out; otherwise it stands there as known.",
      }),
      maxSteps: t.arg.int({ description: "At most so many steps: 1 to 500. Without it, 100." }),
      maxDepth: t.arg.int({ description: "At most so many levels of requirements below the goals: 1 to 500." }),
      ...strengthArgs,
      order: t.arg({ type: PathOrder, defaultValue: "need", description: "The order, where it is free." }),
    },
    extensions: { cost: { weight: 100 } },
    resolve: (_, args, context) => {
      bounded("to", args.to.length, 50);
      const found = context.source.learningPath(args.to.map(plainName), {
        known: (args.known ?? []).map(plainName),
        stopAtKnown: args.stopAtKnown ?? true,
        minStrength: strengthOf(args),
        order: args.order ?? "need",
        ...(args.maxSteps == null ? {} : { maxSteps: bounded("maxSteps", args.maxSteps, 500) }),
        ...(args.maxDepth == null ? {} : { maxDepth: bounded("maxDepth", args.maxDepth, 500) }),
      });
      // What a step is needed for is another step, mostly.
      return whenThere(found, (path) => {
        prime(
          context.loaders,
          [...path.steps, ...path.assumed].map(({ concept }) => concept),
        );
        return path;
      });
    },
  }),
);
