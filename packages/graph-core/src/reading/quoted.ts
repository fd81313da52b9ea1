import type { ParsedNote } from "../model/note.ts";
import type { Span } from "../model/span.ts";
import { lineColumn } from "./sections.ts";

const MAX_QUOTE = 400;

/** A stretch of a note, offsets `[start, end)`, as evidence has it: its span, and its words, cut where they are very many. */
export function quoted(note: ParsedNote, start: number, end: number): { span: Span; quote: string } {
  const to = Math.min(Math.max(end, start), note.text.length);
  const from = Math.min(start, to);
  const text = note.text.slice(from, to);
  return {
    span: {
      start: { ...lineColumn(note, from), offset: from },
      end: { ...lineColumn(note, to), offset: to },
    },
    quote: text.length > MAX_QUOTE ? `${text.slice(0, MAX_QUOTE)}…` : text,
  };
}
