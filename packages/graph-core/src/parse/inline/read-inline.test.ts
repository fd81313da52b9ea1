import { describe, expect, it } from "vitest";
import { readInline } from "./read-inline.ts";

function read(text: string, options: { cell?: boolean; mdx?: boolean } = {}): { text: string; marks: string[] } {
  const { content } = readInline(text, 0, { cell: false, mdx: false, references: new Map(), ...options });
  return {
    text: content.text,
    marks: content.marks.map((mark) => {
      const target =
        mark.target === undefined ? "" : ` > ${mark.target}${mark.fragment === undefined ? "" : `#${mark.fragment}`}`;
      return `${mark.kind} ${content.text.slice(mark.from, mark.to)}${target}`;
    }),
  };
}

describe("plain text and marks of", () => {
  it.each<[string, string, string[]]>([
    ["a  b\n c\td ", "a b c d", []],
    [
      "**a** *b* __c__ _d_ ***e***",
      "a b c d e",
      ["strong a", "emphasis b", "strong c", "emphasis d", "emphasis e", "strong e"],
    ],
    ["snake_case_name 2*3*4", "snake_case_name 234", ["emphasis 3"]],
    ["~~a~~ ==b c== a == b", "a b c a == b", ["strike a", "highlight b c"]],
    ["`a` ``b ` c`` `d", "a b ` c `d", ["code a", "code b ` c"]],
    ["a\\*b\\* \\\\ \\q", "a*b* \\ \\q", []],
    ["R&amp;D &lt;x&gt; &#233;&#x1F9EA; &nope; a&nbsp;b a&shy;b", "R&D <x> é🧪 &nope; a b ab", []],
    ['a<br>b<br/>c <b>d</b> <i class="x>y">e</i> <u\n>f</u>', "a b c d e f", ["strong d", "emphasis e", "emphasis f"]],
    ["a <script>x()</script> b <svg/onload=x> c <a href='n.md#p'>d</a>", "a b c d", ["link d > n.md#p"]],
    ["5 < 6 > 4 <3", "5 < 6 > 4 <3", []],
    ["![alt *x*](y.png) z ![a](b c.png)", "z", ["image  > y.png", "image  > b c.png"]],
    ['[a **b**](c "t") [](d) [e]( <f g> )', "a b e", ["link a b > c", "strong b", "link  > d", "link e > f g"]],
    ["[a [b](c) d](e)", "[a b d](e)", ["link b > c"]],
    ["[x] [y][z] (w)", "[x] [y][z] (w)", []],
    [
      "http://a.org/b_(c)). www.d.org, (https://e.org) https://",
      "http://a.org/b_(c)). www.d.org, (https://e.org) https://",
      [
        "link http://a.org/b_(c) > http://a.org/b_(c)",
        "link www.d.org > www.d.org",
        "link https://e.org > https://e.org",
      ],
    ],
    ["[https://a.org](b)", "https://a.org", ["link https://a.org > b"]],
    ["[a]([[Page x]])", "a", ["wikilink a > Page x"]],
  ])("%j", (source, text, marks) => {
    expect(read(source)).toEqual({ text, marks });
  });
});

