import fc from "fast-check";
import { expect, it } from "vitest";
import { NameTable } from "../merge/ties/name-table.ts";
import type { Prerequisite } from "../model/relation.ts";
import { HeldPrerequisites } from "./held-prerequisites.ts";
import { Standing } from "./standing.ts";

const CONCEPTS = [..."abcdefg"];

/** What is chosen for a concept, again and again; some strengths are often the same. */
const choices = fc.array(
  fc.record({
    concept: fc.constantFrom(...CONCEPTS),
    required: fc.dictionary(fc.constantFrom(...CONCEPTS), fc.integer({ min: 2, max: 5 })),
    isLast: fc.boolean(),
  }),
  { minLength: 1, maxLength: 30 },
);

function made(): { choose: (concept: string, all: Map<string, number>) => void; settle: () => void; order: Standing } {
  const ids = new NameTable();
  const held = new HeldPrerequisites(ids);
  const order = new Standing(held, ids);
  const told = new Set<string>();
  const choose = (concept: string, all: Map<string, number>) => {
    const before = new Map(order.chosenFor(concept).map((row) => [held.requires(row), row]));
    const now = Array.from(all, ([requires, strength]) => {
      const old = before.get(requires);
      if (old !== undefined && held.strength(old) === strength) return old;
      const edge: Prerequisite = { concept, requires, strength, reason: "", evidence: [] };
      return held.hold(edge, { concept, requires });
    });
    const kept = new Set(now);
    for (const row of before.values()) if (!kept.has(row)) held.release(row);
    order.choose(concept, now);
    told.add(concept);
  };
  const settle = () => {
    order.breakCycles(told);
    order.tell(told);
    held.forget();
    told.clear();
  };
  return { choose, settle, order };
}

it("drops after any changes what it drops of the same edges chosen at once", () => {
  fc.assert(
    fc.property(choices, (steps) => {
      const { choose, settle, order } = made();
      const all = new Map<string, Map<string, number>>();
      for (const { concept, required, isLast } of steps) {
        const edges = Object.entries(required).filter(([requires]) => requires !== concept);
        all.set(concept, new Map(edges.map(([requires, tenths]) => [requires, tenths / 10])));
        choose(concept, all.get(concept)!);
        if (!isLast) continue;
        settle();
        const other = made();
        for (const [each, edgesOf] of all) other.choose(each, edgesOf);
        other.settle();
        expect(order.dropped()).toEqual(other.order.dropped());
        expect(order.all()).toEqual(other.order.all());
        expect(order.size).toBe(other.order.all().length);
      }
    }),
    { numRuns: 500 },
  );
});
