import { type LoadedGraph } from "./graph.ts";
/** A part of the map whose concepts belong together, named by its most important one. */
export interface Theme {
    /** Also its place in the palette. */
    index: number;
    anchor: string;
    label: string;
    /** Most important first. */
    members: readonly string[];
}
export interface Themes {
    readonly themes: readonly Theme[];
    /** Slug to theme; concepts that belong nowhere are missing. */
    readonly of: ReadonlyMap<string, number>;
}
export declare const NO_THEMES: Themes;
export declare const MOST_THEMES = 8;
/** The themes of the overview, the weightiest first. */
export declare function findThemes(graph: LoadedGraph): Themes;
/** After a change every concept keeps its theme; new ones join the theme of most of their neighbours. */
export declare function keepThemes(before: Themes, graph: LoadedGraph): Themes;
//# sourceMappingURL=themes.d.ts.map