import type { ParsedNote } from "../model/note.ts";
import type { Section } from "../model/reading.ts";

/** The sections of a note in document order: first what stands before any heading, then one for each heading. */
export function sectionsOf(note: ParsedNote): Section[] {
  const sections: Section[] = [
    { heading: note.title, level: 0, parent: -1, start: 0, end: note.text.length, line: 1, words: 0 },
  ];
  const ofBlock = new Map<number, number>();
  note.blocks.forEach((block, i) => {
    if (block.kind === "heading") {
      const before = sections.at(-1);
      if (before) before.end = block.span.start.offset;
      ofBlock.set(i, sections.length);
      sections.push({
        heading: block.content.text,
        level: block.depth,
        parent: block.section >= 0 ? (ofBlock.get(block.section) ?? 0) : 0,
        start: block.span.start.offset,
        end: note.text.length,
        line: block.span.start.line,
        words: 0,
      });
      return;
    }
    const section = sections.at(-1);
    if (section && block.kind !== "html")
      section.words += countWords(block.cells ? block.cells.map((c) => c.text).join(" ") : block.content.text);
  });
  return sections;
}

function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

/** Line and column, both from 1, of an offset; found by halving. */
export function lineColumn(note: ParsedNote, offset: number): { line: number; column: number } {
  const { lineStarts } = note;
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
}

/** Tells the index of the section that holds an offset; found by halving. */
export function sectionFinder(sections: readonly Section[]): (offset: number) => number {
  return (offset) => {
    let low = 0;
    let high = sections.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((sections[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
}
