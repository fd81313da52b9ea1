import { describe, expect, it } from "vitest";
import { parseNote } from "./parse-note.ts";

function parse(text: string): ReturnType<typeof parseNote> {
  return parseNote({ path: "n.md", text });
}

const bodyOf = (text: string): string =>
  parse(text)
    .blocks.map((block) => block.content.text)
    .join("|");

describe("front matter", () => {
  it("becomes plain JSON data", () => {
    const note = parse(
      "---\ndate: 2024-02-30\nrating: .inf\nn: null\ndeep: {a: [1, {b: yes}]}\n1: x\n__proto__: {y: 1}\n---\nBody",
    );
    expect(note.frontMatter).toEqual({
      date: "2024-02-30",
      rating: "Infinity",
      n: null,
      deep: { a: [1, { b: "yes" }] },
      "1": "x",
    });
    expect(JSON.parse(JSON.stringify(note.frontMatter))).toEqual(note.frontMatter);
    expect(note.blocks[0]!.span.start.line).toBe(9);
    expect(note.warnings).toEqual([]);
  });

  it.each([
    ["tags: one", ["one"]],
    ["tags: one, two words", ["one", "two words"]],
    ["tags: one two", ["one", "two"]],
    ["tags: [b, '#a', a, 3]", ["3", "a", "b"]],
    ["Tag:\n  - x/y", ["x/y"]],
    ["tags:", []],
    ["tags: {a: b}", []],
  ])("gives tags: %j", (line, tags) => {
    expect(parse(`---\n${line}\n---\n`).tags).toEqual(tags);
  });

  it.each([
    ["alias: One", ["One"]],
    ["aliases: One, Two", ["One", "Two"]],
    ["aliases: [One, Two, One]", ["One", "Two"]],
    ["aliases: null", []],
  ])("gives aliases: %j", (line, aliases) => {
    expect(parse(`---\n${line}\n---\n`).aliases).toEqual(aliases);
  });

  it("joins its tags with those of the text", () => {
    expect(parse("---\ntags: [z]\n---\nsome #b and #a/c\n").tags).toEqual(["a/c", "b", "z"]);
  });

  it.each([
    ["a tab and a bad list", '---\ntitle: A: b: c\ntags: [x, "y\n\tz: 1\n---\n# Body\n', 2],
    ["an unknown anchor", "---\na: *nobody\n---\nBody\n", 2],
    [
      "an alias bomb",
      `---\na: &a [x,x,x,x,x,x,x,x,x]\n${[..."bcdefgh"].map((k, i) => `${k}: &${k} [${`*${"abcdefg"[i]},`.repeat(9)}]`).join("\n")}\n---\nBody\n`,
      2,
    ],
  ])("with %s is left out with a warning, and the body read", (_what, text, line) => {
    const note = parse(text);
    expect(note.frontMatter).toEqual({});
    expect(note.warnings).toMatchObject([{ note: "n.md", code: "front-matter-invalid", line }]);
    expect(bodyOf(text)).toBe("Body");
  });

  it("without an end is left out with a warning", () => {
    const text = "---\ntitle: X\ntags: [a, b\n\n# Body\n\nText.\n\n---\n\nMore: text.\n";
    expect(bodyOf(text)).toBe("Body|Text.|More: text.");
    expect(parse(text).warnings).toMatchObject([{ code: "front-matter-unclosed", line: 1 }]);
  });

  it.each([
    ["---\n\nA rule first.\n\n---\n\nText.", "A rule first.|Text."],
    ["---\nJust prose\n---\nText.", "Just prose|Text."],
    ["text\n\n---\na: b\n---\n", "text|a: b"],
    ["---", ""],
    ["---\n---\nText", "Text"],
    ["----\na: b\n----\n", "a: b"],
  ])("is not seen in %j", (text, body) => {
    expect(bodyOf(text)).toBe(body);
    expect(parse(text).frontMatter).toEqual({});
    expect(parse(text).warnings).toEqual([]);
  });

  it("may be TOML or JSON", () => {
    const toml = parse('+++\ntitle = "A b"\ntags = ["x", \'y\']\nn = 3 # three\n[extra]\nw = true\n+++\nBody');
    expect(toml.frontMatter).toEqual({ title: "A b", tags: ["x", "y"], n: 3, extra: { w: true } });
    expect(toml).toMatchObject({ title: "A b", tags: ["x", "y"] });
    expect(parse(';;;\n{"title": "C", "tags": ["z"]}\n;;;\nBody')).toMatchObject({ title: "C", tags: ["z"] });
    expect(parse(";;;\n{oops\n;;;\nBody").warnings).toMatchObject([{ code: "front-matter-invalid" }]);
  });

  it("may be all there is", () => {
    expect(parse("---\ntitle: Stub\n---")).toMatchObject({ title: "Stub", blocks: [] });
  });
});
