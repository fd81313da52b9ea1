import fc from "fast-check";
import { expect, it } from "vitest";
import { OwnerPairs } from "./owner-pairs.ts";
import { TieBook } from "./tie-book.ts";

const KEYS = 12;
const OWNERS = ["one", "two", "three"];

const ties = fc.uniqueArray(
  fc.tuple(fc.nat(KEYS - 1), fc.nat(KEYS - 1)).filter(([a, b]) => a < b),
  { selector: ([a, b]) => `${a} ${b}` },
);
const owners = fc.array(fc.option(fc.constantFrom(...OWNERS)), { minLength: KEYS, maxLength: KEYS });

it("finds all ties between two owners, the half of the first one's key, whichever has more keys or ties", () => {
  fc.assert(
    fc.property(ties, owners, owners, (pairs, before, after) => {
      let ownerOf = before;
      const isBefore = (a: string, b: string) => a < b;
      const book = new TieBook<string>((key) => ownerOf[Number(key)] ?? undefined, isBefore);
      for (const [a, b] of pairs) {
        const half = book.at(`${a}`, `${b}`);
        book.ties.addCount(half, 1);
        book.touch(half);
      }
      for (const now of [before, after]) {
        ownerOf = now;
        book.bind(
          now.map((_, key) => `${key}`),
          new OwnerPairs(isBefore),
        );
        for (const one of OWNERS) {
          for (const other of OWNERS) {
            if (one === other) continue;
            const found = book.between(one, other).map((half) => {
              expect(book.ownersOf(half)).toEqual([one, other]);
              return half >> 1;
            });
            const tied = pairs.filter(
              ([a, b]) => (now[a] === one && now[b] === other) || (now[a] === other && now[b] === one),
            );
            const expected = tied.map(([a, b]) => book.find(`${a}`, `${b}`) >> 1);
            expect(found.sort((x, y) => x - y)).toEqual(expected.sort((x, y) => x - y));
          }
        }
      }
    }),
  );
});
