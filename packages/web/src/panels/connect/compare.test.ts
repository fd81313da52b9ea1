import { expect, it } from "vitest";
import { compareTies, type Compared } from "./compare.ts";

const concept = (slug: string, ...ties: [string, string][]): Compared => ({
  slug,
  relations: {
    nodes: ties.map(([source, target]) => ({
      source: { slug: source, label: source },
      target: { slug: target, label: target },
    })),
  },
});

it("tells what both are tied to from what only one is, whichever way the relation points, each once", () => {
  const a = concept("a", ["a", "x"], ["y", "a"], ["a", "y"], ["a", "b"], ["a", "z"]);
  const b = concept("b", ["b", "y"], ["a", "b"], ["q", "b"]);
  const slugs = (named: { slug: string }[]): string[] => named.map(({ slug }) => slug);
  const { shared, first, second } = compareTies(a, b);
  expect([slugs(shared), slugs(first), slugs(second)]).toEqual([["y"], ["x", "z"], ["q"]]);
});
