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
}
export interface Span {
    start: number;
    end: number;
}
/** Cuts the pieces where mentions and the highlight begin and end. Mentions are in order and do not overlap. */
export declare function markPieces(pieces: readonly Piece[], mentions: readonly MentionSpan[], highlight: Span | null): MarkedPiece[];
//# sourceMappingURL=marks.d.ts.map