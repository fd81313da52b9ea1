import fc from "fast-check";
import { expect, it } from "vitest";
import { NameTable } from "./name-table.ts";
import { NamesByPart } from "./names-by-part.ts";

const word = fc.constantFrom("tide", "moon", "sun", "neap tide", "a");
const name = fc
  .tuple(
    fc.string({ maxLength: 3 }).map((first) => first.replaceAll(" ", "")),
    word,
  )
  .map(([a, b]) => `${a} ${b}`);

it("gives the names that have a part, whatever came and went", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.boolean()), { maxLength: 400 }), (changes) => {
      const parts = new NamesByPart(new NameTable(), (each) => [each.indexOf(" ") + 1, each.length]);
      const plain = new Set<string>();
      for (const [each, isThere] of changes) {
        if (isThere) {
          parts.add(each);
          plain.add(each);
        } else {
          parts.delete(each);
          plain.delete(each);
        }
        expect(parts.has(each)).toBe(isThere);
      }
      for (const part of ["tide", "moon", "sun", "neap tide", "a", "", "neap"]) {
        const expected = [...plain].filter((each) => each.slice(each.indexOf(" ") + 1) === part).sort();
        expect(parts.of(part).sort()).toEqual(expected);
        expect(parts.count(part)).toBe(expected.length);
        expect(parts.count(part, 2)).toBe(Math.min(2, expected.length));
      }
    }),
  );
});
