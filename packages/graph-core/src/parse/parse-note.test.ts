import { describe, expect, it } from "vitest";
import type { Block, ParsedNote } from "../model/note.ts";
import { parseNote } from "./parse-note.ts";

function parse(text: string, path = "Note.md"): ParsedNote {
  return parseNote({ path, text });
}

/** `kind:text` of each block, with depth where it has one. */
function outline(note: ParsedNote): string[] {
  return note.blocks.map((block) => `${block.kind}${block.depth || ""}:${block.content.text}`);
}

function marksOf(block: Block | undefined): string[] {
  return (block?.content.marks ?? []).map(
    (mark) =>
      `${mark.kind} ${block!.content.text.slice(mark.from, mark.to)}${mark.target === undefined ? "" : ` > ${mark.target}`}`,
  );
}

describe("blocks", () => {
  it("keeps headings, paragraphs and their sections", () => {
    const note = parse("# One\n\nText.\n\nSub\n---\n\nMore.\n\n# Two #\n");
    expect(outline(note)).toEqual([
      "heading1:One",
      "paragraph:Text.",
      "heading2:Sub",
      "paragraph:More.",
      "heading1:Two",
    ]);
    expect(note.blocks.map((block) => block.section)).toEqual([-1, 0, 0, 2, -1]);
  });

  it("nests list items, with their parent, number, task and the paragraph that leads them in", () => {
    const note = parse(
      "Data must:\n\n- be clean\n  1. really\n  2. truly\n- [x] be new\n\n  still the second\n- [ ] be big\n",
    );
    expect(outline(note)).toEqual([
      "paragraph:Data must:",
      "item1:be clean",
      "item2:really",
      "item2:truly",
      "item1:be new",
      "paragraph:still the second",
      "item1:be big",
    ]);
    expect(note.blocks.map((block) => block.parent)).toEqual([-1, -1, 1, 1, -1, 4, -1]);
    expect(note.blocks.map((block) => block.lead)).toEqual([-1, 0, -1, -1, 0, -1, 0]);
    expect(note.blocks.map((block) => block.ordinal)).toEqual([
      undefined,
      undefined,
      1,
      2,
      undefined,
      undefined,
      undefined,
    ]);
    expect(note.blocks.map((block) => block.task)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      true,
      undefined,
      false,
    ]);
  });

  it("reads a whole list that is indented by four spaces", () => {
    expect(outline(parse("# H\n\n    - a\n        - b\n    - c\n"))).toEqual([
      "heading1:H",
      "item1:a",
      "item2:b",
      "item1:c",
    ]);
  });

  it("reads bullets that are indented by tabs or four spaces as bullets", () => {
    expect(outline(parse("- a\n\t- b\n\t\t- c\n    - d\n"))).toEqual(["item1:a", "item2:b", "item3:c", "item2:d"]);
    expect(outline(parse("Text\n\n    code - here\n    - there\n"))).toEqual([
      "paragraph:Text",
      "code:code - here\n- there",
    ]);
  });

  it("gives a quote its first paragraph, and what follows the quote as parent", () => {
    const note = parse("> First\n> line.\n>\n> Second.\n> - item\n");
    expect(outline(note)).toEqual(["quote:First line.", "paragraph:Second.", "item1:item"]);
    expect(note.blocks.map((block) => block.parent)).toEqual([-1, 0, 0]);
    expect(note.blocks[0]!.span).toEqual({
      start: { line: 1, column: 3, offset: 2 },
      end: { line: 2, column: 8, offset: 15 },
    });
  });

  it("reads callouts with their type and title", () => {
    const note = parse("> [!Tip]- Keep **it** small\n> Because.\n\n> [!NOTE]\n> Text.\n");
    expect(outline(note)).toEqual(["callout:Keep it small", "paragraph:Because.", "callout:", "paragraph:Text."]);
    expect(note.blocks.map((block) => block.callout)).toEqual(["tip", undefined, "note", undefined]);
    expect(note.blocks.map((block) => block.parent)).toEqual([-1, 0, -1, 2]);
  });

  it("ends a heading's section with the list or quote that it stands in", () => {
    const note = parse("# A\n\n- ## B\n  - c\n- d\n\n> # E\n\nf\n");
    expect(note.blocks.map((block) => [block.content.text, block.section])).toEqual([
      ["A", -1],
      ["", 0],
      ["B", 0],
      ["c", 2],
      ["d", 0],
      ["", 0],
      ["E", 0],
      ["f", 0],
    ]);
  });

  it("gives a table a block per row, with cells and one shared header", () => {
    const note = parse("| | Cost \\| a |\n|:--|--:|\n| **A** | `x\\|y` |\n| B | 2 | 3 |\n| C |\n");
    expect(note.blocks.map((block) => block.cells?.map((cell) => cell.text))).toEqual([
      ["A", "x|y"],
      ["B", "2"],
      ["C", ""],
    ]);
    expect(note.blocks[0]!.header!.map((cell) => cell.text)).toEqual(["", "Cost | a"]);
    expect(note.blocks[1]!.header).toBe(note.blocks[0]!.header);
    expect(note.blocks[1]!.content.text).toBe("B | 2");
    expect(note.blocks[0]!.cells![0]!.marks).toEqual([{ kind: "strong", from: 0, to: 1 }]);
  });

  it("finds a table right under a paragraph", () => {
    expect(outline(parse("Text\n| a | b |\n|---|---|\n| 1 | 2 |\n"))).toEqual(["paragraph:Text", "table-row:1 | 2"]);
  });

  it("keeps code, maths and HTML raw", () => {
    const note = parse(
      "~~~js x\nlet a = `1`\n\n# no\n~~~\n\n    indented\n      more\n\n$$\nx - 1\n- y\n$$\n\n<table>\n<b>q</b>\n</table>\n",
    );
    expect(outline(note)).toEqual([
      "code:let a = `1`\n\n# no",
      "code:indented\n  more",
      "math:x - 1\n- y",
      "html:<table>\n<b>q</b>\n</table>",
    ]);
    expect(note.blocks.map((block) => block.language)).toEqual(["js", undefined, undefined, "table"]);
  });

  it("reads what stands between the tags of containers", () => {
    const note = parse(
      '<div class="x">\n\n**A** text.\n\n<details>\n<summary>More</summary>\n\nInside.\n</details>\n<p>Last <b>one</b></p>\n',
    );
    expect(outline(note)).toEqual(["paragraph:A text.", "paragraph:More", "paragraph:Inside.", "paragraph:Last one"]);
  });

  it("reads footnotes", () => {
    const note = parse("Text[^a] here.\n\n[^a]: The *note*.\n    More of it.\n\n    Second.\n[^b]: Other.\n");
    expect(outline(note)).toEqual([
      "paragraph:Text here.",
      "footnote:The note. More of it.",
      "paragraph:Second.",
      "footnote:Other.",
    ]);
    expect(marksOf(note.blocks[0])).toEqual(["footnote  > a"]);
    expect(note.blocks[2]!.parent).toBe(1);
  });

  it("reads definition lists", () => {
    const note = parse(
      "Osmosis\n: Movement of *water*\n  through a membrane.\n: In cells.\n\nDiffusion\n\n: Movement of particles.\n",
    );
    expect(outline(note)).toEqual([
      "definition-term:Osmosis",
      "definition:Movement of water through a membrane.",
      "definition:In cells.",
      "definition-term:Diffusion",
      "definition:Movement of particles.",
    ]);
    expect(note.blocks.map((block) => block.parent)).toEqual([-1, 0, 0, -1, 3]);
  });

  it("takes a caret on a line of its own for the end of a definition", () => {
    expect(outline(parse("Osmosis\n: Movement of water\n^\n\nDiffusion\n: Movement of particles\n^\n"))).toEqual([
      "definition-term:Osmosis",
      "definition:Movement of water",
      "definition-term:Diffusion",
      "definition:Movement of particles",
    ]);
  });

  it("takes block ids out of the text", () => {
    const note = parse("A claim. ^claim-1\n\n- item ^i\n\n> quote\n\n^q\n");
    expect(note.blocks.map((block) => [block.content.text, block.blockId])).toEqual([
      ["A claim.", "claim-1"],
      ["item", "i"],
      ["quote", "q"],
    ]);
  });

  it("does not read comments", () => {
    const note = parse(
      "a <!-- # x [[Y]] --> b %%c [[Z]]%% d\n\n<!--\nhidden\n\n- [[Q]]\n--> seen\n\n%%\n\nhidden\n%%\n\nend\n",
    );
    expect(outline(note)).toEqual(["paragraph:a b d", "paragraph:seen", "paragraph:end"]);
    expect(note.links).toEqual([]);
  });

  it("drops what is written for programs", () => {
    const mdx =
      'import X from "./x"\n\nexport const a = {\n  b: 1,\n}\n\n<Tabs\n  items={["a"]}>\n<Tab>Inside {a.b} text</Tab>\n</Tabs>\n\n:::note\nkept\n:::\n';
    expect(outline(parse(mdx, "a.mdx"))).toEqual(["paragraph:Inside text", "paragraph:kept"]);
    const kramdown =
      '# Title {#id}\n{: .class}\n\nText{:target="_blank"} {{< youtube x >}}here {% raw %}\n:label:`sec`\n';
    expect(outline(parse(kramdown))).toEqual(["heading1:Title", "paragraph:Text here"]);
  });

  it("reads Logseq outlines without their machinery", () => {
    const text =
      "title:: Cell biology\nalias:: Cytology, [[Cells]]\ntags:: bio\n\n- A **cell**\n  id:: 62f0a1b2-0000-4000-8000-000000000000\n  collapsed:: true\n\t- TODO look up {{query (todo now)}}\n\t- source:: a book\n\t- #[[two words]] x\n\t  :LOGBOOK:\n\t  CLOCK: [2024-01-01]\n\t  :END:\n\t-\n";
    const note = parse(text);
    expect(outline(note)).toEqual(["item1:A cell", "item2:look up", "item2:source:: a book", "item2:#two words x"]);
    expect(note.blocks[1]!.task).toBe(false);
    expect(note).toMatchObject({ title: "Cell biology", aliases: ["Cytology", "Cells"], tags: ["bio", "two words"] });
  });

  it("takes a title only from where page properties stand", () => {
    const text = "description:: moves files\n\n- Pages such as\n\t- > title:: Other page\n";
    expect(parse(text).title).toBe(parse("A cell.").title);
    expect(parse(`title:: Cells\n${text}`).title).toBe("Cells");
  });

  it("takes a long text over a rule for a paragraph", () => {
    expect(outline(parse(`${"word ".repeat(60)}\n---\n`))[0]).toMatch(/^paragraph:/);
  });
});

