import { describe, expect, it } from "vitest";
import { parseCorrections } from "./parse.ts";

const problems = (text: string): string[] =>
  parseCorrections(text).problems.map(({ line, message }) => `${line} ${message}`);
const kinds = (text: string): string[] => parseCorrections(text).corrections.map(({ action }) => action.kind);

describe("a file of corrections", () => {
  it.each(["", "# only a comment\n", "corrections:\n", "corrections: []\n", "version: 1\n"])(
    "may be empty: %j",
    (text) => {
      expect(parseCorrections(text)).toEqual({ corrections: [], problems: [] });
    },
  );

  it("tells the place and text of each entry", () => {
    const text = "# mine\ncorrections:\n  - hide: A  # why\n  # next\n  - rename: B\n    to: C\n";
    const { corrections } = parseCorrections(text);
    expect(corrections.map(({ span, quote }) => [span.start, span.end.line, quote])).toEqual([
      [{ line: 3, column: 5, offset: 24 }, 3, "hide: A"],
      [{ line: 5, column: 5, offset: 52 }, 6, "rename: B\n    to: C"],
    ]);
  });

  it("takes names that YAML reads as something else", () => {
    expect(parseCorrections("corrections: [hide: 42, hide: true]").corrections.map(({ action }) => action)).toEqual([
      { kind: "hide", concept: "42" },
      { kind: "hide", concept: "true" },
    ]);
  });

  it("leaves out an entry that makes no sense, with its line, and reads the others", () => {
    const text = `corrections:
  - hide: A
  - hid: B
  - accept: { source: A, type: use, target: B }
  - accept: { source: A, type: uses }
  - accept: { source: A, type: uses, target: the a }
  - retype: { concept: A, requires: B }
    to: uses
  - merge: [A, a]
  - split: [Model, models]
  - hide: [A]
  - rename: A
  - hide: C
    hide: D
  - reject: { source: A, type: uses, target: B, line: 3 }
  - just words
  - hide: Z
`;
    expect(kinds(text)).toEqual(["hide", "hide"]);
    expect(problems(text)).toMatchInlineSnapshot(`
      [
        "3 An entry has one of accept, reject, add, retype, relabel, merge, split, rename, hide; this one has "hid". The entry was left out.",
        "4 "type" takes one of is-a, part-of, uses, requires, produces, affects, applies-to, contrasts-with, related-to, not "use". The entry was left out.",
        "5 "target" is missing. The entry was left out.",
        "6 Both ends are "A". The entry was left out.",
        "7 A prerequisite has no type: reject it, and add what holds. The entry was left out.",
        "9 merge takes at least two different names. The entry was left out.",
        "10 "Model" and "models" are one name: say with notes and as where it means something else. The entry was left out.",
        "11 "hide" takes words, not a list. The entry was left out.",
        "12 "to" is missing. The entry was left out.",
        "14 The same word stands twice in one entry: is a "- " missing? The entry was left out.",
        "15 reject takes source, type, target, note, not "line". The entry was left out.",
        "16 An entry is a correction such as "hide: Name", not "just words". The entry was left out.",
      ]
    `);
  });

  it("holds above the line where it stops being YAML", () => {
    const text = "corrections:\n  - hide: A\n  - hide: B\n  - accept: { source: C\n  - hide: D\n";
    expect(kinds(text)).toEqual(["hide", "hide"]);
    expect(problems(text)).toHaveLength(1);
    expect(problems(text)[0]).toMatch(/^\d .*what stands above this line holds/);
  });

  it.each([
    ["a list", "- hide: A\n"],
    ["words", "hide A\n"],
    ["another key", "correction:\n  - hide: A\n"],
    ["another version", "version: 2\n"],
    ["no list", "corrections: hide\n"],
    ["a bomb of aliases", `a: &a [x, x]\nb: &b [*a, *a]\ncorrections:\n  - hide: *b\n`],
    ["nesting without end", `corrections: ${"[".repeat(20_000)}`],
    ["too long", `# ${"x".repeat(2_000_001)}`],
  ])("that is %s is told", (_, text) => {
    expect(kinds(text)).toEqual([]);
    expect(problems(text).length).toBeGreaterThan(0);
  });
});
