import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { openIndex, type ReadingsOptions, readingsOf } from "@cairn/graph-core/node";
import type { Bench } from "../bench.ts";
import { alone, compared } from "../figure.ts";
import { cpuTimeOf } from "../measure.ts";
import { notesOf } from "../vault.ts";

/** Reading from the snapshot, and to the graph, beside reading the notes. */
export const snapshot: Bench = {
  name: "snapshot",
  about:
    "A start on an unchanged vault from its snapshot, against a start without one; both on one core, by processor time.",
  async run({ vault, notes: count }) {
    const notes = await notesOf(vault, count);
    const folder = await mkdtemp(join(tmpdir(), "cairn-bench-"));
    try {
      const read = (snapshot?: string) => cpuTimeOf(() => readingsOf(notes, optionsOf(snapshot)));
      const open = (snapshot?: string) => cpuTimeOf(() => openIndex(notes, optionsOf(snapshot)));
      await open();
      const full = { reading: (await read()).time, graph: (await open()).time };
      const first = await open(folder);
      const kept = { reading: await read(folder), graph: await open(folder) };
      const { index, isGraphKept } = kept.graph.result;
      if (kept.reading.result.kept !== notes.length || !isGraphKept) throw new Error("The snapshot was not used.");
      const merging = await cpuTimeOf(() => index.warmUp(() => setImmediate()));
      return [
        alone("notes", notes.length, "notes"),
        compared("readings from the snapshot", kept.reading.time, "ms", "reading the notes", full.reading),
        compared("snapshot to graph", kept.graph.time, "ms", "notes to graph", full.graph),
        compared("notes to graph, with keeping it", first.time, "ms", "without", full.graph),
        compared("merging behind it, before the first change", merging.time, "ms", "notes to graph", full.graph),
      ];
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

function optionsOf(snapshot: string | undefined): ReadingsOptions {
  return { workers: 0, ...(snapshot !== undefined && { snapshot }) };
}
