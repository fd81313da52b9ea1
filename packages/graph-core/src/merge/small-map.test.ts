import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SmallMap } from "./small-map.ts";

const step = fc.record({
  does: fc.constantFrom("set", "delete", "get"),
  key: fc.integer({ min: 0, max: 14 }),
  value: fc.integer(),
});

describe("SmallMap", () => {
  it("answers as a map does, few entries or many", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const small = new SmallMap<string, number>();
        const map = new Map<string, number>();
        for (const { does, key, value } of steps) {
          const name = `k${key}`;
          if (does === "set") {
            small.set(name, value);
            map.set(name, value);
          } else if (does === "delete") expect(small.delete(name)).toBe(map.delete(name));
          expect(small.get(name)).toBe(map.get(name));
          expect(small.has(name)).toBe(map.has(name));
          expect(small.size).toBe(map.size);
          expect([...small]).toEqual([...map]);
          expect([...small.keys()]).toEqual([...map.keys()]);
          expect([...small.values()]).toEqual([...map.values()]);
        }
      }),
    );
  });
});
