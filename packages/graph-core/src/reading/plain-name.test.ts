import { expect, test } from "vitest";
import { plainName } from "./plain-name.ts";

test.each([
  ["tide →", "tide"],
  ["Mast =>", "Mast"],
  ["Reef -", "Reef"],
  ["→ ebb", "ebb"],
  ["H3O+", "H3O+"],
  ["C#", "C#"],
  [".NET", ".NET"],
  ["input (a model", "input"],
  ["\\frac", ""],
  ["true", ""],
  ["True north", "True north"],
  ["tide-table.md", ""],
])("%s is shown as %s", (given, shown) => {
  expect(plainName(given)).toBe(shown);
});
