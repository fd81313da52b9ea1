import { expect, it } from "vitest";
import { spotsAround } from "./spots.ts";

const STONE = { x: 200, y: 300, r: 10 };
const NAME = { width: 120, height: 20 };
const LEFT = [
  { x: 140, y: 290 },
  { x: 140, y: 310 },
];
const RIGHT = [200, 250, 300, 350, 400].map((y) => ({ x: 260, y }));

it("the nearest spots are over and under the side with less on it, ending at the stone", () => {
  const [first, second, ...others] = spotsAround(STONE, [STONE, ...LEFT, ...RIGHT], NAME, 400);
  for (const spot of [first, second]) expect(spot).toMatchObject({ left: 90, right: 210 });
  expect(new Set([first?.bottom, second?.bottom])).toEqual(new Set([272, 348]));
  expect(others.map(({ left }) => left)).toEqual([190, 190, 140, 140]);
  expect(others.every(({ top, bottom }) => top > 400 || bottom < 200)).toBe(true);
});

it("no spot leaves the screen sideways", () => {
  const spots = spotsAround({ x: 40, y: 100, r: 5 }, [], NAME, 140);
  expect(spots.every(({ left, right }) => left >= 4 && right <= 136)).toBe(true);
});
