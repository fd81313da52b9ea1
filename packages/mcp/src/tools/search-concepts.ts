import { search } from "@cairn/graph-core";
import { z } from "zod";
import { pageOf, startOf } from "../page.ts";
import { briefly, cut } from "../shapes.ts";
import { defineTool, paging } from "../tool.ts";

const MOST = 200;

export const searchConcepts = defineTool({
  name: "search_concepts",
  title: "Search concepts",
  description:
    "Finds concepts of the notes by name or definition; typing errors are forgiven. Begin here when you do not know what the notes call something.",
  input: z.strictObject({ query: z.string().min(1).max(300).describe("Words to look for."), ...paging(10) }),
  async answer({ reader }, { query, ...page }) {
    const question = ["search_concepts", query];
    const first = Math.min(MOST, startOf(page, question) + page.limit + 1);
    const hits = await search(reader, query, { first });
    return pageOf(hits, page, question, ({ concept, field, matched }) => ({
      ...briefly(concept),
      ...(field === "alias" && { matched: cut(matched, 120) }),
    }));
  },
});
