import { CairnError } from "@cairn/graph-core";
import { fromBase64Url, toBase64Url } from "./base64.ts";

/** Connection arguments as Relay has them. */
export interface PageArgs {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
}

/** A place in an order, by value: what stands there may vanish and the place remains. */
export type CursorKey = readonly (string | number)[];

/** How a list is ordered: its name (a cursor of one order is none in another) and each item's place in it. */
export interface ListOrder<T> {
  name: string;
  keyOf(item: T): CursorKey;
}

/** A page of a list, as Relay has it. */
export interface Page<T> {
  edges: { readonly cursor: string; node: T }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  totalCount: number;
}

/** A thing in a page. Its cursor is made when it is asked for: most callers want the nodes alone. */
class Edge<T> {
  readonly node: T;
  readonly #order: string;
  readonly #keyOf: (node: T) => CursorKey;

  constructor(node: T, order: string, keyOf: (node: T) => CursorKey) {
    this.node = node;
    this.#order = order;
    this.#keyOf = keyOf;
  }

  get cursor(): string {
    return encode(this.#order, this.#keyOf(this.node));
  }
}

/** The page of some things that stand together. @param order its name @param keyOf the place of one of them in it */
export function pageWith<T>(
  nodes: readonly T[],
  order: string,
  keyOf: (node: T) => CursorKey,
  { totalCount, hasNextPage, hasPreviousPage }: { totalCount: number; hasNextPage: boolean; hasPreviousPage: boolean },
): Page<T> {
  const edges = nodes.map((node) => new Edge(node, order, keyOf));
  const pageInfo = {
    hasNextPage,
    hasPreviousPage,
    get startCursor() {
      return edges[0]?.cursor ?? null;
    },
    get endCursor() {
      return edges.at(-1)?.cursor ?? null;
    },
  };
  return { edges, pageInfo, totalCount };
}

/** Strings by code unit, numbers by value; 0 where the shorter one is the beginning of the longer. */
export function compareKeys(a: CursorKey, b: CursorKey): number {
  for (const [i, x] of a.entries()) {
    const y = b[i];
    if (x !== y && y !== undefined) return x < y ? -1 : 1;
  }
  return 0;
}

/** `value`, or an error where it is not in 1..max. */
export function bounded(argument: string, value: number, max: number): number {
  if (value >= 1 && value <= max) return value;
  throw new CairnError("invalid-argument", `\`${argument}\` must be from 1 to ${max}, and is ${value}.`);
}

/** A place of an order as a cursor. */
export function encode(order: string, key: CursorKey): string {
  return toBase64Url(JSON.stringify([order, ...key]));
}

function isCursorKey(value: unknown): value is CursorKey {
  return Array.isArray(value) && value.every((one) => typeof one === "string" || typeof one === "number");
}

/** The place that a cursor of an order says. @throws CairnError `invalid-argument` */
export function decode(argument: string, order: string, cursor: string): CursorKey {
  let parts: unknown;
  try {
    parts = JSON.parse(fromBase64Url(cursor));
  } catch {
    // Told below, in the same words.
  }
  if (isCursorKey(parts) && parts[0] === order) return parts.slice(1);
  throw new CairnError("invalid-argument", `\`${argument}\` is not a cursor of this list: take one from its edges.`);
}

/** Index of the first item whose place is `key` or behind it (behind it only, with `after`). */
function indexOf<T>(items: readonly T[], order: ListOrder<T>, key: CursorKey, after: boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const compared = compareKeys(order.keyOf(items[middle]!), key);
    if (compared < 0 || (after && compared === 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The page of `items` that `args` ask for, `items` being in `order` already. Costs as much as the page is long. */
export function page<T>(items: readonly T[], args: PageArgs, order: ListOrder<T>, defaultFirst = 20): Page<T> {
  if (args.first != null && args.last != null) {
    throw new CairnError("invalid-argument", "Give `first` or `last`, not both.");
  }
  let start = 0;
  let end = items.length;
  if (args.after != null) start = indexOf(items, order, decode("after", order.name, args.after), true);
  if (args.before != null) {
    end = Math.max(start, indexOf(items, order, decode("before", order.name, args.before), false));
  }
  if (args.last == null) end = Math.min(end, start + bounded("first", args.first ?? defaultFirst, 100));
  else start = Math.max(start, end - bounded("last", args.last, 100));
  return pageWith(items.slice(start, end), order.name, order.keyOf, {
    hasNextPage: end < items.length,
    hasPreviousPage: start > 0,
    totalCount: items.length,
  });
}
