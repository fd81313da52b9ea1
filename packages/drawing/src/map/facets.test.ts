import { describe, expect, it } from "vitest";
import { countFacets, type FacetData } from "./facets.ts";

const data: FacetData = {
  notes: new Map([
    ["a", ["one.md", "two.md"]],
    ["b", ["one.md"]],
    ["c", ["two.md"]],
  ]),
  tags: new Map([
    ["a", ["x"]],
    ["c", ["x", "y"]],
  ]),
  themes: new Map([
    ["a", "a"],
    ["b", "a"],
    ["c", "c"],
  ]),
};
const slugs = ["a", "b", "c", "d"];
const plain = (counts: ReturnType<typeof countFacets>) => ({
  lit: counts.lit,
  note: Object.fromEntries(counts.of.note),
  tag: Object.fromEntries(counts.of.tag),
  theme: Object.fromEntries(counts.of.theme),
});

describe("counts of filters", () => {
  it("count everything where nothing is chosen", () => {
    expect(plain(countFacets(slugs, data, { note: null, tag: null, themes: [] }))).toEqual({
      lit: 4,
      note: { "one.md": 2, "two.md": 2 },
      tag: { x: 2, y: 1 },
      theme: { a: 2, c: 1 },
    });
  });

  it("combine: each facet counts within the others, not within itself", () => {
    expect(plain(countFacets(slugs, data, { note: "two.md", tag: null, themes: ["a"] }))).toEqual({
      lit: 1,
      note: { "one.md": 2, "two.md": 1 },
      tag: { x: 1 },
      theme: { a: 1, c: 1 },
    });
    expect(countFacets(slugs, data, { note: null, tag: "y", themes: ["a"] }).lit).toBe(0);
  });
});
