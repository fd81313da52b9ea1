import type { Concept } from "@cairn/graph-core";
import { sectionToRead, type SectionToRead } from "@cairn/graph-core/query";
import type { ApiContext } from "../context.ts";
import type { MaybePromise, NoteRecord, NoteSection } from "../source/graph-source.ts";
import { builder } from "./builder.ts";
import { noteOf } from "./load.ts";
import { whenThere } from "../source/when-there.ts";
import { NoteRef, PlaceRef, PositionRef } from "./refs.ts";

PositionRef.implement({
  description: "A place in a note's text. Columns and offsets count UTF-16 units, as JavaScript strings do.",
  fields: (t) => ({
    line: t.exposeInt("line", { description: "From 1." }),
    column: t.exposeInt("column", { description: "From 1." }),
    offset: t.exposeInt("offset", { description: "From 0, in `Note.text`." }),
  }),
});

/** Where a concept is explained best. @param read what is to be read there, where that is known already */
export function homeOf({ id, home }: Concept, read?: SectionToRead | null): typeof PlaceRef.$inferType | undefined {
  return home && { note: home.note, line: home.line, concept: id, read: read ?? undefined };
}

/** The innermost section that holds `line`. */
function sectionAt({ sections }: NoteRecord, line: number): NoteSection | undefined {
  return sections.findLast(({ start }) => start.line <= line);
}

/** A part of what is to be read at a place. */
function toRead<K extends keyof SectionToRead>(
  { note, line, concept, read }: typeof PlaceRef.$inferType,
  context: ApiContext,
  part: K,
): MaybePromise<SectionToRead[K]> {
  if (read !== undefined) return read[part];
  return whenThere(noteOf(context, note), ({ view }) => sectionToRead(view, line, concept)[part]);
}

PlaceRef.implement({
  description:
    "A line of a note, and what to read there: the whole note where it is about the concept, the section with those inside it where the line is its heading's, otherwise the section's own text.",
  fields: (t) => ({
    note: t.field({
      type: NoteRef,
      description: "The note.",
      resolve: (place, _, context) => noteOf(context, place.note),
    }),
    line: t.exposeInt("line", { description: "From 1." }),
    heading: t.string({
      nullable: true,
      description: "Heading of the section that the line stands in; null before the first heading.",
      resolve: (place, _, context) =>
        whenThere(noteOf(context, place.note), (note) => {
          const section = sectionAt(note, place.line);
          return section === undefined || section.level === 0 ? null : section.heading;
        }),
    }),
    startLine: t.int({
      description: "First line of what to read: its heading's.",
      resolve: (place, _, context) => toRead(place, context, "line"),
    }),
    endLine: t.int({
      description: "Last line of what to read.",
      resolve: (place, _, context) => toRead(place, context, "endLine"),
    }),
    words: t.int({
      description: "Words of what to read.",
      resolve: (place, _, context) => toRead(place, context, "words"),
    }),
    minutes: t.float({
      description:
        "Minutes to read it: 200 words a minute, 3 seconds more for each line of code, half a minute more for each formula that stands apart.",
      resolve: (place, _, context) => toRead(place, context, "minutes"),
    }),
  }),
});

/** A stretch of characters within some text. */
export const TextRange = builder.objectRef<{ start: number; end: number }>("TextRange").implement({
  description: "A stretch of a text, from `start` up to and not including `end`.",
  fields: (t) => ({
    start: t.exposeInt("start", { description: "From 0." }),
    end: t.exposeInt("end", { description: "The offset behind it." }),
  }),
});
