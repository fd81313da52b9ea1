import { expect, test } from "vitest";
import { sentenceRanges } from "./sentences.ts";
import { tokenize } from "./tokenize.ts";

const words = (text: string): string[] => tokenize(text).map((token) => token.text);

test("short forms are the words that they stand for, in their place", () => {
  expect(words("a boat w/ sails, w/o oars")).toEqual(["a", "boat", "with", "sails", ",", "without", "oars"]);
  expect(tokenize("a boat w/ sails")[2]).toEqual({ text: "with", start: 7, end: 9 });
});

test("a plus is 'and' between words only", () => {
  expect(words("hull + keel")).toEqual(["hull", "and", "keel"]);
  expect(words("x + 1")).toEqual(["x", "+", "1"]);
  expect(words("C++ code")).toEqual(["C++", "code"]);
});

test("an arrow ends a sentence", () => {
  const tokens = tokenize("strong wind → the crew reefs the sail");
  expect(sentenceRanges(tokens)).toEqual([
    [0, 3],
    [3, tokens.length],
  ]);
});

test("a name with its version behind a slash is one word", () => {
  expect(words("HTTP/2 and HTTP/1.1 differ")).toEqual(["HTTP/2", "and", "HTTP/1.1", "differ"]);
  expect(words("km/2")).toEqual(["km", "/", "2"]);
});

test("a typed dash ties two words to one, unless a word behind it leads on", () => {
  expect(words("an encoder--decoder model")).toEqual(["an", "encoder--decoder", "model"]);
  expect(words("a pump--the oldest")).toEqual(["a", "pump", "--", "the", "oldest"]);
  expect(words("a pump -- old")).toEqual(["a", "pump", "--", "old"]);
});
