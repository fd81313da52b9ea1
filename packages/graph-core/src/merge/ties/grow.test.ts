import { expect, it } from "vitest";
import { grown, lengthened } from "./grow.ts";

it("keeps a column's numbers in front and has zeros behind", () => {
  const column = Float64Array.of(1.5, -2);
  expect([...lengthened(column, 4)]).toEqual([1.5, -2, 0, 0]);
  expect([...grown(Uint16Array.of(7, 8, 9))]).toEqual([7, 8, 9, 0]);
  expect(grown(new Uint8Array(64))).toHaveLength(68);
});

it("gives the bytes of the shorter column back at once", () => {
  const column = Int32Array.of(1, 2, 3);
  lengthened(column, 6);
  expect(column.buffer.byteLength).toBe(0);
});

it("copies where bytes cannot be handed over", () => {
  const column = Int32Array.of(1, 2, 3);
  Object.defineProperty(column.buffer, "transfer", { value: undefined });
  expect([...lengthened(column, 5)]).toEqual([1, 2, 3, 0, 0]);
  expect([...column]).toEqual([1, 2, 3]);
});
