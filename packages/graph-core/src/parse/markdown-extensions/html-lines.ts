import type { MarkdownConfig } from "@lezer/markdown";
import { lineDepth } from "./line-depth.ts";

/** Lines that hold nothing but the tags of containers: what stands between is Markdown (kramdown's `markdown="1"`, `<details>`). */
const CONTAINER_TAGS =
  /^(?:<\/?(?:div|section|article|aside|main|header|footer|nav|figure|details|center|p|span|blockquote|small|sub|sup|font)(?:\s[^<>]*)?>[ \t]*)+$/i;
/** Elements whose text is prose. */
const PROSE = /^<(?:p|center|summary|figcaption)(?:\s[^<>]*)?>[ \t]*\S/i;
const MAX_LINE = 4000;

/**
 * HTML that only dresses up what is written in and around it. CommonMark would read all of it up to the next blank line
 * as raw HTML; a reader of the rendered page sees text there.
 */
export const htmlLines: MarkdownConfig = {
  parseBlock: [
    {
      name: "HtmlLines",
      before: "HTMLBlock",
      parse(context, line) {
        if (line.next !== 60) return false;
        const rest = line.text.slice(line.pos, line.pos + MAX_LINE);
        const from = context.lineStart + line.pos;
        if (rest.length < MAX_LINE && CONTAINER_TAGS.test(rest)) {
          context.nextLine();
          context.addElement(context.elt("Machinery", from, context.prevLineEnd()));
          return true;
        }
        if (!PROSE.test(rest)) return false;
        const depth = context.depth;
        const markers: ReturnType<typeof context.elt>[] = [];
        let to = context.lineStart + line.text.length;
        while (context.nextLine() && lineDepth(line) >= depth && line.pos < line.text.length) {
          markers.push(...line.markers);
          to = context.lineStart + line.text.length;
        }
        context.addElement(context.elt("Paragraph", from, to, markers));
        return true;
      },
    },
  ],
};
