import type { ReactNode } from "react";
import type { MarkedPiece } from "../note/marks.ts";
interface NotePieceProps {
    piece: MarkedPiece;
    focus: string | null;
    path: string;
    paths: readonly string[];
}
/** One piece of a line: plain, a mention that leads to its concept, or a link. */
export declare function NotePiece({ piece, focus, path, paths }: NotePieceProps): ReactNode;
export {};
//# sourceMappingURL=NotePiece.d.ts.map