import type { BlockContext, LeafBlock, LeafBlockParser, Line, MarkdownConfig } from "@lezer/markdown";

/** Cells of a row: where each begins and ends, without the spaces around it. Stops at `limit` cells. */
export function splitCells(text: string, from: number, to: number, limit: number): { from: number; to: number }[] {
  const cells: { from: number; to: number }[] = [];
  let pos = from;
  const isSpace = (at: number): boolean => text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9;
  while (pos < to && isSpace(pos)) pos++;
  if (text.charCodeAt(pos) === 124) pos++;
  while (pos < to && cells.length < limit) {
    let end = pos;
    while (end < to && text.charCodeAt(end) !== 124) end += text.charCodeAt(end) === 92 ? 2 : 1;
    end = Math.min(end, to);
    let cellFrom = pos;
    let cellTo = end;
    while (cellFrom < cellTo && isSpace(cellFrom)) cellFrom++;
    while (cellTo > cellFrom && isSpace(cellTo - 1)) cellTo--;
    // White space behind the last pipe is no cell.
    if (cellTo > cellFrom || end < to) cells.push({ from: cellFrom, to: cellTo });
    pos = end + 1;
  }
  return cells;
}

/** `| --- | :-: |`: how many columns, 0 where it is no delimiter row. One pass. */
function delimiterColumns(text: string, from: number): number {
  let columns = 0;
  let dashes = 0;
  let pipes = 0;
  let open = false;
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 45) {
      dashes++;
      if (!open) columns++;
      open = true;
    } else if (code === 124) {
      pipes++;
      if (!open && columns > 0) return 0;
      open = false;
    } else if (code !== 58 && code !== 32 && code !== 9) return 0;
  }
  return pipes > 0 && dashes > 0 ? columns : 0;
}

function columnsMatch(header: string, headerFrom: number, delimiter: string, delimiterFrom: number): boolean {
  const columns = delimiterColumns(delimiter, delimiterFrom);
  return columns > 0 && splitCells(header, headerFrom, header.length, columns + 1).length === columns;
}

class TableReader implements LeafBlockParser {
  private rows: ReturnType<BlockContext["elt"]>[] | undefined = undefined;
  private line = 0;

  get found(): boolean {
    return this.rows !== undefined;
  }

  nextLine(context: BlockContext, line: Line, leaf: LeafBlock): boolean {
    this.line++;
    if (this.line === 1) {
      if (columnsMatch(leaf.content, 0, line.text, line.pos)) {
        this.rows = [context.elt("TableHeader", leaf.start, leaf.start + leaf.content.length)];
      }
    } else if (this.rows !== undefined) {
      this.rows.push(context.elt("TableRow", context.lineStart + line.pos, context.lineStart + line.text.length));
    }
    return false;
  }

  finish(context: BlockContext, leaf: LeafBlock): boolean {
    if (this.rows === undefined) return false;
    context.addLeafElement(leaf, context.elt("Table", leaf.start, leaf.start + leaf.content.length, this.rows));
    return true;
  }
}

/** GFM tables; like lezer's, but it reads each line once and leaves the cells to whoever walks the tree. */
export const table: MarkdownConfig = {
  defineNodes: [{ name: "Table", block: true }, "TableHeader", "TableRow"],
  parseBlock: [
    {
      name: "Table",
      before: "SetextHeading",
      leaf: (_context, leaf) => (leaf.content.includes("|") ? new TableReader() : null),
      endLeaf(context, line, leaf) {
        if (leaf.parsers.some((parser) => parser instanceof TableReader && parser.found)) return false;
        if (!line.text.includes("|", line.basePos)) return false;
        const next = context.peekLine();
        const from = /^[>\s]*/.exec(next)![0].length;
        return columnsMatch(line.text, line.pos, next, from);
      },
    },
  ],
};
