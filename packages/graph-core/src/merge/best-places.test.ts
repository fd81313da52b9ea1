import fc from "fast-check";
import { expect, it } from "vitest";
import { BestPlaces, NO_PLACE } from "./best-places.ts";

interface Thing {
  note: number;
  worth: number;
}

/** Negative worths take no part. */
const worths = fc.array(fc.integer({ min: -1, max: 3 }), { maxLength: 3 });

it("knows the best place after each change as if it had looked again", () => {
  const changes = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), worths), { maxLength: 30 });
  fc.assert(
    fc.property(fc.tuple(worths, worths, worths, worths, worths), changes, (notes, edits) => {
      let things: Thing[] = notes.flatMap((all, note) => all.map((worth) => ({ note, worth })));
      const best = new BestPlaces(
        {
          get size() {
            return things.length;
          },
          takesPart: (place) => things[place]!.worth >= 0,
          goesBefore: (one, other) => things[one]!.worth > things[other]!.worth,
          isSameNote: (one, other) => things[one]!.note === things[other]!.note,
        },
        1,
      );
      const wanted = () => {
        let found = NO_PLACE;
        for (const [place, { worth }] of things.entries())
          if (worth >= 0 && (found < 0 || worth > things[found]!.worth)) found = place;
        return found;
      };
      expect(best.at(0)).toBe(wanted());
      for (const [note, all] of edits) {
        const before = things.filter((thing) => thing.note < note);
        const after = things.filter((thing) => thing.note > note);
        const gone = things.length - before.length - after.length;
        things = [...before, ...all.map((worth) => ({ note, worth })), ...after];
        best.follow(before.length, gone, all.length);
        expect(best.at(0)).toBe(wanted());
      }
    }),
  );
});

it("looks at all things once, whichever way the best one's note goes back and forth", () => {
  let looks = 0;
  let own = 9;
  const worthOf = (place: number) => (place === 0 ? own : place % 7);
  const best = new BestPlaces(
    {
      get size() {
        looks++;
        return 100;
      },
      takesPart: () => true,
      goesBefore: (one, other) => worthOf(one) > worthOf(other),
      isSameNote: (one, other) => one === other,
    },
    1,
  );
  expect(best.at(0)).toBe(0);
  for (const [worth, place] of [
    [1, 6],
    [8, 0],
    [2, 6],
    [9, 0],
  ] as const) {
    own = worth;
    best.follow(0, 1, 1);
    expect(best.at(0)).toBe(place);
  }
  expect(looks).toBe(1);
});
