import { editDistance } from "@cairn/graph-core/store";
import { maxTypos } from "@cairn/graph-core/store";
import fc from "fast-check";
import { expect, it } from "vitest";
import { keptSpellings, spellings } from "./spellings.ts";

it("an asked word always shares a spelling with each word that search takes for it", () => {
  const letter = fc.constantFrom(..."abé");
  const word = fc.array(letter, { minLength: 1, maxLength: 12 }).map((letters) => letters.join(""));
  const edit = fc.record({ kind: fc.constantFrom("add", "drop", "change", "swap"), at: fc.nat(12), letter });
  let close = 0;
  fc.assert(
    fc.property(word, fc.array(edit, { maxLength: 2 }), (asked, edits) => {
      const kept = edits.reduce((text, { kind, at, letter }) => {
        const place = at % (text.length + 1);
        const [before, after] = [text.slice(0, place), text.slice(place)];
        if (kind === "add") return before + letter + after;
        if (kind === "drop") return before + after.slice(1);
        if (kind === "change") return before + letter + after.slice(1);
        return before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2);
      }, asked);
      const errors = maxTypos(asked);
      if (errors === 0 || kept === "" || editDistance(asked, kept, errors) > errors) return;
      close++;
      const known = new Set(keptSpellings(kept));
      expect(spellings(asked, errors).some((key) => known.has(key))).toBe(true);
    }),
    { numRuns: 5000 },
  );
  expect(close).toBeGreaterThan(1000);
});
