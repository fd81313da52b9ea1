import type { Piece } from "./inline.ts";

export interface MentionSpan {
  slug: string;
  label: string;
  start: number;
  end: number;
}

/** A piece or a part of one, that is wholly in or out of a mention and of the highlight. */
export interface MarkedPiece extends Piece {
  mention: MentionSpan | null;
  /** Whether this is where the mention begins: only there it can be reached with the keyboard. */
  mentionStart: boolean;
  lit: boolean;
  /** Whether the piece that it is of goes on before it, and after it. */
  cut: { before: boolean; after: boolean };
}

export interface Span {
  start: number;
  end: number;
}

/** Cuts the pieces where mentions and the highlight begin and end. Mentions are in order and do not overlap. */
export function markPieces(
  pieces: readonly Piece[],
  mentions: readonly MentionSpan[],
  highlight: Span | null,
): MarkedPiece[] {
  const marked: MarkedPiece[] = [];
  let next = 0;
  const begun = new Set<MentionSpan>();
  for (const piece of pieces) {
    while ((mentions[next]?.end ?? Number.POSITIVE_INFINITY) <= piece.start) next++;
    // What an entity stands for cannot be cut.
    const whole = piece.text.length !== piece.end - piece.start;
    let at = piece.start;
    while (at < piece.end) {
      let candidate = next;
      while ((mentions[candidate]?.end ?? Number.POSITIVE_INFINITY) <= at) candidate++;
      const mention = mentions[candidate];
      const inside = mention !== undefined && mention.start <= at;
      const lit = highlight !== null && highlight.start <= at && at < highlight.end;
      const borders = [
        piece.end,
        inside ? mention.end : (mention?.start ?? piece.end),
        highlight && highlight.start > at ? highlight.start : piece.end,
        lit ? highlight.end : piece.end,
      ];
      const end = whole ? piece.end : Math.min(...borders);
      marked.push({
        ...piece,
        start: at,
        end,
        text: whole ? piece.text : piece.text.slice(at - piece.start, end - piece.start),
        mention: inside ? mention : null,
        mentionStart: inside && !begun.has(mention),
        lit,
        cut: { before: at > piece.start, after: end < piece.end },
      });
      if (inside) begun.add(mention);
      at = end;
    }
  }
  return marked;
}
