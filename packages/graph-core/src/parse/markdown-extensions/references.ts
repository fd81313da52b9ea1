import type { BlockContext, Line, MarkdownConfig } from "@lezer/markdown";
import { labelKey, parseAddress } from "../inline/links.ts";
import { session } from "./session.ts";

const DEFINITION = /^\[([^\]\n[]{1,500})\]:[ \t]*/;
const TITLE = /^(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*$/;
const FOOTNOTE = /^\[\^([^\]\s[]{1,100})\]:[ \t]*/;

function addDefinition(context: BlockContext, line: Line): boolean {
  const rest = line.text.slice(line.pos);
  const label = DEFINITION.exec(rest);
  if (label === null || label[1]!.trim() === "") return false;
  const address = parseAddress(rest, label[0].length);
  if (address === undefined || address.end === label[0].length || !TITLE.test(rest.slice(address.end))) return false;
  const { references } = session();
  const key = labelKey(label[1]!);
  if (!references.has(key)) references.set(key, address.target);
  const from = context.lineStart + line.pos;
  context.addElement(context.elt("LinkReference", from, context.lineStart + line.text.length));
  context.nextLine();
  return true;
}

/**
 * Link reference definitions of one line, and footnotes: `[^id]: text`, with what is indented below. In place of lezer's
 * own parser for definitions, which looks at an unclosed title again with every line.
 */
export const references: MarkdownConfig = {
  defineNodes: [
    {
      name: "Footnote",
      block: true,
      composite(_context, line) {
        if (line.next < 0) return true;
        if (line.indent < line.baseIndent + 2) return false;
        line.moveBaseColumn(Math.min(line.indent, line.baseIndent + 4));
        return true;
      },
    },
    "FootnoteMark",
  ],
  parseBlock: [
    {
      name: "LinkReference",
      parse(context, line) {
        if (line.next !== 91 || line.indent >= line.baseIndent + 4) return false;
        const footnote = FOOTNOTE.exec(line.text.slice(line.pos, line.pos + 120));
        if (footnote === null) return addDefinition(context, line);
        const from = context.lineStart + line.pos;
        context.startComposite("Footnote", line.pos, 0);
        context.addElement(context.elt("FootnoteMark", from, from + footnote[0].length));
        line.moveBase(line.pos + footnote[0].length);
        return null;
      },
      endLeaf(_context, line) {
        return line.next === 91 && FOOTNOTE.test(line.text.slice(line.pos, line.pos + 120));
      },
    },
  ],
};
