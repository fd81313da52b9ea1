import { expect, it } from "vitest";
import type { Evidence } from "../model/relation.ts";
import { groundsOf, MAX_SHOWN } from "./evidence.ts";
import type { NoteProfile } from "./note-profile.ts";
import type { Pair } from "./pair.ts";
import { SIGNAL_KINDS } from "./signal-fact.ts";

const end = (label: string) => ({
  id: label,
  label,
  stems: [label],
  head: label,
  common: 0,
  breadth: 0,
  places: 0,
  explained: true,
});

/** A kiln uses clay, as these pieces of evidence say; "own.md" is the note on the kiln. */
function pairOf(evidence: Evidence[]): Pair {
  return {
    one: end("clay"),
    other: end("kiln"),
    notes: [undefined, { note: "own.md" } as NoteProfile],
    amounts: SIGNAL_KINDS.flatMap((kind) => (kind === "stated" ? [-1, -1] : [0, 0])),
    quotable: () => [],
    relations: [
      { id: "kiln|uses|clay", source: "kiln", target: "clay", type: "uses", label: "bakes", confidence: 0.9, evidence },
    ],
  };
}

function said(note: string, quote: string, rule = "verb"): Evidence {
  const place = { line: 3, column: 1, offset: 20 };
  return { note, quote, rule, start: place, end: place };
}

it("of evidence that hundreds of notes give, what says most comes first, and behind enough of that nothing is looked at", () => {
  const full = Array.from({ length: 40 }, (_, i) =>
    said(`n${10 + i}.md`, `A hot old kiln slowly bakes red clay ${i} times.`),
  );
  const own = said("own.md", "The hot old kiln slowly bakes wet clay here.");
  const short = said("a.md", "kiln, clay");
  const listed = said("b.md", "A hot old kiln slowly bakes red clay on Monday.", "front-matter");
  const again = said("n10.md", full[0]!.quote);
  const [ground] = groundsOf(pairOf([short, listed, full[0]!, again, ...full.slice(1), own]), false, () => "");
  const { evidence } = ground!;
  expect(evidence[0]).toBe(own);
  expect(evidence.slice(1, 4)).toEqual([listed, full[0], again]);
  // The listed one is shown behind all sentences, and what is told twice only once.
  expect(evidence.slice(4, 4 + MAX_SHOWN - 1)).toEqual(full.slice(1, MAX_SHOWN));
  expect(evidence.length).toBeLessThan(20);
});
