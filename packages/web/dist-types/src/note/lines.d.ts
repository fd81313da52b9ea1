/** A note's text as lines with their kind, offsets kept: every line of the file stays one line of the reader. */
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
export declare function noteLines(text: string): NoteLine[];
/** Whether a table row only draws the line under the head. */
export declare const isRowRule: (row: string) => boolean;
export interface Cell {
    start: number;
    end: number;
}
/** The cells of a table row, as offsets; escaped bars and bars in code or links do not part cells. */
export declare function rowCells(text: string, line: NoteLine): Cell[];
//# sourceMappingURL=lines.d.ts.map