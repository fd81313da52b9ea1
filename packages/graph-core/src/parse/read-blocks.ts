import type { TreeCursor } from "@lezer/common";
import type { RichText } from "../model/note.ts";
import type { BlockWriter, Place } from "./block-writer.ts";
import { definitionParts } from "./definition-list.ts";
import { splitCells } from "./markdown-extensions/table.ts";
import { longestLine, ownLines } from "./own-lines.ts";
import { textProperties, type TextProperty } from "./properties.ts";
import { emptyText, joinTexts, rawText } from "./rich-text.ts";

/** Columns beyond this are left out: rows are filled up to the header's width, and the product must stay bounded. */
const MAX_COLUMNS = 128;
/** A longer text over `---` is a paragraph with a rule under it. */
const MAX_SETEXT_HEADING = 200;
const CALLOUT = /^\[![ \t]?([\w-]{1,60})(?:\|[^\]\n]*)?\][+-]?[ \t]*([^\n]*)/;
const TASK_WORD = /^(TODO|DOING|NOW|LATER|WAITING|DONE|CANCELED|CANCELLED)[ \t]+(?=\S)/;

type Range = { from: number; to: number };

/** Containers keep track of what stood before in them, and of the block that waits for its own text. */
interface Container extends Place {
  /** An item, quote or footnote whose own text has not come yet, -1. */
  pending: number;
  /** The block that stands directly before, when it was a paragraph, -1. */
  paragraph: number;
}

/** Reads the block tree of a note into `writer`. One pass over the tree; depth is bounded by the block parser. */
export class BlockReader {
  readonly properties: TextProperty[] = [];
  private readonly writer: BlockWriter;
  /** As given, and as the parser sees it (same offsets). */
  private readonly note: string;
  private readonly text: string;
  /** See {@link longestLine}. */
  private readonly longest: number;

  constructor(writer: BlockWriter, note: string, text: string) {
    this.writer = writer;
    this.note = note;
    this.text = text;
    this.longest = longestLine(text);
  }

  read(cursor: TreeCursor): void {
    this.children(cursor, { parent: -1, listDepth: 0, pending: -1, paragraph: -1 });
  }

  private children(cursor: TreeCursor, container: Container): void {
    if (!cursor.firstChild()) return;
    do this.node(cursor, container);
    while (cursor.nextSibling());
    cursor.parent();
  }

  private node(cursor: TreeCursor, container: Container): void {
    const { name, from, to } = cursor;
    switch (name) {
      case "Paragraph":
        return this.paragraph(this.ownText(cursor), from, container);
      case "Task":
        return this.task(this.ownText(cursor), from, container);
      case "BulletList":
      case "OrderedList":
        return this.list(cursor, container, name === "OrderedList");
      case "Blockquote":
        return this.nested("quote", cursor, container);
      case "Footnote":
        return this.nested("footnote", cursor, container);
      case "Indented":
        return this.children(cursor, container);
      case "QuoteMark":
      case "ListMark":
      case "FootnoteMark":
        return;
      case "CommentBlock":
        this.afterComment(from, to, container);
        return;
      case "FencedCode":
      case "CodeBlock":
        this.code(cursor, container);
        break;
      case "MathBlock":
        this.raw("math", cursor, container);
        break;
      case "HTMLBlock":
        this.html(cursor, container);
        break;
      case "Table":
        this.table(cursor, container);
        break;
      default:
        if (name.startsWith("ATXHeading")) this.atxHeading(cursor, container, Number(name.slice(10)));
        else if (name.startsWith("SetextHeading")) return this.setextHeading(cursor, container, Number(name.slice(13)));
    }
    container.pending = -1;
    container.paragraph = -1;
  }

  /** The text of a leaf block, with the `>` of quotes around blanked out. */
  private ownText(cursor: TreeCursor): string {
    const { from, to } = cursor;
    let text = this.text.slice(from, to);
    if (!cursor.firstChild()) return text;
    let pieces = "";
    let done = from;
    do {
      if (cursor.name === "QuoteMark") {
        pieces += this.text.slice(done, cursor.from) + " ";
        done = cursor.to;
      }
    } while (cursor.nextSibling());
    cursor.parent();
    if (done > from) text = pieces + this.text.slice(done, to);
    return text;
  }

  private paragraph(text: string, from: number, container: Container): void {
    const { writer } = this;
    const { properties, dropped } = textProperties(text, writer.blocks.length <= 1 && writer.section < 0);
    if (properties.length > 0) this.properties.push(...properties);
    if (container.pending >= 0) {
      const index = container.pending;
      container.pending = -1;
      container.paragraph = -1;
      return this.fillPending(index, text, from, dropped, container);
    }
    if (dropped.length === 0 && this.definitions(text, from, container)) return;
    const blockId = /^\^([A-Za-z\d-]{1,80})\s*$/.exec(text);
    if (blockId !== null) {
      const last = writer.blocks.at(-1);
      if (last !== undefined) last.blockId ??= blockId[1]!;
      return;
    }
    if (dropped.length === 0 && this.lines(text, from, container)) return;
    const index = writer.add("paragraph", container, from);
    writer.fill(index, text, from, dropped);
    container.paragraph = writer.dropIfEmpty(index) ? container.paragraph : index;
  }

