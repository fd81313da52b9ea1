import { expect, it } from "vitest";
import { type OtherName, otherNames } from "./other-names.ts";

const name = (text: string, rule: string): OtherName => ({
  name: text,
  rule,
  quote: text,
  line: 1,
  note: { path: "a.md", title: "A" },
});

it("tells names that notes bear out from those given in passing, and leaves the label in other letters out", () => {
  const { said, alike } = otherNames("Cell", [
    name("cell", "label"),
    name("biological cell", "label"),
    name("large cell", "alike"),
    name("the unit of life", "stated"),
  ]);
  expect(said.map((one) => one.name)).toEqual(["biological cell", "the unit of life"]);
  expect(alike.map((one) => one.name)).toEqual(["large cell"]);
});
