import { type ViewState } from "./view-state.ts";
/** The view as a query string: only what differs from the first view, always in the same order. */
export declare function formatView(view: ViewState): string;
/** What a link says; whatever cannot be understood is left out. */
export declare function parseView(search: string): ViewState;
//# sourceMappingURL=url.d.ts.map