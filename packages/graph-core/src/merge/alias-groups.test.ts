import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { CORRECTION_RULE } from "../corrections/correction.ts";
import { aliasGroups } from "./alias-groups.ts";
import type { AliasClaim } from "./claims.ts";

vi.setConfig({ testTimeout: 60_000 });

const KEYS = ["a", "b", "c", "d", "e", "f"];
const key = fc.constantFrom(...KEYS);
const pair = fc.tuple(key, key).filter(([one, other]) => one !== other);
const claims: fc.Arbitrary<AliasClaim[]> = fc.array(
  fc
    .tuple(
      pair,
      fc.constantFrom("stated", "inflection", "front-matter", CORRECTION_RULE),
      fc.constantFrom("x.md", "y.md"),
    )
    .map(([[owner, alias], rule, note]) => ({ owner, alias, rule, note, name: alias, line: 1, quote: "" })),
  { maxLength: 14 },
);

describe("keys to keep apart", () => {
  it("never come into one group, in whatever order the claims come; each key is in one group", () => {
    fc.assert(
      fc.property(claims, fc.array(pair, { maxLength: 4 }), (claims, apart) => {
        const groups = aliasGroups(KEYS, claims, 4, apart);
        expect(groups.flat().toSorted()).toEqual(KEYS);
        for (const [one, other] of apart) {
          expect(groups.some((keys) => keys.includes(one) && keys.includes(other))).toBe(false);
        }
        expect(aliasGroups(KEYS, claims.toReversed(), 4, apart.toReversed())).toEqual(groups);
      }),
      { numRuns: 2000, seed: 4 },
    );
  });

  it("leave an ambiguous name to the owner that may have it", () => {
    const claim = (owner: string, alias: string): AliasClaim => ({
      owner,
      alias,
      rule: "acronym",
      note: `${owner}.md`,
      name: alias,
      line: 1,
      quote: "",
    });
    const both = [claim("a", "c"), claim("b", "c")];
    expect(aliasGroups(["a", "b", "c"], both, 4)).toEqual([["a"], ["b"], ["c"]]);
    expect(aliasGroups(["a", "b", "c"], both, 4, [["a", "c"]])).toEqual([["a"], ["b", "c"]]);
  });
});

describe("a name that several claim", () => {
  const claim = (owner: string, alias: string): AliasClaim => ({
    owner,
    alias,
    rule: "alike",
    note: `${owner}.md`,
    name: alias,
    line: 1,
    quote: "",
  });
  const groupsOf = (...owners: string[]) =>
    aliasGroups(
      ["quill", ...owners],
      owners.map((owner) => claim(owner, "quill")),
      4,
    );

  it("is one of the names of one maker's product", () => {
    expect(groupsOf("amazon quill", "aws quill")).toEqual([["amazon quill", "aws quill", "quill"]]);
  });

  it("is one product's where the owners are spelled out as one", () => {
    const named = (pairs: readonly (readonly [string, string])[]) =>
      aliasGroups(
        ["qs", "amazon qs", "quill service", "amazon quill service", "quiet sea"],
        pairs.map(([owner, alias]) => claim(owner, alias)),
        4,
      );
    const spelled = named([
      ["amazon qs", "qs"],
      ["amazon qs", "quill service"],
      ["amazon quill service", "qs"],
    ]);
    expect(spelled).toEqual([["amazon qs", "amazon quill service", "qs", "quill service"], ["quiet sea"]]);
    expect(
      named([
        ["amazon qs", "qs"],
        ["amazon qs", "quill service"],
        ["quiet sea", "qs"],
      ]),
    ).toHaveLength(4);
  });

  it("is none of two makers' products, nor of what else ends in it", () => {
    expect(groupsOf("aws quill", "azure quill")).toHaveLength(3);
    expect(groupsOf("aws quill", "goose quill")).toHaveLength(3);
    expect(groupsOf("aws quill", "quill of aws")).toHaveLength(3);
  });
});
