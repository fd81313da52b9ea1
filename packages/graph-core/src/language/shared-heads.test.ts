import { english } from "@cairn/english-model";
import { expect, it, test } from "vitest";
import { readNote } from "../reading/read-note.ts";
import { analyse } from "./analyse.ts";
import { phrasesOf } from "./phrases.ts";
import { shareHeads } from "./shared-heads.ts";

const names = (text: string): string[] =>
  analyse(english(), text).flatMap((sentence) => {
    const phrases = phrasesOf(sentence, text);
    shareHeads(sentence, phrases);
    return [...phrases.values()].map(({ label }) => label);
  });

test.each([
  ["We use supervised and unsupervised learning.", "supervised learning", "unsupervised learning"],
  ["It has IPv4 and IPv6 addresses.", "IPv4 address", "IPv6 address"],
  ["The cells ate both aerobic and anaerobic bacteria.", "aerobic bacteria", "anaerobic bacteria"],
  ["The sails show either balanced or unbalanced drag.", "balanced drag", "unbalanced drag"],
  ["Inorganic or organic compounds burn.", "inorganic compound", "organic compound"],
  ["The hull has inner and outer planks.", "inner plank", "outer plank"],
])("%s names %s and %s", (text, one, other) => {
  expect(names(text)).toEqual(expect.arrayContaining([one, other]));
});

it("what holds of one thing together, or says how much of it, is no two names", () => {
  expect(names("A safe and fast boat won.")).not.toContain("safe boat");
  expect(names("Storms lead to increased or decreased wave height.")).not.toContain("increased wave height");
  expect(names("There are internal and external factors.")).not.toContain("internal factor");
});

it("what is said of the two is said of each", () => {
  const text = "# Hulls\n\nHulls attract marine and non-marine worms. Copper repels aerobic and anaerobic microbes.\n";
  const { concepts, relations } = readNote({ path: "a.md", text });
  const said = relations.map(({ source, target }) => [concepts[source]!.label, concepts[target]!.label].join(" > "));
  expect(said).toContain("copper > aerobic microbe");
  expect(said).toContain("copper > anaerobic microbe");
});
