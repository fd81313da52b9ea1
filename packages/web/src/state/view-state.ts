import type { RelationType } from "../api/generated/graphql.ts";
import type { Positions } from "@cairn/drawing/map/types.ts";
import { isSamePlace, type Place } from "@cairn/drawing/map/place.ts";
import type { Language } from "../text/language.ts";

export const RELATION_TYPES = [
  "IS_A",
  "PART_OF",
  "USES",
  "REQUIRES",
  "PRODUCES",
  "AFFECTS",
  "APPLIES_TO",
  "CONTRASTS_WITH",
  "RELATED_TO",
] as const satisfies readonly RelationType[];

export type Depth = 1 | 2 | 3;
export const LAYOUTS = ["rings", "layers", "outline", "solid"] as const;
export type Layout = (typeof LAYOUTS)[number];
/** The view is calm with what the notes say plainly; what is less certain than this is asked for. */
export const CALM = 0.35;

export type ThemeChoice = "light" | "dark" | null;

/** A place in a note that is being read. */
export interface Reading {
  path: string;
  line: number | null;
  /** The quoted words, as UTF-16 offsets, where a piece of evidence was followed. */
  span: { start: number; end: number } | null;
}

/** What stands in the panel besides the map's own subject. */
export const PAGES = ["next", "ways", "gaps", "curriculum", "progress", "review", "corrections", "connect"] as const;
export type PageName = (typeof PAGES)[number];

/** How many steps a path may be cut to; null for all that it has. */
export const PATH_LENGTHS = [5, 10, 20] as const;

/** How a learning path is asked for. */
export interface PathOptions {
  /** As the notes stand, where the order is free. */
  course: boolean;
  /** Steps that are known are left out, and what only they need; otherwise they stay, ticked. */
  hideKnown: boolean;
  most: (typeof PATH_LENGTHS)[number] | null;
}

/** Everything a link to the view has to carry. */
export interface ViewState {
  focus: string | null;
  depth: Depth;
  /** Another arrangement than the usual one: a focus in rings, a path or the map in layers, all as an outline, in space. */
  layout: Layout | null;
  hiddenTypes: readonly RelationType[];
  /** Relations less certain than this are not drawn: 0 to 1. */
  certainty: number;
  /** Concepts taken off the map. */
  without: readonly string[];
  /** Only concepts of these themes are lit, by the slugs of the concepts that name them; all where none is chosen. */
  onlyThemes: readonly string[];
  note: string | null;
  tag: string | null;
  /** What a learning path leads to; none where no path is shown. */
  goals: readonly string[];
  /** The step of the path that is being learned; null for the whole list. */
  step: string | null;
  path: PathOptions;
  page: PageName | null;
  /** The two concepts of the page that asks how they are connected. */
  ends: readonly [string | null, string | null];
  reading: Reading | null;
  /** Where one looks, and how closely, once one has moved the picture by hand; null for the whole of what is shown. */
  place: Place | null;
  /** Where the visitor has put concepts, in the map's own coordinates; only on the whole map. */
  pins: Positions;
  theme: ThemeChoice;
  /** The language of the interface; null for the visitor's own. */
  language: Language | null;
}

export const INITIAL_VIEW: ViewState = {
  focus: null,
  depth: 1,
  layout: null,
  hiddenTypes: [],
  certainty: CALM,
  without: [],
  onlyThemes: [],
  note: null,
  tag: null,
  goals: [],
  step: null,
  path: { course: false, hideKnown: false, most: null },
  page: null,
  ends: [null, null],
  reading: null,
  place: null,
  pins: new Map(),
  theme: null,
  language: null,
};

export type ViewAction =
  | { type: "focus"; slug: string }
  | { type: "leave-focus" }
  | { type: "depth"; depth: Depth }
  | { type: "layout"; layout: Layout | null }
  | { type: "toggle-type"; relation: RelationType }
  | { type: "show-all-types" }
  | { type: "certainty"; least: number }
  | { type: "hide"; slug: string }
  | { type: "show"; slug: string }
  | { type: "filter-note"; path: string | null }
  | { type: "filter-tag"; tag: string | null }
  | { type: "toggle-theme"; anchor: string }
  | { type: "clear-filters" }
  | { type: "goal"; slug: string }
  | { type: "add-goal"; slug: string }
  | { type: "remove-goal"; slug: string }
  | { type: "leave-path" }
  | { type: "step"; slug: string | null }
  | { type: "path-options"; options: Partial<PathOptions> }
  | { type: "page"; page: PageName | null }
  | { type: "end"; place: 0 | 1; slug: string }
  | { type: "connect"; slug: string }
  | { type: "read"; reading: Reading }
  | { type: "close-note" }
  | { type: "overview" }
  | { type: "step-back" }
  | { type: "place"; place: Place | null }
  | { type: "pins"; pins: Positions }
  | { type: "theme"; theme: ThemeChoice }
  | { type: "language"; language: Language }
  /** A whole view at once; the back button leads to the one before. */
  | { type: "show-view"; view: ViewState }
  | { type: "restore"; view: ViewState };

/** The view after a step. A place belongs to the picture that it was looked at in: another one is seen as a whole. */
export function reduceView(view: ViewState, action: ViewAction): ViewState {
  const next = leftFocus(view, stepped(view, action));
  const keeps = next.place === null || next.place !== view.place || pictureOf(next) === pictureOf(view);
  return keeps ? next : { ...next, place: null };
}

