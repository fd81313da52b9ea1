import { expect, it } from "vitest";
import { ConceptIndex } from "../reading-index.ts";

const FILLER = "Every morning the baker counted his loaves, and wrote their weight upon a slate. ".repeat(14);

/** Whether a long note on loops holds the title of a note on "Network in Network". */
function holds(sentence: string): boolean {
  const index = new ConceptIndex();
  index.setNotes([
    { path: "loop.md", text: `# Looping unit\n\nA looping unit is a part that loops. ${sentence}\n\n${FILLER}\n` },
    { path: "nin.md", text: "# Network in Network\n\nA layer that holds a small one.\n" },
  ]);
  return index.prerequisites.some(
    ({ concept, requires, evidence }) =>
      concept === "looping-unit" &&
      requires === "network-in-network" &&
      evidence.some(({ rule }) => rule === "title-words"),
  );
}

it.each([
  ["It puts a network in a network.", true],
  ["It joins a simple network, and recurrent networks.", false],
  ["It is a network of many smaller networks.", false],
])("the words of a title stand next to each other in a long text: %s", (sentence, is) => {
  expect(holds(sentence)).toBe(is);
});

it("what comes later was not needed before", () => {
  expect(holds("It holds a network in a network (to be described in the next chapter).")).toBe(false);
});
