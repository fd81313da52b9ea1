import type { Place, Places } from "./follow-edit.ts";
import { FIRST_VIEW, withNew, type WholeMap } from "./lay-out.ts";

/** Below this share of known places among the most important concepts, the old map is no help and a new one is drawn. */
const FAMILIAR = 0.7;

/** Whether places of before are still those of this map: most of what its first view shows has one. */
export function isFamiliar({ concepts }: WholeMap, known: Places): boolean {
  const first = concepts.slice(0, FIRST_VIEW);
  return first.filter(({ id }) => known.has(id)).length >= FAMILIAR * first.length;
}

/**
 * The places of a map whose notes have changed while nobody looked: without what is gone, with a place for what is new, and
 * everybody else where they stood.
 * @param has whether the graph has a concept, be it on this map or not
 */
export function caughtUp(
  { concepts, ties }: WholeMap,
  known: Places,
  has: (id: string) => boolean,
): Map<string, Place> {
  const kept = new Map([...known].filter(([id]) => has(id)));
  return withNew(
    concepts.map(({ id }) => id),
    ties,
    kept,
  );
}
