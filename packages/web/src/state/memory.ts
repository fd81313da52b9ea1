import { learnerProgress, parseProgress } from "@cairn/graph-core/progress";
import type { Positions } from "@cairn/drawing/map/types.ts";
import { toLanguage, type Language } from "../text/language.ts";
import type { Known } from "./app-state.ts";

/** What the browser remembers between visits, per vault. A browser that forbids it forgets, and that is all. */
function read(key: string): unknown {
  try {
    const text = localStorage.getItem(key);
    return text === null ? null : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}

function write(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Full or forbidden.
  }
}

export const progressKey = (vault: string): string => `cairn:progress:${vault}`;
/** Where what is known stood before it had labels and days. */
const oldKnownKey = (vault: string): string => `cairn:known:${vault}`;
const pinsKey = (vault: string): string => `cairn:pins:${vault}`;
const placesKey = (vault: string): string => `cairn:places:7:${vault}`;

/** What the learner knows, as it is in the file of their progress. */
export function readKnown(vault: string): Known {
  const value = read(progressKey(vault));
  const old = read(oldKnownKey(vault));
  try {
    if (value !== null) return knownById(parseProgress(JSON.stringify(value)).known);
  } catch {
    // Not ours: begun anew.
  }
  if (!Array.isArray(old)) return new Map();
  return knownById(old.flatMap((item) => (typeof item === "string" ? [{ concept: item }] : [])));
}

export function writeKnown(vault: string, known: Known): void {
  write(progressKey(vault), learnerProgress(known.values()));
}

export const knownById = (known: ReturnType<typeof learnerProgress>["known"]): Known =>
  new Map(known.map((each) => [each.concept, each]));

const cardsKey = (vault: string): string => `cairn:cards:${vault}`;
/** When each card of the review is due, as the scheduler has left it. */
export const readCards = (vault: string): unknown => read(cardsKey(vault));
export const writeCards = (vault: string, cards: unknown): void => write(cardsKey(vault), cards);

/** The places that the visitor has seen before: an edited vault must not look like another map. */
export const readPlaces = (vault: string): Positions => readPoints(placesKey(vault));

/** Where the visitor has put concepts. */
export const readPins = (vault: string): Positions => readPoints(pinsKey(vault));
export const writePins = (vault: string, pins: Positions): void =>
  writePlacesAt(pinsKey(vault), pins, [...pins.keys()]);

function readPoints(key: string): Positions {
  const value = read(key);
  const places = new Map<string, { x: number; y: number }>();
  if (typeof value !== "object" || value === null) return places;
  for (const [slug, pair] of Object.entries(value)) {
    if (!Array.isArray(pair)) continue;
    const [x, y] = pair as unknown[];
    if (typeof x === "number" && typeof y === "number") places.set(slug, { x, y });
  }
  return places;
}

export const writePlaces = (vault: string, positions: Positions, slugs: readonly string[]): void =>
  writePlacesAt(placesKey(vault), positions, slugs);

function writePlacesAt(key: string, positions: Positions, slugs: readonly string[]): void {
  write(
    key,
    Object.fromEntries(
      slugs.flatMap((slug) => {
        const point = positions.get(slug);
        return point ? [[slug, [point.x, point.y]]] : [];
      }),
    ),
  );
}

const TOUR_KEY = "cairn:tour-seen";
export const tourSeen = (): boolean => read(TOUR_KEY) === true;
export const rememberTour = (): void => write(TOUR_KEY, true);

const LANGUAGE_KEY = "cairn:language";
/** The language that was chosen before; null where none was. */
export function readLanguage(): Language | null {
  const value = read(LANGUAGE_KEY);
  return typeof value === "string" ? toLanguage(value) : null;
}
export const writeLanguage = (language: Language): void => write(LANGUAGE_KEY, language);

/** A view under a name, as its address. */
export interface SavedView {
  name: string;
  query: string;
}

const viewsKey = (vault: string): string => `cairn:views:${vault}`;
export function readViews(vault: string): SavedView[] {
  const value = read(viewsKey(vault));
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown): SavedView[] => {
    if (typeof item !== "object" || item === null) return [];
    const { name, query } = item as Partial<Record<keyof SavedView, unknown>>;
    return typeof name === "string" && typeof query === "string" && (query === "" || query.startsWith("?"))
      ? [{ name, query }]
      : [];
  });
}
export const writeViews = (vault: string, views: readonly SavedView[]): void => write(viewsKey(vault), views);
