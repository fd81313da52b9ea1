import fc from "fast-check";
import { expect, it } from "vitest";
import type { ConceptMention } from "../model/concept.ts";
import { MentionList } from "./mention-list.ts";

const mention = (note: string, start: number): ConceptMention => ({ note, line: 1, column: 1, start, end: start + 1 });
const nameOf = (note: number) => `n${String(note).padStart(3, "0")}.md`;

it("reads after each change of a note what a list made anew has, and is itself where nothing changed", () => {
  const counts = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 40 });
  const changes = fc.array(fc.tuple(fc.integer({ min: 0, max: 45 }), fc.integer({ min: 0, max: 300 })), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(counts, changes, (first, edits) => {
      const byNote = new Map(first.map((count, note) => [nameOf(note), count]));
      const all = () =>
        [...byNote]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .flatMap(([note, count]) => Array.from({ length: count }, (_, i) => mention(note, 400 * i)));
      let list = MentionList.of(all());
      for (const [number, count] of edits) {
        const note = nameOf(number);
        const isSame = (byNote.get(note) ?? 0) === count;
        byNote.set(note, count);
        const before = list;
        list = list.with(
          note,
          Array.from({ length: count }, (_, i) => mention(note, 400 * i)),
        );
        expect(list === before).toBe(isSame);
        expect(list.equals(before)).toBe(isSame);
        const wanted = MentionList.of(all());
        expect(list.read()).toEqual(wanted.read());
        expect(list.equals(wanted)).toBe(true);
        expect([list.size, list.noteCount]).toEqual([wanted.size, wanted.noteCount]);
        expect(list.readFirst(3)).toEqual(wanted.readFirst(3));
      }
    }),
    { numRuns: 15 },
  );
});

it("has the first notes' mentions without reading the others", () => {
  const list = MentionList.of(Array.from({ length: 2000 }, (_, i) => mention(nameOf(i >> 1), i % 2)));
  expect(list.readFirst(2).map(({ note }) => note)).toEqual(["n000.md", "n000.md", "n001.md", "n001.md"]);
  expect(list.readFirst(5000)).toEqual(list.read());
});

it("tells two lists apart without making mentions of them, wherever they are cut", () => {
  const all = Array.from({ length: 1200 }, (_, i) => mention(nameOf(i >> 1), i % 2));
  const list = MentionList.of(all);
  const [first, last] = [all.slice(0, 2), all.slice(1198)];
  const grown = Array.from({ length: 600 }, (_, i) => mention(nameOf(0), i));
  // There and back: the pieces are others now.
  expect(list.with(nameOf(0), grown).with(nameOf(0), first).equals(list)).toBe(true);
  expect(list.with(nameOf(599), [last[0]!, mention(nameOf(599), 7)]).equals(list)).toBe(false);
  expect(list.with(nameOf(599), [last[0]!]).equals(list)).toBe(false);
});
