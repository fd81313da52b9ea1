import { findConcept, paths } from "@cairn/graph-core";
import { z } from "zod";
import { pageOf } from "../page.ts";
import { labelOf, relationOf } from "../shapes.ts";
import { conceptName, defineTool } from "../tool.ts";

export const findPaths = defineTool({
  name: "find_paths",
  title: "How two concepts are connected",
  description:
    "The shortest ways from one concept to another over the relations that the notes state, each step with its source. For the question how two things have to do with one another; `learning_path` says in which order to learn.",
  input: z.strictObject({
    from: conceptName("Where to set out, by id, label or alias."),
    to: conceptName("Where to get to, by id, label or alias."),
    limit: z.int().min(1).max(10).default(3).describe("At most so many ways, 1 to 10."),
    maxLength: z.int().min(1).max(8).default(5).describe("At most so many steps, 1 to 8."),
  }),
  async answer({ reader }, { from, to, limit, maxLength }) {
    const start = await findConcept(reader, from);
    const goal = await findConcept(reader, to);
    const found = await paths(reader, start.id, goal.id, { k: limit, maxLength });
    const { items } = pageOf(found.paths, { limit }, ["find_paths"], ({ concepts, steps, confidence }) => {
      const labels = new Map(concepts.map((one) => [one.id, labelOf(one)]));
      return {
        concepts: concepts.map(labelOf),
        confidence: Math.round(confidence * 10_000) / 10_000,
        steps: steps.map(({ relation }) => relationOf(relation, labels)),
      };
    });
    return {
      from: start.id,
      to: goal.id,
      paths: items,
      ...(items.length === 0 && { remark: `The notes tie the two by no way of ${maxLength} steps or fewer.` }),
      ...((found.truncated || items.length < found.paths.length) && { more: true }),
    };
  },
});
