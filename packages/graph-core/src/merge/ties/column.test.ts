import fc from "fast-check";
import { expect, it } from "vitest";
import { Column } from "./column.ts";
import { Decimals } from "./decimals.ts";

it("gives what was set last, however large, in whatever order", () => {
  const number = fc.oneof(fc.nat(255), fc.nat(70_000), fc.integer());
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(300), number)), (sets) => {
      const column = new Column();
      const plain = new Map<number, number>();
      for (const [row, value] of sets) {
        column.set(row, value);
        plain.set(row, value);
      }
      for (const [row, value] of plain) expect(column.at(row)).toBe(value);
    }),
  );
});

it("finds the next row with one of some numbers", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5)), fc.array(fc.integer({ min: 1, max: 5 })), fc.nat(40), (numbers, wanted, end) => {
      const column = new Column();
      for (const [row, number] of numbers.entries()) column.set(row, number);
      const marks = new Uint8Array(256);
      for (const number of wanted) marks[number] = 1;
      const found: number[] = [];
      for (let row = 0; (row = column.find(row, end, marks)) < end; row++) found.push(row);
      const isMeant = (number: number, row: number) => row < end && wanted.includes(number);
      expect(found).toEqual(numbers.flatMap((number, row) => (isMeant(number, row) ? [row] : [])));
    }),
  );
});

it("gives decimals as they were set, any number", () => {
  const number = fc.oneof(
    fc.nat(1000).map((whole) => whole / 1000),
    fc.double(),
    fc.constantFrom(0, -0, 1e9, 2 ** 31 / 1000, Infinity),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(80), number)), (sets) => {
      const column = new Decimals(3);
      const plain = new Map<number, number>();
      for (const [row, value] of sets) {
        column.set(row, value);
        plain.set(row, value);
      }
      for (const [row, value] of plain) expect(column.at(row)).toBe(value);
    }),
  );
});
