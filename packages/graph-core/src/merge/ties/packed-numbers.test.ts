import fc from "fast-check";
import { expect, it } from "vitest";
import { packNumbers, unpackNumbers } from "./packed-numbers.ts";

it("gives whole numbers again in their order, whatever their sign", () => {
  const number = fc.oneof(fc.integer(), fc.integer({ min: -300, max: 300 }));
  fc.assert(
    fc.property(fc.array(number, { maxLength: 2000 }), (numbers) => {
      expect(unpackNumbers(packNumbers(numbers))).toEqual(numbers.map((each) => each + 0));
    }),
  );
});

it("takes a byte for each of numbers that follow each other", () => {
  expect(packNumbers(Array.from({ length: 100 }, (_, i) => 70_000 + i)).length).toBe(102);
});

it("has nothing of nothing", () => {
  expect(unpackNumbers(undefined)).toEqual([]);
});
