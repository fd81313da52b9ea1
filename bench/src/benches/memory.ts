import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { ConceptIndex } from "@cairn/graph-core";
import type { Bench } from "../bench.ts";
import { compared, type Figure } from "../figure.ts";
import { notesOf } from "../vault.ts";

/** What an index holds, beside the notes' own text, at three sizes. */
export const memory: Bench = {
  name: "memory",
  about:
    "Memory of the index, columns beside the heap included, after collecting garbage, at N, 2N and 4N notes, against the notes' own text.",
  async run({ vault, notes: count = 60 }) {
    // Once before, so that the English model and the code are not counted.
    new ConceptIndex().setNotes(await notesOf(vault, 5));
    const figures: Figure[] = [];
    for (const size of [count, 2 * count, 4 * count]) {
      const notes = await notesOf(vault, size);
      const characters = notes.reduce((sum, { text }) => sum + text.length, 0);
      const before = memoryNow();
      const index = new ConceptIndex();
      index.setNotes(notes);
      const held = memoryNow() - before;
      const name = `index of ${index.notePaths.length} notes`;
      figures.push(compared(name, held / 1e6, "MB", "the notes' text", characters / 1e6));
    }
    return figures;
  },
};

function memoryNow(): number {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  collect();
  collect();
  // What an index keeps in columns of numbers lies beside the heap.
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
