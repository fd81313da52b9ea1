import { describe, expect, it } from "vitest";
import { inlinePieces, linkTo } from "./inline.ts";
import { isRowRule, noteLines, rowCells } from "./lines.ts";
import { resolveNote } from "./links.ts";
import { markPieces } from "./marks.ts";
import { linePieces, noteBlocks } from "./paragraphs.ts";
import { tidy } from "./tidy.ts";

const kinds = (text: string) => noteLines(text).map((line) => line.kind);
const shown = (text: string) =>
  inlinePieces(text, 0, text.length)
    .map((piece) => piece.text)
    .join("");

describe("noteLines", () => {
  it("keeps every line of the file, with its offsets", () => {
    const text = "# A\r\n\r\n- b\n  - c\n1. d\n> e\n| f | g |\n---\n\n```js\n# not a heading\n```\nh";
    const lines = noteLines(text);
    expect(lines.map((line) => line.kind)).toEqual(
      "heading blank item item item quote row rule blank fence code fence text".split(" "),
    );
    for (const line of lines) {
      expect(text.slice(line.start, line.end)).toBe(text.split(/\r?\n/)[line.number - 1]);
    }
  });

  it("knows where the words begin", () => {
    const text = "## Two\n\t- [x] done\n   7) seven";
    const words = noteLines(text).map((line) => [text.slice(line.content, line.end), line.level, line.marker]);
    expect(words).toEqual([
      ["Two", 2, ""],
      ["done", 0, "☑"],
      ["seven", 0, "7)"],
    ]);
  });

  it("tells front matter from a rule, and survives a fence that never closes", () => {
    expect(kinds("---\ntags: [a]\n---\ntext")).toEqual(["meta", "meta", "meta", "text"]);
    expect(kinds("text\n\n---\nmore")).toEqual(["text", "blank", "rule", "text"]);
    expect(kinds("```\na\nb")).toEqual(["fence", "code", "code"]);
  });

  it("takes what a site loads at the top of a page for properties", () => {
    expect(kinds('---\na: b\n---\n\nimport Player from "player"\n\n# Head\nimport Player from "player"')).toEqual(
      "meta meta meta blank meta blank heading text".split(" "),
    );
  });

  it("takes a line that is underlined for a heading, and a rule after a paragraph for a rule", () => {
    const levels = (text: string) => noteLines(text).map(({ kind, level }) => `${kind} ${level}`);
    expect(levels("One\n===\nTwo\n---\n")).toEqual(["heading 1", "fence 0", "heading 2", "rule 0", "blank 0"]);
    expect(kinds("one\ntwo\n---")).toEqual(["text", "text", "rule"]);
    expect(kinds("- one\n---")).toEqual(["item", "rule"]);
  });

  it("parts the cells of a table but not those in code, links or after a backslash", () => {
    const text = "| a \\| b | `c|d` | [[e|f]] |";
    const [line] = noteLines(text);
    expect(line && rowCells(text, line).map((cell) => text.slice(cell.start, cell.end).trim())).toEqual([
      "a \\| b",
      "`c|d`",
      "[[e|f]]",
    ]);
    expect(isRowRule("|---|:-:|")).toBe(true);
  });
});

