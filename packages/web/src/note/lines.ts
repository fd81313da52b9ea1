/** A note's text as lines with their kind, offsets kept: every line of the file can be pointed at in the reader. */
export type LineKind = "blank" | "heading" | "text" | "item" | "quote" | "code" | "fence" | "row" | "rule" | "meta";

export interface NoteLine {
  /** From 1. */
  number: number;
  kind: LineKind;
  /** Offsets in the note of the whole line, without its end. */
  start: number;
  end: number;
  /** Where the words begin, after marks such as `- ` or `## `. */
  content: number;
  /** Depth of a heading; nesting of an item or a quote. */
  level: number;
  /** What stands before an item: a bullet, or its own number. */
  marker: string;
}

const HEADING = /^ {0,3}(#{1,6})[ \t]+/;
const ITEM = /^([ \t]*)([-*+]|\d{1,9}[.)])[ \t]+(\[[ xX]\][ \t]+)?/;
const QUOTE = /^[ \t]*((?:>[ \t]?)+)/;
const FENCE = /^[ \t]*(`{3,}|~{3,})/;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
/** It makes a heading of the line above it. */
const UNDERLINE = /^ {0,3}([=-])\1*[ \t]*$/;
/** What a site of Docusaurus and the like loads at the top of a page: no words of the note. */
const IMPORT = /^import\s.+\sfrom\s+["'][^"']+["'];?\s*$/;
const ROW = /^[ \t]*\|/;

export function noteLines(text: string): NoteLine[] {
  const lines: NoteLine[] = [];
  let start = 0;
  let fence: string | null = null;
  let meta = /^---[ \t]*(?:\r?\n|$)/.test(text) && /\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.test(text);
  let indents: number[] = [];
  for (const raw of text.split("\n")) {
    const line = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
    const number = lines.length + 1;
    const make = (kind: LineKind, mark = 0, level = 0, marker = ""): NoteLine => {
      if (kind !== "item" && kind !== "blank" && kind !== "code" && kind !== "fence") indents = [];
      return { number, kind, start, end: start + line.length, content: start + mark, level, marker };
    };
    if (meta) {
      lines.push(make("meta"));
      if (number > 1 && /^(?:---|\.\.\.)[ \t]*$/.test(line)) meta = false;
    } else if (IMPORT.test(line) && lines.every(({ kind }) => kind === "meta" || kind === "blank")) {
      lines.push(make("meta"));
    } else if (fence !== null) {
      const closing = FENCE.exec(line)?.[1];
      const closes = closing?.startsWith(fence) === true;
      lines.push(make(closes ? "fence" : "code"));
      if (closes) fence = null;
    } else if (FENCE.test(line)) {
      fence = FENCE.exec(line)?.[1] ?? null;
      lines.push(make("fence"));
    } else {
      const before = lines.at(-1);
      const under = before?.kind === "text" && lines.at(-2)?.kind !== "text" ? UNDERLINE.exec(line)?.[1] : undefined;
      if (before && under) lines[lines.length - 1] = { ...before, kind: "heading", level: under === "=" ? 1 : 2 };
      lines.push(under === "=" ? make("fence") : plainLine(line, make, indents));
    }
    start += raw.length + 1;
  }
  return lines;
}

function plainLine(
  line: string,
  make: (kind: LineKind, mark?: number, level?: number, marker?: string) => NoteLine,
  indents: number[],
): NoteLine {
  if (line.trim() === "") return make("blank");
  const heading = HEADING.exec(line);
  if (heading) return make("heading", heading[0].length, heading[1]?.length ?? 1);
  if (RULE.test(line)) return make("rule");
  const item = ITEM.exec(line);
  if (item) {
    const indent = (item[1] ?? "").replaceAll("\t", "    ").length;
    while ((indents.at(-1) ?? -1) >= indent) indents.pop();
    indents.push(indent);
    const bullet = item[2] ?? "-";
    const box = item[3] ? (/x/i.test(item[3]) ? "☑" : "☐") : /\d/.test(bullet) ? bullet : "•";
    return make("item", item[0].length, indents.length - 1, box);
  }
  const quote = QUOTE.exec(line);
  if (quote) return make("quote", quote[0].length, (quote[1] ?? "").replaceAll(/[^>]/g, "").length);
  if (ROW.test(line)) return make("row", line.indexOf("|"));
  return make("text", line.length - line.trimStart().length);
}

/** Whether a table row only draws the line under the head. */
export const isRowRule = (row: string): boolean => /^[\s|:-]+$/.test(row) && row.includes("-");

export interface Cell {
  start: number;
  end: number;
}

/** The cells of a table row, as offsets; escaped bars and bars in code or links do not part cells. */
export function rowCells(text: string, line: NoteLine): Cell[] {
  const cells: Cell[] = [];
  let from = line.content + 1;
  let code = false;
  let link = 0;
  for (let index = from; index < line.end; index++) {
    const character = text[index];
    if (character === "`") code = !code;
    if (text.startsWith("[[", index)) link++;
    if (text.startsWith("]]", index)) link = Math.max(0, link - 1);
    if (character !== "|" || code || link > 0 || text[index - 1] === "\\") continue;
    cells.push({ start: from, end: index });
    from = index + 1;
  }
  if (text.slice(from, line.end).trim() !== "") cells.push({ start: from, end: line.end });
  return cells;
}
