import { OwnerPairs } from "../merge/ties/owner-pairs.ts";

/** Unordered pairs of ids, each once. */
export class DirtyPairs extends OwnerPairs<string> {
  constructor() {
    super((a, b) => a < b);
  }
}

/** Two ids, the smaller first. */
export function inOrder(a: string, b: string): [string, string] {
  return a < b ? [a, b] : [b, a];
}
