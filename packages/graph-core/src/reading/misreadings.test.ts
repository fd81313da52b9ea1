import { expect, test } from "vitest";
import { readNote } from "./read-note.ts";

/** What a note's edges from one name to another say. */
function labels(text: string, source: string, target: string): string[] {
  const { concepts, relations } = readNote({ path: "a.md", text });
  const name = (index: number) => concepts[index]!.label.toLowerCase();
  return relations
    .filter((relation) => name(relation.source) === source && name(relation.target) === target)
    .map(({ label }) => label);
}

test.each([
  ["# Meteors\n\nThe showers have puzzled **herders** for centuries.\n", "shower", "herder", "puzzles"],
  ["# Draughts\n\nDraughts is more than just a **pastime**.\n", "draughts", "pastime", "is more than"],
  ["# Lichens\n\nA lichen is not a **moss** but a **partnership**.\n", "lichens", "partnership", "is a"],
])("words that only look as if they said something else: %j: %s → %s", (text, source, target, label) => {
  expect(labels(text, source, target)).toContain(label);
});

test("what is not a moss but a partnership is no moss, and set against no partnership", () => {
  const text = "# Lichens\n\nA lichen is not a **moss** but a **partnership**.\n";
  expect(labels(text, "lichens", "moss")).toEqual(["is not"]);
  expect(labels(text, "partnership", "lichens")).toEqual([]);
});

test("what looms are not they are no kind of", () => {
  const text =
    "# Looms\n\n- **Hand looms**: set up by a weaver\n- **Hand looms** are not **automatic**\n- most **hand looms** are _not_ automatic looms\n";
  expect(new Set(labels(text, "hand loom", "automatic"))).toEqual(new Set(["is not"]));
});

test("oil that is never used cools nothing", () => {
  const text = "# Looms\n\nThe loom never uses **oil** to cool the **engine**.\n";
  expect(labels(text, "oil", "engine").filter((label) => label.includes("cool"))).toEqual([]);
});

test.each([
  ["# Barges\n\nA **barge** carries coal (see **lock gates**).\n", "barge", "lock gate"],
  ["# Barges\n\nSee the **toll table** in the **harbour log**.\n", "toll table", "harbour log"],
  ["# Terms\n\n- **Scow**: see **flat barge**\n", "scow", "flat barge"],
])("where the reader is sent to look nothing sees: %j: %s → %s", (text, source, target) => {
  expect(labels(text, source, target).filter((label) => /\bse(?:es|en)\b/.test(label))).toEqual([]);
});

test("what a thing lets its user see is what it does", () => {
  expect(labels("# Tower\n\n- **Lamp room:** See the **outer quay**\n", "lamp room", "outer quay")).toContain("sees");
});

test("what one does to see how a thing goes is told of it", () => {
  const text =
    "# Barges\n\nTo see how to apply `TarCoat` in context, below we apply it to a traditional **barge hull**.\n";
  expect(labels(text, "tarcoat", "context")).not.toContain("relates to");
});
