/** Where a label may stand relative to its node. */
export type LabelSide = "below" | "left" | "right";
export interface LabelCandidate {
    /** Centre of the node on screen. */
    x: number;
    y: number;
    r: number;
    width: number;
    height: number;
    side: LabelSide;
    /** Shown whatever it covers: the focus, the pointed-at concept. */
    forced: boolean;
}
export interface Box {
    left: number;
    top: number;
    right: number;
    bottom: number;
}
export declare function labelBox(candidate: LabelCandidate): Box;
/** A screen cut into cells, so that a box is compared with the boxes near it only. */
export declare class BoxGrid {
    #private;
    isFree(box: Box, margin?: number): boolean;
    add(box: Box): void;
}
/** Which labels can be read: the first ones first, none over another. Returns their places in the list. */
export declare function placeLabels(candidates: readonly LabelCandidate[]): number[];
/**
 * Semantic zoom: how many of the ranked concepts stand on the screen. The first view holds about one to 9,000 square
 * pixels; zooming in by two shows four times as many.
 */
export declare function revealedCount(width: number, height: number, zoom: number, fitZoom: number): number;
//# sourceMappingURL=labels.d.ts.map