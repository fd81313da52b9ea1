import type { Relation } from "../model/relation.ts";

/**
 * Relations in the order in which queries give them: surest first, ties by id. Few confidences are many relations', and within one of
 * them most are in order already: texts are compared as seldom as can be.
 */
export function surestFirst(relations: readonly Relation[]): Relation[] {
  const byConfidence = new Map<number, { alike: Relation[]; isInOrder: boolean }>();
  for (const relation of relations) {
    const known = byConfidence.get(relation.confidence);
    if (known === undefined) {
      byConfidence.set(relation.confidence, { alike: [relation], isInOrder: true });
      continue;
    }
    if (known.isInOrder && relation.id < known.alike[known.alike.length - 1]!.id) known.isInOrder = false;
    known.alike.push(relation);
  }
  const found: Relation[] = [];
  for (const [, { alike, isInOrder }] of [...byConfidence].sort(([a], [b]) => b - a)) {
    // No two have one id, and to compare them once is enough.
    if (!isInOrder) alike.sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const relation of alike) found.push(relation);
  }
  return found;
}
