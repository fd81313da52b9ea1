import { compare } from "../merge/order.ts";
import type { Relation } from "../model/relation.ts";
import { CORRECTION_RULE } from "./correction.ts";
import type { CorrectionEntry } from "./correction-book.ts";

/**
 * The relations that are most worth a look of the author: the least certain first (ties by id), without those that a
 * correction speaks of already, whether it holds or not.
 * @param idOf id of the concept that a key names. Cost: n log n in the relations.
 */
export function leastCertain(
  relations: Iterable<Relation>,
  entries: readonly CorrectionEntry[],
  idOf: (key: string) => string | undefined,
  first: number,
): Relation[] {
  const touched = new Set<string>();
  for (const { rulings } of entries) {
    for (const { from, to, type, becomes } of rulings.relations) {
      for (const each of [type, becomes]) touched.add(`${idOf(from)}|${each}|${idOf(to)}`);
    }
  }
  return [...relations]
    .filter(({ id, confidence, evidence }) => confidence < 1 && !touched.has(id) && evidence.every(isOfNotes))
    .sort((a, b) => a.confidence - b.confidence || compare(a.id, b.id))
    .slice(0, first);
}

function isOfNotes({ rule }: { rule: string }): boolean {
  return rule !== CORRECTION_RULE;
}
