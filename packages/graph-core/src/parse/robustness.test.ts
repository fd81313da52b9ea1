import { parser as lezer } from "@lezer/markdown";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block, ParsedNote, RichText } from "../model/note.ts";
import { readInline } from "./inline/read-inline.ts";
import { parseNote } from "./parse-note.ts";

const parse = (text: string, path = "n.md"): ParsedNote => parseNote({ path, text });
const allText = (note: ParsedNote): string => note.blocks.map((block) => block.content.text).join("\n");

function checkText(note: ParsedNote, content: RichText, block: Block): void {
  const { text, offsets, marks } = content;
  expect(offsets.length).toBe(text.length + 1);
  for (let i = 1; i < offsets.length; i++) expect(offsets[i]!).toBeGreaterThanOrEqual(offsets[i - 1]!);
  expect(offsets[text.length]!).toBeLessThanOrEqual(note.text.length);
  if (block.cells === undefined || content !== block.content) {
    for (let i = 0; i < text.length; i++) {
      const written = note.text[offsets[i]!]!;
      const fromEntity = note.text.lastIndexOf("&", offsets[i]!) >= offsets[i]! - 1;
      // Code and HTML keep their lines, whatever ended them.
      if (text[i] !== " " && !fromEntity) expect(written === "\r" ? "\n" : written).toBe(text[i]);
    }
  }
  for (const mark of marks) {
    expect(mark.from).toBeGreaterThanOrEqual(0);
    expect(mark.to).toBeGreaterThanOrEqual(mark.from);
    expect(mark.to).toBeLessThanOrEqual(text.length);
  }
  if (block.kind !== "code" && block.kind !== "math" && block.kind !== "html") {
    expect(text).toBe(text.trim());
    expect(text).not.toMatch(/\s\s|[\n\t\0]/);
  }
}

function checkNote(note: ParsedNote): void {
  for (const [index, block] of note.blocks.entries()) {
    checkText(note, block.content, block);
    for (const cell of block.cells ?? []) checkText(note, cell, block);
    if (block.cells !== undefined) expect(block.cells.length).toBe(block.header!.length);
    expect(block.parent).toBeLessThan(index);
    expect(block.section).toBeLessThan(index);
    if (block.section >= 0) expect(note.blocks[block.section]!.kind).toBe("heading");
    if (block.parent >= 0) expect(note.blocks[block.parent]!.kind).not.toBe("heading");
    if (block.lead >= 0) expect(note.blocks[block.lead]!.kind).toBe("paragraph");
    const { start, end } = block.span;
    expect(end.offset).toBeGreaterThanOrEqual(start.offset);
    expect(note.lineStarts[start.line - 1]! + start.column - 1).toBe(start.offset);
    expect(note.lineStarts[end.line - 1]! + end.column - 1).toBe(end.offset);
  }
  for (const link of note.links) expect(link.block).toBeLessThan(note.blocks.length);
}

/** Pieces of markup, so that random notes hold structure. */
const piece = fc.constantFrom(
  ..."# |## |- |  - |\t- |1. |> |> [!note] x|```|~~~\n|$$|$|%%|<!--|-->|<div>|<b>|</b>|<br>|<X a={1}>|[[|]]|[[a\\|b]]|![[|](|[a](b)|[a]|[^1]|[^1]: |[r]: u|*|**|_|~~|==|`|\\|&amp;|&#x1F9EA;|#tag|a:: b|id:: x|: |---|---\na: b\n---\n|+++|\n|\n\n|\r\n|\r|   |    |\t|word|Two words.|é|細胞|🧪|\ud83d|\0|\u200b|\u001b[31m|\ufeff||| a | b |\n|---|---|\n|x|http://a.b|{{q x}}|{: .c}|:::|import a from 'b'\n|^id|\\(|\\)".split(
    "|",
  ),
  "|",
  "| a | b |\n|---|---|\n| c | d |\n",
);

