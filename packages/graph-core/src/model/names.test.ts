import { expect, it } from "vitest";
import { conceptId, nameKey } from "./names.ts";

it("never gives an id that every object has", () => {
  expect(conceptId("Constructor")).toBe("constructor-1");
  expect(conceptId("Constructor function")).toBe("constructor-function");
});

it.each([
  ["The Neural Networks", "neural network"],
  ["the neural-networks", "neural network"],
  ["`Neural  networks`", "neural network"],
  ["Labelled data", "labeled data"],
  ["un supervised learning", "unsupervised learning"],
  ["Un-labelled data", "unlabeled data"],
  ["pre training", "pretraining"],
  ["Pre-trained model", "pretrained model"],
])("the key of %s is %s, with marks in it or without", (name, key) => {
  expect(nameKey(name)).toBe(key);
});
