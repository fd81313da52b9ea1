/** Order of UTF-16 code units: the same on every machine and locale. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A copy in the order of {@link compare}, each string once. */
export function sortedUnique(values: Iterable<string>): string[] {
  // That order is what strings are sorted by where nothing else is said, which takes a fraction of the time.
  return [...new Set(values)].sort();
}

/** The list under a key of a map of lists, made where it is missing. */
export function listAt<K, V>(map: Map<K, V[]>, key: K): V[] {
  let list = map.get(key);
  if (list === undefined) map.set(key, (list = []));
  return list;
}

/** The set under a key of a map of sets, made where it is missing. */
export function setAt<K, V>(map: Map<K, Set<V>>, key: K): Set<V> {
  let set = map.get(key);
  if (set === undefined) map.set(key, (set = new Set()));
  return set;
}

/** Takes one value out of a map of sets; an empty set goes with it. */
export function deleteAt<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const set = map.get(key);
  if (set === undefined || !set.delete(value)) return;
  if (set.size === 0) map.delete(key);
}
