import type { RelationType } from "../api/generated/graphql.ts";

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
export type ThemeChoice = "light" | "dark" | null;

/** A place in a note that is being read. */
export interface Reading {
  path: string;
  line: number | null;
  /** The quoted words, as UTF-16 offsets, where a piece of evidence was followed. */
  span: { start: number; end: number } | null;
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

export const INITIAL_VIEW: ViewState = {
  focus: null,
  depth: 1,
  hiddenTypes: [],
  note: null,
  tag: null,
  goal: null,
  reading: null,
  theme: null,
};

export type ViewAction =
  | { type: "focus"; slug: string }
  | { type: "leave-focus" }
  | { type: "depth"; depth: Depth }
  | { type: "toggle-type"; relation: RelationType }
  | { type: "show-all-types" }
  | { type: "filter-note"; path: string | null }
  | { type: "filter-tag"; tag: string | null }
  | { type: "goal"; slug: string | null }
  | { type: "read"; reading: Reading }
  | { type: "close-note" }
  | { type: "overview" }
  | { type: "step-back" }
  | { type: "theme"; theme: ThemeChoice }
  | { type: "restore"; view: ViewState };

export function reduceView(view: ViewState, action: ViewAction): ViewState {
  switch (action.type) {
    case "focus":
      return { ...view, focus: action.slug, reading: null };
    case "leave-focus":
      return { ...view, focus: null, reading: null };
    case "depth":
      return { ...view, depth: action.depth };
    case "toggle-type":
      return { ...view, hiddenTypes: toggled(view.hiddenTypes, action.relation) };
    case "show-all-types":
      return { ...view, hiddenTypes: [] };
    case "filter-note":
      return { ...view, note: action.path, focus: null, goal: null };
    case "filter-tag":
      return { ...view, tag: action.tag, focus: null, goal: null };
    case "goal":
      return { ...view, goal: action.slug, focus: null, reading: null };
    case "read":
      return { ...view, reading: action.reading };
    case "close-note":
      return { ...view, reading: null };
    case "overview":
      return { ...INITIAL_VIEW, theme: view.theme };
    case "step-back":
      return stepBack(view);
    case "theme":
      return { ...view, theme: action.theme };
    case "restore":
      return action.view;
  }
}

/** What Escape does: one layer less. */
function stepBack(view: ViewState): ViewState {
  if (view.reading) return { ...view, reading: null };
  if (view.focus) return { ...view, focus: null };
  if (view.goal) return { ...view, goal: null };
  if (view.note || view.tag) return { ...view, note: null, tag: null };
  return view;
}

function toggled(hidden: readonly RelationType[], type: RelationType): RelationType[] {
  return RELATION_TYPES.filter((known) => (known === type ? !hidden.includes(type) : hidden.includes(known)));
}

/** Steps that the back button undoes; the rest replaces the address. */
export function isNavigation(action: ViewAction): boolean {
  return !["depth", "toggle-type", "show-all-types", "theme", "restore"].includes(action.type);
}

/** The relation types that are shown, or undefined where all are. */
export function shownTypes(view: ViewState): RelationType[] | undefined {
  return view.hiddenTypes.length === 0 ? undefined : RELATION_TYPES.filter((type) => !view.hiddenTypes.includes(type));
}
