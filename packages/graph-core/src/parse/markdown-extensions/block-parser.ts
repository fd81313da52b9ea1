import { parser as commonMark, TaskList } from "@lezer/markdown";
import type { Tree } from "@lezer/common";
import { depthLimit } from "./depth.ts";
import { fences } from "./fences.ts";
import { htmlLines } from "./html-lines.ts";
import { indentedList } from "./indented-list.ts";
import { mdx } from "./mdx.ts";
import { references } from "./references.ts";
import { withSession, type BlockSession } from "./session.ts";
import { table } from "./table.ts";

const parser = commonMark.configure([depthLimit, references, TaskList, table, fences, indentedList, mdx, htmlLines]);
// Inline content is read by ../inline, which stays linear on any input and gives plain text and offsets in one pass.
parser.parseInline = () => [];

/** Blocks of a prepared text. Linear. What the block parsers find besides is left in the session. */
export function parseBlocks(session: BlockSession): Tree {
  return withSession(session, () => parser.parse(session.text));
}
