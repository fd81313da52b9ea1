import { z } from "zod";
import { because, correct, words } from "../correct.ts";
import { conceptName, defineTool, type Tool } from "../tool.ts";

const pair = {
  concept: conceptName("What is to be understood, by id, label or alias."),
  requires: conceptName("What has to be understood first, by id, label or alias."),
};

/** Corrections of what has to be understood first. */
export const PREREQUISITE_EDITS: readonly Tool[] = [
  defineTool({
    name: "accept_prerequisite",
    title: "The prerequisite is certain",
    description: "The person confirms a prerequisite of the map: its strength is 1, and no circle pushes it out.",
    input: z.strictObject({ ...pair, ...because }),
    writes: "adds",
    answer: (context, { because: reason, ...prerequisite }) =>
      correct(context, { kind: "accept-prerequisite", prerequisite }, reason),
  }),
  defineTool({
    name: "reject_prerequisite",
    title: "The prerequisite does not hold",
    description: "Takes a wrong prerequisite off the map, and so out of learning paths.",
    input: z.strictObject({ ...pair, ...because }),
    writes: "adds",
    answer: (context, { because: reason, ...prerequisite }) =>
      correct(context, { kind: "reject-prerequisite", prerequisite }, reason),
  }),
  defineTool({
    name: "add_prerequisite",
    title: "The prerequisite holds, although no note says so",
    description:
      "Adds a prerequisite between two concepts of the map. Only for what the person knows; not for guesses.",
    input: z.strictObject({ ...pair, reason: words("Why, as a sentence for the learner.").optional(), ...because }),
    writes: "adds",
    answer: (context, { because: why, reason, ...prerequisite }) =>
      correct(context, { kind: "add-prerequisite", prerequisite, ...(reason !== undefined && { reason }) }, why),
  }),
  defineTool({
    name: "relabel_prerequisite",
    title: "The prerequisite has another reason",
    description: "Gives a prerequisite of the map another reason, which learners read.",
    input: z.strictObject({ ...pair, to: words("The reason, as a sentence for the learner."), ...because }),
    writes: "adds",
    answer: (context, { because: reason, to, ...prerequisite }) =>
      correct(context, { kind: "relabel-prerequisite", prerequisite, to }, reason),
  }),
];