/** Steps are those around a focus: without one there are none. */
const leftFocus = (before: ViewState, after: ViewState): ViewState =>
  before.focus !== null && after.focus === null ? { ...after, depth: INITIAL_VIEW.depth } : after;

/** What decides which picture is drawn, as opposed to what is lit in it and from where it is seen. */
export const pictureOf = ({ focus, depth, layout, goals, step, page, ends }: ViewState): string =>
  JSON.stringify([focus, focus && depth, layout, goals, step, page === "connect" && ends[0] && ends[1] ? ends : null]);

function stepped(view: ViewState, action: ViewAction): ViewState {
  switch (action.type) {
    case "focus":
      return { ...view, focus: action.slug, reading: null };
    case "leave-focus":
      return { ...view, focus: null, reading: null };
    case "depth":
      return view.focus ? { ...view, depth: action.depth } : view;
    case "layout":
      return { ...view, layout: action.layout };
    case "toggle-type":
      return { ...view, hiddenTypes: toggled(view.hiddenTypes, action.relation) };
    case "show-all-types":
      return { ...view, hiddenTypes: [] };
    case "certainty":
      return { ...view, certainty: Math.min(1, Math.max(0, action.least)) };
    case "hide":
      return {
        ...view,
        without: [...view.without.filter((slug) => slug !== action.slug), action.slug],
        focus: view.focus === action.slug ? null : view.focus,
      };
    case "show":
      return { ...view, without: view.without.filter((slug) => slug !== action.slug) };
    case "filter-note":
      return { ...view, ...WITHOUT_PATH, note: action.path, focus: null };
    case "filter-tag":
      return { ...view, ...WITHOUT_PATH, tag: action.tag, focus: null };
    case "toggle-theme":
      return {
        ...view,
        ...WITHOUT_PATH,
        onlyThemes: view.onlyThemes.includes(action.anchor)
          ? view.onlyThemes.filter((anchor) => anchor !== action.anchor)
          : [...view.onlyThemes, action.anchor],
        focus: null,
      };
    case "clear-filters":
      return { ...view, ...WITHOUT_FILTERS, hiddenTypes: [], certainty: CALM, without: [] };
    case "goal":
      return { ...view, ...WITHOUT_PATH, goals: [action.slug], focus: null, reading: null };
    case "add-goal":
      return view.goals.includes(action.slug) ? view : { ...view, goals: [...view.goals, action.slug], step: null };
    case "remove-goal":
      return { ...view, goals: view.goals.filter((goal) => goal !== action.slug), step: null };
    case "leave-path":
      return { ...view, ...WITHOUT_PATH, focus: null, reading: null };
    case "step":
      return { ...view, step: action.slug, page: null, focus: null, reading: null };
    case "path-options":
      return { ...view, path: { ...view.path, ...action.options } };
    case "page":
      return { ...view, page: action.page, focus: null, reading: null };
    case "end":
      return {
        ...view,
        ends: action.place === 0 ? [action.slug, view.ends[1]] : [view.ends[0], action.slug],
        page: "connect",
        focus: null,
      };
    case "connect":
      return { ...view, page: "connect", ends: [action.slug, null], focus: null, reading: null };
    case "read":
      return { ...view, reading: action.reading };
    case "close-note":
      return { ...view, reading: null };
    case "overview":
      return { ...INITIAL_VIEW, pins: view.pins, theme: view.theme, language: view.language };
    case "step-back":
      return stepBack(view);
    case "place":
      return isSamePlace(view.place, action.place) ? view : { ...view, place: action.place };
    case "pins":
      return { ...view, pins: action.pins };
    case "theme":
      return { ...view, theme: action.theme };
    case "language":
      return { ...view, language: action.language };
    case "show-view":
    case "restore":
      return action.view;
  }
}

const WITHOUT_PATH = { goals: [], step: null, page: null } as const satisfies Partial<ViewState>;

const WITHOUT_FILTERS = { onlyThemes: [], note: null, tag: null } as const satisfies Partial<ViewState>;

/** Whether only a part of the concepts is lit. */
export const isFiltered = ({ onlyThemes, note, tag }: ViewState): boolean =>
  onlyThemes.length > 0 || note !== null || tag !== null;

/** What Escape does: one layer less. */
function stepBack(view: ViewState): ViewState {
  if (view.reading) return { ...view, reading: null };
  if (view.focus) return { ...view, focus: null };
  if (view.page) return { ...view, page: null };
  if (view.step) return { ...view, step: null };
  if (view.goals.length > 0) return { ...view, ...WITHOUT_PATH };
  if (isFiltered(view)) return { ...view, ...WITHOUT_FILTERS };
  if (view.layout) return { ...view, layout: null };
  return view;
}

function toggled(hidden: readonly RelationType[], type: RelationType): RelationType[] {
  return RELATION_TYPES.filter((known) => (known === type ? !hidden.includes(type) : hidden.includes(known)));
}

/** Steps that the back button undoes; the rest replaces the address. */
export function isNavigation(action: ViewAction): boolean {
  return ![
    "depth",
    "layout",
    "toggle-type",
    "show-all-types",
    "certainty",
    "path-options",
    "place",
    "pins",
    "theme",
    "language",
    "restore",
  ].includes(action.type);
}

/** The relation types that are shown, or undefined where all are. */
export function shownTypes(view: ViewState): RelationType[] | undefined {
  return view.hiddenTypes.length === 0 ? undefined : RELATION_TYPES.filter((type) => !view.hiddenTypes.includes(type));
}
