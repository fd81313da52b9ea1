import { minutesToRead, sectionAt } from "./reading-time.ts";
import { builder } from "./builder.ts";
import { noteOf } from "./load.ts";
import { NoteRef, PlaceRef, PositionRef } from "./refs.ts";

PositionRef.implement({
  description: "A place in a note's text. Columns and offsets count UTF-16 units, as JavaScript strings do.",
  fields: (t) => ({
    line: t.exposeInt("line", { description: "From 1." }),
    column: t.exposeInt("column", { description: "From 1." }),
    offset: t.exposeInt("offset", { description: "From 0, in `Note.text`." }),
  }),
});

PlaceRef.implement({
  description: "A line of a note to go and read.",
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
      resolve: async (place, _, context) => {
        const section = sectionAt(await noteOf(context, place.note), place.line);
        return section === undefined || section.level === 0 ? null : section.heading;
      },
    }),
    minutes: t.float({
      description: "Minutes to read the section, with the sections inside it.",
      resolve: async (place, _, context) => minutesToRead(await noteOf(context, place.note), place.line),
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
