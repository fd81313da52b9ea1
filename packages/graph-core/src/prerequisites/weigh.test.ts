import { expect, it } from "vitest";
import { toldOnce } from "./weigh.ts";

it("evidence tells once what one rule read in one line at several places", () => {
  const at = (line: number, offset: number, rule: string) => ({
    note: "r.md",
    start: { line, column: 1, offset },
    end: { line, column: 4, offset: offset + 3 },
    quote: "A bowline is a knot.",
    rule,
  });
  const all = [at(3, 20, "name-inside"), at(3, 24, "name-inside"), at(3, 20, "copula"), at(5, 60, "copula")];
  expect(toldOnce(all)).toEqual([all[0], all[2], all[3]]);
});
