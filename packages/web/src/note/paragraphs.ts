import { inlinePieces, type Piece } from "./inline.ts";
import type { NoteLine } from "./lines.ts";

/** Nobody wraps text so narrowly: a paragraph that begins with a shorter line is meant as lines, as a verse or an address. In letters of the Latin script. */
const NARROWEST_WRAP = 40;
/** What is never closed is looked for up to the end: in more than so many letters each line is read alone. */
const LONGEST_AT_ONCE = 4000;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** Written without room between words: the end of a line stands for nothing there. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The lines that stand together: rows of a table, lines of code, and those over which one paragraph flows. */
export function noteBlocks(source: string, lines: readonly NoteLine[]): NoteLine[][] {
  const blocks: NoteLine[][] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    const before = last?.at(-1);
    if (last && before && (staysWith(before, line) || flowsOn(source, last, line))) last.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

const staysWith = (before: NoteLine, line: NoteLine): boolean =>
  before.kind === line.kind && (line.kind === "row" || line.kind === "code" || line.kind === "meta");

/** Whether the end of a block is no more than the place where its paragraph was wrapped. */
function flowsOn(source: string, block: readonly NoteLine[], line: NoteLine): boolean {
  const first = block[0];
  const before = block.at(-1);
  if (!first || !before || line.number !== before.number + 1) return false;
  const goesOn =
    line.kind === "text"
      ? first.kind === "text" || first.kind === "item"
      : line.kind === "quote" && first.kind === "quote" && first.level === line.level;
  if (!goesOn) return false;
  const ended = source.slice(before.content, before.end);
  const begun = source.slice(line.content, line.end);
  const wrapped = block.length > 1 || widthOf(ended) >= NARROWEST_WRAP;
  return begun !== "" && wrapped && !endsItself(ended) && !beginsAnew(begun);
}

/** A break that is written out, the head of a callout, a formula or a directive on a line of its own. */
const endsItself = (text: string): boolean =>
  / {2}$|\\$/.test(text) || /^\[!|^\$\$|\$\$$|^:::|^<[^>]+>$|^\\(?:begin|end)\b/.test(text);

/** A formula, a directive, a tag alone, a footnote or a definition. */
const beginsAnew = (text: string): boolean =>
  /^\$\$|^:::|^\{[:%]|^<\/?[a-z][^>]*>$|^\[[^\]]+\]:|^:\s|^\\(?:begin|end)\b/i.test(text);

function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += WIDE.test(letter) ? 2 : 1;
  return width;
}

/** The pieces of each line of a block. Emphasis, code and links may go on over the end of a line, but not of a quote's. */
export function linePieces(source: string, block: readonly NoteLine[]): Piece[][] {
  const first = block[0];
  const last = block.at(-1);
  if (!first || !last) return [];
  if (first.kind === "quote" || first === last || last.end - first.start > LONGEST_AT_ONCE)
    return block.map((line) => inlinePieces(source, line.content, line.end - (endsInBreak(source, line) ? 1 : 0)));
  const lines: Piece[][] = block.map(() => []);
  const end = last.end - (endsInBreak(source, last) ? 1 : 0);
  for (const piece of inlinePieces(source, first.content, end)) {
    for (const part of cutAtLines(source, piece, block)) lines[part.at]?.push(part.piece);
  }
  return lines;
}

/** Of a break that is written as a backslash nothing is shown. */
const endsInBreak = (source: string, { end }: NoteLine): boolean =>
  source[end - 1] === "\\" && source[end - 2] !== "\\";

function cutAtLines(source: string, piece: Piece, block: readonly NoteLine[]): { at: number; piece: Piece }[] {
  const lineOf = (offset: number): number => block.findLastIndex(({ start }) => start <= offset);
  const verbatim = piece.text.length === piece.end - piece.start;
  const parts: { at: number; piece: Piece }[] = [];
  let from = piece.start;
  while (from < piece.end) {
    const at = Math.max(0, lineOf(from));
    const to = verbatim ? Math.min(piece.end, block[at + 1]?.start ?? piece.end) : piece.end;
    const text = verbatim ? piece.text.slice(from - piece.start, to - piece.start) : piece.text;
    const joined = text.endsWith("\n") && isUnspaced(source, to);
    parts.push({
      at,
      piece: { ...piece, start: from, end: joined ? to - 1 : to, text: joined ? text.slice(0, -1) : text },
    });
    from = to;
  }
  return parts.filter((part) => part.piece.text !== "");
}

/** Whether the end of the line before an offset stands between two letters that need no room between them. */
const isUnspaced = (source: string, offset: number): boolean =>
  UNSPACED.test(source[offset - 2] ?? "") && UNSPACED.test(source[offset] ?? "");
