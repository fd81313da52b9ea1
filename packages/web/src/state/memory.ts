import type { Positions } from "../map/types.ts";

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

const knownKey = (vault: string): string => `cairn:known:${vault}`;
const placesKey = (vault: string): string => `cairn:places:5:${vault}`;

export function readKnown(vault: string): Set<string> {
  const value = read(knownKey(vault));
  return new Set(Array.isArray(value) ? value.filter((item) => typeof item === "string") : []);
}

export function writeKnown(vault: string, known: ReadonlySet<string>): void {
  write(knownKey(vault), [...known].sort());
}

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
