import { ConceptIndex, type NoteSource, readNote } from "@cairn/graph-core";
import type { Bench } from "../bench.ts";
import { compared, type Figure } from "../figure.ts";
import { cpuTime, percentile } from "../measure.ts";
import { notesOf } from "../vault.ts";

const HUBS = 40;
/** Each edit is made once to warm up and so many times behind that; its least time counts. */
const ROUNDS = 6;

/** The dearest edits that there are: of the notes about the concepts that are named most, whose last line comes and goes. */
export const hubs: Bench = {
  name: "hubs",
  about:
    "Notes about the most named concepts of N notes: the last line goes and comes back, from the reading to the diff, against reading that note.",
  async run({ vault, notes: count = 400 }) {
    const notes = await notesOf(vault, count);
    const index = new ConceptIndex();
    index.setNotes(notes);
    const edits = ownNotes(index, notes).flatMap(({ path, text }) => [
      { path, text: withoutLastLine(text) },
      { path, text },
    ]);
    const times = edits.map(() => ({ edit: Number.POSITIVE_INFINITY, reading: Number.POSITIVE_INFINITY }));
    for (let round = 0; round <= ROUNDS; round++) {
      for (const [i, source] of edits.entries()) {
        const read = cpuTime(() => readNote(source));
        const { time } = cpuTime(() => index.setReading(read.result, source.text));
        if (round === 0) continue;
        times[i]!.edit = Math.min(times[i]!.edit, time);
        times[i]!.reading = Math.min(times[i]!.reading, read.time);
      }
    }
    const floor = percentile(
      times.map(({ reading }) => reading),
      0.5,
    );
    const figure = (share: string, p: number): Figure => {
      const value = percentile(
        times.map(({ edit }) => edit),
        p,
      );
      return compared(`an edit, ${share} (${count} notes)`, value, "ms", "reading the note, half", floor);
    };
    return [figure("half", 0.5), figure("90 of 100", 0.9), figure("95 of 100", 0.95), figure("all", 1)];
  },
};

/** The notes in which the most named concepts are explained best, each once. */
function ownNotes(index: ConceptIndex, notes: readonly NoteSource[]): NoteSource[] {
  const named = Array.from(index.parts.concepts(), ({ home, mentions }) => ({ home, count: mentions.length }));
  named.sort((a, b) => b.count - a.count);
  const paths = new Set(named.flatMap(({ home }) => (home === undefined ? [] : [home.note])));
  const byPath = new Map(notes.map((note) => [note.path, note]));
  return [...paths].slice(0, HUBS).map((path) => byPath.get(path)!);
}

function withoutLastLine(text: string): string {
  return text.trimEnd().replace(/\n[^\n]*$/, "\n");
}
