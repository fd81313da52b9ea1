import type { Changes, GraphDiff } from "@cairn/graph-core";

type Net<T> = { from: T | undefined; to: T | undefined };

function follow<T>(net: Map<string, Net<T>>, changes: Changes<T>, idOf: (value: T) => string): void {
  const note = (id: string, before: T | undefined, after: T | undefined): void => {
    const known = net.get(id);
    net.set(id, { from: known === undefined ? before : known.from, to: after });
  };
  for (const value of changes.removed) note(idOf(value), value, undefined);
  for (const [from, to] of changes.updated) note(idOf(to), from, to);
  for (const value of changes.added) note(idOf(value), undefined, value);
}

function settle<T>(net: Map<string, Net<T>>): Changes<T> {
  const changes: Changes<T> = { added: [], updated: [], removed: [] };
  for (const id of [...net.keys()].sort()) {
    const { from, to } = net.get(id)!;
    if (from === undefined && to !== undefined) changes.added.push(to);
    else if (from !== undefined && to === undefined) changes.removed.push(from);
    else if (from !== undefined && to !== undefined) changes.updated.push([from, to]);
  }
  return changes;
}

/** One diff that does what `diffs` do one after the other; what came and went again is not in it. */
export function composeDiffs(diffs: readonly GraphDiff[]): GraphDiff {
  const only = diffs[0];
  if (diffs.length === 1 && only !== undefined) return only;
  const concepts = new Map<string, Net<GraphDiff["concepts"]["added"][number]>>();
  const relations = new Map<string, Net<GraphDiff["relations"]["added"][number]>>();
  const prerequisites = new Map<string, Net<GraphDiff["prerequisites"]["added"][number]>>();
  const notes = new Set<string>();
  for (const diff of diffs) {
    follow(concepts, diff.concepts, (concept) => concept.id);
    follow(relations, diff.relations, (relation) => relation.id);
    follow(prerequisites, diff.prerequisites, (one) => `${one.concept}|${one.requires}`);
    for (const path of diff.notes) notes.add(path);
  }
  return {
    concepts: settle(concepts),
    relations: settle(relations),
    prerequisites: settle(prerequisites),
    notes: [...notes].sort(),
  };
}
