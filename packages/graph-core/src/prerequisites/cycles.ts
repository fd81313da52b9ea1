import type { Prerequisite } from "../model/relation.ts";
import { compare } from "../merge/order.ts";
import { byStrength } from "./select.ts";

/**
 * The strongly connected components that can be reached from some concepts, each sorted.
 * R. E. Tarjan, "Depth-first search and linear graph algorithms", 1972, with a stack of its own instead of recursion.
 * Cost: what can be reached.
 */
export function cyclicComponents(
  roots: Iterable<string>,
  requirementsOf: (id: string) => Iterable<string>,
): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const components: string[][] = [];
  for (const root of roots) {
    if (index.has(root)) continue;
    const open: { id: string; next: Iterator<string> }[] = [];
    const enter = (id: string) => {
      index.set(id, index.size);
      low.set(id, index.get(id)!);
      stack.push(id);
      onStack.add(id);
      open.push({ id, next: requirementsOf(id)[Symbol.iterator]() });
    };
    enter(root);
    while (open.length > 0) {
      const { id, next } = open.at(-1)!;
      const step = next.next();
      if (step.done !== true) {
        if (!index.has(step.value)) enter(step.value);
        else if (onStack.has(step.value)) low.set(id, Math.min(low.get(id)!, index.get(step.value)!));
        continue;
      }
      open.pop();
      const parent = open.at(-1);
      if (parent !== undefined) low.set(parent.id, Math.min(low.get(parent.id)!, low.get(id)!));
      if (low.get(id) !== index.get(id)) continue;
      const component = stack.splice(stack.lastIndexOf(id));
      for (const member of component) onStack.delete(member);
      components.push(component.sort(compare));
    }
  }
  return components;
}

/**
 * The edges to leave out so that no cycle remains: taken from the strongest to the weakest, an edge that would close a cycle of
 * stronger ones goes, so of each cycle it is the weakest that is dropped. The result depends on the set of edges alone.
 * Order is kept up to date as edges come, after D. J. Pearce and P. H. J. Kelly, "A dynamic topological sort algorithm for
 * directed acyclic graphs", 2006. Cost: edges × the region that an edge puts out of order.
 * @returns each dropped edge with the path that contradicts it: from what it requires back to its concept.
 */
export function cycleClosers(edges: Iterable<Prerequisite>): { dropped: Prerequisite; against: string[] }[] {
  const order = new TopologicalOrder();
  return [...edges].sort(byStrength).flatMap((edge) => {
    const against = order.add(edge.concept, edge.requires);
    return against === undefined ? [] : [{ dropped: edge, against }];
  });
}

/** Nodes in an order in which each stands before what it requires. */
class TopologicalOrder {
  readonly #place = new Map<string, number>();
  readonly #next = new Map<string, string[]>();
  readonly #previous = new Map<string, string[]>();

  /** @returns `undefined` when the edge was added, else the path from `to` to `from` that speaks against it. */
  add(from: string, to: string): string[] | undefined {
    for (const id of [from, to]) if (!this.#place.has(id)) this.#insert(id);
    const [upper, lower] = [this.#place.get(from)!, this.#place.get(to)!];
    if (from === to) return [from];
    if (lower < upper) {
      const forward = this.#reach(to, this.#next, (place) => place <= upper);
      if (forward.has(from)) return pathBack(forward, from);
      const backward = this.#reach(from, this.#previous, (place) => place >= lower);
      this.#reorder([...backward.keys()], [...forward.keys()]);
    }
    this.#next.get(from)!.push(to);
    this.#previous.get(to)!.push(from);
    return undefined;
  }

  #insert(id: string): void {
    this.#place.set(id, this.#place.size);
    this.#next.set(id, []);
    this.#previous.set(id, []);
  }

  /** What can be reached within a range of places, each with the one that it was reached from. */
  #reach(
    start: string,
    edges: ReadonlyMap<string, readonly string[]>,
    inRange: (place: number) => boolean,
  ): Map<string, string> {
    const seen = new Map([[start, ""]]);
    for (const id of seen.keys()) {
      for (const next of edges.get(id)!) if (!seen.has(next) && inRange(this.#place.get(next)!)) seen.set(next, id);
    }
    return seen;
  }

  #reorder(before: string[], after: string[]): void {
    const byPlace = (a: string, b: string) => this.#place.get(a)! - this.#place.get(b)!;
    const ids = [...before.sort(byPlace), ...after.sort(byPlace)];
    const places = ids.map((id) => this.#place.get(id)!).sort((a, b) => a - b);
    for (const [at, id] of ids.entries()) this.#place.set(id, places[at]!);
  }
}

function pathBack(from: ReadonlyMap<string, string>, end: string): string[] {
  const path = [end];
  for (let at = from.get(end)!; at !== ""; at = from.get(at)!) path.push(at);
  return path.toReversed();
}
