import type { Reading } from "../state/view-state.ts";
import { type Page } from "./NoteText.tsx";
export declare function NoteReader({ reading }: {
    reading: Reading;
}): import("react").JSX.Element;
/** The lines that a piece of evidence covers; a span that the note has outgrown lights its line alone. */
export declare function litLines(source: string, { line, span }: Reading): Pick<Page, "litFrom" | "litTo" | "span">;
//# sourceMappingURL=NoteReader.d.ts.map