import { type LoadedGraph } from "./graph.ts";
import type { LabelSide } from "./labels.ts";
import type { Themes } from "./themes.ts";
import { type MapRelation, type Point, type Positions, type RelationType } from "./types.ts";
/** `strong`: what the view is about; `plain`: the map; `faint`: there for orientation only. */
export type Tone = "strong" | "plain" | "faint";
export interface SceneNode extends Point {
    slug: string;
    label: string;
    /** Radius on screen at the first view. */
    r: number;
    theme: number | undefined;
    tone: Tone;
    side: LabelSide;
    /** 0 is the most important; semantic zoom shows the first ones first. */
    rank: number;
    anchor: boolean;
    focus: boolean;
    known: boolean;
    /** Place in a learning path, from 1. */
    step: number | undefined;
}
export interface SceneEdge {
    id: string;
    source: number;
    target: number;
    type: RelationType;
    label: string;
    tone: Tone;
    bend: number;
}
export interface SceneRegion {
    theme: number;
    label: string;
    nodes: readonly number[];
}
/** What is to be drawn, in the map's own coordinates. */
export interface Scene {
    /** Changes when the camera has to look elsewhere. */
    key: string;
    kind: "overview" | "focus" | "path";
    nodes: readonly SceneNode[];
    edges: readonly SceneEdge[];
    regions: readonly SceneRegion[];
    /** What the camera should have in view: indices of nodes. */
    subject: readonly number[];
}
export interface SceneInput {
    graph: LoadedGraph;
    positions: Positions;
    themes: Themes;
    hiddenTypes: ReadonlySet<RelationType>;
    /** Only these are lit, where a note or a tag is chosen. */
    lit: {
        key: string;
        slugs: ReadonlySet<string>;
    } | null;
    known: ReadonlySet<string>;
}
export interface Places {
    get(slug: string): (Point & {
        side?: LabelSide;
    }) | undefined;
}
export interface SubjectInput {
    key: string;
    kind: "focus" | "path";
    /** In order of drawing importance. */
    slugs: readonly string[];
    focus: string | null;
    steps: ReadonlyMap<string, number>;
    places: Places;
    /** Edges to draw; left out: all among the slugs. */
    relations?: readonly MapRelation[];
}
export declare function overviewScene(input: SceneInput): Scene;
/** A neighbourhood or a learning path in its own layout, the rest of the map faint behind it. */
export declare function subjectScene(input: SceneInput, subject: SubjectInput): Scene;
/** The relations that are among the strongest of one of their ends. */
export declare function strongest(relations: readonly MapRelation[], each?: number): MapRelation[];
//# sourceMappingURL=scene.d.ts.map