import fc from "fast-check";
import { expect, it } from "vitest";
import { caseFolded } from "./case-folded.ts";

/** As the graph in memory looks for words in notes. */
function stands(word: string, text: string): boolean {
  return new RegExp(
    word.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, (sign) => (sign === "-" ? "\\x2d" : `\\${sign}`)),
    "iu",
  ).test(text);
}

it.each([
  ["Straße", "STRAẞE"],
  ["ſee", "SEE"],
  ["µ", "Μ"],
  ["ΣΑΣ", "σας"],
  ["İ", "i"],
  ["ı", "I"],
  ["K", "k"],
  ["ÄÖ", "äö"],
  ["𐐀", "𐐨"],
])("%s and %s are told apart as a pattern tells them apart", (word, text) => {
  expect(caseFolded(text).includes(caseFolded(word))).toBe(stands(word, text));
});

it("finds what a pattern finds", () => {
  const letters = fc.string({ unit: fc.constantFrom(..."aAßẞſsSµΜσςΣiIıİKkéÉ -.".normalize("NFC")), maxLength: 6 });
  fc.assert(
    fc.property(letters, letters, (word, text) => {
      expect(caseFolded(text).includes(caseFolded(word))).toBe(stands(word, text));
    }),
  );
});
