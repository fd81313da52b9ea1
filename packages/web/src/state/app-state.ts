import { EMPTY_GRAPH, type LoadedGraph } from "@cairn/drawing/map/graph.ts";
import { NO_THEMES, type Themes } from "@cairn/drawing/map/themes.ts";
import type { MapRelation, Positions } from "@cairn/drawing/map/types.ts";
import type { KnownConcept } from "@cairn/graph-core/progress";
import type { LearningPathQuery } from "../api/generated/graphql.ts";
import type { TrailStep } from "@cairn/drawing/map/layout/path-layout.ts";
import type { StageStep } from "@cairn/drawing/map/layout/stage-layout.ts";
import type { Language } from "../text/language.ts";
import { OVERVIEW_SIZE } from "../api/sizes.ts";
import { createStore, useStore, type Store } from "./store.ts";
import { INITIAL_VIEW, isNavigation, pictureOf, reduceView, type ViewAction, type ViewState } from "./view-state.ts";

export type Phase = "loading" | "ready" | "empty" | "failed";
/** `none`: nobody tells of changes, because there are none. */
export type Connection = "connecting" | "live" | "lost" | "none";

/** The map as loaded and laid out. */
export interface MapState {
  phase: Phase;
  /** What went wrong, in the server's words, where something did. */
  error: string | null;
  graph: LoadedGraph;
  themes: Themes;
  positions: Positions;
  /** Whether the server has told the positions; else they are this browser's own, and the server's do not fit among them. */
  served: boolean;
  revision: number;
  vault: string;
  /** How many notes there were when it was loaded. */
  notes: number;
  /** Concepts that a change of the notes brought, for as long as they glow. */
  fresh: ReadonlySet<string>;
}

/** And how many after that, step by step, as one zooms in: at last as many as the API gives at a time. */
export const LARGER_SIZES = [1500, 5000] as const;

export interface Neighbourhood {
  focus: string;
  concepts: readonly { slug: string; distance: number }[];
  relations: readonly MapRelation[];
  truncated: boolean;
}

/** What the view in the address shows, as answered by the API. */
export interface SubjectState {
  neighbourhood: Neighbourhood | null;
  /** A focus of the address that the notes have no concept for. */
  unknown: string | null;
  trail: { goal: string; steps: readonly TrailStep[] } | null;
  lit: { key: string; slugs: ReadonlySet<string>; partly: boolean } | null;
  /** The ways between two concepts, while that page is open: slugs from the one to the other. */
  ways: { rows: readonly (readonly string[])[]; relations: readonly MapRelation[] } | null;
  /** What has to be understood before what, while the map stands in layers. */
  layers: readonly StageStep[] | null;
  /** Why the map does not stand in layers, though it was asked to: nobody answered. */
  layersFailed: boolean;
  /** What can be learned next, while that page is open. */
  frontier: { key: string; slugs: ReadonlySet<string> } | null;
}

/** A learning path as the API has answered it, with what every step says. */
export type LearningPath = LearningPathQuery["learningPath"];

/** The path to the goals of the address. While another is on its way, the one before stays. */
export interface PathState {
  path: LearningPath | null;
  /** Why there is none, in the server's words, and names that may have been meant. */
  error: { message: string; notFound: boolean; suggestions: readonly string[] } | null;
}

/** What a learner knows, by slug: with the label and the day of the mark. */
export type Known = ReadonlyMap<string, KnownConcept>;

/** What became of the last correction. */
export interface Notice {
  message: string;
  failed: boolean;
  /** How many can be undone. */
  undoable: number;
  /** What it can be taken back with where nothing was written, and what that is called. */
  back?: { name: string; action: ViewAction };
}

/** A review that has been begun: a look into a note does not end it. */
export interface ReviewSession {
  /** Ids of the cards that are left, in their order. */
  queue: readonly string[];
  answers: number;
}

export interface AppState {
  view: Store<ViewState>;
  map: Store<MapState>;
  subject: Store<SubjectState>;
  connection: Store<Connection>;
  path: Store<PathState>;
  known: Store<Known>;
  /** Whether this server writes the author's corrections. */
  editable: Store<boolean>;
  notice: Store<Notice | null>;
  review: Store<ReviewSession | null>;
  /** The concept under the pointer, on the map or in a list. */
  pointed: Store<string | null>;
  /** The relation whose line was chosen on the map. */
  chosenRelation: Store<string | null>;
  /** A sentence for screen readers. */
  announcement: Store<string>;
  /** Counts up whenever the same picture is to be looked at from the view's place, or as a whole where it has none. */
  aim: Store<number>;
  /** The language that the tables speak right now. */
  language: Store<Language>;
  /** Whether the tour is shown. */
  tour: Store<boolean>;
  /** How many concepts the map is to hold: more once one has zoomed in on all that it has. */
  wanted: Store<number>;
  /** Counts up whenever something asks for the map's first load again. */
  attempt: Store<number>;
  /** Counts up whenever something asks for the path again. */
  pathAttempt: Store<number>;
}

export const EMPTY_MAP: MapState = {
  phase: "loading",
  error: null,
  graph: EMPTY_GRAPH,
  themes: NO_THEMES,
  positions: new Map(),
  served: false,
  revision: 0,
  vault: "",
  notes: 0,
  fresh: new Set(),
};

export function createAppState(view: ViewState = INITIAL_VIEW): AppState {
  return {
    view: createStore(view),
    map: createStore(EMPTY_MAP),
    subject: createStore<SubjectState>({
      neighbourhood: null,
      unknown: null,
      trail: null,
      lit: null,
      ways: null,
      layers: null,
      layersFailed: false,
      frontier: null,
    }),
    connection: createStore<Connection>("connecting"),
    path: createStore<PathState>({ path: null, error: null }),
    known: createStore<Known>(new Map()),
    editable: createStore(false),
    notice: createStore<Notice | null>(null),
    review: createStore<ReviewSession | null>(null),
    pointed: createStore<string | null>(null),
    chosenRelation: createStore<string | null>(null),
    announcement: createStore(""),
    aim: createStore(0),
    language: createStore<Language>("en"),
    tour: createStore(false),
    wanted: createStore(OVERVIEW_SIZE),
    attempt: createStore(0),
    pathAttempt: createStore(0),
  };
}

/** The one state of the page. */
export const app = createAppState();

type NavigationListener = (view: ViewState, navigation: boolean) => void;
const navigationListeners = new Set<NavigationListener>();

export function onView(listener: NavigationListener): () => void {
  navigationListeners.add(listener);
  return () => navigationListeners.delete(listener);
}

export function dispatch(action: ViewAction): void {
  const before = app.view.get();
  const after = reduceView(before, action);
  if (after === before) return;
  app.view.set(after);
  const looks = action.type === "restore" || action.type === "show-view" || action.type === "overview";
  // Another picture is aimed at once it is there.
  if (looks && (before.place ?? after.place) && pictureOf(before) === pictureOf(after))
    app.aim.set((count) => count + 1);
  if (action.type === "restore") return;
  if (isNavigation(action)) {
    // What was under the pointer is about to be somewhere else; a neighbourhood once it is there.
    if (action.type !== "focus") app.pointed.set(null);
    app.chosenRelation.set(null);
  }
  for (const listener of navigationListeners) listener(after, isNavigation(action));
}

export const useView = (): ViewState => useStore(app.view);
export const useMap = (): MapState => useStore(app.map);
