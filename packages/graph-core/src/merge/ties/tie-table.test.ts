import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NONE } from "./none.ts";
import { TieTable } from "./tie-table.ts";

const KEYS = 12;

/** Pairs of different keys; what is tied already goes, what is not comes. */
const toggles = fc.array(
  fc.tuple(fc.nat(KEYS - 1), fc.nat(KEYS - 1)).filter(([a, b]) => a !== b),
  { maxLength: 400 },
);

describe("a table of ties", () => {
  it("knows what a map of pairs knows, however often ties come and go", () => {
    fc.assert(
      fc.property(toggles, (pairs) => {
        const table = new TieTable();
        const model = new Map<string, number>();
        for (const [round, [a, b]] of pairs.entries()) {
          const name = a < b ? `${a} ${b}` : `${b} ${a}`;
          const half = table.find(a, b);
          expect(half !== NONE).toBe(model.has(name));
          if (half === NONE) {
            table.setFirst(table.add(a, b), round);
            model.set(name, round);
          } else {
            expect([table.keyOf(half), table.keyOf(half ^ 1)]).toEqual([a, b]);
            expect(table.first(half)).toBe(model.get(name));
            table.remove(half);
            model.delete(name);
          }
          expect(table.size).toBe(model.size);
        }
        for (let key = 0; key < KEYS; key++) {
          const partners = [...table.halvesOf(key)].map((half) => table.keyOf(half ^ 1));
          const tied = [...model.keys()]
            .map((name) => name.split(" ").map(Number))
            .filter((pair) => pair.includes(key));
          expect(new Set(partners)).toEqual(new Set(tied.map(([a, b]) => (a === key ? b! : a!))));
          expect(partners).toHaveLength(tied.length);
        }
      }),
      { numRuns: 200, seed: 3 },
    );
  });

  it("finds each of thousands, and counts each way by itself", () => {
    const table = new TieTable();
    for (let key = 1; key < 5000; key++) {
      const half = table.add(0, key);
      for (let i = 0; i < key % 3; i++) table.addCount(half, 1);
      table.addCount(half ^ 1, 1);
      expect(table.isEmpty(half)).toBe(false);
    }
    for (let key = 1; key < 5000; key++) {
      expect(table.count(table.find(0, key))).toBe(key % 3);
      expect(table.count(table.find(key, 0))).toBe(1);
    }
    expect([...table.halvesOf(0)]).toHaveLength(4999);
    for (let key = 1; key < 5000; key += 2) table.remove(table.find(key, 0));
    for (let key = 1; key < 5000; key++) expect(table.find(0, key) === NONE).toBe(key % 2 === 1);
  });
});