  /** A paragraph of lines that stand for themselves: a block each. */
  private lines(text: string, from: number, container: Container): boolean {
    const lines = ownLines(text, this.longest);
    if (lines === undefined) return false;
    const { writer } = this;
    const before = container.paragraph;
    for (const line of lines) {
      const index = writer.add(line.item ? "item" : "paragraph", container, from + line.from);
      const block = writer.blocks[index]!;
      if (line.item) {
        block.depth = container.listDepth + 1;
        block.lead = container.paragraph === before ? -1 : container.paragraph;
      }
      writer.fill(index, text.slice(line.from, line.to), from + line.from);
      if (!writer.dropIfEmpty(index) && !line.item) container.paragraph = index;
    }
    return true;
  }

  private fillPending(index: number, text: string, from: number, dropped: Range[], container: Container): void {
    const { writer } = this;
    const block = writer.blocks[index]!;
    if (block.kind === "item" && block.task === undefined) {
      const word = TASK_WORD.exec(text);
      if (word !== null) {
        block.task = word[1] === "DONE" || word[1]!.startsWith("CANCEL");
        const length = word[0].length;
        const rest = dropped.map((range) => ({ from: range.from - length, to: range.to - length }));
        return writer.fill(index, text.slice(length), from + length, rest);
      }
    }
    const callout = block.kind === "quote" ? CALLOUT.exec(text) : null;
    if (callout === null) return writer.fill(index, text, from, dropped);
    block.kind = "callout";
    block.callout = callout[1]!.toLowerCase();
    const head = callout[0].length;
    const title = callout[2]!;
    writer.fill(index, title, from + head - title.length);
    const rest = text.slice(head);
    if (/\S/.test(rest)) this.paragraph(rest, from + head, container);
  }

  /** `Term` and `: definition`, in one paragraph or with blank lines between. */
  private definitions(text: string, from: number, container: Container): boolean {
    const parts = definitionParts(text);
    if (parts === undefined) return false;
    const { writer } = this;
    let term = -1;
    if (parts[0]!.kind === "definition") {
      const before = writer.blocks[container.paragraph];
      if (before?.kind !== "paragraph" && before?.kind !== "definition") return false;
      if (before.kind === "paragraph" && before.content.text.length > MAX_SETEXT_HEADING) return false;
      term = before.kind === "definition" ? before.parent : container.paragraph;
      if (before.kind === "paragraph") before.kind = "definition-term";
    }
    for (const part of parts) {
      const parent = part.kind === "definition" ? term : container.parent;
      const index = writer.add(part.kind, { ...container, parent }, from + part.from);
      writer.fill(index, text.slice(part.from, part.to), from + part.from);
      if (part.kind === "definition-term") term = index;
      container.paragraph = index;
    }
    return true;
  }

  private task(text: string, from: number, container: Container): void {
    const done = /^\[[xX]\]/.test(text);
    if (container.pending < 0) return this.paragraph(text.slice(3), from + 3, container);
    this.writer.blocks[container.pending]!.task = done;
    this.paragraph(text.slice(3), from + 3, container);
  }

  private list(cursor: TreeCursor, container: Container, ordered: boolean): void {
    const { writer } = this;
    const lead =
      container.paragraph >= 0 && writer.blocks[container.paragraph]?.kind === "paragraph" ? container.paragraph : -1;
    container.pending = -1;
    container.paragraph = -1;
    const listDepth = container.listDepth + 1;
    if (!cursor.firstChild()) return;
    do {
      if (cursor.name !== "ListItem") continue;
      const index = writer.add("item", container, cursor.from);
      const block = writer.blocks[index]!;
      block.depth = listDepth;
      block.lead = lead;
      if (ordered)
        block.ordinal = Number.parseInt(this.text.slice(cursor.from, cursor.from + 400).trimStart(), 10) || 0;
      writer.scoped(() => this.children(cursor, { parent: index, listDepth, pending: index, paragraph: -1 }));
      writer.dropIfEmpty(index);
    } while (cursor.nextSibling());
    cursor.parent();
  }

  private nested(kind: "quote" | "footnote", cursor: TreeCursor, container: Container): void {
    const { writer } = this;
    const index = writer.add(kind, container, cursor.from);
    container.pending = -1;
    container.paragraph = -1;
    const inner = { parent: index, listDepth: container.listDepth, pending: index, paragraph: -1 };
    writer.scoped(() => this.children(cursor, inner));
    if (writer.blocks[index]?.kind !== "callout") writer.dropIfEmpty(index);
  }

  /** Text behind a comment on its last line. */
  private afterComment(from: number, to: number, container: Container): void {
    const end = this.text.slice(from, to).lastIndexOf("-->");
    if (end < 0) return;
    const rest = this.text.slice(from + end + 3, to);
    if (/\S/.test(rest)) this.paragraph(rest, from + end + 3, container);
  }

