import type { Changes } from "../model/diff.ts";
import { equalData } from "./equal.ts";
import { compare } from "./order.ts";

/** Gathers what stood before and what stands after, by id; things that end as they began are no change. */
export class ChangeSet<T> {
  readonly #before = new Map<string, T>();
  readonly #after = new Map<string, T>();
  readonly #isSame: (one: T, other: T) => boolean;

  /** @param isSame whether two things of one id are no change. */
  constructor(isSame: (one: T, other: T) => boolean = equalData) {
    this.#isSame = isSame;
  }

  /** Tells both sides of one thing; its id may differ between them. */
  add(before: readonly [id: string, value: T] | undefined, after: readonly [id: string, value: T] | undefined): void {
    if (before !== undefined) this.#before.set(...before);
    if (after !== undefined) this.#after.set(...after);
  }

  /** Lists ordered by id. */
  changes(): Changes<T> {
    const result: Changes<T> = { added: [], updated: [], removed: [] };
    for (const [id, value] of sorted(this.#after)) {
      const old = this.#before.get(id);
      if (old === undefined) result.added.push(value);
      else if (!this.#isSame(old, value)) result.updated.push([old, value]);
    }
    for (const [id, value] of sorted(this.#before)) if (!this.#after.has(id)) result.removed.push(value);
    return result;
  }
}

function sorted<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].sort(([a], [b]) => compare(a, b));
}
