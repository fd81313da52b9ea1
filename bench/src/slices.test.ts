import { expect, test } from "vitest";
import { besideEachOther, inSlices } from "./slices.ts";

test("what slows a machine for some rounds does not sway a ratio", () => {
  const quiet = [100, 100, 100, 100, 100];
  const slowed = quiet.map((rate, round) => (round < 3 ? rate / 10 : rate));
  expect(
    besideEachOther(
      slowed,
      slowed.map((rate) => rate * 2),
    ),
  ).toBe(0.5);
  // One slice that was struck alone does not either.
  expect(besideEachOther([60, 60, 6, 60, 60], quiet)).toBe(0.6);
});

test("each load has a slice in each round, every other round goes backwards", async () => {
  const done: string[] = [];
  const load = (name: string, against: number[] = []) => ({
    against,
    work: async () => {
      if (done.at(-1) !== name) done.push(name);
      await new Promise((resolve) => setTimeout(resolve, 1));
    },
  });
  const [floor, real] = await inSlices([load("floor"), load("real", [0])], { rounds: 2, ms: 5, atOnce: 1 });
  expect(done).toEqual(["floor", "real", "floor", "real", "floor"]);
  expect(floor?.ratios).toEqual([]);
  expect(real?.ratios[0]).toBeGreaterThan(0);
  expect(real?.p50).toBeGreaterThan(0);
});
