import { z } from "zod";
import { entryOf } from "../correct.ts";
import { pageOf } from "../page.ts";
import { defineTool, paging } from "../tool.ts";

export const corrections = defineTool({
  name: "corrections",
  title: "What the author has corrected",
  description:
    "The entries of cairn.corrections.yaml in their order, each with its line, text and what became of it: `applied`, `unmatched` (nothing fits it now) or `contradicted` (the line `against` holds instead).",
  input: z.strictObject({
    status: z.enum(["applied", "unmatched", "contradicted"]).optional().describe("Only those; all where not given."),
    ...paging(20),
  }),
  answer({ index }, { status, ...page }) {
    const list = index.corrections.filter((one) => status === undefined || one.status === status);
    return Promise.resolve({ total: list.length, ...pageOf(list, page, ["corrections", status], entryOf) });
  },
});
