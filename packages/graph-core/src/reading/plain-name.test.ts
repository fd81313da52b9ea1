import { expect, test } from "vitest";
import { plainName } from "./plain-name.ts";

test.each([
  ["tide →", "tide"],
  ["Mast =>", "Mast"],
  ["Reef -", "Reef"],
  ["→ ebb", "ebb"],
  ["H3O+", "H3O+"],
  ["· Original", "Original"],
  ["5.1 Complement", "Complement"],
  ["2.4 GHz", "2.4 GHz"],
  ["[Mooring Lines]", "Mooring Lines"],
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
