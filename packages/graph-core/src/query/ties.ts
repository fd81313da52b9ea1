import { compare } from "../merge/order.ts";
import type { Relation } from "../model/relation.ts";
import { Best } from "./best.ts";

/** A concept that is tied to others, and how well. */
interface Tied {
  id: string;
  /** 0 to 1.5. */
  worth: number;
}

/** What a tie is told by. */
export type Tie = Pick<Relation, "source" | "target" | "confidence">;

/** How surely something is tied to others, 0 to 1, with one relation more: that any of them holds, each on its own. */
export function tieWith(tie: number, confidence: number): number {
  return 1 - (1 - tie) * (1 - confidence);
}

/** What a concept is worth as a neighbour: the surer it is tied, the more, and the more important it is. */
export function worthOf(tie: number, importance: number): number {
  return tie * (0.5 + importance);
}

/** The best tied first, ties by id. */
function byWorth(a: Tied, b: Tied): number {
  return b.worth - a.worth || compare(a.id, b.id);
}

/**
 * What some concepts are tied to, and how surely.
 * @param lists - of each concept its relations, surest first
 * @param without - concepts that do not count
 * @param steps - what to await between the steps of a long walk, where there is something
 */
export async function tiesOf(
  ids: readonly string[],
  lists: readonly (readonly Tie[])[],
  without: Iterable<string>,
  steps?: { take(): Promise<void> | undefined },
): Promise<Map<string, number>> {
  const known = new Set(without);
  const ties = new Map<string, number>();
  for (const [index, relations] of lists.entries()) {
    for (const { source, target, confidence } of relations) {
      const pause = steps?.take();
      if (pause !== undefined) await pause;
      const other = source === ids[index] ? target : source;
      if (!known.has(other)) ties.set(other, tieWith(ties.get(other) ?? 0, confidence));
    }
  }
  return ties;
}

/**
 * The best of them, best first, by how important each is.
 * @param concepts - those that there are; of others nothing is told
 * @returns their ids, at most `most`, and how many there are
 */
export function bestTied(
  ties: ReadonlyMap<string, number>,
  concepts: Iterable<{ id: string; importance: number }>,
  most: number,
): { ids: string[]; count: number } {
  const best = new Best<Tied>(Math.max(1, most), byWorth);
  let count = 0;
  for (const { id, importance } of concepts) {
    count++;
    best.add({ id, worth: worthOf(ties.get(id) ?? 0, importance) });
  }
  return { ids: most < 1 ? [] : best.kept.map(({ id }) => id), count };
}
