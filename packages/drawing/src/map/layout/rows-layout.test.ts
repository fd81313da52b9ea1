import { expect, it } from "vitest";
import { relationOf } from "../testing.ts";
import { rowsLayout } from "./rows-layout.ts";

it("sets each step below the one before, in three columns, and everyone at a place of their own", () => {
  const concepts = [
    { slug: "f", distance: 0 },
    ...Array.from({ length: 7 }, (_, index) => ({ slug: `a${index}`, distance: 1 })),
    ...Array.from({ length: 5 }, (_, index) => ({ slug: `b${index}`, distance: 2 })),
  ];
  const relations = ["f -uses> a0", "a6 -uses> b0", "b1 -uses> a0"].map(relationOf);
  const places = rowsLayout({ focus: "f", centre: { x: 10, y: 20 }, concepts, relations });
  expect(places.size).toBe(13);
  const ys = (first: string): number[] => [...places].filter(([slug]) => slug.startsWith(first)).map(([, { y }]) => y);
  expect(Math.min(...ys("a"))).toBeGreaterThan(20);
  expect(Math.min(...ys("b"))).toBeGreaterThan(Math.max(...ys("a")));
  expect(new Set([...places.values()].map(({ x }) => x)).size).toBe(3);
  expect(new Set([...places.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(13);
  // Where it has room, a concept stands below what leads to it.
  expect(places.get("b0")?.x).toBe(places.get("a6")?.x);
});
