import { learningPath as learningPathTo } from "@cairn/graph-core";
import { TAUGHT_STRENGTH } from "@cairn/graph-core/query";
import { z } from "zod";
import { pageOf } from "../page.ts";
import { cut, labelOf, readingOf, sources, unknownNames } from "../shapes.ts";
import { defineTool, names, paging } from "../tool.ts";

const ASSUMED = 10;

export const learningPath = defineTool({
  name: "learning_path",
  title: "What to learn, in order",
  description:
    "What has to be understood, in which order, to understand some concepts, without what is known: each step with the reason, the section to read and the words behind it.",
  input: z.strictObject({
    to: names("What to understand: a concept by id, label or alias, or several."),
    known: names("What the learner knows already.").optional(),
    order: z
      .enum(["need", "course"])
      .default("need")
      .describe(
        "`need`: each requirement right before what needs it; `course`: as the notes stand, where that is free.",
      ),
    minStrength: z.number().min(0).max(1).default(TAUGHT_STRENGTH).describe("Pass over weaker prerequisites."),
    ...paging(20),
  }),
  async answer({ reader }, { to, known = [], order, minStrength, ...page }) {
    const path = await learningPathTo(reader, to, {
      known,
      order,
      minStrength,
      passOverUnknownGoals: true,
      maxSteps: 500,
    });
    const { goals, steps, assumed, minutes, remarks, omitted } = path;
    const question = ["learning_path", to, known, order, minStrength];
    return {
      goals: goals.slice(0, ASSUMED).map(({ id, label }) => ({ id, label: labelOf({ label }) })),
      totalSteps: steps.length,
      minutes,
      ...pageOf(steps, page, question, ({ concept, reason, read, evidence, isGoal }, at) => ({
        step: at + 1,
        id: concept.id,
        label: labelOf(concept),
        ...(isGoal && { isGoal }),
        why: cut(reason, 300),
        ...(read !== null && { read: readingOf(read) }),
        ...sources(evidence),
      })),
      ...(assumed.length > 0 && { takenForGranted: assumed.slice(0, ASSUMED).map(({ concept }) => labelOf(concept)) }),
      ...(omitted.length > 0 && { omitted: omitted.length }),
      remarks: remarks.map(({ text }) => cut(text, 300)),
      ...(await unknownNames(reader, path.unknownNames)),
    };
  },
});
