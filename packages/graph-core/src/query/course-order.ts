import { compare } from "../merge/order.ts";
import type { Concept } from "../model/concept.ts";

/** Names of notes that open a folder. */
const OPENING = /^(?:readme|index|start here|introduction|overview)$/;

/**
 * The order in which a course explains its concepts: by path, folder by folder, numbers by value (`2 x` before `10 y`), a
 * folder's `README` or `index` first; then by line; what has no home last; ties by id.
 */
export function byCourse(a: Concept, b: Concept): number {
  if (a.home === undefined || b.home === undefined) {
    return Number(a.home === undefined) - Number(b.home === undefined) || compare(a.id, b.id);
  }
  return comparePaths(a.home.note, b.home.note) || a.home.line - b.home.line || compare(a.id, b.id);
}

/** Order of the paths of notes in a course; 0 only for equal ones. */
export function comparePaths(a: string, b: string): number {
  const [one, other] = [a.split("/"), b.split("/")];
  for (const [at, part] of one.entries()) {
    const against = other[at];
    if (against === undefined) return 1;
    if (part === against) continue;
    const opens = Number(OPENING.test(stem(against))) - Number(OPENING.test(stem(part)));
    const order = opens || compareNumbered(stem(part), stem(against));
    if (order !== 0) return order;
    // The note of a name before the folder of that name.
    const folders = Number(at < one.length - 1) - Number(at < other.length - 1);
    return folders || compare(part, against);
  }
  return one.length - other.length;
}

function stem(part: string): string {
  return part.replace(/\.[^.]+$/, "").toLowerCase();
}

/** Runs of digits by value, all else by code unit. */
function compareNumbered(a: string, b: string): number {
  const [one, other] = [a.match(/\d+|\D+/g) ?? [], b.match(/\d+|\D+/g) ?? []];
  for (const [at, piece] of one.entries()) {
    const against = other[at];
    if (against === undefined) return 1;
    const numbers = /^\d/.test(piece) && /^\d/.test(against);
    const order = numbers ? Number(piece) - Number(against) : compare(piece, against);
    if (order !== 0) return order;
  }
  return one.length - other.length;
}

/**
 * Ids in the order of the course, each after what it requires: of all that could come next, always what the course explains
 * first (A. B. Kahn, "Topological sorting of large networks", 1962). Cost: n log n.
 */
export function orderByCourse(
  concepts: ReadonlyMap<string, Concept>,
  requirementsOf: (id: string) => readonly string[],
): string[] {
  const rank = new Map([...concepts.values()].sort(byCourse).map(({ id }, place) => [id, place]));
  const ids = [...rank.keys()];
  const waiting = new Map<string, number>();
  const dependents = new Map<string, string[]>();
  for (const id of ids) {
    const requirements = requirementsOf(id).filter((other) => rank.has(other));
    waiting.set(id, requirements.length);
    for (const other of requirements) dependents.set(other, [...(dependents.get(other) ?? []), id]);
  }
  const ready = new SmallestFirst();
  for (const id of ids) if (waiting.get(id) === 0) ready.add(rank.get(id)!);
  const order: string[] = [];
  for (let place = ready.take(); place !== undefined; place = ready.take()) {
    const id = ids[place]!;
    order.push(id);
    for (const dependent of dependents.get(id) ?? []) {
      const left = waiting.get(dependent)! - 1;
      waiting.set(dependent, left);
      if (left === 0) ready.add(rank.get(dependent)!);
    }
  }
  return order;
}

/** A binary heap of numbers. */
class SmallestFirst {
  readonly #heap: number[] = [];

  add(value: number): void {
    const heap = this.#heap;
    let at = heap.push(value) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (heap[parent]! <= value) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = value;
  }

  take(): number | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (heap.length === 0 || last === undefined) return first;
    let at = 0;
    for (let child = 1; child < heap.length; child = 2 * at + 1) {
      if (child + 1 < heap.length && heap[child + 1]! < heap[child]!) child++;
      if (heap[child]! >= last) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = last;
    return first;
  }
}
