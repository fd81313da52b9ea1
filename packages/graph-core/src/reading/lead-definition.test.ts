import { expect, test } from "vitest";
import { readNote } from "./read-note.ts";

/** The definition that a note gives of its subject. */
function definitionIn(text: string): string | undefined {
  const { concepts, subject } = readNote({ path: "note.md", text });
  return concepts[subject]?.definition?.text;
}

test.each([
  [
    "a sentence that begins with the name",
    "# Cell wall\n\nThe cell wall protects plants from bursting. It is stiff.",
    "The cell wall protects plants from bursting.",
  ],
  [
    "a name with its short form",
    "# Cell wall (CW)\n\nCell wall (CW) protects plants from bursting.",
    "Cell wall (CW) protects plants from bursting.",
  ],
  [
    "a list that goes on from the title",
    "# Cell wall\n\n- Protects plants from bursting\n- Is stiff",
    "Protects plants from bursting",
  ],
  [
    "rather than what is said later",
    "# Cell wall\n\nA cell wall protects plants from bursting.\n\nThe cell wall is a nuisance to surgeons.",
    "A cell wall protects plants from bursting.",
  ],
  [
    "a sentence that says beforehand where that holds",
    "# Idempotence\n\nIn maths, idempotence describes what may be done twice.",
    "In maths, idempotence describes what may be done twice.",
  ],
  [
    "a sentence that says it behind the name",
    "# Tillers\n\nA tiller, in the words of sailors, steers the boat.",
    "A tiller, in the words of sailors, steers the boat.",
  ],
  [
    "a name that is written out",
    "# Harbour apps\n\nA harbour application tells ships where to moor.",
    "A harbour application tells ships where to moor.",
  ],
  [
    "a phrase that stands for the name",
    "# Pilotage\n\nA set of practices that keeps ships off the rocks.",
    "A set of practices that keeps ships off the rocks.",
  ],
])("%s", (_, text, definition) => {
  expect(definitionIn(text)).toBe(definition);
});

test.each([
  ["a sentence about something else", "# Cell wall\n\nPlants do not burst when they drink."],
  ["a heading before it", "# Cell wall\n\n## History\n\nThe cell wall puzzled people for a hundred years."],
  ["a list of things", "# Cell wall\n\n- Cellulose in plants\n- Chitin in fungi"],
  ["a fragment", "# Cell wall\n\nCell wall of plants"],
  ["what is said of another there", "# Tiller\n\nOn a boat with a tiller, the sailor steers by hand."],
  ["a phrase that stands for another", "# Pilotage\n\nThe harbour of Hull and all its pilots."],
])("not %s", (_, text) => {
  expect(definitionIn(text)).toBeUndefined();
});

test("what stands there already is kept", () => {
  expect(definitionIn("# Cell wall\n\nA cell wall is a stiff layer around a cell.")).toContain("a stiff layer");
});

test("a sentence on a narrower thing defines no wider one", () => {
  const { concepts } = readNote({
    path: "note.md",
    text: "# Sports\n\nWater as a brake is a means of old mills. **Water** is heavy. The mill needs water.",
  });
  expect(concepts.find(({ key }) => key === "water")?.definition?.text ?? "").not.toContain("brake");
});
