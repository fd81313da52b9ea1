import fc from "fast-check";
import { expect, it } from "vitest";
import { cycleClosers, cyclicComponents } from "./cycles.ts";
import { byStrength, type Weighed } from "./select.ts";

const NODES = [..."abcdefgh"];

const edges = fc.uniqueArray(
  fc.record({
    concept: fc.constantFrom(...NODES),
    requires: fc.constantFrom(...NODES),
    strength: fc.integer({ min: 1, max: 6 }).map((tenths) => tenths / 10),
  }),
  { maxLength: 30, selector: ({ concept, requires }) => `${concept} ${requires}` },
);

/** What can be reached from a node. */
function reached(from: string, among: readonly Weighed[]): Set<string> {
  const found = new Set([from]);
  for (const node of found) for (const { concept, requires } of among) if (concept === node) found.add(requires);
  return found;
}

it("drops what closes a cycle of stronger edges, whatever was thought likely to be dropped", () => {
  fc.assert(
    fc.property(edges, fc.func(fc.boolean()), (all, isLeftOut) => {
      const kept: Weighed[] = [];
      const closing: Weighed[] = [];
      for (const edge of [...all].sort(byStrength))
        (reached(edge.requires, kept).has(edge.concept) ? closing : kept).push(edge);
      const plain = cycleClosers(all);
      expect(plain.map(({ dropped }) => dropped)).toEqual(closing);
      expect(cycleClosers(all, isLeftOut)).toEqual(plain);
      const wereDropped = new Set(closing);
      expect(cycleClosers(all, (edge) => wereDropped.has(edge))).toEqual(plain);
      for (const { dropped, against } of plain) {
        expect([against[0], against.at(-1)]).toEqual([dropped.requires, dropped.concept]);
        for (const [at, node] of against.slice(1).entries()) {
          const step = kept.find(({ concept, requires }) => concept === against[at] && requires === node);
          expect(byStrength(step!, dropped)).toBeLessThan(0);
        }
      }
    }),
  );
});

it("finds the components that can be reached from some nodes", () => {
  const next = [[1], [2], [0, 3], [4], [3], [0]];
  const found = (roots: number[]) => cyclicComponents(roots, (node) => next[node]!).sort(([a], [b]) => a! - b!);
  expect(found([4])).toEqual([[3, 4]]);
  expect(found([1])).toEqual([
    [0, 1, 2],
    [3, 4],
  ]);
  expect(found([5, 3])).toEqual([[0, 1, 2], [3, 4], [5]]);
});
