import { expect, it } from "vitest";
import { readNote } from "../../reading/read-note.ts";
import { ConceptIndex } from "../../reading-index.ts";
import { statedCues } from "./cues.ts";

/** What a note on eigenvalues states with a sentence: "concept < required". */
function stated(sentence: string): string[] {
  const index = new ConceptIndex();
  index.setNotes([
    { path: "a.md", text: `# Eigenvalues\n\nA number.\n\n${sentence}\n` },
    { path: "b.md", text: "# Linear maps\n\nA map.\n" },
    { path: "c.md", text: "# Stable bridges\n\nA bridge.\n" },
  ]);
  return index.prerequisites.flatMap(({ concept, requires, evidence }) =>
    evidence.some(({ rule }) => rule === "stated-prerequisite") ? [`${concept} < ${requires}`] : [],
  );
}

it.each([
  ["To understand **stable bridges**, we must first look at **linear maps**.", "stable-bridge < linear-map"],
  ["In order to fully understand **stable bridges**, it helps to know **linear maps**.", "stable-bridge < linear-map"],
  ["An understanding of **linear maps** is key to understanding **stable bridges**.", "stable-bridge < linear-map"],
  ["As you have learned, **linear maps** keep sums.", "eigenvalue < linear-map"],
  ["## Model\n\nAs you have learned, **linear maps** keep sums.", "eigenvalue < linear-map"],
  ["Now that we've introduced **linear maps**, we go on.", "eigenvalue < linear-map"],
])("%s", (sentence, edge) => {
  expect(stated(sentence)).toEqual([edge]);
});

it.each([
  ["As we have discussed, there are cases with **linear maps**."],
  ["You have learned that they are numbers which tell of the stretch of **linear maps**."],
  ["The bridges we have discussed stretch **linear maps**."],
  ["To understand **stable bridges**, one must not look at **linear maps**."],
  // What is a kind of a thing is not needed for it.
  ["To understand **eigenvalues**, we must look at **complex eigenvalues**."],
])("states nothing: %s", (sentence) => {
  expect(stated(sentence)).toEqual([]);
});

it("of names that start at the same place the longer one is meant", () => {
  const text = "# Signs\n\nWe have introduced word embeddings. A word is a sign.\n";
  const reading = readNote({ path: "a.md", text });
  const start = text.indexOf("word");
  const mentions = ["word", "word embedding"].map((name, at) => ({
    index: at + 1,
    start,
    end: start + name.length,
    section: 0,
  }));
  expect(statedCues(reading, text, text, [0], mentions).map(({ requires }) => requires)).toEqual([2]);
});
