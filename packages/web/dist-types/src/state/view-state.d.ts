import type { RelationType } from "../api/generated/graphql.ts";
export declare const RELATION_TYPES: readonly ["IS_A", "PART_OF", "USES", "REQUIRES", "PRODUCES", "AFFECTS", "APPLIES_TO", "CONTRASTS_WITH", "RELATED_TO"];
export type Depth = 1 | 2 | 3;
export type ThemeChoice = "light" | "dark" | null;
/** A place in a note that is being read. */
export interface Reading {
    path: string;
    line: number | null;
    /** The quoted words, as UTF-16 offsets, where a piece of evidence was followed. */
    span: {
        start: number;
        end: number;
    } | null;
}
/** Everything a link to the view has to carry. */
export interface ViewState {
    focus: string | null;
    depth: Depth;
    hiddenTypes: readonly RelationType[];
    note: string | null;
    tag: string | null;
    goal: string | null;
    reading: Reading | null;
    theme: ThemeChoice;
}
export declare const INITIAL_VIEW: ViewState;
export type ViewAction = {
    type: "focus";
    slug: string;
} | {
    type: "leave-focus";
} | {
    type: "depth";
    depth: Depth;
} | {
    type: "toggle-type";
    relation: RelationType;
} | {
    type: "show-all-types";
} | {
    type: "filter-note";
    path: string | null;
} | {
    type: "filter-tag";
    tag: string | null;
} | {
    type: "goal";
    slug: string | null;
} | {
    type: "read";
    reading: Reading;
} | {
    type: "close-note";
} | {
    type: "overview";
} | {
    type: "step-back";
} | {
    type: "theme";
    theme: ThemeChoice;
} | {
    type: "restore";
    view: ViewState;
};
export declare function reduceView(view: ViewState, action: ViewAction): ViewState;
/** Steps that the back button undoes; the rest replaces the address. */
export declare function isNavigation(action: ViewAction): boolean;
/** The relation types that are shown, or undefined where all are. */
export declare function shownTypes(view: ViewState): RelationType[] | undefined;
//# sourceMappingURL=view-state.d.ts.map