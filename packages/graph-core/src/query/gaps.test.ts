import { expect, it } from "vitest";
import { ConceptIndex } from "../reading-index.ts";
import { readToyNote } from "../testing/toy-reader.ts";
import { gaps } from "./gaps.ts";

function indexOf(texts: readonly string[]): ConceptIndex {
  const index = new ConceptIndex({ read: readToyNote });
  index.setNotes(texts.map((text, at) => ({ path: `${at}.md`, text })));
  return index;
}

it("names what is needed and never explained, what blocks most first, with the words that need it", async () => {
  const { reader } = indexOf([
    "# Cakes\npre Cakes <- Dough 0.9\npre Cakes <- Oven 0.9",
    "# Bread\npre Bread <- Oven 0.9",
    "# Sandwich\npre Sandwich <- Bread 0.9",
    "# Salad",
  ]);
  const found = await gaps(reader);
  expect(found.gaps.map(({ concept }) => concept.id)).toEqual(["oven", "dough"]);
  expect(found.gaps[0]).toMatchObject({
    neededBy: expect.arrayContaining(["bread", "cake"]),
    blocks: 3,
    reason: '"Oven" is never explained, and 2 concepts need it; 3 build on it in all.',
    evidence: expect.arrayContaining([expect.objectContaining({ quote: expect.stringContaining("Oven") })]),
  });
  expect(new Map(found.unreachable.map(({ concept, missing }) => [concept.id, missing]))).toEqual(
    new Map([
      ["bread", ["oven"]],
      ["cake", ["dough", "oven"]],
      ["sandwich", ["oven"]],
    ]),
  );
  const cake = found.unreachable.find(({ concept }) => concept.id === "cake");
  expect(cake?.reason).toBe('"Cakes" builds on "Dough" and "Oven", which the notes never explain.');
});

it("counts what three notes name as a gap, and is empty where all is explained", async () => {
  const named = indexOf(["# A\nname Yeast", "# B\nname Yeast", "# C\nname Yeast"]);
  expect((await gaps(named.reader)).gaps).toMatchObject([
    { concept: { id: "yeast" }, neededBy: [], notes: 3, reason: '"Yeast" is never explained, and 3 notes name it.' },
  ]);
  expect(await gaps(indexOf(["# Bread\npre Bread <- Oven 0.9", "# Oven"]).reader)).toEqual({
    gaps: [],
    unreachable: [],
  });
});

it("refuses a first that is out of bounds", async () => {
  await expect(gaps(indexOf([]).reader, { first: 0 })).rejects.toMatchObject({ code: "invalid-argument" });
});
