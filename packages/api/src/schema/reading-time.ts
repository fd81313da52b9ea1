import type { NoteRecord, NoteSection } from "../source/graph-source.ts";

/**
 * Words that a learner reads in a minute of study: silent reading of English prose runs at 238 (Brysbaert 2019,
 * "How many words do we read per minute?", J. Mem. Lang. 109), and study notes are denser.
 */
export const WORDS_PER_MINUTE = 200;

/** Index of the innermost section that holds `line`, -1 for none. */
function sectionIndexAt(note: NoteRecord, line: number): number {
  let found = -1;
  for (const [i, section] of note.sections.entries()) {
    if (section.start.line > line) break;
    found = i;
  }
  return found;
}

/** The innermost section that holds `line`. */
export function sectionAt(note: NoteRecord, line: number): NoteSection | undefined {
  return note.sections[sectionIndexAt(note, line)];
}

/** Minutes to read the section at `line`, and the sections inside it. */
export function minutesToRead(note: NoteRecord, line: number): number {
  const at = sectionIndexAt(note, line);
  const section = note.sections[at];
  if (section === undefined) return note.words / WORDS_PER_MINUTE;
  let words = section.words;
  // What stands before the first heading holds nothing.
  for (const inner of section.level === 0 ? [] : note.sections.slice(at + 1)) {
    if (inner.level <= section.level) break;
    words += inner.words;
  }
  return words / WORDS_PER_MINUTE;
}
