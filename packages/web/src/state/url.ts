import { formatPins, formatPlace, parsePins, parsePlace } from "./places.ts";
import { toLanguage } from "../text/language.ts";
import {
  INITIAL_VIEW,
  LAYOUTS,
  PAGES,
  PATH_LENGTHS,
  RELATION_TYPES,
  type Depth,
  type PathOptions,
  type Reading,
  type ViewState,
} from "./view-state.ts";

/** As many as the API takes. */
const MOST_GOALS = 50;

const toWord = (type: string): string => type.toLowerCase().replaceAll("_", "-");

/** The view as a query string: only what differs from the first view, always in the same order. */
export function formatView(view: ViewState): string {
  const query = new URLSearchParams();
  if (view.focus) query.set("focus", view.focus);
  if (view.depth !== INITIAL_VIEW.depth) query.set("depth", String(view.depth));
  if (view.layout) query.set("layout", view.layout);
  for (const goal of view.goals) query.append("goal", goal);
  if (view.step) query.set("step", view.step);
  if (view.path.course) query.set("order", "course");
  if (view.path.hideKnown) query.set("known", "hide");
  if (view.path.most) query.set("most", String(view.path.most));
  if (view.page) query.set("page", view.page);
  for (const [name, end] of [
    ["from", view.ends[0]],
    ["to", view.ends[1]],
  ] as const) {
    if (end && view.page === "connect") query.set(name, end);
  }
  if (view.hiddenTypes.length > 0) query.set("hide", view.hiddenTypes.map(toWord).join(","));
  if (view.certainty !== INITIAL_VIEW.certainty) query.set("sure", String(view.certainty));
  for (const slug of view.without) query.append("without", slug);
  for (const anchor of view.onlyThemes) query.append("only", anchor);
  if (view.note) query.set("in", view.note);
  if (view.tag) query.set("tag", view.tag);
  if (view.reading) {
    query.set("note", view.reading.path);
    if (view.reading.line) query.set("line", String(view.reading.line));
    if (view.reading.span) query.set("span", `${view.reading.span.start}-${view.reading.span.end}`);
  }
  if (view.place) query.set("at", formatPlace(view.place));
  if (view.pins.size > 0) query.set("pins", formatPins(view.pins));
  if (view.theme) query.set("theme", view.theme);
  if (view.language) query.set("lang", view.language);
  const text = query.toString().replaceAll("%2F", "/").replaceAll("%2C", ",");
  return text ? `?${text}` : "";
}

/** What a link says; whatever cannot be understood is left out. */
export function parseView(search: string): ViewState {
  const query = new URLSearchParams(search);
  const text = (name: string): string | null => query.get(name) || null;
  const hidden = new Set((query.get("hide") ?? "").split(","));
  const theme = query.get("theme");
  return {
    focus: text("focus"),
    depth: text("focus") ? parseDepth(query.get("depth")) : INITIAL_VIEW.depth,
    layout: LAYOUTS.find((layout) => layout === query.get("layout")) ?? null,
    hiddenTypes: RELATION_TYPES.filter((type) => hidden.has(toWord(type))),
    certainty: parseCertainty(query.get("sure")),
    without: [...new Set(query.getAll("without").filter(Boolean))],
    onlyThemes: [...new Set(query.getAll("only").filter(Boolean))],
    note: text("in"),
    tag: text("tag"),
    goals: [...new Set(query.getAll("goal").filter(Boolean))].slice(0, MOST_GOALS),
    step: text("step"),
    path: parsePath(query),
    page: PAGES.find((page) => page === query.get("page")) ?? null,
    ends: [text("from"), text("to")],
    reading: parseReading(query),
    place: parsePlace(query.get("at")),
    pins: parsePins(query.get("pins")),
    theme: theme === "light" || theme === "dark" ? theme : null,
    language: toLanguage(query.get("lang")),
  };
}

function parsePath(query: URLSearchParams): PathOptions {
  return {
    course: query.get("order") === "course",
    hideKnown: query.get("known") === "hide",
    most: PATH_LENGTHS.find((length) => String(length) === query.get("most")) ?? null,
  };
}

function parseCertainty(value: string | null): number {
  const least = value ? Number(value) : Number.NaN;
  return least >= 0 && least <= 1 ? least : INITIAL_VIEW.certainty;
}

function parseDepth(value: string | null): Depth {
  return value === "2" ? 2 : value === "3" ? 3 : 1;
}

function parseReading(query: URLSearchParams): Reading | null {
  const path = query.get("note");
  if (!path) return null;
  const line = Number(query.get("line"));
  const span = /^(\d+)-(\d+)$/.exec(query.get("span") ?? "");
  return {
    path,
    line: Number.isInteger(line) && line > 0 ? line : null,
    span: span ? { start: Number(span[1]), end: Number(span[2]) } : null,
  };
}
