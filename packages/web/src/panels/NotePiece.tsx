import type { ReactNode } from "react";
import { resolveNote } from "../note/links.ts";
import type { MarkedPiece } from "../note/marks.ts";
import { app, dispatch } from "../state/app-state.ts";
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
    return (
      <button
        type="button"
        className={slug === focus ? "mention is-focus" : "mention"}
        title={text.note.mention(label)}
        tabIndex={piece.mentionStart ? 0 : -1}
        onClick={() => dispatch({ type: "focus", slug })}
        onPointerEnter={() => app.pointed.set(slug)}
        onPointerLeave={() => app.pointed.set(null)}
      >
        {content}
      </button>
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
    return (
      <button
        type="button"
        className="note-link"
        onClick={() => dispatch({ type: "read", reading: { path: target, line: null, span: null } })}
      >
        {content}
      </button>
    );
  }
  return content;
}

function formatted(piece: MarkedPiece): ReactNode {
  let content: ReactNode = piece.text;
  if (piece.code) content = <code>{content}</code>;
  if (piece.struck) content = <s>{content}</s>;
  if (piece.italic) content = <em>{content}</em>;
  if (piece.bold) content = <strong>{content}</strong>;
  return piece.lit ? <mark className="lit">{content}</mark> : content;
}
