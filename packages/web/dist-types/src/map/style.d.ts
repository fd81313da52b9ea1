import type { RelationType } from "./types.ts";
export type ColourMode = "light" | "dark";
/**
 * Eight hues that stay apart for people with colour-vision deficiencies (after Okabe & Ito and Paul Tol's "muted" set),
 * darkened or lightened until each stands 3:1 against its background. Colour never says anything alone: themes are also
 * places on the map with a name.
 */
export declare const THEME_COLOURS: Readonly<Record<ColourMode, readonly string[]>>;
export interface CanvasColours {
    background: string;
    ink: string;
    faintInk: string;
    edge: string;
    strongEdge: string;
    neutral: string;
    accent: string;
    known: string;
}
export declare const CANVAS_COLOURS: Readonly<Record<ColourMode, CanvasColours>>;
export declare function themeColour(mode: ColourMode, theme: number | undefined): string;
/** Mixes two #rrggbb colours: 0 gives the first, 1 the second. Opaque, so that shapes drawn over each other do not add up. */
export declare function mix(first: string, second: string, share: number): string;
/** Radius on screen at the first view, by importance compared with the most important concept shown. */
export declare function radiusOf(importance: number, most: number): number;
/** Nodes grow more slowly than the distances between them, so that zooming in makes room. */
export declare const sizeAtZoom: (zoom: number, fitZoom: number) => number;
interface LineStyle {
    arrow: boolean;
    dash: readonly number[];
}
/** Two-way relations have no arrow; what may be chance is dashed. */
export declare const LINE_STYLES: Readonly<Record<RelationType, LineStyle>>;
export {};
//# sourceMappingURL=style.d.ts.map