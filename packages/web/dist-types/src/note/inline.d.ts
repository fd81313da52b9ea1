/** Inline Markdown as pieces that know where in the note they stand. Marks are left out; nothing is ever read as HTML. */
export interface Piece {
    start: number;
    end: number;
    /** What is shown: the note's own words, or what an entity stands for. */
    text: string;
    bold: boolean;
    italic: boolean;
    code: boolean;
    struck: boolean;
    /** Where a link leads: an address, or the name in a wikilink. */
    link: {
        kind: "url" | "note";
        target: string;
    } | null;
}
/** Only addresses that cannot run anything; a relative address is another note. */
export declare function linkTo(address: string): Piece["link"];
/** The pieces of a stretch of a note, in order. */
export declare function inlinePieces(text: string, start: number, end: number): Piece[];
//# sourceMappingURL=inline.d.ts.map