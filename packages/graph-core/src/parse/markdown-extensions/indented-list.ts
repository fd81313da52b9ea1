import type { MarkdownConfig } from "@lezer/markdown";

const BULLET = /^([-*+]|\d{1,9}[.)])([ \t]+)\S/;

/**
 * A list that is indented by four columns or more where no list is open: code to CommonMark, but in notes it is a list.
 * Only the first line of a block is looked at, so that code with a list inside stays code.
 */
export const indentedList: MarkdownConfig = {
  parseBlock: [
    {
      name: "IndentedList",
      before: "IndentedCode",
      parse(context, line) {
        if (line.indent < line.baseIndent + 4) return false;
        const match = BULLET.exec(line.text.slice(line.pos, line.pos + 40));
        if (match === null) return false;
        const mark = match[1]!;
        const ordered = mark.length > 1 || (mark >= "0" && mark <= "9");
        const type = ordered ? "OrderedList" : "BulletList";
        const end = line.pos + mark.length;
        const column = line.countIndent(end, line.pos, line.indent) + Math.min(4, match[2]!.length);
        if (context.parentType().name !== type) {
          context.startComposite(type, line.basePos, mark.charCodeAt(mark.length - 1));
        }
        context.startComposite("ListItem", line.basePos, column - line.baseIndent);
        context.addElement(context.elt("ListMark", context.lineStart + line.pos, context.lineStart + end));
        line.moveBaseColumn(column);
        return null;
      },
    },
  ],
};
