import { ConceptIndex } from "@cairn/graph-core";
import type { Bench } from "../bench.ts";
import { compared } from "../figure.ts";
import { cpuTime } from "../measure.ts";
import { notesOf } from "../vault.ts";

/** How reading a vault grows with its notes: time for each note, at a size, at twice and at four times as many. */
export const growth: Bench = {
  name: "growth",
  about: "Vault to graph at N, 2N and 4N notes: the time for each note, against that at N. Linear is 1.",
  async run({ vault, notes: count = 100 }) {
    new ConceptIndex().setNotes(await notesOf(vault, count));
    const floor = await perNote(vault, count);
    const figures = [compared(`a note of ${count}`, floor, "ms", `a note of ${count}`, floor)];
    for (const size of [2 * count, 4 * count]) {
      figures.push(compared(`a note of ${size}`, await perNote(vault, size), "ms", `a note of ${count}`, floor));
    }
    return figures;
  },
};

async function perNote(vault: string | undefined, size: number): Promise<number> {
  const notes = await notesOf(vault, size);
  return cpuTime(() => new ConceptIndex().setNotes(notes)).time / size;
}
