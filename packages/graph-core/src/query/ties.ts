import { compare } from "../merge/order.ts";
import type { Concept } from "../model/concept.ts";

/** A concept that is tied to others, and how well. */
export interface Tied {
  concept: Concept;
  /** 0 to 1.5. */
  worth: number;
}

/** How surely something is tied to others, 0 to 1, with one relation more: that any of them holds, each on its own. */
export function tieWith(tie: number, confidence: number): number {
  return 1 - (1 - tie) * (1 - confidence);
}

/** What a concept is worth as a neighbour: the surer it is tied, the more, and the more important it is. */
export function worthOf(tie: number, importance: number): number {
  return tie * (0.5 + importance);
}

/** The best tied first, ties by id. */
export function byWorth(a: Tied, b: Tied): number {
  return b.worth - a.worth || compare(a.concept.id, b.concept.id);
}
