/** Numbers of those that have something: mostly of one, and a set for each takes more than all else. */
export type Holders = number | Set<number>;

/** With one more. @param holders a set is changed in place */
export function withHolder(holders: Holders | undefined, one: number): Holders {
  if (holders === undefined || holders === one) return one;
  return typeof holders === "number" ? new Set([holders, one]) : holders.add(one);
}

/** Without one; `undefined` where none is left. @param holders a set is changed in place */
export function withoutHolder(holders: Holders | undefined, one: number): Holders | undefined {
  if (holders === undefined || typeof holders === "number") return holders === one ? undefined : holders;
  holders.delete(one);
  return holders.size === 0 ? undefined : holders;
}

/** Writes them behind other numbers. */
export function pushHolders(to: number[], holders: Holders | undefined): void {
  if (typeof holders === "number") to.push(holders);
  else if (holders !== undefined) for (const one of holders) to.push(one);
}

/** How many they are. */
export function countOf(holders: Holders): number {
  return typeof holders === "number" ? 1 : holders.size;
}

export function isHolder(holders: Holders, one: number): boolean {
  return typeof holders === "number" ? holders === one : holders.has(one);
}