describe("title", () => {
  it.each([
    ["---\ntitle: Front\n---\n# Heading", "Front", -1],
    ["---\ntitle: 2024\n---\n", "2024", -1],
    ["# Heading *one*\n\ntext", "Heading one", 0],
    ["[[Home]]\n\n# Heading", "Heading", 1],
    ["## Lower\n\n# Heading", "Note", -1],
    [`${"Opening text. ".repeat(20)}\n\n# Section`, "Note", -1],
    ["- # in a list\n", "Note", -1],
    ["#\n\ntext", "Note", -1],
    ["", "Note", -1],
  ])("of %j is %j", (text, title, titleBlock) => {
    expect(parse(text, "folder/Note.md")).toMatchObject({ title, titleBlock });
  });
});

describe("links", () => {
  it("come in order, with what they show and where they stand", () => {
    const note = parse(
      '---\nup: "[[Top|T]]"\nrelated:\n  - [[Other#Part]]\n---\nSee [[A b#C|d]], [e](f.md#g) and\n![[h]] <https://x.org>.\n',
    );
    expect(
      note.links.map((link) => [link.kind, link.target, link.fragment, link.text, link.block, link.property]),
    ).toEqual([
      ["wikilink", "Top", undefined, "T", -1, "up"],
      ["wikilink", "Other", "Part", "Other", -1, "related"],
      ["wikilink", "A b", "C", "d", 0, undefined],
      ["link", "f.md", "g", "e", 0, undefined],
      ["embed", "h", undefined, "", 0, undefined],
      ["link", "https://x.org", undefined, "https://x.org", 0, undefined],
    ]);
    expect(note.links[2]!.span).toEqual({
      start: { line: 6, column: 5, offset: 56 },
      end: { line: 6, column: 16, offset: 67 },
    });
  });

  it("are found by reference, also when the definition comes later", () => {
    const note = parse('[Text][Ref], [ref] and [no][none].\n\n[REF]: <a b.md> "title"\n');
    expect(note.links.map((link) => [link.text, link.target])).toEqual([
      ["Text", "a b.md"],
      ["ref", "a b.md"],
    ]);
    expect(note.blocks[0]!.content.text).toBe("Text, ref and [no][none].");
  });
});

describe("places", () => {
  it("count in the text without its byte-order mark, whatever ends the lines", () => {
    for (const end of ["\n", "\r\n", "\r"]) {
      const note = parse(`\ufeff---${end}tags: [x]${end}---${end}# H${end}${end}a **b**${end}c${end}`);
      expect(outline(note)).toEqual(["heading1:H", "paragraph:a b c"]);
      expect(note.blocks[1]!.span.start).toMatchObject({ line: 6, column: 1 });
      expect(note.blocks[1]!.span.end).toMatchObject({ line: 7, column: 2 });
      expect(note.tags).toEqual(["x"]);
      expect(note.lineStarts.length).toBe(8);
      const { content } = note.blocks[1]!;
      expect(note.text[content.offsets[2]!]).toBe("b");
      expect(note.text[content.offsets[4]!]).toBe("c");
    }
  });
});
