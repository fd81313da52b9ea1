import fc from "fast-check";
import { expect, it } from "vitest";
import { NameTable } from "../merge/ties/name-table.ts";
import { NoteWords } from "./note-words.ts";
import { Rewording } from "./rewording.ts";

const NO_PLACES = new Map<string, readonly number[]>();

/** A text of words with these counts, as `noteProfile` weighs them. */
function text(counts: Readonly<Record<string, number>>, table: NameTable): NoteWords {
  const weights = Object.entries(counts).map(([word, count]) => [word, 1 + Math.log(count)] as const);
  const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
  return NoteWords.of(new Map(weights.map(([word, weight]) => [word, weight / length])), NO_PLACES, [], table);
}

const counts = fc.dictionary(fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz"), fc.integer({ min: 1, max: 9 }));

it("finds just the texts whose likeness changed, whatever was compared before", () => {
  const [table, rewording] = [new NameTable(), new Rewording()];
  fc.assert(
    fc.property(counts, counts, fc.array(counts), (before, after, others) => {
      const [old, now] = [text(before, table), text(after, table)];
      const named = others.map((each, at) => [at, text(each, table)] as const);
      const found = rewording.changed(old, now, named);
      const expected = named.filter(([, other]) => other.similarity(old) !== other.similarity(now)).map(([at]) => at);
      expect(found).toEqual(expected);
    }),
  );
});

it("takes a text for as alike as before when a line is added to it", () => {
  const table = new NameTable();
  const words = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`word${at}`, 1 + (at % 3)]));
  const before = text(words, table);
  const after = text({ ...words, tide: 1, harbour: 1, moon: 1 }, table);
  const others = Array.from({ length: 100 }, (_, at) => {
    const own = Object.fromEntries(Array.from({ length: 100 }, (__, i) => [`own${at} ${i}`, 1]));
    const shared = Object.fromEntries(Object.entries(words).slice(0, 3 * at));
    return [at, text({ ...own, ...shared }, table)] as const;
  });
  const changed = new Rewording().changed(before, after, others);
  expect(changed.length).toBeLessThan(10);
  expect(new Set(others.map(([, other]) => other.similarity(after))).size).toBeGreaterThan(4);
});
