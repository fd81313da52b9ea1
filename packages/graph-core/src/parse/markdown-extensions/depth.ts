import type { MarkdownConfig } from "@lezer/markdown";
import { session } from "./session.ts";

/** Quotes and lists (two levels each: list and item) that may stand inside each other. */
export const MAX_DEPTH = 128;

/** Beyond the bound a line is a paragraph: nesting costs time on every line, and nobody wrote it on purpose. */
export const depthLimit: MarkdownConfig = {
  parseBlock: [
    {
      name: "DepthLimit",
      before: "LinkReference",
      parse(context, line) {
        if (context.depth <= MAX_DEPTH) return false;
        if (session().tooDeep < 0) session().tooDeep = context.lineStart + line.pos;
        let from = line.pos;
        while (from < line.text.length && " \t>-+*".includes(line.text.charAt(from))) from++;
        const start = context.lineStart + from;
        const end = context.lineStart + line.text.length;
        if (end > start) context.addElement(context.elt("Paragraph", start, end));
        context.nextLine();
        return true;
      },
    },
  ],
};
