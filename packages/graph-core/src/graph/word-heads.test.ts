import { expect, it } from "vitest";
import { compare } from "../merge/order.ts";
import { randomNumbers } from "../testing/random-numbers.ts";
import { WordHeads } from "./word-heads.ts";

const random = randomNumbers(5);
const below = (n: number): number => Math.floor(random() * n);
const LETTERS = ["a", "a", "b", "\u00fe", "\u00ff", "\u0100", "\u4e2d"];
// Of the same letters at first, so that many begin alike for long.
const word = (): string => "a".repeat(below(13)) + Array.from({ length: below(8) }, () => LETTERS[below(7)]).join("");
const backwards = (text: string): string => text.split("").reverse().join("");

it.each([false, true])(
  "finds the place of a word as texts compare, also after changes; read backwards: %s",
  (isBackwards) => {
    const read = (text: string): string => (isBackwards ? backwards(text) : text);
    const order = (a: string, b: string): number => compare(read(a), read(b));
    const words = [...new Set(Array.from({ length: 150 }, word))].sort(order);
    const heads = new WordHeads(words, isBackwards);
    const placeOf = (asked: string): number => heads.placeOf(asked, (at) => order(words[at]!, asked) < 0);
    for (let round = 0; round < 2000; round++) {
      const asked = random() < 0.3 ? words[below(words.length)]! : word();
      const before = words.filter((one) => order(one, asked) < 0).length;
      expect([asked, placeOf(asked)]).toEqual([asked, before]);
      const isThere = words[before] === asked;
      if (isThere && random() < 0.6) {
        words.splice(before, 1);
        heads.remove(before);
      } else if (!isThere && random() < 0.6) {
        words.splice(before, 0, asked);
        heads.insert(before, asked);
      }
    }
  },
);

it("looks at no word where beginnings of twelve letters tell", () => {
  const words = Array.from({ length: 500 }, (_, i) => `kiln${String(i).padStart(6, "0")}-of-clay`);
  const heads = new WordHeads(words, false);
  const place = heads.placeOf("kiln000321", () => {
    throw new Error("It looks at one.");
  });
  expect(place).toBe(321);
});
