import { CairnError } from "@cairn/graph-core";
import { z } from "zod";
import { because, correct, words } from "../correct.ts";
import { conceptName, defineTool, type Tool } from "../tool.ts";

/** Corrections of concepts and their names. */
export const CONCEPT_EDITS: readonly Tool[] = [
  defineTool({
    name: "merge_concepts",
    title: "Several concepts are one",
    description:
      "Makes one concept of two or more that mean the same; all their names stay, as aliases. `name-taken` where `as` is the name of a concept that is not among them.",
    input: z.strictObject({
      concepts: z.array(conceptName()).min(2).max(100).describe("Two or more concepts, by id, label or alias."),
      as: words("The label of the one; chosen from theirs where not given.").optional(),
      ...because,
    }),
    writes: "adds",
    answer: (context, { concepts, as, because: reason }) =>
      correct(context, { kind: "merge", names: concepts, ...(as !== undefined && { as }) }, reason),
  }),
  defineTool({
    name: "split_concept",
    title: "The concept is two",
    description:
      "Parts a concept: everywhere, where one of its names (`from`) means something else; or in some notes (`notes` and `as`).",
    input: z.strictObject({
      concept: conceptName(),
      from: words("The name that never means this concept.").optional(),
      notes: z
        .array(words("A note or folder."))
        .min(1)
        .max(100)
        .optional()
        .describe("Paths of notes, or folders that end in `/`."),
      names: z
        .array(words("A name."))
        .max(100)
        .optional()
        .describe("With `notes`: its other names that mean something else there."),
      as: words("With `notes`: the name of what it means there.").optional(),
      ...because,
    }),
    writes: "adds",
    answer: (context, { concept, from, notes, names, as, because: reason }) => {
      if (from !== undefined && notes === undefined && names === undefined && as === undefined) {
        return correct(context, { kind: "split", names: [concept, from] }, reason);
      }
      if (from === undefined && notes !== undefined && as !== undefined) {
        return correct(context, { kind: "split-notes", names: [concept, ...(names ?? [])], notes, as }, reason);
      }
      throw new CairnError(
        "invalid-argument",
        "Give either `from`, a name that means something else, or `notes` and `as`: where it means something else, and what.",
      );
    },
  }),
  defineTool({
    name: "rename_concept",
    title: "The concept has another label",
    description:
      "Gives a concept another label; its id stays, and its old name is an alias. `name-taken` where another concept is called so: then merge the two.",
    input: z.strictObject({ concept: conceptName(), to: words("The label."), ...because }),
    writes: "adds",
    answer: (context, { concept, to, because: reason }) => correct(context, { kind: "rename", concept, to }, reason),
  }),
  defineTool({
    name: "hide_concept",
    title: "It is no concept",
    description: "Takes a concept off the map, with its relations and prerequisites, and out of every search.",
    input: z.strictObject({ concept: conceptName(), ...because }),
    writes: "adds",
    answer: (context, { concept, because: reason }) => correct(context, { kind: "hide", concept }, reason),
  }),
];