describe("inlinePieces", () => {
  it("leaves the marks out and says where each piece stands", () => {
    const text = "A **bold *and* more** `code` ==lit== ~~gone~~ [link](b.md) [[Note|name]] &amp; end";
    expect(shown(text)).toBe("A bold and more code lit gone link name & end");
    for (const piece of inlinePieces(text, 0, text.length)) {
      if (piece.text !== "&") expect(text.slice(piece.start, piece.end)).toBe(piece.text);
    }
  });

  it("leaves alone what only looks like marks", () => {
    expect(shown("2 * 3 * 4, snake_case_name, a_b, 5 < 6, [not a link], **open")).toBe(
      "2 * 3 * 4, snake_case_name, a_b, 5 < 6, [not a link], **open",
    );
  });

  it("shows nothing of attributes, and leaves braces that are none", () => {
    expect(shown('{: .part} One{#one} two{: data-type="term" .x} {x} {.5} {{ page.title }} sum_{i=1} {:a=b}')).toBe(
      " One two {x} {.5} {{ page.title }} sum_{i=1} ",
    );
  });

  it("never lets a note run anything", () => {
    expect(linkTo("javascript:alert(1)")).toBeNull();
    expect(linkTo("JaVaScRiPt:alert(1)")).toBeNull();
    expect(linkTo("data:text/html,x")).toBeNull();
    expect(linkTo("vbscript:x")).toBeNull();
    expect(linkTo("//evil.example")).toBeNull();
    expect(linkTo("https://a.example")).toEqual({ kind: "url", target: "https://a.example" });
    expect(linkTo("My%20note.md#part")).toEqual({ kind: "note", target: "My note.md" });
    const [piece] = inlinePieces("[x](javascript:alert(1))", 0, 24);
    expect(piece?.link).toBeNull();
    expect(shown("<img src=x onerror=alert(1)>after")).toBe("after");
  });

  it("stays quick on text made to be slow", () => {
    const start = performance.now();
    for (const mark of ["*", "_", "[", "`", "<", "**", "[[", "~~", "![", "&"]) {
      const text = mark.repeat(4000);
      inlinePieces(text, 0, text.length);
    }
    expect(performance.now() - start).toBeLessThan(4000);
  });
});

describe("paragraphs", () => {
  const long = "Windmills turn in the wind and grind the corn of the";
  const blocksOf = (text: string) =>
    noteBlocks(text, noteLines(text)).map((block) => block.map(({ number }) => number).join("-"));

  it.each([
    [`${long}\nvillage, all day long.\n\nNext`, ["1-2", "3", "4"]],
    [`- ${long}\n  village, all\n  day.\n- next`, ["1-2-3", "4"]],
    [`> ${long}\n> village.\n>> deeper`, ["1-2", "3"]],
    ["Author: Ann\nDate: May", ["1", "2"]],
    [`${long}  \nvillage.`, ["1", "2"]],
    [`${long}\\\nvillage.`, ["1", "2"]],
    [`> [!note] ${long}\n> village.`, ["1", "2"]],
    [`${long}\n# Heading`, ["1", "2"]],
    [`[^1]: ${long}\n[^2]: ${long}`, ["1", "2"]],
    [`${long}\n$$a = b$$`, ["1", "2"]],
    ["风车在风中转动，磨碎整个村庄的谷物，从早到晚都不停下，\n一天又一天。", ["1-2"]],
  ])("flow over the lines that they were wrapped into: %j", (text, blocks) => {
    expect(blocksOf(text)).toEqual(blocks);
  });

  const shownLines = (text: string) =>
    linePieces(text, noteBlocks(text, noteLines(text))[0] ?? []).map((pieces) =>
      pieces.map((piece) => piece.text).join(""),
    );

  it("have emphasis, code and links that go on over the end of a line, and know where each piece stands", () => {
    const text = `${long} **old\r\nmill** and of [the new\none](new.md), says the miller of both of these mills &amp; his \`ca\nt\`.`;
    expect(shownLines(text)).toEqual([
      `${long} old\r\n`,
      "mill and of the new\n",
      "one, says the miller of both of these mills & his ca\n",
      "t.",
    ]);
    for (const piece of linePieces(text, noteLines(text)).flat()) {
      if (piece.text !== "&") expect(text.slice(piece.start, piece.end)).toBe(piece.text);
    }
  });

  it("show nothing of a written break, and no room where a script has none", () => {
    expect(shownLines("one\\\ntwo")).toEqual(["one"]);
    expect(shownLines(`${"风".repeat(20)}\n车`)).toEqual(["风".repeat(20), "车"]);
  });

  it("stay quick on text made to be slow", () => {
    const start = performance.now();
    for (const mark of ["*", "_", "[", "`", "**", "[[", "~~", "<!--", "%%"]) {
      const text = `${mark.repeat(60)}\n`.repeat(100);
      for (const block of noteBlocks(text, noteLines(text))) linePieces(text, block);
    }
    expect(performance.now() - start).toBeLessThan(4000);
  });
});

