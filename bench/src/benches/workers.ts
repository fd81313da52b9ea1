import { availableParallelism } from "node:os";
import { readingsOf } from "@cairn/graph-core/node";
import type { Bench } from "../bench.ts";
import { alone, compared } from "../figure.ts";
import { clockTime } from "../measure.ts";
import { notesOf } from "../vault.ts";

/** Reading in two threads, beside reading in one. */
export const workers: Bench = {
  name: "workers",
  about: "Reading the notes in two threads (their start counted), by the clock, against reading in one.",
  async run({ vault, notes: count = 240 }) {
    const notes = await notesOf(vault, count);
    await readingsOf(notes.slice(0, 60), { workers: 0 });
    const one = await clockTime(() => readingsOf(notes, { workers: 0 }));
    const two = await clockTime(() => readingsOf(notes, { workers: 2 }));
    return [
      alone("cores", availableParallelism(), "cores"),
      alone("one thread", one.time, "ms"),
      compared("two threads", two.time, "ms", "one thread", one.time),
    ];
  },
};
