import { SmallMap } from "../merge/small-map.ts";
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

/** The inner map under a key, made where it is missing. */
function mapAt<K, V>(map: Map<string, SmallMap<K, V>>, key: string): SmallMap<K, V> {
  let inner = map.get(key);
  if (inner === undefined) map.set(key, (inner = new SmallMap()));
  return inner;
}

/** Sets a value two keys deep; `undefined` takes it out. */
export function setIn<V>(
  map: Map<string, SmallMap<string, V>>,
  outer: string,
  key: string,
  value: V | undefined,
): void {
  if (value !== undefined) {
    mapAt(map, outer).set(key, value);
    return;
  }
  const inner = map.get(outer);
  inner?.delete(key);
  if (inner?.size === 0) map.delete(outer);
}
