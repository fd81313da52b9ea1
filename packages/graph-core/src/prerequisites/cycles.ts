import { byStrength, type Weighed } from "./select.ts";

/**
 * The strongly connected components that can be reached from some nodes, each in ascending order.
 * R. E. Tarjan, "Depth-first search and linear graph algorithms", 1972, with a stack of its own instead of recursion.
 * Cost: what can be reached.
 */
export function cyclicComponents(
  roots: Iterable<number>,
  requirementsOf: (node: number) => readonly number[],
): number[][] {
  const index = new Map<number, number>();
  const low = new Map<number, number>();
  const stack: number[] = [];
  const onStack = new Set<number>();
  const components: number[][] = [];
  for (const root of roots) {
    if (index.has(root)) continue;
    const open: { node: number; next: readonly number[]; at: number }[] = [];
    const enter = (node: number) => {
      low.set(node, index.size);
      index.set(node, index.size);
      stack.push(node);
      onStack.add(node);
      open.push({ node, next: requirementsOf(node), at: 0 });
    };
    enter(root);
    for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
      const { node } = last;
      const next = last.next[last.at++];
      if (next !== undefined) {
        if (!index.has(next)) enter(next);
        else if (onStack.has(next)) low.set(node, Math.min(low.get(node)!, index.get(next)!));
        continue;
      }
      open.pop();
      const parent = open.at(-1);
      if (parent !== undefined) low.set(parent.node, Math.min(low.get(parent.node)!, low.get(node)!));
      if (low.get(node) !== index.get(node)) continue;
      const component = stack.splice(stack.lastIndexOf(node));
      for (const member of component) onStack.delete(member);
      components.push(component.sort((one, other) => one - other));
    }
  }
  return components;
}

/**
 * The edges to leave out so that no cycle remains: taken from the strongest to the weakest, an edge that would close a cycle of
 * stronger ones goes, so of each cycle it is the weakest that is dropped. The result depends on the set of edges alone.
 * Order is kept up to date as edges come, after D. J. Pearce and P. H. J. Kelly, "A dynamic topological sort algorithm for
 * directed acyclic graphs", 2006; it starts as a depth-first search leaves it, which few edges put right.
 * @param isLeftOut whether an edge will likely be dropped. Where all answers are right, nothing is put out of order; where some are
 * wrong, the result is the same.
 * Cost: edges × the region that an edge puts out of order.
 * @returns each dropped edge with the path that contradicts it: from what it requires back to its concept.
 */
export function cycleClosers<E extends Weighed>(
  edges: Iterable<E>,
  isLeftOut: (edge: E) => boolean = () => false,
): { dropped: E; against: string[] }[] {
  const sorted = [...edges].sort(byStrength);
  const ids: string[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (id: string): number => {
    const known = numbers.get(id) ?? ids.length;
    if (known === ids.length) {
      numbers.set(id, known);
      ids.push(id);
    }
    return known;
  };
  const ends = sorted.map(({ concept, requires }) => [numberOf(concept), numberOf(requires)] as const);
  const likely = ends.filter((_, i) => !isLeftOut(sorted[i]!));
  const order = new TopologicalOrder(searchOrder(ids.length, likely));
  return sorted.flatMap((dropped, i) => {
    const against = order.add(...ends[i]!);
    return against === undefined ? [] : [{ dropped, against: against.map((node) => ids[node]!) }];
  });
}

/** The place of each node when those from which a depth-first search returns last come first. */
function searchOrder(size: number, edges: readonly (readonly [number, number])[]): Int32Array {
  const next = Array.from({ length: size }, (): number[] => []);
  for (const [from, to] of edges) next[from]!.push(to);
  const places = new Int32Array(size);
  const isSeen = new Uint8Array(size);
  let left = size;
  for (let root = 0; root < size; root++) {
    if (isSeen[root]) continue;
    isSeen[root] = 1;
    const open = [{ node: root, at: 0 }];
    for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
      const to = next[last.node]![last.at++];
      if (to === undefined) {
        places[last.node] = --left;
        open.pop();
      } else if (!isSeen[to]) {
        isSeen[to] = 1;
        open.push({ node: to, at: 0 });
      }
    }
  }
  return places;
}

/** Nodes in an order in which each stands before what it requires. */
class TopologicalOrder {
  readonly #places: Int32Array;
  readonly #next: number[][];
  readonly #previous: number[][];
  /** Of each node that the search at hand has seen, the number of that search, and the node that it was reached from. */
  readonly #seen: Int32Array;
  readonly #from: Int32Array;
  #search = 0;

  /** @param places where the nodes stand as long as there is no edge. */
  constructor(places: Int32Array) {
    this.#places = places;
    this.#next = Array.from(places, () => []);
    this.#previous = Array.from(places, () => []);
    this.#seen = new Int32Array(places.length);
    this.#from = new Int32Array(places.length);
  }

  /** @returns `undefined` when the edge was added, else the path from `to` to `from` that speaks against it. */
  add(from: number, to: number): number[] | undefined {
    if (from === to) return [from];
    const places = this.#places;
    const [upper, lower] = [places[from]!, places[to]!];
    if (lower < upper) {
      const forward = this.#reach(to, this.#next, (place) => place <= upper, from);
      if (this.#seen[from] === this.#search) return this.#pathBack(to, from);
      const backward = this.#reach(from, this.#previous, (place) => place >= lower);
      this.#reorder(backward, forward);
    }
    this.#next[from]!.push(to);
    this.#previous[to]!.push(from);
    return undefined;
  }

  /** What can be reached within a range of places, the nearest first; no more of it where the `end` is. */
  #reach(
    start: number,
    edges: readonly (readonly number[])[],
    inRange: (place: number) => boolean,
    end = -1,
  ): number[] {
    const search = ++this.#search;
    const found = [start];
    this.#seen[start] = search;
    for (const node of found) {
      for (const next of edges[node]!) {
        if (this.#seen[next] === search || !inRange(this.#places[next]!)) continue;
        this.#seen[next] = search;
        this.#from[next] = node;
        if (next === end) return found;
        found.push(next);
      }
    }
    return found;
  }

  #reorder(before: number[], after: number[]): void {
    const places = this.#places;
    const byPlace = (a: number, b: number) => places[a]! - places[b]!;
    const nodes = [...before.sort(byPlace), ...after.sort(byPlace)];
    const free = Int32Array.from(nodes, (node) => places[node]!).sort();
    for (const [at, node] of nodes.entries()) places[node] = free[at]!;
  }

  #pathBack(start: number, end: number): number[] {
    const path = [end];
    for (let at = end; at !== start;) path.push((at = this.#from[at]!));
    return path.toReversed();
  }
}
