import { expect, it } from "vitest";
import { byTelling } from "./telling.ts";

const ENDS = [{ label: "training" }, { label: "naive Bayes" }];
const heading = { quote: "## Training", rule: "heading-part" };
const near = { quote: "This is the *training* of a model that was made before.", rule: "together" };
const vague = { quote: "It has the first two steps of it in one.", rule: "verb" };
const part = { quote: "of all parts of naive Bayes training is", rule: "verb" };
const whole = { quote: "**Naive Bayes** has a training of two steps.", rule: "verb" };

it("a sentence that says so stands before what is only near, and that before a heading", () => {
  expect(byTelling([heading, near, vague, part, whole], ENDS)).toEqual([whole, part, vague, near, heading]);
});

it("what tells as much stands as it came", () => {
  const other = { ...whole, quote: "Naive Bayes has training, and that of two steps." };
  expect(byTelling([heading, other, whole], ENDS)).toEqual([other, whole, heading]);
  expect(byTelling([heading], ENDS)).toEqual([heading]);
  expect(byTelling([], ENDS)).toEqual([]);
});

it("what comes first says the relation's label, and stands before what only names more of both", () => {
  expect(byTelling([part, whole, near], ENDS)).toEqual([part, whole, near]);
  expect(byTelling([vague, whole], ENDS)).toEqual([vague, whole]);
});
