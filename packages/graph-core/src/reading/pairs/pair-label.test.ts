import { expect, test } from "vitest";
import type { Tie } from "../draft.ts";
import { readNote } from "../read-note.ts";
import { inWords } from "./pair-label.ts";

/** What a note's edges from one name to another say. */
function labels(text: string, source: string, target: string): string[] {
  const { concepts, relations } = readNote({ path: "a.md", text });
  const name = (index: number) => concepts[index]!.label.toLowerCase();
  return relations
    .filter((relation) => name(relation.source) === source && name(relation.target) === target)
    .map(({ label }) => label);
}

test.each([
  ["# Yeast\n\nBakers use yeast and enzymes to improve bread dough.\n", "yeast", "bread dough", "improves"],
  ["# Tides\n\nThe moon causes tides, moving sediment along the coast.\n", "tides", "sediment", "moves"],
  ["# Dams\n\nDams such as weirs raise the water level.\n", "weir", "water level", "raises"],
])("a verb is said of what its clause speaks of: %j: %s → %s", (text, source, target, label) => {
  expect(labels(text, source, target)).toContain(label);
});

test.each([
  ["# Wells\n\nA drought is a period in which farmers dig wells.\n", "drought", "wells", /dig/],
  [
    "# Copies\n\nThe scribe checks that all of the copies of the charter have been sealed.\n",
    "scribe",
    "charter",
    /seal/,
  ],
])("no verb is said of what stands beside its clause: %j: %s → %s", (text, source, target, wrong) => {
  const found = labels(text, source, target);
  expect(found).not.toEqual([]);
  for (const label of found) expect(label).not.toMatch(wrong);
});

test.each([
  ["# Salt\n\nSalt is essential for muscle function.\n", "muscle function", "salt", "requires"],
  [
    "# Lanterns\n\n**Lanterns** are common symbols of **spring festivals**.\n",
    "lanterns",
    "spring festival",
    "is a symbol of",
  ],
  [
    "# Frost damage\n\nFrost damage has a strong influence on **crop yields**.\n",
    "frost damage",
    "crop yield",
    "has influence on",
  ],
  ["# Sea ice\n\nThe effect of **sea ice** on **wave height** is large.\n", "sea ice", "wave height", "effect on"],
])("a noun or an adjective says what no verb does: %j: %s → %s", (text, source, target, label) => {
  expect(labels(text, source, target)).toContain(label);
});

test.each([
  [
    "# Sails\n\n**Square sails** pull downwind, **lateen sails** pull upwind.\n",
    "square sail",
    "lateen sail",
    "compared with",
  ],
  [
    "# Sails\n\n**Square sails** pull downwind, but **lateen sails** pull upwind.\n",
    "square sail",
    "lateen sail",
    "differs from",
  ],
  [
    "# Tides\n\nThe **ebb tide** lowers the water, the **flood tide** raises it.\n",
    "flood tide",
    "ebb tide",
    "compared with",
  ],
])("two that are set side by side differ only where the words say so: %j: %s → %s", (text, source, target, label) => {
  expect(labels(text, source, target)).toEqual([label]);
});

test.each([
  ["# Peat\n\nThe **water** in the **bog** is brown.\n", "water", "bog", "is in"],
  ["# Rope\n\nThe **hooks** for the **ropes** are rusty.\n", "hook", "rope", "is for"],
  ["# Ovens\n\n**Baking** is slow due to **damp wood**.\n", "baking", "damp wood", "is slow due to"],
])("no edge is told by a preposition alone, or by half of one: %j: %s → %s", (text, source, target, label) => {
  expect(labels(text, source, target)).toEqual([label]);
});

test("what a clause denies of another is told of nobody else", () => {
  const text = "# Regattas\n\nBy **Holm's law** no **swimmer** can outrun a **wave**.\n";
  expect(labels(text, "holm's law", "wave")).toEqual(["relates to"]);
  expect(labels(text, "swimmer", "wave")).toEqual(["cannot outrun"]);
});

test("of what is denied its verb is told", () => {
  const text = "# Piers\n\nOpen moorings are not trusted by pilots.\n";
  expect(labels(text, "pilot", "open mooring")).toEqual(["does not trust"]);
});

test.each([
  ["# Kilns\n\nWithout the **damper** the **kiln** could not hold its heat.\n", "damper", "kilns"],
  ["# Cheese\n\nAfter **pressing**, every **cheese** will have a number.\n", "pressing", "cheese"],
])("two that merely share a sentence are not set against each other: %j: %s → %s", (text, source, target) => {
  expect(labels(text, source, target)).toEqual([expect.not.stringMatching(/differs|compared/)]);
});

test.each([
  ["of", "is of"],
  ["to", "is to"],
  ["as", "serves as"],
  ["with", "has"],
])("a preposition alone is told with a verb: %s", (label, said) => {
  expect(inWords({ label, rule: "noun-preposition" } as Tie, "related-to")).toBe(said);
});

test("a column is told as what a row has, unless it is called after what the note is about", () => {
  const text =
    "# Clocks\n\n## Sundial\n\nIt shows the time.\n\n| Job | Sundial | Tool |\n| --- | --- | --- |\n| Telling noon | shadow stick | hour line |\n";
  expect(labels(text, "telling noon", "hour line")).toContain("has tool");
  expect(labels(text, "telling noon", "shadow stick")).toContain("relates to");
});

test("what a thing is like it does not use", () => {
  const { concepts, relations } = readNote({ path: "a.md", text: "# Sluice\n\n- Like **weirs** and **dams**\n" });
  const told = relations.filter(({ target }) => concepts[target]!.label === "weir");
  expect(told.map(({ type, label }) => `${type} ${label}`)).toEqual(["related-to is like"]);
});

test.each([
  "# Penalties\n\nThe **penalty** adds $\\frac{\\lambda}{2} \\|\\mathbf{w}\\|^2$ to the **objective function**.\n",
  "# States\n\nThe **hidden state** is the sum $\\mathbf{W}\\mathbf{H}_{t-1} + b$ of each **time step**.\n",
  "# Bayes\n\nThe theorem updates $P(A \\mid B)$ of the **evidence** and has $P(A)$ for the **matrix**.\n",
])("no label and no name has what a formula is read as: %j", (text) => {
  const { concepts, relations } = readNote({ path: "a.md", text });
  expect(relations.map(({ label }) => label).join("\n")).not.toMatch(/x{4}/);
  expect(concepts.map(({ label }) => label).join("\n")).not.toMatch(/x{4}/);
});

test("a comparison has the word that compares", () => {
  const text = "# Pathogens\n\n**Viroids** have simpler structures than **viruses**.\n";
  expect(labels(text, "viroid", "virus")).toContain("has simpler structures than");
});

test.each([
  ["# Ice\n\nThe **entropy** of the **system** is low.\n", "entropy", "system", "is a property of"],
  ["# Ice\n\nThe **roots** of the **plant** absorb water.\n", "root", "plant", "part of"],
])("what is measured of a thing is no part of it: %j", (text, source, target, label) => {
  expect(labels(text, source, target)).toEqual([label]);
});
