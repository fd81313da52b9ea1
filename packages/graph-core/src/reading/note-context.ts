import { nameKey } from "../model/names.ts";
import type { ParsedNote } from "../model/note.ts";
import type { NoteContext } from "./features.ts";
import { standing, type Notebook } from "./notebook.ts";

/** What features need to know of the whole note. */
export function contextOf(note: ParsedNote, notebook: Notebook): NoteContext {
  const degree = new Map<number, number>();
  for (const tie of notebook.ties)
    for (const end of [standing(tie.source), standing(tie.target)]) degree.set(end.id, (degree.get(end.id) ?? 0) + 1);
  const heads = new Map<string, number>();
  for (const draft of notebook.drafts) {
    if (draft.merged || !draft.key.includes(" ")) continue;
    const last = draft.key.slice(draft.key.lastIndexOf(" ") + 1);
    heads.set(last, (heads.get(last) ?? 0) + 1);
  }
  return {
    degree,
    heads,
    words: note.text.split(/\s+/).length,
    drafts: notebook.drafts.length,
    length: note.text.length,
    prose: proseShare(note),
    title: nameKey(note.title)
      .split(" ")
      .filter((w) => w.length > 3),
  };
}

/** From this share of paragraphs on a note is running prose; others are set out. */
export const PROSE = 0.9;

function proseShare(note: ParsedNote): number {
  let paragraphs = 0;
  let all = 1;
  for (const block of note.blocks) {
    const length = block.content.text.length;
    if (block.kind === "paragraph" || block.kind === "item") all += length;
    if (block.kind === "paragraph") paragraphs += length;
  }
  return paragraphs / all;
}
