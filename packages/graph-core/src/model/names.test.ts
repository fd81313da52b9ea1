import { expect, it } from "vitest";
import { singular } from "./names.ts";

it.each([
  ["statuses", "status"],
  ["viruses", "virus"],
  ["campuses", "campus"],
  ["causes", "cause"],
  ["houses", "house"],
  ["fuses", "fuse"],
  ["clauses", "clause"],
  ["uses", "use"],
])("the singular of %s is %s", (plural, one) => {
  expect(singular(plural)).toBe(one);
});
