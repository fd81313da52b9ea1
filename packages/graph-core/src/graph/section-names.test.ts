import { expect, it } from "vitest";
import { ConceptIndex, readNote } from "../index.ts";
import type { NamingSection } from "../query/graph-reader.ts";
import { sectionsNaming } from "../query/naming-sections.ts";
import { SAMPLE_NOTES } from "../testing/sample-notes.ts";
import { isPlaced } from "./section-names.ts";

const [corrections] = SAMPLE_NOTES.filter(({ path }) => path.endsWith(".yaml"));
const notes = SAMPLE_NOTES.filter(({ path }) => path.endsWith(".md"));

/** What an index tells at once, and what it tells by way of whole notes. */
async function told(index: ConceptIndex, most: number): Promise<[quick: NamingSection[][], slow: NamingSection[][]]> {
  const concepts = [...index.parts.concepts()];
  const quick = await Promise.all(concepts.map((one) => index.reader.sectionsNaming!(one, { notes: most })));
  const slow = await Promise.all(concepts.map((one) => sectionsNaming(index.reader, one, { notes: most })));
  const sorted = quick.map((list) => list.map((one) => ({ ...one, concepts: [...one.concepts].sort() })));
  return [sorted, slow];
}

it("tells what sections name as their notes do, also after changes", async () => {
  const index = new ConceptIndex({ read: readNote });
  index.setNotes(notes);
  const changes = [
    () => index.setCorrections(corrections!.text),
    () => index.setNote({ path: "rag.md", text: notes[2]!.text.replace("a vector database", "a knowledge graph") }),
    () => index.removeNote("models/fine-tuning.md"),
  ];
  for (const change of [() => undefined, ...changes]) {
    change();
    for (const most of [1, 100]) {
      const [quick, slow] = await told(index, most);
      expect(slow.flat().length).toBeGreaterThan(8);
      expect(quick).toEqual(slow);
    }
  }
});

it("goes by what a reading says where places do not tell the section", async () => {
  const swapped = (source: (typeof notes)[number]) => {
    const reading = readNote(source);
    for (const { mentions } of reading.concepts)
      for (const mention of mentions) mention.section = reading.sections.length - 1 - mention.section;
    return reading;
  };
  expect(notes.map((note) => isPlaced(readNote(note)))).not.toContain(false);
  expect(isPlaced(swapped(notes[2]!))).toBe(false);
  const index = new ConceptIndex({ read: swapped });
  index.setNotes(notes);
  const [quick, slow] = await told(index, 100);
  expect(quick).toEqual(slow);
});