describe("any text", () => {
  it("made of markup is read without an error, every character in its place", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.constantFrom("n.md", "n.mdx"), (pieces, path) => {
        checkNote(parse(pieces.join(""), path));
      }),
      { numRuns: 1500 },
    );
  });

  it("made of any characters too", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => checkNote(parse(text))),
      { numRuns: 500 },
    );
  });

  it("is read the same way twice", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(parse(pieces.join(""))).toEqual(parse(pieces.join("")));
      }),
      { numRuns: 200 },
    );
  });

  it("shows the same blocks whatever ends its lines", () => {
    const outline = (text: string): unknown =>
      parse(text).blocks.map((block) => [block.kind, block.content.text, block.span.start.line]);
    const lines = fc.array(
      fc.constantFrom("# A", "- b", "  - c", "", "text **d**", "> q", "| x | y |", "|---|---|", "```", "a:: b"),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(lines, (given) => {
        const expected = outline(given.join("\n"));
        expect(outline(given.join("\r\n"))).toEqual(expected);
        expect(outline(given.join("\r"))).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});

describe("emphasis", () => {
  it("is paired as lezer pairs it", () => {
    const names = ["Emphasis", "StrongEmphasis"];
    const kinds = { Emphasis: "emphasis", StrongEmphasis: "strong" } as Record<string, string>;
    const count = (text: string): string[] => {
      const found: string[] = [];
      lezer
        .parse(`x ${text}`)
        .iterate({ enter: (node) => void (names.includes(node.name) && found.push(kinds[node.name]!)) });
      return found.sort();
    };
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("*", "_", "a", " ", "."), maxLength: 24 }), (text) => {
        const source = `x ${text}`;
        const { content } = readInline(source, 0, { cell: false, mdx: false, references: new Map() });
        expect(content.marks.map((mark) => mark.kind).sort()).toEqual(count(text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe("hazards", () => {
  it.each<[string, string, string]>([
    ["a rule on the first line", "---\n\nProse.\n\n---\n", "Prose."],
    ["unclosed fences", "```\n# no\n[[no]]", "# no\n[[no]]"],
    ["a nested fence", "~~~~md\n```\n# no\n```\n~~~~\nyes", "```\n# no\n```\nyes"],
    ["deep lists", "- a\n\t* b\n        + c\n\t\t\t1. d", "a\nb\nc\nd"],
    ["headings without words", "#\n\n##   \n\n# ##\n\ntext", "text"],
    ["a heading with markup", "# `a` **b** [c](d) <b>e</b> $f$", "a b c e f"],
    ["NUL and colours of a terminal", "A gene\0 is \u001b[31mRed\u001b[0m.\u0007", "A gene is Red."],
    ["half of a surrogate pair", "a\ud83d b \udc00c", "a b c"],
    ["a table of ragged rows", "|a|b|\n|-|-|\n|1|\n|1|2|3|\n", "1\n1 | 2"],
    ["tags badly nested", "<b>x <i>y</b> z</i> <img src=x onerror=alert(1)> w", "x y z w"],
    ["an unclosed comment in a line", "a <!-- b", "a <!-- b"],
    ["a self-referring footnote", "[^1]: See [^1].", "See ."],
    [
      "a page of HTML",
      "<!DOCTYPE html>\n<html><body><h1>E</h1></body></html>",
      "<!DOCTYPE html>\n<html><body><h1>E</h1></body></html>",
    ],
  ])("%s", (_what, text, plain) => {
    expect(allText(parse(text))).toBe(plain);
  });

  it("of nesting are cut at a bound, with a warning", () => {
    for (const mark of ["> ", ">", "- ", "1. ", "> - "]) {
      const note = parse(`${mark.repeat(10_000)}plasmid\n\n# After\n`);
      expect(allText(note)).toContain("plasmid");
      expect(note.blocks.at(-1)!.content.text).toBe("After");
      expect(note.warnings).toMatchObject([{ code: "nesting-too-deep", line: 1 }]);
    }
  });

  it("of an unclosed comment are told", () => {
    expect(parse("a\n\n%%\nb\n").warnings).toMatchObject([{ code: "comment-unclosed", line: 3 }]);
  });
});

describe("time", () => {
  const bait: Record<string, (n: number) => string> = {
    "open brackets": (n) => "[".repeat(n),
    emphasis: (n) => "*a ".repeat(n),
    "mixed emphasis": (n) => "*a **b _c ".repeat(n),
    "links without an end": (n) => "[a](b".repeat(n),
    "titles without an end": (n) => '[a](b "'.repeat(n),
    wikilinks: (n) => "[[a|".repeat(n),
    backticks: (n) => "`a``b```c".repeat(n),
    dollars: (n) => "$5 a ".repeat(n),
    "comments without an end": (n) => "a <!-- ".repeat(n),
    "tags without an end": (n) => '<a b="'.repeat(n),
    "elements without an end": (n) => `${"<b>".repeat(n)}${"</i>".repeat(n)}`,
    quotes: (n) => ">".repeat(n),
    lists: (n) => "- ".repeat(n),
    "a table": (n) => `|a|b|\n|-|-|\n${"|x|y|\n".repeat(n)}`,
    "a wide table": (n) => `${"|a".repeat(n)}|\n${"|-".repeat(n)}|\n${"|x\n".repeat(20)}`,
    "spaces under a pipe": (n) => `a | b\n${" ".repeat(n * 4)}x`,
    "a title over many lines": (n) => `[a]: b "\n${"text\n".repeat(n)}`,
    references: (n) => `[a]: b\n\n${"[".repeat(n)}${"]".repeat(n)}`,
    addresses: (n) => `${"[".repeat(n)}${"http://]".repeat(n)}`,
    "one long word": (n) => "a".repeat(n * 8),
    entities: (n) => "&amp;".repeat(n),
    braces: (n) => "{{a ".repeat(n),
    components: (n) => "<Foo a={\n".repeat(n),
    properties: (n) => "a:: b\n".repeat(n),
  };
  const timeOf = (text: string): number => {
    let best = Infinity;
    for (let run = 0; run < 3; run++) {
      // Processor time: by the clock, another program would be measured too.
      const { user } = process.cpuUsage();
      parse(text);
      best = Math.min(best, (process.cpuUsage().user - user) / 1000);
    }
    return best;
  };

  it.each(Object.keys(bait))("grows with the length, not its square: %s", (name) => {
    const make = bait[name]!;
    timeOf(make(500));
    const short = timeOf(make(2_000));
    const long = timeOf(make(32_000));
    // Sixteen times the text: sixteen times the time, 256 times were it quadratic.
    expect(long).toBeLessThan(Math.max(short, 1) * 100);
  });
});
