import { memo, type ReactNode } from "react";
import { inlinePieces, type Piece } from "../note/inline.ts";
import { isRowRule, rowCells, type NoteLine } from "../note/lines.ts";
import { markPieces, type MentionSpan, type Span } from "../note/marks.ts";
import { linePieces, noteBlocks } from "../note/paragraphs.ts";
import { text } from "../text/en.ts";
import { NotePiece } from "./NotePiece.tsx";

export interface Page {
  source: string;
  mentions: readonly MentionSpan[];
  /** The lines to show, highlighted. */
  litFrom: number;
  litTo: number;
  span: Span | null;
  focus: string | null;
  path: string;
  paths: readonly string[];
  /** How far below its own level a heading stands in the panel; 2 where not given, below the panel's own. */
  below?: number;
}

/**
 * A note as its author wrote it, with light formatting; a paragraph flows over the lines that it was wrapped into, each of
 * which can still be pointed at. Everything is text nodes: nothing of a note is ever read as HTML.
 */
export const NoteText = memo(function NoteText({ lines, page }: { lines: readonly NoteLine[]; page: Page }) {
  return <div className="note-text">{noteBlocks(page.source, lines).map((block) => renderBlock(block, page))}</div>;
});

/** The heading that is a note's title, at the head of its panel: what it mentions leads on from there too. */
export const NoteTitle = ({ line, page }: { line: NoteLine; page: Page }) => (
  <h2 {...lineProps(line, page, "panel-title")}>{words([line], page)}</h2>
);

function renderBlock(block: readonly NoteLine[], page: Page): ReactNode {
  const first = block[0];
  if (!first) return null;
  const key = first.number;
  switch (first.kind) {
    case "row":
      return <NoteTable key={key} rows={block} page={page} />;
    case "meta":
      return <Properties key={key} lines={block} page={page} />;
    case "code":
      return (
        <pre key={key} className="is-code" tabIndex={0}>
          {block.map((line) => (
            <span key={line.number} {...lineProps(line, page, "code-line")}>
              {marked([verbatim(page, line)], page)}
              {"\n"}
            </span>
          ))}
        </pre>
      );
    case "heading":
      return (
        <p
          key={key}
          role="heading"
          aria-level={Math.max(3, Math.min(6, first.level + (page.below ?? 2)))}
          {...lineProps(first, page, `is-heading is-h${first.level}`)}
        >
          {words(block, page)}
        </p>
      );
    case "item":
      return (
        <p key={key} {...blockProps(block, page, "is-item")} style={{ marginInlineStart: `${first.level * 1.15}em` }}>
          <span className="bullet">{first.marker}</span>
          <span>{words(block, page)}</span>
        </p>
      );
    case "rule":
    case "fence":
    case "blank":
      return <div key={key} {...lineProps(first, page, `is-${first.kind}`)} />;
    default:
      return (
        <p key={key} {...blockProps(block, page, `is-${first.kind}`)}>
          {words(block, page)}
        </p>
      );
  }
}

/** Front matter: there for who wants it, open where it is what was asked for. */
function Properties({ lines, page }: { lines: readonly NoteLine[]; page: Page }) {
  const asked = lines.some((line) => line.number >= page.litFrom && line.number <= page.litTo);
  return (
    <details className="properties" open={asked}>
      <summary>{text.note.properties}</summary>
      <pre className="is-meta">
        {lines.map((line) => (
          <span key={line.number} {...lineProps(line, page, "code-line")}>
            {marked([verbatim(page, line)], page)}
            {"\n"}
          </span>
        ))}
      </pre>
    </details>
  );
}

export function lineProps(line: NoteLine, { litFrom, litTo }: Page, kind: string) {
  const lit = line.number >= litFrom && line.number <= litTo;
  return {
    "data-line": line.number,
    dir: "auto",
    className: `line ${kind}${lit ? " is-lit" : ""}`,
    ...(line.number === litFrom && { "aria-current": "true" as const }),
  };
}

const verbatim = ({ source }: Page, { start, end }: NoteLine): Piece => ({
  start,
  end,
  text: source.slice(start, end),
  bold: false,
  italic: false,
  code: false,
  struck: false,
  link: null,
});

/** A block of one line is that line; in one of several each is a part of it. */
const blockProps = (block: readonly NoteLine[], page: Page, kind: string) =>
  block.length === 1 && block[0] ? lineProps(block[0], page, kind) : { dir: "auto", className: `line ${kind}` };

function words(block: readonly NoteLine[], page: Page): ReactNode {
  const lines = linePieces(page.source, block);
  if (block.length === 1) return marked(lines[0] ?? [], page);
  return block.map((line, at) => (
    <span key={line.number} {...lineProps(line, page, "is-part")} dir={undefined}>
      {marked(lines[at] ?? [], page)}
      {/* The pieces of a quote end with its words. */}
      {line.kind === "quote" && " "}
    </span>
  ));
}

function marked(pieces: readonly Piece[], page: Page): ReactNode {
  return markPieces(pieces, page.mentions, page.span).map((piece) => (
    <NotePiece key={piece.start} piece={piece} focus={page.focus} path={page.path} paths={page.paths} />
  ));
}

function NoteTable({ rows, page }: { rows: readonly NoteLine[]; page: Page }) {
  return (
    <div className="table-scroll" tabIndex={0}>
      <table>
        <tbody>
          {rows.map((line) => {
            const isRule = isRowRule(page.source.slice(line.start, line.end));
            return (
              <tr key={line.number} {...lineProps(line, page, isRule ? "is-row-rule" : "is-row")}>
                {!isRule &&
                  rowCells(page.source, line).map((cell) => (
                    <td key={cell.start}>{marked(inlinePieces(page.source, cell.start, cell.end), page)}</td>
                  ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
