import { english } from "@cairn/english-model";
import { expect, test } from "vitest";
import { readNote } from "../reading/read-note.ts";
import { analyse } from "./analyse.ts";

const tagged = (text: string, word: string): string | undefined =>
  analyse(english(), text)[0]?.words.find(({ lower }) => lower === word)?.label;

test.each([
  ["Microbes are disease-causing organisms.", "disease-causing"],
  ["Impulses are propagated by fast-moving electrical signals.", "fast-moving"],
  ["Biology studies living organisms and their interactions.", "living"],
])("an adjective in -ing is no verb: %s", (text, word) => {
  expect(tagged(text, word)).toBe("amod");
});

test("what such an adjective stands before is what is spoken of", () => {
  const { concepts, relations } = readNote({
    path: "2026-01-01.md",
    text: "Microbes are disease-causing organisms.\n",
  });
  expect(relations.map(({ source, type, target }) => [concepts[source]?.label, type, concepts[target]?.label])).toEqual(
    [["microbe", "is-a", "disease-causing organism"]],
  );
});

test("verbs with a hyphen stay verbs", () => {
  expect(tagged("They save time by pre-training large models.", "pre-training")).not.toBe("amod");
});