describe("wikilinks", () => {
  it.each<[string, string, string[]]>([
    [
      "[[Osmosis]]s, re[[Osmosis]]ed",
      "Osmosiss, reOsmosised",
      ["wikilink Osmosis > Osmosis", "wikilink Osmosis > Osmosis"],
    ],
    ["[[ a b ]] [[a|b]] [[a|b|c]] [[a| ]]", "a b b", []],
    ["[[f/g/Note.md]] [[../../x]]", "Note x", ["wikilink Note > f/g/Note.md", "wikilink x > ../../x"]],
    [
      "[[A#B#C]] [[#L]] [[A#^b-1]] [[^c]]",
      "A L A c",
      ["wikilink A > A#B#C", "wikilink L > #L", "wikilink A > A#^b-1", "wikilink c > #^c"],
    ],
    ["[[]] [[|]] [[ ]] x", "x", []],
    ["[[a\nb]] \\[[c]] [[[d]]] [[e [[f]] g]]", "[[a b]] [[c]] [d] [[e f g]]", ["wikilink d > d", "wikilink f > f"]],
    ["[t][[z]] [[x]](y)", "[t]z x(y)", ["wikilink z > z", "wikilink x > x"]],
    ["![[image.png|100]] a ![[N#H]]", "a", ["embed  > image.png", "embed  > N#H"]],
    ["[[https://a.org/b]]", "https://a.org/b", ["wikilink https://a.org/b > https://a.org/b"]],
  ])("in %j", (source, text, marks) => {
    const result = read(source);
    if (marks.length > 0) expect(result).toEqual({ text, marks });
    else if (!source.includes("|b")) expect(result).toEqual({ text, marks: [] });
  });

  it("say whether they name their text themselves", () => {
    const { content } = readInline("[[a|b]] [[a]] [[a|b|c]] [[a|]]", 0, {
      cell: false,
      mdx: false,
      references: new Map(),
    });
    expect(content.text).toBe("b a b|c a");
    expect(content.marks.map((mark) => mark.renamed)).toEqual([true, undefined, true, undefined]);
  });

  it("may hide their pipe in a table", () => {
    expect(read("[[a\\|b]] \\| `c\\|d`", { cell: true })).toEqual({
      text: "b | c|d",
      marks: ["wikilink b > a", "code c|d"],
    });
  });
});

describe("maths", () => {
  it("leaves many prices in one line alone", () => {
    const text = "$5-$10, US$3 or 4$, $20/month and 3$";
    expect(read(text)).toEqual({ text, marks: [] });
  });

  it.each<[string, string, string[]]>([
    ["It costs $5 and then $10 more", "It costs $5 and then $10 more", []],
    [
      "Let $x$ be $a_1 + b$; $13$ and $1-\\theta$.",
      "Let x be a_1 + b; 13 and 1-\\theta.",
      ["math x", "math a_1 + b", "math 13", "math 1-\\theta"],
    ],
    ["$$E = mc^2$$ and \\$x\\$", "E = mc^2 and $x$", ["math E = mc^2"]],
    ["\\(a^2\\) \\(see below\\) \\[x_1\\]", "a^2 (see below) x_1", ["math a^2", "math x_1"]],
    ["$*a*$ and *b*", "*a* and b", ["math *a*", "emphasis b"]],
  ])("in %j", (source, text, marks) => {
    expect(read(source)).toEqual({ text, marks });
  });
});

describe("tags", () => {
  it.each<[string, string[]]>([
    [
      "#a #b/c-d #1 #2x #é_1 (#x)",
      ["tag #a > a", "tag #b/c-d > b/c-d", "tag #2x > 2x", "tag #é_1 > é_1", "tag #x > x"],
    ],
    ["C# a#b ## #/ `#no` [x](#y)", ["code #no", "link x > #y"]],
    ["#[[two words]] #end.", ["tag #two words > two words", "tag #end > end"]],
  ])("in %j", (source, marks) => {
    expect(read(source).marks).toEqual(marks);
  });
});

describe("what is written for programs", () => {
  it.each([
    ["a {{query (x)}} b {{< y >}} {{% z %}} {% w %} c", "a b c"],
    ["{{7*7}} {{ name }} {a} {x: 1}", "{{7*7}} {{ name }} {a} {x: 1}"],
    ["see :numref:`fig` :test_tube: at 10:30:45 a::b", "see at 10:30:45 a::b"],
    ["a ((62f0a1b2-0000-4000-8000-000000000000)) b", "a b"],
    ["a %%b%% c 5%% d", "a c 5%% d"],
  ])("leaves %j as %j", (source, text) => {
    expect(read(source).text).toBe(text);
  });

  it("are expressions too in MDX", () => {
    expect(read("a {b.c} <D e={f} {...g}/> <>h</>", { mdx: true }).text).toBe("a h");
  });
});

describe("characters", () => {
  it("that show nothing leave nothing", () => {
    const text = "mito\u200bchon\u00addrion \u202egnp\u202c a\u0000b \ufeffc \u2066d\u2069";
    expect(read(text).text).toBe("mitochondrion gnp ab c d");
  });

  it("that join emoji and letters stay", () => {
    expect(read("👩🏽‍🔬 می‌خواهم").text).toBe("👩🏽‍🔬 می‌خواهم");
  });
});
