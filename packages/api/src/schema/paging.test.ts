import { expect, test } from "vitest";
import { type ListOrder, type Page, page } from "./paging.ts";

interface Item {
  id: string;
  weight: number;
}

const ORDER: ListOrder<Item> = { name: "weight", keyOf: (item) => [-item.weight, item.id] };
const ITEMS: Item[] = Array.from({ length: 50 }, (_, i) => ({ id: `i${String(i).padStart(2, "0")}`, weight: 50 - i }));
const ids = (edges: { node: Item }[]): string[] => edges.map(({ node }) => node.id);

test("pages forwards and backwards without gap or repetition", () => {
  const forwards: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { edges, pageInfo, totalCount }: Page<Item> = page(ITEMS, { first: 7, after }, ORDER);
    expect(totalCount).toBe(50);
    expect(pageInfo.hasPreviousPage).toBe(after !== null);
    forwards.push(...ids(edges));
    [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
  }
  expect(forwards).toEqual(ITEMS.map(({ id }) => id));

  const backwards: string[] = [];
  for (let before: string | null = null, more = true; more;) {
    const { edges, pageInfo }: Page<Item> = page(ITEMS, { last: 7, before }, ORDER);
    backwards.unshift(...ids(edges));
    [before, more] = [pageInfo.startCursor, pageInfo.hasPreviousPage];
  }
  expect(backwards).toEqual(forwards);
});

test("a cursor holds when its item is gone and others came", () => {
  const { pageInfo } = page(ITEMS, { first: 10 }, ORDER);
  const changed = [{ id: "new", weight: 99 }, ...ITEMS.filter(({ id }) => id !== "i09")];
  expect(ids(page(changed, { first: 2, after: pageInfo.endCursor }, ORDER).edges)).toEqual(["i10", "i11"]);
});

test.each([
  [{ first: 0 }, /`first` must be from 1 to 100/],
  [{ first: 101 }, /`first` must be from 1 to 100/],
  [{ last: 1000 }, /`last` must be from 1 to 100/],
  [{ first: 1, last: 1 }, /not both/],
  [{ first: 1, after: "nonsense" }, /`after` is not a cursor/],
])("refuses %j", (args, message) => {
  expect(() => page(ITEMS, args, ORDER)).toThrow(message);
});

test("refuses a cursor of another order", () => {
  const other: ListOrder<Item> = { name: "name", keyOf: (item) => [item.id] };
  const cursor = page(ITEMS, { first: 1 }, other).pageInfo.endCursor;
  expect(() => page(ITEMS, { first: 1, after: cursor }, ORDER)).toThrow(/not a cursor of this list/);
});

test("an empty list has an empty page", () => {
  expect(page([], { first: 5 }, ORDER)).toEqual({
    edges: [],
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    totalCount: 0,
  });
});
