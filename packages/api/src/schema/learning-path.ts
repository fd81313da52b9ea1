import type { ApiContext } from "../context.ts";
import type { LearningPathResult, LearningStepResult } from "../source/graph-source.ts";
import { builder } from "./builder.ts";
import { plainName } from "./find-concept.ts";
import { conceptOf, conceptsOf, noteOf } from "./load.ts";
import { bounded } from "./paging.ts";
import { minutesToRead } from "./reading-time.ts";
import { ConceptRef, EvidenceRef, PlaceRef } from "./refs.ts";

async function minutesOf(context: ApiContext, step: LearningStepResult): Promise<number> {
  const { home } = await conceptOf(context, step.concept);
  return home === undefined ? 0 : minutesToRead(await noteOf(context, home.note), home.line);
}

const LearningStep = builder.objectRef<LearningStepResult>("LearningStep").implement({
  description: "A concept to understand on the way to a goal.",
  fields: (t) => ({
    concept: t.field({
      type: ConceptRef,
      description: "What to understand now.",
      resolve: (step, _, context) => conceptOf(context, step.concept),
    }),
    reason: t.exposeString("reason", { description: "Why it stands here: a sentence." }),
    neededFor: t.field({
      type: ConceptRef,
      nullable: true,
      description: "The later step that needs it; null for a goal.",
      resolve: (step, _, context) => (step.neededFor === null ? null : conceptOf(context, step.neededFor)),
    }),
    evidence: t.field({
      type: [EvidenceRef],
      description: "The words of the notes behind the reason.",
      extensions: { cost: { size: 3 } },
      resolve: (step) => step.evidence,
    }),
    known: t.exposeBoolean("known", { description: "Whether the learner knows it already." }),
    minutes: t.float({
      description: "Minutes to read the section that explains it best, at 200 words a minute.",
      resolve: (step, _, context) => minutesOf(context, step),
    }),
    home: t.field({
      type: PlaceRef,
      nullable: true,
      description: "The note and line that explain it best.",
      resolve: async (step, _, context) => (await conceptOf(context, step.concept)).home,
    }),
  }),
});

const LearningPath = builder.objectRef<LearningPathResult>("LearningPath").implement({
  description: "An ordered way to one or more goals: whatever a step needs stands before it.",
  fields: (t) => ({
    goals: t.field({
      type: [ConceptRef],
      description: "The goals that the notes know.",
      resolve: (path, _, context) => conceptsOf(context, path.goals),
    }),
    steps: t.field({
      type: [LearningStep],
      description: "The steps, in order; the goals stand last.",
      extensions: { cost: { size: 30 } },
      resolve: (path) => [...path.steps],
    }),
    minutes: t.float({
      description: "Minutes to read all steps that are not known yet. A section that explains several counts once.",
      resolve: async (path, _, context) => {
        const homes = new Map<string, number>();
        for (const step of path.steps.filter(({ known }) => !known)) {
          const { home } = await conceptOf(context, step.concept);
          if (home !== undefined) homes.set(`${home.note}:${home.line}`, await minutesOf(context, step));
        }
        const minutes = [...homes.values()].reduce((sum, one) => sum + one, 0);
        return Math.round(minutes * 100) / 100;
      },
    }),
    unknownNames: t.stringList({
      description: "Names given as goals or known that the notes do not have. It is an error where no goal is left.",
      resolve: (path) => [...path.unknownNames],
    }),
    message: t.string({
      nullable: true,
      description: "Why there are no steps, or what was left out.",
      resolve: (path) => path.message,
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
      maxSteps: t.arg.int({ description: "At most so many steps: 1 to 500." }),
    },
    extensions: { cost: { weight: 100 } },
    resolve: (_, args, context) => {
      bounded("to", args.to.length, 50);
      return context.source.learningPath(
        args.to.map(plainName),
        (args.known ?? []).map(plainName),
        args.maxSteps == null ? {} : { maxSteps: bounded("maxSteps", args.maxSteps, 500) },
      );
    },
  }),
);
