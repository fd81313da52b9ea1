import { z } from "zod";
import { pageOf } from "../page.ts";
import { labelsOf, relationOf } from "../shapes.ts";
import { defineTool } from "../tool.ts";

export const review = defineTool({
  name: "review",
  title: "What is most worth a look",
  description:
    "The least certain relations that no correction speaks of yet, each with its source: show them to the person, then accept, reject, retype or relabel each. Those that are done are gone from the next answer.",
  input: z.strictObject({ limit: z.int().min(1).max(50).default(10).describe("At most so many, 1 to 50.") }),
  async answer({ index, reader }, { limit }) {
    const relations = index.review(limit);
    const labels = await labelsOf(
      reader,
      relations.flatMap(({ source, target }) => [source, target]),
    );
    // Without a cursor: what is corrected goes, so that the rest comes when asked again.
    const { items } = pageOf(relations, { limit }, ["review"], (one) => relationOf(one, labels));
    return { items };
  },
});
