import { english } from "@cairn/english-model";
import { expect, it } from "vitest";
import { analyse } from "./analyse.ts";
import { phrasesOf } from "./phrases.ts";

const names = (text: string) =>
  analyse(english(), text).flatMap((sentence) => [...phrasesOf(sentence, text).values()].map(({ label }) => label));

it("what a thing is most or very much is no part of its name", () => {
  expect(names("The most abundant gas is nitrogen.")).toContain("gas");
  expect(names("A mast is a very tall pole.")).toContain("pole");
  expect(names("The most commonly grown cereal is maize.")).toContain("cereal");
  expect(names("It has very low latency storage.")).toContain("low latency storage");
  expect(names("Most wooden ships are old.")).toContain("wooden ship");
  expect(names("The tall pole is white.")).toContain("tall pole");
});
