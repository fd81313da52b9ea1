/** As much of a step as its place on the path needs. */
interface Step {
  concept: { slug: string };
}

interface Knows {
  has(slug: string): boolean;
}

export interface PathProgress {
  done: number;
  total: number;
  /** The first step that is not known; null where all are. */
  next: string | null;
}

/** How far one has come; what is known counts wherever on the path it stands. */
export function progressOn(steps: readonly Step[], known: Knows): PathProgress {
  const open = steps.filter(({ concept }) => !known.has(concept.slug));
  return { done: steps.length - open.length, total: steps.length, next: open[0]?.concept.slug ?? null };
}

/** Where a step stands, from 0; -1 where the path does not have it. */
export const placeOf = (steps: readonly Step[], slug: string | null): number =>
  steps.findIndex(({ concept }) => concept.slug === slug);

/**
 * The step that "next" or "back" leads to; null where there is none. From the whole list, "next" begins at the first
 * step that is not known, and "back" at none.
 */
export function neighbourStep(
  steps: readonly Step[],
  current: string | null,
  way: 1 | -1,
  known: Knows,
): string | null {
  const place = placeOf(steps, current);
  if (place >= 0) return steps[place + way]?.concept.slug ?? null;
  return way === 1 ? (progressOn(steps, known).next ?? steps[0]?.concept.slug ?? null) : null;
}
