import { ConceptIndex, readNote } from "@cairn/graph-core";
import type { Bench } from "../bench.ts";
import { compared, type Figure } from "../figure.ts";
import { percentile } from "../measure.ts";
import { notesOf } from "../vault.ts";

const EDITS = 40;
/** Edits before any is measured: a process that has just merged a vault has not compiled what an edit needs. */
const WARM = 40;

/** An edit of one note, from its text to the diff, beside reading that note alone, in vaults of three sizes. */
export const incremental: Bench = {
  name: "incremental",
  about:
    "One note edited, to the diff, at N, 4N and 16N notes, against reading that note alone, once the process is warm. Flat is the same at each.",
  async run({ vault, notes: count = 60 }) {
    const figures: Figure[] = [];
    for (const size of [count, 4 * count, 16 * count]) figures.push(...(await edits(vault, size)));
    return figures;
  },
};

async function edits(vault: string | undefined, size: number): Promise<Figure[]> {
  const notes = await notesOf(vault, size);
  const index = new ConceptIndex();
  index.setNotes(notes);
  const updates: number[] = [];
  const floors: number[] = [];
  for (let i = -WARM; i < EDITS; i++) {
    const note = notes[((i + WARM) * 7919) % Math.min(size, 60)]!;
    const source = { path: note.path, text: `${note.text}\n\nAn edit of round ${i} uses a marker.\n` };
    const start = performance.now();
    readNote(source);
    const middle = performance.now();
    index.setNote(source);
    if (i < 0) continue;
    updates.push(performance.now() - middle);
    floors.push(middle - start);
  }
  const floor = `reading the note (${size} notes)`;
  return [
    compared(`an edit, median (${size} notes)`, percentile(updates, 0.5), "ms", floor, percentile(floors, 0.5)),
    compared(`an edit, 95 of 100 (${size} notes)`, percentile(updates, 0.95), "ms", floor, percentile(floors, 0.95)),
  ];
}
