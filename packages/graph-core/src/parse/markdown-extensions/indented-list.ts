import type { MarkdownConfig } from "@lezer/markdown";

const BULLET = /^(?:[-*+]|\d{1,9}[.)])[ \t]+\S/;

/**
 * A list that is indented by four columns or more where no list is open: code to CommonMark, but in notes it is a list.
 * Only the first line of a block is looked at, so that code with a list inside stays code. The list stands in an
 * `Indented` block, which moves the margin, so that everything in it is read as usual.
 */
export const indentedList: MarkdownConfig = {
  defineNodes: [
    {
      name: "Indented",
      block: true,
      composite(_context, line, column) {
        if (line.next < 0) return true;
        if (line.indent < column) return false;
        line.moveBaseColumn(column);
        return true;
      },
    },
  ],
  parseBlock: [
    {
      name: "IndentedList",
      before: "IndentedCode",
      parse(context, line) {
        if (line.indent < line.baseIndent + 4 || !BULLET.test(line.text.slice(line.pos, line.pos + 40))) return false;
        const column = line.indent;
        context.startComposite("Indented", line.basePos, column);
        line.moveBaseColumn(column);
        return null;
      },
    },
  ],
};
