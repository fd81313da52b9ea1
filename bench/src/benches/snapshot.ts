import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ConceptIndex } from "@cairn/graph-core";
import { readingsOf } from "@cairn/graph-core/node";
import type { Bench } from "../bench.ts";
import { alone, compared } from "../figure.ts";
import { clockTime } from "../measure.ts";
import { notesOf } from "../vault.ts";

/** Reading from the snapshot, and to the graph, beside reading the notes. */
export const snapshot: Bench = {
  name: "snapshot",
  about: "A start on an unchanged vault from its snapshot, against a start without one; both on one core.",
  async run({ vault, notes: count }) {
    const notes = await notesOf(vault, count);
    const folder = await mkdtemp(join(tmpdir(), "cairn-bench-"));
    try {
      const start = (options: { snapshot?: string }) =>
        clockTime(async () => {
          const { time, result } = await clockTime(() => readingsOf(notes, { workers: 0, ...options }));
          const set = result.readings.map((reading, i) => ({ reading, text: notes[i]!.text }));
          new ConceptIndex().applyBatch({ set });
          return { reading: time, kept: result.kept };
        });
      await start({});
      const full = await start({});
      await readingsOf(notes, { workers: 0, snapshot: folder });
      const kept = await start({ snapshot: folder });
      if (kept.result.kept !== notes.length) throw new Error("The snapshot was not used.");
      return [
        alone("notes", notes.length, "notes"),
        compared("readings from the snapshot", kept.result.reading, "ms", "reading the notes", full.result.reading),
        compared("snapshot to graph", kept.time, "ms", "notes to graph", full.time),
      ];
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};