  private atxHeading(cursor: TreeCursor, container: Place, level: number): void {
    let { from, to } = cursor;
    if (cursor.firstChild()) {
      from = cursor.to;
      while (cursor.nextSibling()) if (cursor.name === "HeaderMark") to = cursor.from;
      cursor.parent();
    }
    this.heading(level, this.text.slice(from, to), from, container);
  }

  private setextHeading(cursor: TreeCursor, container: Container, level: number): void {
    const text = this.ownText(cursor);
    const own = text.slice(0, Math.max(0, text.lastIndexOf("\n", text.trimEnd().length)));
    if (level === 2 && own.length > MAX_SETEXT_HEADING) {
      this.paragraph(own, cursor.from, container);
      container.paragraph = -1;
      return;
    }
    this.heading(level, own, cursor.from, container);
    container.pending = -1;
    container.paragraph = -1;
  }

  private heading(level: number, text: string, from: number, place: Place): void {
    // A heading without words stands for nothing, and would only cut its section in two.
    if (!/[^\s#]/.test(text)) return;
    this.writer.fill(this.writer.addHeading(level, place, from), text, from);
  }

  private code(cursor: TreeCursor, place: Place): void {
    const info = this.raw("code", cursor, place);
    const language = /^\{?\.?([^\s{}:,]+)/.exec(info)?.[1];
    if (language !== undefined) this.writer.blocks.at(-1)!.language = language.toLowerCase();
  }

  /** @returns the info string of a fence. */
  private raw(kind: "code" | "math", cursor: TreeCursor, place: Place): string {
    const index = this.writer.add(kind, place, cursor.from);
    const pieces: Range[] = [];
    let info = "";
    if (cursor.firstChild()) {
      do {
        if (cursor.name === "CodeText") pieces.push({ from: cursor.from, to: cursor.to });
        else if (cursor.name === "CodeInfo") info = this.text.slice(cursor.from, cursor.to);
      } while (cursor.nextSibling());
      cursor.parent();
    }
    this.writer.setContent(
      index,
      pieces.length === 0 ? emptyText(cursor.from) : this.trimmed(rawText(this.note, pieces)),
    );
    return info;
  }

  /** Without line ends at its borders. */
  private trimmed(raw: RichText): RichText {
    const from = /^\n*/.exec(raw.text)![0].length;
    let to = raw.text.length;
    while (to > from && raw.text.charCodeAt(to - 1) === 10) to--;
    if (from === 0 && to === raw.text.length) return raw;
    if (from >= to) return emptyText(raw.offsets[0]!);
    const offsets = raw.offsets.slice(from, to + 1);
    offsets[to - from] = raw.offsets[to - 1]! + 1;
    return { text: raw.text.slice(from, to), marks: [], offsets };
  }

  private html(cursor: TreeCursor, place: Place): void {
    const { from, to } = cursor;
    const pieces: Range[] = [];
    let done = from;
    if (cursor.firstChild()) {
      do {
        if (cursor.from > done) pieces.push({ from: done, to: cursor.from });
        done = cursor.to;
      } while (cursor.nextSibling());
      cursor.parent();
    }
    if (to > done) pieces.push({ from: done, to });
    const index = this.writer.add("html", place, from);
    this.writer.setContent(index, this.trimmed(rawText(this.note, pieces)));
    const element = /^<\/?([a-z][\w-]*)/i.exec(this.text.slice(from, from + 100))?.[1];
    if (element !== undefined) this.writer.blocks[index]!.language = element.toLowerCase();
  }

  private table(cursor: TreeCursor, place: Place): void {
    const { writer } = this;
    if (!cursor.firstChild()) return;
    const firstRow = writer.blocks.length;
    const header = this.cells(cursor, MAX_COLUMNS, firstRow);
    while (cursor.nextSibling()) {
      if (cursor.name !== "TableRow") continue;
      const index = writer.add("table-row", place, cursor.from);
      const cells = this.cells(cursor, header.length, index);
      if (cells.length < header.length) {
        const empty = emptyText(cells.at(-1)?.offsets.at(-1) ?? cursor.to);
        while (cells.length < header.length) cells.push(empty);
      }
      const block = writer.blocks[index]!;
      block.cells = cells;
      block.header = header;
      writer.setContent(index, joinTexts(cells, cursor.from));
    }
    cursor.parent();
    // A table of a header alone still says something: its links stand in a row of its own.
    if (writer.blocks.length === firstRow && header.some((cell) => cell.text !== "")) {
      const index = writer.add("table-row", place, header[0]!.offsets[0]!);
      writer.blocks[index]!.cells = header.map((cell) => emptyText(cell.offsets.at(-1)!));
      writer.blocks[index]!.header = header;
    }
  }

  private cells(cursor: TreeCursor, limit: number, index: number): RichText[] {
    return splitCells(this.text, cursor.from, cursor.to, limit).map(({ from, to }) =>
      this.writer.read(index, this.text.slice(from, to), from, { cell: true }),
    );
  }
}
