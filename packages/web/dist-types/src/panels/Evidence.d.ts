import type { EvidenceLineFragment } from "../api/generated/graphql.ts";
/** The sentence behind a line, with its note and place; leads there. */
export declare function EvidenceQuote({ evidence }: {
    evidence: EvidenceLineFragment;
}): import("react").JSX.Element;
/** Marks of Markdown are noise in a quote of one line; the reader shows the note's own text. */
export declare const tidy: (quote: string) => string;
export declare function EvidenceList({ evidence, count }: {
    evidence: readonly EvidenceLineFragment[];
    count: number;
}): import("react").JSX.Element | null;
//# sourceMappingURL=Evidence.d.ts.map