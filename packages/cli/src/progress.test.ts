import { expect, test } from "vitest";
import { bar, describe as progress } from "./progress.ts";

test.each([
  [50, 200, 1000, "50/200 · 50/s · 3 s left"],
  [1, 4, 2000, "1/4 · 0.5/s · 6 s left"],
  [10, 10_000, 1000, "10/10000 · 10/s · 16 min 39 s left"],
  [0, 10, 1000, "0/10 · 0.0/s · ? left"],
])("%i of %i after %i ms", (count, total, elapsed, expected) => {
  expect(progress(count, total, elapsed)).toBe(expected);
});

test("a bar fills from left to right, as wide as there is room", () => {
  expect(bar(0, 40, 100)).toBe(`${"░".repeat(24)} `);
  expect(bar(20, 40, 10)).toBe("█████░░░░░ ");
  expect(bar(40, 40, 8)).toBe("████████ ");
  expect(bar(39, 40, 8)).toBe("███████░ ");
  expect(bar(0, 0, 8)).toBe("████████ ");
  expect(bar(1, 2, 7)).toBe("");
});
