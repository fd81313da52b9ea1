import type { BlockContext, Line, MarkdownConfig } from "@lezer/markdown";
import { lineDepth } from "./line-depth.ts";
import { session } from "./session.ts";

/**
 * Takes the lines up to the one on which `close` stands (which it takes too) or the end of the block around, as one
 * element whose `CodeText` children are the text of the lines.
 */
function takeUntil(context: BlockContext, line: Line, type: string, openLength: number, close: string): boolean {
  const from = context.lineStart + line.pos;
  const children: ReturnType<BlockContext["elt"]>[] = [];
  const depth = context.depth;
  let at = line.pos + openLength;
  let closed = false;
  let to = from;
  for (;;) {
    const found = line.text.indexOf(close, at);
    const end = found >= 0 ? found : line.text.length;
    const textFrom = context.lineStart + at;
    // With the line end before it, so that the lines' text joins to what was written.
    const before = children.length > 0 || textFrom > from + openLength ? 1 : 0;
    if (context.lineStart + end > textFrom || before > 0) {
      if (before > 0) children.push(context.elt("CodeText", context.lineStart - 1, context.lineStart));
      if (context.lineStart + end > textFrom) {
        children.push(context.elt("CodeText", textFrom, context.lineStart + end));
      }
    }
    to = context.lineStart + (found >= 0 ? found + close.length : line.text.length);
    closed = found >= 0;
    if (!context.nextLine() || closed) break;
    if (lineDepth(line) < depth) break;
    at = line.basePos;
  }
  context.addElement(context.elt(type, from, to, children));
  return closed;
}

/** `$$` at the start of a line up to the next `$$`, and `%%` comments of several lines. */
export const fences: MarkdownConfig = {
  defineNodes: [
    { name: "MathBlock", block: true },
    { name: "ObsidianComment", block: true },
  ],
  parseBlock: [
    {
      name: "MathBlock",
      before: "FencedCode",
      parse(context, line) {
        if (line.next !== 36 || line.text.charCodeAt(line.pos + 1) !== 36) return false;
        const open = context.lineStart + line.pos + 2;
        const end = session().text.indexOf("$$", open);
        if (end < 0) return false;
        // On one line only if nothing but the sentence's punctuation follows; otherwise it is a part of a paragraph.
        const sameLine = line.text.indexOf("$$", line.pos + 2);
        if (sameLine >= 0 && (sameLine === line.pos + 2 || /[^\s.,;]/.test(line.text.slice(sameLine + 2))))
          return false;
        takeUntil(context, line, "MathBlock", 2, "$$");
        return true;
      },
      endLeaf: (_context, line) => line.next === 36 && /^\$\$\s*$/.test(line.text.slice(line.pos, line.pos + 80)),
    },
    {
      name: "ObsidianComment",
      before: "FencedCode",
      parse(context, line) {
        if (line.next !== 37 || line.text.charCodeAt(line.pos + 1) !== 37) return false;
        if (line.text.includes("%%", line.pos + 2)) return false;
        const from = context.lineStart + line.pos;
        if (!takeUntil(context, line, "ObsidianComment", 2, "%%") && session().unclosedComment < 0) {
          session().unclosedComment = from;
        }
        return true;
      },
    },
  ],
};
