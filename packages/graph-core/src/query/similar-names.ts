import { compare } from "../merge/order.ts";
import { dice, trigrams } from "./fold.ts";
import type { NameEntry } from "./graph-reader.ts";

/** Names that have less in common with the asked one are no suggestion. */
export const MIN_SIMILARITY = 0.3;

/** Names most like a name first (Dice's coefficient of their trigrams), one for each concept. Cost: one pass over `entries`. */
export function mostSimilar(entries: Iterable<NameEntry>, name: string, first: number): NameEntry[] {
  const asked = trigrams(name);
  const best = new Map<string, NameEntry & { similarity: number }>();
  for (const entry of entries) {
    const similarity = dice(asked, trigrams(entry.name));
    const known = best.get(entry.id);
    const isBetter =
      known === undefined ||
      similarity > known.similarity ||
      (similarity === known.similarity && compare(entry.name, known.name) < 0);
    if (similarity >= MIN_SIMILARITY && isBetter) best.set(entry.id, { ...entry, similarity });
  }
  return [...best.values()]
    .sort((a, b) => b.similarity - a.similarity || compare(a.name, b.name) || compare(a.id, b.id))
    .slice(0, first)
    .map(({ name, id }) => ({ name, id }));
}
