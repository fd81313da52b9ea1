import { learnerProgress, parseProgress } from "@cairn/graph-core/progress";
import type { Positions } from "../map/types.ts";
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
const placesKey = (vault: string): string => `cairn:places:6:${vault}`;

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
export function readPlaces(vault: string): Positions {
  const value = read(placesKey(vault));
  const places = new Map<string, { x: number; y: number }>();
  if (typeof value !== "object" || value === null) return places;
  for (const [slug, pair] of Object.entries(value)) {
    if (!Array.isArray(pair)) continue;
    const [x, y] = pair as unknown[];
    if (typeof x === "number" && typeof y === "number") places.set(slug, { x, y });
  }
  return places;
}

export function writePlaces(vault: string, positions: Positions, slugs: readonly string[]): void {
  write(
    placesKey(vault),
    Object.fromEntries(
      slugs.flatMap((slug) => {
        const point = positions.get(slug);
        return point ? [[slug, [point.x, point.y]]] : [];
      }),
    ),
  );
}

const TOUR_KEY = "cairn:hint-seen";
export const hintSeen = (): boolean => read(TOUR_KEY) === true;
export const rememberHint = (): void => write(TOUR_KEY, true);
