import { expect, it } from "vitest";
import type { Concept } from "../model/concept.ts";
import { NumberedConcepts } from "./numbered-concepts.ts";
import { Postings } from "./postings.ts";

function concept(id: string, importance = 0.5): Concept {
  return { id, label: id, aliases: [], importance, mentions: [], tags: [] };
}

function ascending(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => a - b);
}

it("gives the number of a concept that went to another only once it is released", () => {
  const concepts = new NumberedConcepts();
  const [yeast, malt] = ["yeast", "malt"].map((id) => concepts.set(concept(id)));
  concepts.delete("malt");
  expect([concepts.numberOf("malt"), concepts.at(malt!)]).toEqual([malt, undefined]);
  expect(concepts.set(concept("hops"))).toBe(2);
  concepts.release();
  expect(concepts.numberOf("malt")).toBeUndefined();
  expect(concepts.set(concept("wort"))).toBe(malt);
  expect([concepts.at(malt!)?.id, concepts.numberOf("yeast"), concepts.end]).toEqual(["wort", yeast, 3]);
});

it("leaves a concept its number that comes again before it is released, with the names that it has now", () => {
  const concepts = new NumberedConcepts();
  const number = concepts.set(concept("malt"));
  expect(concepts.namesOf(number, concepts.at(number)!).map(({ folded }) => folded)).toEqual(["malt"]);
  concepts.delete("malt");
  expect(concepts.set({ ...concept("malt", 0.9), label: "Malted grain" })).toBe(number);
  concepts.release();
  expect([concepts.numberOf("malt"), concepts.importanceOf(number)]).toEqual([number, 0.9]);
  expect(concepts.namesOf(number, concepts.at(number)!).map(({ folded }) => folded)).toEqual(["malted grain"]);
});

it("orders by importance, ties by id", () => {
  const concepts = new NumberedConcepts();
  const numbers = [concept("b"), concept("a"), concept("c", 0.6)].map((one) => concepts.set(one));
  expect(numbers.sort((a, b) => concepts.order(a, b)).map((number) => concepts.at(number)!.id)).toEqual([
    "c",
    "a",
    "b",
  ]);
});

it("forgets who has a word, and gives the word's number to another that is found then", () => {
  const postings = new Postings();
  expect([postings.add("grain", 4), postings.add("grain", 7), postings.add("brain", 9)]).toEqual([true, false, true]);
  expect(postings.of("grain")).toEqual([4, 7]);
  const [number] = postings.exact("grain");
  expect([postings.delete("grain", 4), postings.of("grain")]).toEqual([false, [7]]);
  expect(ascending(postings.withAny(postings.near("drain", 1)))).toEqual([7, 9]);
  expect([postings.delete("grain", 7), postings.delete("grain", 7)]).toEqual([true, false]);
  postings.add("train", 11);
  expect(postings.exact("train")).toEqual([number]);
  expect([postings.of("grain"), ascending(postings.withAny(postings.near("drain", 1)))]).toEqual([[], [9, 11]]);
  expect(postings.withPrefix("")).toEqual([9, 11]);
});
