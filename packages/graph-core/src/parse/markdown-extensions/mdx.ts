import type { MarkdownConfig } from "@lezer/markdown";
import { session } from "./session.ts";

const IMPORT = /^import\s(?:[^'"]*\sfrom\s*)?['"][^'"]+['"];?\s*$/;
const EXPORT = /^export\s+(?:default|const|let|function|class|async|\{|\*)/;
const COMPONENT = /^<\/?[A-Z][\w.]*(?:\s|\/?>|$)/;
const ADMONITION = /^:::+\s*(?:\w+(?:\[[^\]]*\])?.*)?$/;
const MAX_TAG = 5000;

/** Where the JSX tag at `from` ends (behind `>`): strings and braces are jumped over. -1: not before a blank line. */
function tagEnd(text: string, from: number): number {
  let braces = 0;
  let quote = "";
  const limit = Math.min(text.length, from + MAX_TAG);
  for (let i = from + 1; i < limit; i++) {
    const char = text.charAt(i);
    if (char === "\n" && /^\n[ \t]*\n/.test(text.slice(i, i + 100))) return -1;
    if (quote !== "") {
      if (char === quote) quote = "";
    } else if (char === '"' || char === "'") quote = char;
    else if (char === "{") braces++;
    else if (char === "}") braces--;
    else if (char === ">" && braces <= 0 && text.charAt(i - 1) !== "=") return i + 1;
    else if (char === "<" && braces <= 0) return -1;
  }
  return -1;
}

/** What MDX and Docusaurus write for programs: imports, exports, component tags that have lines of their own, `:::` lines. */
export const mdx: MarkdownConfig = {
  defineNodes: [{ name: "Machinery", block: true }],
  parseBlock: [
    {
      name: "Machinery",
      before: "HTMLBlock",
      parse(context, line) {
        const from = context.lineStart + line.pos;
        const rest = line.text.slice(line.pos);
        let end = -1;
        if (line.next === 60 && COMPONENT.test(rest)) {
          const behind = tagEnd(session().text, from);
          if (behind < 0 || /\S/.test(session().text.slice(behind, endOfLine(behind)))) return false;
          end = behind;
        } else if (line.next === 58 && ADMONITION.test(rest)) end = from + rest.length;
        else if (line.next === 105 && IMPORT.test(rest)) end = from + rest.length;
        else if (line.next === 101 && session().mdx && EXPORT.test(rest)) end = endOfBlock(from);
        if (end < 0) return false;
        while (context.nextLine() && context.lineStart < end);
        context.addElement(context.elt("Machinery", from, Math.max(from, Math.min(end, context.prevLineEnd()))));
        return true;
      },
      endLeaf: (_context, line) => line.next === 58 && /^:::+/.test(line.text.slice(line.pos, line.pos + 5)),
    },
  ],
};

function endOfLine(from: number): number {
  const end = session().text.indexOf("\n", from);
  return end < 0 ? session().text.length : end;
}

function endOfBlock(from: number): number {
  const blank = /\n[ \t]*\n/g;
  blank.lastIndex = from;
  return blank.exec(session().text)?.index ?? session().text.length;
}
