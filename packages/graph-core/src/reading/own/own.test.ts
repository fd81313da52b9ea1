import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ConceptIndex } from "../../reading-index.ts";
import type { NoteReading } from "../../model/reading.ts";
import type { NoteFormat, OutlineBlock } from "../../parse/note-format.ts";
import { readerFaults } from "../../testing/reader-faults.ts";
import { readNote } from "../read-note.ts";
import { createNoteReader } from "./note-reader.ts";
import type { ReadingRule } from "./rule.ts";

/** `X refutes Y`: a type of its own, between names that the rule takes off the text itself. */
const REFUTES: ReadingRule = {
  name: "refutes",
  *read({ text }) {
    for (const match of text.matchAll(/(\w+ theory) refutes (?:the )?(\w+ theory)/gi))
      yield {
        source: match[1]!,
        target: match[2]!,
        type: "contrasts-with/refutes" as const,
        confidence: 0.9,
        from: match.index,
        to: match.index + match[0].length,
      };
  },
};
const TEXT = "# Heat\n\nIn **1798**, the kinetic theory refutes the caloric theory. Heat is a form of energy.\n";

/** Relations as `source type target (rule)`. */
function relationsIn({ concepts, relations }: NoteReading): string[] {
  return relations.map(
    ({ source, type, target, rule }) => `${concepts[source]!.key} ${type} ${concepts[target]!.key} (${rule})`,
  );
}

