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

/** Minutes to read the section at `line` and the sections inside it; before the first heading, the whole note. */
export function minutesToRead(note: NoteRecord, line: number): number {
  const at = sectionIndexAt(note, line);
  const section = note.sections[at];
  let words = note.words;
  if (section !== undefined && section.level > 0) {
    words = section.words;
    for (const inner of note.sections.slice(at + 1)) {
      if (inner.level <= section.level) break;
      words += inner.words;
    }
  }
  return inMinutes(words);
}

/** Reading time of so many words, to a hundredth of a minute. */
function inMinutes(words: number): number {
  return Math.round((words / WORDS_PER_MINUTE) * 100) / 100;
}
