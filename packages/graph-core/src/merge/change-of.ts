import { equalData } from "./equal.ts";
import { listAt } from "./order.ts";

/** What became of a list of plain data. */
export interface ListChange<T> {
  /** Those of the old list that the new one has no equal of. */
  gone: T[];
  /** Those of the new list that the old one has no equal of. */
  come: T[];
  /** The new list, with the old list's own objects where they are equal. */
  now: T[];
}

/**
 * Tells two lists of plain data apart, whatever their order.
 * @param keyOf the same for equal ones. Cost: linear, where few share a key.
 */
export function changeOf<T>(before: readonly T[], after: readonly T[], keyOf: (one: T) => string): ListChange<T> {
  if (before.length === 0) return { gone: [], come: [...after], now: [...after] };
  const open = new Map<string, T[]>();
  for (const one of before) listAt(open, keyOf(one)).push(one);
  const come: T[] = [];
  const now = after.map((one) => {
    const rivals = open.get(keyOf(one));
    const found = rivals?.findIndex((old) => equalData(old, one)) ?? -1;
    if (found >= 0) return rivals!.splice(found, 1)[0]!;
    come.push(one);
    return one;
  });
  return { gone: [...open.values()].flat(), come, now };
}
