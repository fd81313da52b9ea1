import { findConcept, neighbourhood as neighbourhoodOf, RELATION_TYPES } from "@cairn/graph-core";
import { z } from "zod";
import { pageOf, startOf } from "../page.ts";
import { briefly, labelOf, relationOf } from "../shapes.ts";
import { conceptName, defineTool, paging } from "../tool.ts";

const MOST = 1000;

export const neighbourhood = defineTool({
  name: "neighbourhood",
  title: "What stands around a concept",
  description:
    "Concepts around one, nearest and surest first, each with the relation by which it is tied in and the words behind it. For an overview of a topic.",
  input: z.strictObject({
    concept: conceptName(),
    depth: z.int().min(1).max(3).default(1).describe("How many steps away, 1 to 3."),
    types: z.array(z.enum(RELATION_TYPES)).min(1).optional().describe("Only these types of relation."),
    direction: z
      .enum(["out", "in", "both"])
      .default("both")
      .describe("`out`: what the concept does; `in`: what is done with it."),
    minConfidence: z.number().min(0).max(1).default(0).describe("Leave out less sure relations."),
    ...paging(15),
  }),
  async answer({ reader }, { concept: asked, limit, cursor, types, ...options }) {
    const concept = await findConcept(reader, asked);
    const question = ["neighbourhood", concept.id, types, options];
    const page = { limit, cursor };
    // One more than is shown, so that it is known whether there is more; and the concept itself.
    const most = Math.min(MOST, startOf(page, question) + limit + 2);
    const found = await neighbourhoodOf(reader, [concept.id], { ...options, ...(types && { types }), limit: most });
    const labels = new Map(found.concepts.map((one) => [one.id, labelOf(one)]));
    const distance = (id: string) => found.distances[id] ?? 0;
    const around = found.concepts.filter(({ id }) => id !== concept.id);
    return {
      concept: { id: concept.id, label: labelOf(concept) },
      ...pageOf(around, page, question, (one) => {
        const via = found.relations.find(
          ({ source, target }) =>
            (source === one.id && distance(target) < distance(one.id)) ||
            (target === one.id && distance(source) < distance(one.id)),
        );
        return { ...briefly(one), distance: distance(one.id), ...(via && { via: relationOf(via, labels) }) };
      }),
    };
  },
});
