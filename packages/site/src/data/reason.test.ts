import { expect, it } from "vitest";
import { shortReason, wholeReason } from "./reason.ts";

it.each([
  ["Fine-tuning builds on model.", "Fine-tuning", "model"],
  ["The name of model card builds on model.", "model card", "model"],
  ["model card needs model.", "model", "model card"],
  ["Nothing of them.", "a", "b"],
  ["\uE001 is strange, \uE002 too: a", "a", "b"],
  ["$& and $1 need $$.", "$&", "$$"],
  ["", "", ""],
])("gives back %j", (reason, concept, required) => {
  expect(wholeReason(shortReason(reason, concept, required), concept, required)).toBe(reason);
});

it("says the same of different concepts with the same words", () => {
  expect(shortReason("A is defined with B.", "A", "B")).toBe(shortReason("C is defined with D.", "C", "D"));
});
