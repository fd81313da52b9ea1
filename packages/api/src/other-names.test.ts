import { afterAll, beforeAll, expect, test } from "vitest";
import { serveNotes, type ServedNotes } from "./testing/serve-notes.ts";

const NOTES = {
  "memory.md":
    "# Random access memory\n\nRandom access memory (RAM) keeps what a program works with. RAM loses its content without power.\n",
  "frequency.md":
    "# Image compression\n\nThe low-frequency components of an image are kept. Of each frequency component the amplitude is rounded. The high-frequency components are stored with a lower resolution.\n",
};

let served: ServedNotes;
beforeAll(async () => {
  served = await serveNotes({}, NOTES);
});
afterAll(() => served.close());

const ASK =
  "query Q($name: String!) { concept(name: $name) { label aliases aliasEvidence { name rule quote line note { path } } } }";

test("each other name of a concept comes with the words that give it", async () => {
  const { concept } = await served.data<{ concept: { aliases: string[]; aliasEvidence: { name: string }[] } }>(ASK, {
    name: "RAM",
  });
  expect(concept).toMatchObject({
    label: "Random access memory",
    aliasEvidence: [{ name: "RAM", rule: expect.any(String), line: 3, note: { path: "memory.md" } }],
  });
  expect(NOTES["memory.md"]).toContain((concept.aliasEvidence[0] as unknown as { quote: string }).quote);
  expect(concept.aliasEvidence.map(({ name }) => name)).toEqual(concept.aliases);
});

test("what contrasts is not one for being called the same", async () => {
  const labelOf = async (name: string) =>
    (await served.data<{ concept: { label: string } }>(ASK, { name })).concept.label;
  expect(await labelOf("low-frequency component")).not.toBe(await labelOf("high-frequency component"));
});
