import { describe, expect, test } from "vitest";
import { CairnError } from "../model/errors.ts";
import { parseGold } from "./parse-gold.ts";

const CONCEPTS = [
  { id: "a", label: "A thing" },
  { id: "b", label: "Another" },
];

function failure(text: string): { code: string; message: string } {
  try {
    parseGold(text, "x.gold.json", "x.md");
  } catch (error) {
    if (error instanceof CairnError) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error("It was read.");
}

test("what is left out has a default", () => {
  const relations = [{ source: "a", target: "b", type: "uses" }];
  expect(parseGold(JSON.stringify({ concepts: CONCEPTS, relations }), "x.gold.json", "x.md")).toEqual({
    note: "x.md",
    concepts: [
      { id: "a", label: "A thing", aliases: [], optional: false },
      { id: "b", label: "Another", aliases: [], optional: false },
    ],
    relations: [{ source: "a", target: "b", types: ["uses"], optional: false }],
    prerequisites: [],
  });
});

describe("a broken file is refused with the line and the place", () => {
  const relation = (more: object) =>
    JSON.stringify(
      { concepts: CONCEPTS, relations: [{ source: "a", target: "b", types: ["uses"], ...more }] },
      undefined,
      1,
    );
  test.each([
    ["no JSON", '{\n"concepts": [}', /^x\.gold\.json:2: This is no JSON/],
    ["cut off", '{\n"concepts": [\n', /^x\.gold\.json:3: This is no JSON/],
    ["nothing", "", /^x\.gold\.json:1: This is no JSON/],
    ["no object", "[]", /^x\.gold\.json:1: An object/],
    ["no concepts", "{}", /^x\.gold\.json:1: concepts: There are no concepts/],
    [
      "an id twice",
      '{"concepts": [\n{"id": "a", "label": "A"},\n{"id": "a", "label": "B"}]}',
      /:3: concepts\[1\]\.id: The id "a"/,
    ],
    ["no label", '{"concepts": [\n{"id": "a"}]}', /:2: concepts\[0\]\.label: "label" is missing/],
    [
      "aliases as a text",
      '{"concepts": [{"id": "a", "label": "A",\n"aliases": "B"}]}',
      /:2: concepts\[0\]\.aliases: This takes a list/,
    ],
    [
      "an unknown end",
      relation({ target: "c" }),
      /:15: relations\[0\]\.target: No concept of this file has the id "c"/,
    ],
    ["both ends one", relation({ target: "a" }), /relations\[0\]\.target: "a" cannot be tied to itself/],
    [
      "an unknown type",
      relation({ types: ["uses", "eats"] }),
      /:18: relations\[0\]\.types\[1\]: "eats" is none of the types: is-a, /,
    ],
    ["no type", relation({ types: [] }), /relations\[0\]\.types: This takes a list of types/],
    ["line 0", relation({ line: 0 }), /relations\[0\]\.line: A line is a whole number from 1/],
    ["optional as a text", relation({ optional: "yes" }), /relations\[0\]\.optional: This takes true or false/],
    [
      "a prerequisite of itself",
      JSON.stringify({ concepts: CONCEPTS, prerequisites: [{ concept: "a", requires: "a" }] }),
      /prerequisites\[0\]\.requires: "a" cannot require itself/,
    ],
  ])("%s", (_, text, message) => {
    expect(failure(text)).toEqual({ code: "gold-invalid", message: expect.stringMatching(message) });
  });
});
