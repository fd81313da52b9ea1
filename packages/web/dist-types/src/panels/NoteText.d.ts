import { type NoteLine } from "../note/lines.ts";
import { type MentionSpan, type Span } from "../note/marks.ts";
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
}
/**
 * A note as its author wrote it, line by line, with light formatting. Everything is text nodes: nothing of a note is ever
 * read as HTML.
 */
export declare const NoteText: import("react").MemoExoticComponent<({ lines, page }: {
    lines: readonly NoteLine[];
    page: Page;
}) => import("react").JSX.Element>;
export declare function lineProps(line: NoteLine, { litFrom, litTo }: Page, kind: string): {
    "data-line": number;
    className: string;
    "aria-current"?: "true" | undefined;
};
//# sourceMappingURL=NoteText.d.ts.map