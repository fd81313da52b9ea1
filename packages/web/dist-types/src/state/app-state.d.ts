import { type LoadedGraph } from "../map/graph.ts";
import { type Themes } from "../map/themes.ts";
import type { MapRelation, Positions } from "../map/types.ts";
import type { TrailStep } from "../map/layout/path-layout.ts";
import { type Store } from "./store.ts";
import { type ViewAction, type ViewState } from "./view-state.ts";
export type Phase = "loading" | "ready" | "empty" | "failed";
export type Connection = "connecting" | "live" | "lost";
/** The map as loaded and laid out. */
export interface MapState {
    phase: Phase;
    /** What went wrong, in the server's words, where something did. */
    error: string | null;
    graph: LoadedGraph;
    themes: Themes;
    positions: Positions;
    revision: number;
    vault: string;
    /** Concepts that a change of the notes brought, for as long as they glow. */
    fresh: ReadonlySet<string>;
}
export interface Neighbourhood {
    focus: string;
    concepts: readonly {
        slug: string;
        distance: number;
    }[];
    relations: readonly MapRelation[];
    truncated: boolean;
}
/** What the view in the address shows, as answered by the API. */
export interface SubjectState {
    neighbourhood: Neighbourhood | null;
    trail: {
        goal: string;
        steps: readonly TrailStep[];
    } | null;
    lit: {
        key: string;
        slugs: ReadonlySet<string>;
    } | null;
}
export interface AppState {
    view: Store<ViewState>;
    map: Store<MapState>;
    subject: Store<SubjectState>;
    connection: Store<Connection>;
    known: Store<ReadonlySet<string>>;
    /** The concept under the pointer, on the map or in a list. */
    pointed: Store<string | null>;
    /** The relation whose line was chosen on the map. */
    chosenRelation: Store<string | null>;
    /** A sentence for screen readers. */
    announcement: Store<string>;
    /** Counts up whenever something asks for the map's first load again. */
    attempt: Store<number>;
}
export declare const EMPTY_MAP: MapState;
export declare function createAppState(view?: ViewState): AppState;
/** The one state of the page. */
export declare const app: AppState;
type NavigationListener = (view: ViewState, navigation: boolean) => void;
export declare function onView(listener: NavigationListener): () => void;
export declare function dispatch(action: ViewAction): void;
export declare const useView: () => ViewState;
export declare const useMap: () => MapState;
export {};
//# sourceMappingURL=app-state.d.ts.map