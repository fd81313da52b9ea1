import type { MouseEvent, ReactNode } from "react";
import { resolveNote } from "../note/links.ts";
import type { MarkedPiece } from "../note/marks.ts";
import { app, dispatch } from "../state/app-state.ts";
import { formatView } from "../state/url.ts";
import type { ViewAction } from "../state/view-state.ts";
import { text } from "../text/en.ts";

interface NotePieceProps {
  piece: MarkedPiece;
  focus: string | null;
  path: string;
  paths: readonly string[];
}

/** One piece of a line: plain, a mention that leads to its concept, or a link. */
export function NotePiece({ piece, focus, path, paths }: NotePieceProps): ReactNode {
  const content = formatted(piece);
  if (piece.mention) {
    const { slug, label } = piece.mention;
    // A link, not a button: it breaks where the words break, and opens in another tab where that is asked for.
    return (
      <a
        className={slug === focus ? "mention is-focus" : "mention"}
        href={formatView({ ...app.view.get(), focus: slug, reading: null })}
        title={text.note.mention(label)}
        tabIndex={piece.mentionStart ? 0 : -1}
        onClick={(event) => follow(event, { type: "focus", slug })}
        onPointerEnter={() => app.pointed.set(slug)}
        onPointerLeave={() => app.pointed.set(null)}
      >
        {content}
      </a>
    );
  }
  if (piece.link?.kind === "url") {
    return (
      <a href={piece.link.target} target="_blank" rel="noopener noreferrer">
        {content}
      </a>
    );
  }
  const target = piece.link ? resolveNote(piece.link.target, path, paths) : null;
  if (target !== null) {
    const reading = { path: target, line: null, span: null };
    return (
      <a
        className="note-link"
        href={formatView({ ...app.view.get(), reading })}
        onClick={(event) => follow(event, { type: "read", reading })}
      >
        {content}
      </a>
    );
  }
  return content;
}

/** Within the page, unless a new tab or window is asked for. */
function follow(event: MouseEvent, action: ViewAction): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  dispatch(action);
}

/** Code that a mention stands in is one word all the same: without room where it was cut. */
const cutOf = ({ cut }: MarkedPiece): string | undefined =>
  [cut.before && "is-cut-before", cut.after && "is-cut-after"].filter(Boolean).join(" ") || undefined;

function formatted(piece: MarkedPiece): ReactNode {
  let content: ReactNode = piece.text;
  if (piece.code) content = <code className={cutOf(piece)}>{content}</code>;
  if (piece.struck) content = <s>{content}</s>;
  if (piece.italic) content = <em>{content}</em>;
  if (piece.bold) content = <strong>{content}</strong>;
  return piece.lit ? <mark className="lit">{content}</mark> : content;
}
