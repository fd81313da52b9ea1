import fc from "fast-check";
import type { CairnGraphFile, FileEvidence } from "../model/interchange.ts";
import { xmlSafe } from "../export/xml.ts";
import { RELATION_TYPES } from "../model/relation.ts";

/** Texts that have broken some format or other: each must come back as it is, or be made harmless. */
export const HOSTILE_TEXTS: readonly string[] = [
  `"double" and 'single' \`\`\`quotes\`\`\``,
  "two\nlines\r\nand\ra\ttab",
  "<script>alert(1)</script> & <b>&amp;</b>",
  "]]> --> <!-- <![CDATA[ ?>",
  '=HYPERLINK("http://x.example","x")',
  "+1+1",
  "-2+3",
  "@SUM(A1)",
  "\t=1",
  "'=1",
  "＝1",
  "C:\\new\\u0027 \\' \\\\u0022 \\",
  "'}) DETACH DELETE c //",
  '"]; end; click c0 "javascript:alert(1)"',
  "`all *in* backticks`",
  "end",
  "1. first",
  "%%{init: {}}%% #quot; #35;",
  "%% c0 = x",
  "\\#tag \\[[link]] \\",
  "a;#tag (#tag) #tag/x",
  "[[link|text]] #tag ^block {{c1::x}} [latex]x[/latex] [sound:x.mp3]",
  "{braces} $math$ | pipe ~~strike~~ - [ ] task",
  "---\nx: y\n---",
  "../../etc/passwd",
  "a/b\\c:d*e?f",
  "CON",
  "مرحبا بالعالم",
  "\u202Egnp.exe\u202C",
  "👩‍👩‍👧‍👦 🏳️‍🌈 𝒳",
  "é e\u0301 ﬂ°°35¶ß",
  "\u0000\u0001\u000B\u001F\u007F\u0085\u2028\u2029\uFEFF\uFFFE\uFFFF",
  "\uD800 half",
  "x".repeat(1000),
  "wort ".repeat(200),
  " leading and trailing ",
  "__proto__",
  "constructor",
  "$1 $& $$",
];

/** A text, often a hostile one, never blank. */
export function hostileTexts(): fc.Arbitrary<string> {
  const any = fc.oneof(fc.string({ unit: "binary", maxLength: 30 }), fc.string({ unit: "grapheme", maxLength: 30 }));
  return fc
    .oneof(
      { weight: 3, arbitrary: fc.constantFrom(...HOSTILE_TEXTS) },
      any,
      fc.tuple(fc.constantFrom(...HOSTILE_TEXTS), any).map((two) => two.join("")),
    )
    .filter((text) => text.trim() !== "");
}

/** Graphs in the interchange format whose every text, ids among them, may be hostile. */
export function hostileGraphs(): fc.Arbitrary<CairnGraphFile> {
  const text = hostileTexts();
  const share = fc.oneof(
    fc.constantFrom(0, 0.5, 1),
    fc.integer({ min: 0, max: 10_000 }).map((n) => n / 10_000),
  );
  const place = fc.record({ line: fc.nat(5000), column: fc.nat(200), offset: fc.nat(100_000) });
  const evidence: fc.Arbitrary<FileEvidence[]> = fc.array(
    fc.record({ note: text, start: place, end: place, quote: text, rule: text }),
    { maxLength: 2 },
  );
  const mention = fc.record({ note: text, line: fc.nat(5000), column: fc.nat(200) });
  const concept = fc
    .record({
      id: text.map(withoutHalves),
      label: text,
      aliases: fc.array(text, { maxLength: 3 }),
      importance: share,
      definition: fc.option(text, { nil: undefined }),
      mentions: fc.array(mention, { maxLength: 3 }),
    })
    .map(({ definition, ...others }) => (definition === undefined ? others : { ...others, definition }));
  return fc
    .uniqueArray(concept, { selector: ({ id }) => plainId(id), minLength: 1, maxLength: 6 })
    .chain((concepts) => {
      const id = fc.constantFrom(...concepts.map((one) => one.id));
      const pair = fc.tuple(id, id).filter(([a, b]) => a !== b || concepts.length === 1);
      const relation = fc.record({
        pair,
        type: fc.constantFrom(...RELATION_TYPES),
        label: text,
        confidence: share,
        evidence,
      });
      const prerequisite = fc.record({ pair, strength: share, reason: text, evidence });
      return fc.record({
        format: fc.constant("cairn-graph" as const),
        version: fc.constant(1 as const),
        concepts: fc.constant(concepts),
        relations: fc
          .uniqueArray(relation, { selector: ({ pair, type }) => JSON.stringify([...pair, type]), maxLength: 8 })
          .map((all) => all.map(({ pair: [source, target], ...more }) => ({ source, target, ...more }))),
        prerequisites: fc
          .uniqueArray(prerequisite, { selector: ({ pair }) => JSON.stringify(pair), maxLength: 4 })
          .map((all) => all.map(({ pair: [concept, requires], ...more }) => ({ concept, requires, ...more }))),
      });
    });
}

/** What files can hold of a text: halves of signs are replaced. */
export function withoutHalves(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\uFFFD");
}

// Ids that differ only in signs that some format cannot hold would be one there.
function plainId(id: string): string {
  return xmlSafe(withoutHalves(id)).replace(/\r\n?|[\u2028\u2029]/g, "\n");
}
