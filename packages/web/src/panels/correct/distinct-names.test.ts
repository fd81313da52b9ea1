import { expect, it } from "vitest";
import { distinctNames } from "./distinct-names.ts";

it("offers a name once, however it is spelled, and never the label itself", () => {
  const aliases = ["FM", "Foundation models", "base model", "Base models", "foundation-model"];
  expect(distinctNames("Foundation model", aliases)).toEqual(["FM", "base model"]);
  expect(distinctNames("Bias", [])).toEqual([]);
});