describe("a rule of one's own", () => {
  const { read } = createNoteReader({ rules: [REFUTES] });

  it("adds relations whose evidence is the note's own words, to what is read otherwise", () => {
    const reading = read({ path: "heat.md", text: TEXT });
    expect(relationsIn(reading)).toContain("kinetic theory contrasts-with/refutes caloric theory (refutes)");
    const found = reading.relations.at(-1)!;
    expect(found).toMatchObject({
      label: "refutes",
      confidence: 0.9,
      quote: "kinetic theory refutes the caloric theory",
    });
    expect(TEXT.slice(found.span.start.offset, found.span.end.offset)).toBe(found.quote);
    expect(found.span.start.line).toBe(3);
    const plain = readNote({ path: "heat.md", text: TEXT });
    expect(reading.relations.slice(0, -1)).toEqual(plain.relations);
    expect(readerFaults(read, [{ path: "heat.md", text: TEXT }])).toEqual([]);
  });

  it("has its type on the map, and filters by the closed type find it", async () => {
    const index = new ConceptIndex({ read });
    index.setNote({ path: "heat.md", text: TEXT });
    const [relation] = index.toJSON().relations.filter(({ type }) => type === "contrasts-with/refutes");
    expect(relation).toMatchObject({ source: "kinetic-theory", target: "caloric-theory" });
    for (const types of [["contrasts-with"], ["contrasts-with/refutes"]] as const) {
      const [found] = await index.reader.relations(["kinetic-theory"], { types });
      expect(found!.map(({ id }) => id)).toContain("kinetic-theory|contrasts-with/refutes|caloric-theory");
      expect(found!.every(({ type }) => type.startsWith(types[0]))).toBe(true);
    }
    const [none] = await index.reader.relations(["kinetic-theory"], { types: ["is-a"] });
    expect(none!.map(({ id }) => id)).not.toContain("kinetic-theory|contrasts-with/refutes|caloric-theory");
  });

  it("sees the topic, the names and the words of a statement, with the places where they stand", () => {
    const seen: string[] = [];
    const spy: ReadingRule = {
      name: "spy",
      read({ text, topic, names, words, kind }) {
        seen.push(`${kind} [${topic}] ${names.map(({ from, to }) => text.slice(from, to)).join(", ")}`);
        for (const { text: word, start, end } of words()) expect(text.slice(start, end)).toBe(word);
        return [];
      },
    };
    createNoteReader({ rules: [spy] }).read({
      path: "cell.md",
      text: "# Cell\n\nA **cell** contains a [nucleus](n.md). It stores DNA.\n\n- Ribosomes\n",
    });
    expect(seen).toEqual([
      "heading [Cell] Cell",
      "paragraph [Cell] cell, nucleus",
      "paragraph [Cell] DNA",
      "item [Cell] Ribosomes",
    ]);
  });

  it("is refused what the note does not bear out, with a warning, and a broken one harms nothing", () => {
    const wild: ReadingRule = {
      name: "wild",
      read: ({ text }) => [
        { source: "kinetic theory", target: "phlogiston", type: "uses" },
        { source: "kinetic theory", target: "Kinetic Theories", type: "uses" },
        { source: "kinetic theory", target: "caloric theory", type: "hates" as "uses" },
        { source: "kinetic theory", target: "caloric theory", type: "uses", confidence: 7 },
        { source: "kinetic theory", target: "caloric theory", type: "uses", from: 5, to: text.length + 1 },
        { concept: "phlogiston" },
      ],
    };
    const broken: ReadingRule = {
      name: "broken",
      read() {
        throw new Error("no luck");
      },
    };
    const text = "The kinetic theory of heat won over the caloric theory.";
    const reading = createNoteReader({ rules: [wild, broken] }).read({ path: "a.md", text });
    const plain = readNote({ path: "a.md", text });
    expect({ ...reading, warnings: [] }).toEqual({ ...plain, warnings: [] });
    const codes = reading.warnings.map(({ code }) => code);
    expect(codes).toEqual([...Array.from({ length: 6 }, () => "candidate-refused"), "rule-failed"]);
    expect(reading.warnings.map(({ message }) => message).join("\n")).toContain('the note does not name "phlogiston"');
    expect(reading.warnings.at(-1)!.message).toContain("no luck");
  });

  it("of one language reads no other, and the language may be told by a function", () => {
    const finnish: ReadingRule = {
      name: "on",
      languages: ["fi"],
      *read({ text }) {
        const match = /^(\p{L}+) on (\p{L}+)\.$/u.exec(text);
        if (match) yield { source: match[1]!, target: match[2]!, type: "is-a" };
      },
    };
    const detectLanguage = (text: string) => (/\bon\b/.test(text) ? "fi" : "en");
    const reader = createNoteReader({ rules: [finnish], detectLanguage });
    expect(relationsIn(reader.read({ path: "a.md", text: "Koira on eläin." }))).toEqual(["koira is-a eläin (on)"]);
    expect(reader.read({ path: "b.md", text: "---\nlang: en\n---\nKoira on eläin." }).language).toBe("en");
    expect(relationsIn(reader.read({ path: "b.md", text: "---\nlang: en\n---\nKoira on eläin." }))).not.toContain(
      "koira is-a eläin (on)",
    );
  });

  it("leaves an index that follows edits equal to one built anew", () => {
    const lines = [
      "The wave theory refutes the ray theory.",
      "Heat is energy.",
      "# Heat",
      "Wave theory needs waves.",
      "",
    ];
    const text = fc.array(fc.constantFrom(...lines), { maxLength: 4 }).map((all) => all.join("\n\n"));
    const edit = fc.record({
      path: fc.constantFrom("a.md", "b.md", "c.md"),
      text: fc.option(text, { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const index = new ConceptIndex({ read });
        const notes = new Map<string, string>();
        for (const { path, text: now } of edits) {
          index.applyBatch(now === undefined ? { removed: [path] } : { set: [{ path, text: now }] });
          if (now === undefined) notes.delete(path);
          else notes.set(path, now);
        }
        const anew = new ConceptIndex({ read });
        anew.setNotes([...notes].map(([path, now]) => ({ path, text: now })));
        expect(index.toJSON()).toEqual(anew.toJSON());
        expect(index.warnings).toEqual(anew.warnings);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a tokenizer of one's own", () => {
  it("splits what the parser reads", () => {
    const seen: string[] = [];
    const reader = createNoteReader({
      tokenize: (text) => {
        seen.push(text);
        return [...text.matchAll(/[\p{L}:]+|\S/gu)].map((match) => ({
          text: match[0],
          start: match.index,
          end: match.index + match[0].length,
        }));
      },
    });
    // Names with colons, as in code: the built-in tokenizer takes them apart.
    const source = { path: "a.md", text: "The parser uses std::vector." };
    expect(reader.read(source).concepts.map(({ label }) => label)).toContain("std::vector");
    expect(readNote(source).concepts.map(({ label }) => label)).not.toContain("std::vector");
    expect(seen).toContain(source.text);
  });
});

/** A little of Org: headings, items, paragraphs, bold, links. */
const ORG: NoteFormat = {
  name: "org",
  extensions: [".org"],
  outline({ text }) {
    const blocks: OutlineBlock[] = [];
    for (const match of text.matchAll(/^(\*+ |( *)- |#\+title: )?(.*)$/gim)) {
      const [all, before = "", indent = "", rest = ""] = match;
      if (rest.trim() === "" || before.startsWith("#+")) continue;
      const from = match.index + before.length;
      const kind = before.startsWith("*") ? "heading" : before.endsWith("- ") ? "item" : "paragraph";
      const marks = [...rest.matchAll(/\*(\w[^*]*)\*|\[\[file:([^\]]+)\]\[([^\]]+)\]\]/g)].map((mark) => {
        const [start, end] = [from + mark.index, from + mark.index + mark[0].length];
        return mark[1] === undefined
          ? {
              kind: "link" as const,
              from: start,
              to: end,
              target: mark[2]!,
              shownFrom: end - 2 - mark[3]!.length,
              shownTo: end - 2,
            }
          : { kind: "strong" as const, from: start, to: end, shownFrom: start + 1, shownTo: end - 1 };
      });
      const depth = kind === "heading" ? before.length - 1 : indent.length / 2 + 1;
      blocks.push({ kind, depth, from, to: match.index + all.length, marks });
    }
    const title = /^#\+title: *(.*)$/im.exec(text)?.[1];
    return { blocks, ...(title !== undefined && { title }), tags: ["biology"] };
  },
};
const ORG_TEXT =
  "#+title: Cell\n* Parts\nA *cell* contains a [[file:nucleus.org][nucleus]].\n\n- Mitochondria\n  - Matrix\n\n* Division\nMitosis requires energy.\n";

describe("a format of one's own", () => {
  const { read } = createNoteReader({ formats: [ORG] });

  it("is read as Markdown is, with every place in its own text", () => {
    const reading = read({ path: "cell.org", text: ORG_TEXT });
    expect(reading).toMatchObject({ title: "Cell", tags: ["biology"], warnings: [] });
    expect(reading.sections.map(({ heading }) => heading)).toEqual(["Cell", "Parts", "Division"]);
    expect(relationsIn(reading).join("\n")).toMatch(/nucleus part-of cell/);
    expect(relationsIn(reading).join("\n")).toMatch(/mitosis requires energy/);
    expect(reading.links).toMatchObject([{ target: "nucleus.org", text: "nucleus", line: 3 }]);
    expect(readerFaults(read, [{ path: "cell.org", text: ORG_TEXT }])).toEqual([]);
    // The same in Markdown gives the same relations.
    const markdown =
      "---\ntitle: Cell\n---\n# Parts\nA **cell** contains a [nucleus](nucleus.org).\n\n- Mitochondria\n  - Matrix\n\n# Division\nMitosis requires energy.\n";
    expect(relationsIn(reading)).toEqual(relationsIn(readNote({ path: "cell.md", text: markdown })));
  });

  it("leaves other notes alone", () => {
    const note = { path: "cell.md", text: "# Cell\n\nA cell contains a nucleus." };
    expect(read(note)).toEqual(readNote(note));
  });

  it("that gives nonsense loses the nonsense, and one that throws is passed over", () => {
    const outline = {
      blocks: [
        { kind: "paragraph", from: 0, to: 11 },
        { kind: "item", from: 5, to: 2 },
        { kind: "item", from: 9, to: 999 },
      ],
    };
    const odd = { ...ORG, outline: () => outline } as NoteFormat;
    const reading = createNoteReader({ formats: [odd] }).read({ path: "a.org", text: "Tea is hot.\nMore" });
    expect(reading.warnings.map(({ code }) => code)).toEqual(["outline-invalid", "outline-invalid"]);
    const broken: NoteFormat = {
      ...ORG,
      outline: () => {
        throw new Error("no luck");
      },
    };
    const rest = createNoteReader({ formats: [broken] }).read({ path: "a.org", text: "Mitosis requires energy." });
    expect(rest.warnings).toMatchObject([{ code: "format-failed" }]);
    expect(relationsIn(rest).join()).toContain("mitosis requires energy");
  });

  it("never throws, whatever blocks and marks it gives", () => {
    const number = fc.oneof(fc.integer({ min: -2, max: 40 }), fc.constant(Number.NaN));
    const mark = fc.record(
      {
        kind: fc.constantFrom("strong", "link"),
        from: number,
        to: number,
        shownFrom: number,
        shownTo: number,
        target: fc.string(),
      },
      { requiredKeys: ["kind", "from", "to"] },
    );
    const kind = fc.constantFrom("heading", "item", "paragraph", "code", "quote");
    const block = fc.record({ kind, depth: number, from: number, to: number, marks: fc.array(mark, { maxLength: 3 }) });
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), fc.string({ maxLength: 40 }), (blocks, text) => {
        const random = createNoteReader({ formats: [{ ...ORG, outline: () => ({ blocks }) as never }] });
        expect(readerFaults(random.read, [{ path: "a.org", text }])).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe("a reader's fingerprint", () => {
  const print = (...args: Parameters<typeof createNoteReader>) => createNoteReader(...args).fingerprint;

  it("differs with the version, the names and the text of the functions, and is one line", () => {
    const prints = [
      print(),
      print({ version: "2" }),
      print({ rules: [REFUTES] }),
      print({ rules: [{ ...REFUTES, name: "other" }] }),
      print({ rules: [{ name: "refutes", read: () => [] }] }),
      print({ rules: [{ ...REFUTES, languages: ["en"] }] }),
      print({ formats: [ORG] }),
      print({ tokenize: () => [] }),
      print({ proposers: [{ name: "model", version: "1", propose: async () => ({}) }] }),
      print({ proposers: [{ name: "model", version: "2", propose: async () => ({}) }] }),
    ];
    expect(new Set(prints).size).toBe(prints.length);
    expect(prints.join("")).not.toContain("\n");
    expect(print({ rules: [REFUTES] })).toBe(prints[2]);
  });

  it("asks for a version where the text of a function tells nothing", () => {
    const rule = { name: "bound", read: REFUTES.read.bind(REFUTES) };
    expect(() => print({ rules: [rule] })).toThrow(/version/);
    expect(print({ rules: [rule], version: "1" })).toContain("bound");
    expect(() => print({ rules: [REFUTES, REFUTES] })).toThrow(/given twice/);
  });
});
