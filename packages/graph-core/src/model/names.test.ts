import { expect, it } from "vitest";
import { conceptId, singular } from "./names.ts";

it.each([
  ["statuses", "status"],
  ["viruses", "virus"],
  ["campuses", "campus"],
  ["causes", "cause"],
  ["houses", "house"],
  ["fuses", "fuse"],
  ["clauses", "clause"],
  ["uses", "use"],
  ["site.config.ts", "site.config.ts"],
])("the singular of %s is %s", (plural, one) => {
  expect(singular(plural)).toBe(one);
});

it("never gives an id that every object has", () => {
  expect(conceptId("Constructor")).toBe("constructor-1");
  expect(conceptId("Constructor function")).toBe("constructor-function");
});
