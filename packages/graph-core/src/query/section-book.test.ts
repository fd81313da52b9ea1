import { describe, expect, it } from "vitest";
import { ConceptIndex } from "../reading-index.ts";
import { findConcept } from "./find-concept.ts";
import { SectionBook, sectionToRead } from "./section-book.ts";
import { walked } from "./walk.ts";

const words = (count: number): string => Array.from({ length: count }, () => "word").join(" ");

const NOTE = `---
tags: [x]
---
# Trees

A tree is a plant. ${words(195)}

## Roots

A root is a part of a tree. ${words(193)}

\`\`\`js
grow();
water();
\`\`\`

### Root hairs

${words(100)}

## Leaves

$$
area = length \\cdot width
$$

`;

async function viewOf(text: string) {
  const index = new ConceptIndex();
  index.setNote({ path: "trees.md", text });
  const [view] = await index.reader.notes(["trees.md"]);
  return { view: view!, reader: index.reader };
}

describe("what to read", () => {
  it("is a section with those inside it, where the line is its heading's", async () => {
    const { view } = await viewOf(NOTE);
    // 200 + 2 words of code + 100 words; two lines of code.
    expect(sectionToRead(view, 8)).toEqual({
      note: "trees.md",
      title: "Trees",
      heading: "Roots",
      line: 8,
      endLine: 19,
      words: 303,
      minutes: 1.62,
    });
  });

  it("is the section's own text, where the line stands inside it", async () => {
    const { view } = await viewOf(NOTE);
    expect(sectionToRead(view, 10)).toMatchObject({ heading: "Roots", line: 8, endLine: 15, words: 203 });
  });

  it("is the whole note, where the note is about the concept or the line is its title's", async () => {
    const { view, reader } = await viewOf(NOTE);
    const whole = { heading: null, line: 1, endLine: 25 };
    expect(sectionToRead(view, 4)).toMatchObject(whole);
    const tree = await findConcept(reader, "Trees");
    expect(view.subject).toBe(tree.id);
    expect(sectionToRead(view, 6, tree.id)).toMatchObject(whole);
    expect(sectionToRead(view, 6)).toMatchObject({ heading: null, endLine: 6 });
  });

  it("counts a formula that stands apart", async () => {
    const { view } = await viewOf(NOTE);
    const { words: count, minutes } = sectionToRead(view, 21);
    expect(minutes).toBe(Math.round((count / 200 + 0.5) * 100) / 100);
  });

  it.each(["", "\uFEFF# One\r\n\r\ntext\r\n", "no heading\n", "# Only a heading"])("copes with %j", async (text) => {
    const { view } = await viewOf(text);
    const { line, endLine, minutes } = sectionToRead(view, 1);
    expect(line).toBe(1);
    expect(endLine).toBeGreaterThanOrEqual(line);
    expect(minutes).toBeLessThan(0.1);
  });
});

it("what explains several concepts counts once", async () => {
  const { reader } = await viewOf(NOTE);
  const tree = await findConcept(reader, "Trees");
  const root = await findConcept(reader, "Roots");
  const book = await walked(SectionBook.load(reader, [tree, root]));
  const whole = book.sectionOf(tree)!.minutes;
  expect(book.minutes([tree, root])).toBe(whole);
  expect(book.minutes([root])).toBeLessThan(whole);
  expect(book.minutes([])).toBe(0);
});
