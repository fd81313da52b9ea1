import { expect, it } from "vitest";
import { conceptId } from "./names.ts";

it("never gives an id that every object has", () => {
  expect(conceptId("Constructor")).toBe("constructor-1");
  expect(conceptId("Constructor function")).toBe("constructor-function");
});
