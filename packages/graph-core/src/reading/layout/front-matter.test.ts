import { expect, it } from "vitest";
import { ConceptIndex } from "../../reading-index.ts";

const TEXT = `---
prerequisites:
  - Backpropagation
  - chain rule
requires: [Backprop, learning rate]
---
# Training

Training is hard.
`;

/** The words that each mention in the front matter of a note stands on. */
async function mentioned(text: string): Promise<Record<string, string[]>> {
  const index = new ConceptIndex();
  index.setNote({ path: "training.md", text });
  const concepts = await index.reader.concepts([
    "backpropagation",
    "chain-rule",
    "backprop",
    "learning-rate",
    "training",
  ]);
  const body = text.indexOf("# Training");
  return Object.fromEntries(
    concepts.flatMap((concept) => {
      const places = concept?.mentions.filter(({ start }) => start < body) ?? [];
      return places.length > 0 ? [[concept!.id, places.map(({ start, end }) => text.slice(start, end))]] : [];
    }),
  );
}

it("a name in front matter is mentioned where it stands, without the mark of its item or its property", async () => {
  expect(await mentioned(TEXT)).toEqual({
    backpropagation: ["Backpropagation"],
    "chain-rule": ["chain rule"],
    backprop: ["Backprop"],
    "learning-rate": ["learning rate"],
  });
});

it("the evidence of what front matter states is its whole line", () => {
  const index = new ConceptIndex();
  index.setNote({ path: "training.md", text: TEXT });
  const stated = index.prerequisites.find(({ requires }) => requires === "chain-rule");
  expect(stated?.evidence[0]?.quote.trim()).toBe("- chain rule");
});
