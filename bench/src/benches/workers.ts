import { availableParallelism } from "node:os";
import { readingsOf } from "@cairn/graph-core/node";
import type { Bench } from "../bench.ts";
import { alone, compared } from "../figure.ts";
import { clockTime, cpuTimeOf } from "../measure.ts";
import { notesOf } from "../vault.ts";

/** Reading in two threads, beside reading in one. */
export const workers: Bench = {
  name: "workers",
  about:
    "Reading the notes in two threads (their start counted), by the clock and by the processor time of all threads, against reading in one. Half of the second is what two idle cores would give.",
  async run({ vault, notes: count = 240 }) {
    const notes = await notesOf(vault, count);
    await readingsOf(notes.slice(0, 60), { workers: 0 });
    const read = (threads: number) => () => clockTime(() => readingsOf(notes, { workers: threads }));
    const one = await cpuTimeOf(read(0));
    const two = await cpuTimeOf(read(2));
    return [
      alone("cores", availableParallelism(), "cores"),
      alone("one thread", one.result.time, "ms"),
      compared("two threads", two.result.time, "ms", "one thread", one.result.time),
      alone("processor time, one thread", one.time, "ms"),
      compared("processor time, two threads", two.time, "ms", "one thread", one.time),
    ];
  },
};
