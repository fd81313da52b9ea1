import { expect, test } from "vitest";
import { readNote } from "./read-note.ts";

const SENTENCES = [
  "A lighthouse warns ships of rocks with a beam that a lens gathers from a lamp.",
  "Keepers once trimmed the wick through the night, and a clockwork turned the lens on a bath of mercury.",
  "Engineers argued for decades about fog, since a bell in a storm can be heard from the wrong side of a headland.",
  "In harbours with strong tides the pilot waits for the ebb, which a gauge at the quay tells him.",
];

/** Relations below .3 of which an end is not worth keeping for itself. */
function loose(text: string): string[] {
  const { concepts, relations } = readNote({ path: "a.md", text });
  return relations
    .filter(({ source, target, confidence }) => {
      const least = Math.min(concepts[source]!.score, concepts[target]!.score);
      return confidence < 0.3 && least < 0.5;
    })
    .map(({ source, target }) => `${concepts[source]!.label}, ${concepts[target]!.label}`);
}

test("what running prose says in passing is kept, however unsure", () => {
  expect(loose(`# Lighthouses\n\n${SENTENCES.join(" ")}\n`)).not.toEqual([]);
});

test("a note set out in items keeps an unsure relation only between names that are worth keeping for themselves", () => {
  expect(loose(`# Lighthouses\n\n${SENTENCES.map((sentence) => `- ${sentence}\n`).join("")}`)).toEqual([]);
});
