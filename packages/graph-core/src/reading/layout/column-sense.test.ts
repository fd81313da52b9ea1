import { expect, test } from "vitest";
import { columnSense } from "./column-sense.ts";

test.each([
  ["Key features", "has key feature"],
  ["Use cases", "has use case"],
  ["Cargo (tons)", "has cargo"],
  ["Significance of the voyage", "has significance"],
  ["Notes", "has to do with"],
  ["When it sails", "when it sails"],
  ["Leads to", "leads to"],
  ["Class", "is a"],
])("what stands under %s is told so that it reads as a sentence: %s", (heading, label) => {
  expect(columnSense(heading, { facet: () => undefined }).label).toBe(label);
});
