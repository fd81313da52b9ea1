import { LONGEST_NAME } from "../model/names.ts";
import type { NoteSource, NoteWarning, ParsedNote } from "../model/note.ts";
import { BlockWriter } from "./block-writer.ts";
import { readFrontMatter } from "./front-matter.ts";
import { LineIndex } from "./lines.ts";
import { parseBlocks } from "./markdown-extensions/block-parser.ts";
import { newSession } from "./markdown-extensions/session.ts";
import { noteAliases, noteTags, noteTitle } from "./note-names.ts";
import { prepare, withoutByteOrderMark } from "./prepare.ts";
import { BlockReader } from "./read-blocks.ts";

/**
 * Takes a note apart: blocks, headings, links, tags, with the place of every character kept.
 * Never throws, whatever the text; what was worked around stands in `warnings`. Linear in the length of the text.
 *
 * @example
 * ```js
 * import { parseNote } from "@cairn/graph-core";
 *
 * const { title, blocks } = parseNote({ path: "cell.md", text: "# Cell\n\nA **cell** is small." });
 * console.log(title, blocks.map(({ kind }) => kind), blocks[1].content.text);
 * // → Cell [ 'heading', 'paragraph' ] A cell is small.
 * ```
 */
export function parseNote(source: NoteSource): ParsedNote {
  const text = withoutByteOrderMark(source.text);
  const prepared = prepare(text);
  const lines = new LineIndex(prepared);
  const frontMatter = readFrontMatter(prepared, lines);
  // Front matter is blanked out, not cut off, so that offsets count in the whole note.
  const body = frontMatter.end === 0 ? prepared : blanked(prepared, frontMatter.end);

  const session = newSession(body, /\.mdx$/i.test(source.path));
  const tree = parseBlocks(session);
  const writer = new BlockWriter(lines, { cell: false, mdx: session.mdx, references: session.references });
  const reader = new BlockReader(writer, text, body);
  reader.read(tree.cursor());

  const warnings: NoteWarning[] = [];
  const warn = (code: string, offset: number, message: string): void => {
    warnings.push({ note: source.path, line: lines.lineAt(offset) + 1, code, message });
  };
  if (frontMatter.warning !== undefined) {
    warn(frontMatter.warning.code, frontMatter.warning.offset, frontMatter.warning.message);
  }
  if (session.tooDeep >= 0) {
    warn("nesting-too-deep", session.tooDeep, "Lists or quotes are nested too deep; from here on they were read flat.");
  }
  if (session.unclosedComment >= 0) {
    warn("comment-unclosed", session.unclosedComment, "The comment has no closing `%%`; nothing behind it was read.");
  }

  const tags = noteTags(frontMatter.data, reader.properties, writer.tags);
  const names = tags.filter((tag) => tag.length <= LONGEST_NAME);
  if (names.length < tags.length) {
    warn("tag-too-long", 0, `A tag has more than ${LONGEST_NAME} characters and was left out.`);
  }

  return {
    path: source.path,
    text,
    ...noteTitle(source.path, frontMatter.data, reader.properties, writer.blocks),
    frontMatter: frontMatter.data,
    aliases: noteAliases(frontMatter.data, reader.properties),
    tags: names,
    blocks: writer.blocks,
    links: [...frontMatter.links, ...writer.links],
    warnings,
    lineStarts: lines.starts,
  };
}

function blanked(text: string, end: number): string {
  return text.slice(0, end).replace(/[^\n]/g, " ") + text.slice(end);
}