describe("markPieces", () => {
  const text = "The **teacher** model writes data";
  const mention = { slug: "teacher-model", label: "Teacher model", start: 6, end: 21 };

  it("cuts where mentions and the highlight begin and end, and loses nothing", () => {
    const pieces = inlinePieces(text, 0, text.length);
    const marked = markPieces(pieces, [mention], { start: 15, end: 28 });
    expect(marked.map((piece) => [piece.text, piece.mention?.slug ?? "", piece.lit])).toEqual([
      ["The ", "", false],
      ["teacher", "teacher-model", false],
      [" model", "teacher-model", true],
      [" writes", "", true],
      [" data", "", false],
    ]);
    expect(marked.filter((piece) => piece.mentionStart).map((piece) => piece.text)).toEqual(["teacher"]);
  });

  it("tells of the pieces of one word of code that they belong together", () => {
    const source = "run `bin/mill/wheel.sh` now";
    const at = source.indexOf("mill");
    const mention = { slug: "mill", label: "Mill", start: at, end: at + 4 };
    const marked = markPieces(inlinePieces(source, 0, source.length), [mention], null);
    expect(marked.filter((piece) => piece.code).map(({ text, cut }) => [cut.before, text, cut.after])).toEqual([
      [false, "bin/", true],
      [true, "mill", true],
      [true, "/wheel.sh", false],
    ]);
  });

  it("does not cut what stands for something else", () => {
    const marked = markPieces(inlinePieces("a &amp; b", 0, 9), [{ slug: "x", label: "X", start: 0, end: 4 }], null);
    expect(marked.map((piece) => piece.text)).toEqual(["a ", "&", " b"]);
  });
});

describe("resolveNote", () => {
  const paths = ["Start here.md", "basics/Embeddings.md", "bedrock/Embeddings.md", "bedrock/RAG.md"];

  it.each([
    ["RAG", "Start here.md", "bedrock/RAG.md"],
    ["Embeddings", "bedrock/RAG.md", "bedrock/Embeddings.md"],
    ["../basics/embeddings.md", "bedrock/RAG.md", "basics/Embeddings.md"],
    ["bedrock/rag", "Start here.md", "bedrock/RAG.md"],
    ["", "Start here.md", "Start here.md"],
    ["Nowhere", "Start here.md", null],
    ["elsewhere/RAG", "Start here.md", null],
  ])("finds %j from %s", (target, from, expected) => {
    expect(resolveNote(target, from, paths)).toBe(expected);
  });
});

describe("tidy", () => {
  it.each([
    ["A dam holds water ([\\[see figure\\]](#fig-2)).", "A dam holds water."],
    ["Told in [\\[4\\]](#sources) and [here](a.md).", "Told in [4] and here."],
    ["The rate (m/s)*n*, where *n* counts _each_ turn", "The rate (m/s)n, where n counts each turn"],
    ["so 2*3*4 and a * b * c and some_long_name stay", "so 2*3*4 and a * b * c and some_long_name stay"],
    ["A weir is a dam :cite:`Low.Head.2001`, see :numref:`sec_weirs`.", "A weir is a dam, see sec_weirs."],
    ["The {term}`head <hydraulic head>` in {eq}`flow` falls", "The head in falls"],
    ["so $\\sum_{i=1}^n$ of them{: .all}", "so $\\sum_{i=1}^n$ of them"],
    ["from 10:30 to 11:15 `then`", "from 10:30 to 11:15 then"],
    ["- **A dam** is a [[wall|thick wall]]{.term}", "A dam is a thick wall"],
  ])("shows the words of %j", (quote, words) => {
    expect(tidy(quote)).toBe(words);
  });
});
