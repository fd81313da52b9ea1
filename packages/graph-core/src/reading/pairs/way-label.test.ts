import { expect, test } from "vitest";
import { readNote } from "../read-note.ts";

/** What a note's edges from one name to another say. */
function labels(text: string, source: string, target: string): string[] {
  const { concepts, relations } = readNote({ path: "a.md", text });
  const name = (index: number) => concepts[index]!.label.toLowerCase();
  return relations
    .filter((relation) => name(relation.source) === source && name(relation.target) === target)
    .map(({ label }) => label);
}

test.each([
  ["# Hedges\n\nHedges slow the growth of **mosses**.\n", "hedges", "moss", "slows growth of"],
  ["# Quays\n\nQuays lead to changes in the **current**.\n", "quays", "current", "leads to changes in"],
  ["# Lime\n\nLime serves as a binder for **mortar**.\n", "lime", "mortar", "serves as binder for"],
  ["# Ponds\n\nSome ponds hold thousands of **newts**.\n", "ponds", "newt", "holds"],
])("the nouns between a verb and its target are told: %j: %s → %s", (text, source, target, label) => {
  expect(labels(text, source, target)).toContain(label);
});

test.each([
  ["# Scurvy\n\nScurvy is caused by a lack of **fresh fruit**.\n", "scurvy", "fresh fruit"],
  ["# Ice\n\nIn addition to **salt**, ice preserves **herring**.\n", "ice", "salt"],
])("what would turn the words is not left out: %j: %s → %s", (text, source, target) => {
  for (const label of labels(text, source, target)) expect(label).not.toMatch(/^(?:is caused by|preserves)$/);
});

test.each([
  [
    "# Bread\n\nBy burning **peat**, the bakers can heat the **stone oven**.\n",
    "peat",
    "stone oven",
    "is burnt to heat",
  ],
  [
    "# Bread\n\nBakers improve **bread dough** by adding **enzymes**.\n",
    "enzyme",
    "bread dough",
    "is added to improve",
  ],
  ["# Piers\n\n**Sluice gates** let **barges** enter the dock.\n", "sluice gate", "barge", "lets"],
  ["# Terms\n\n- **Sump**: pit that collects **bilge water**\n", "sump", "bilge water", "collects"],
  ["# Terms\n\n- **Bilge**: space below the **lowest deck**\n", "bilge", "lowest deck", "is a space below"],
  ["# Terms\n\n- **Fender**: protection against **hard piers**\n", "fender", "hard pier", "has protection against"],
  ["# Looms\n\nThe mill equips **weavers** with **power looms**.\n", "weaver", "power loom", "is equipped with"],
])("the way between two names is told in the direction of the edge: %j: %s → %s", (text, source, target, label) => {
  expect(labels(text, source, target)).toContain(label);
});

test.each([
  "# Locks\n\n- **Closed mode**: no passage to the **tide mill**\n",
  "# Locks\n\n- **Closed mode**: mode, no connection to the **tide mill**.\n",
])("of what a label's name has none of, nothing is told", (text) => {
  expect(labels(text, "closed mode", "tide mill").filter((said) => said !== "relates to")).toEqual([]);
});

test("what a sentence denies of something else of a name is told of nobody", () => {
  const text = "# Locks\n\nNo barges from the **upper quay** will go to the **tide mill**.\n";
  expect(labels(text, "tide mill", "upper quay").filter((label) => label !== "relates to")).toEqual([]);
});

test.each([
  ["# Keel\n\nKeels are a base of the frame of **ships**.\n", "keel", "ship", "is a base of frame of"],
  ["# Sluices\n\nSluices are in the walls of **harbours**.\n", "sluices", "harbour", "is in wall of"],
  ["# Terms\n\n**Silting**: accumulation of **mud** from rivers.\n", "silting", "mud", "is an accumulation of"],
  ["# Terms\n\n**Lock**: protection against **floods**.\n", "lock", "flood", "has protection against"],
])("what somebody is keeps the noun that says it: %j: %s → %s", (text, source, target, label) => {
  expect(labels(text, source, target)).toContain(label);
});

test("what narrows a predicate's name is nothing of which it is one", () => {
  const text = "# Barges\n\nBarges can be either **coal** or **grain** carriers.\n";
  expect(labels(text, "barge", "coal").filter((label) => label.endsWith(" of"))).toEqual([]);
});
