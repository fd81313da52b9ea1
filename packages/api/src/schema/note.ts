import type { NoteSection } from "../source/graph-source.ts";
import { builder } from "./builder.ts";
import { conceptPage } from "./concept-queries.ts";
import { ConceptConnection, ConceptEdge } from "./connections.ts";
import { conceptOf } from "./load.ts";
import { ConceptRef, MentionRef, NoteRef, PositionRef, WarningRef } from "./refs.ts";

const Section = builder.objectRef<NoteSection>("Section").implement({
  description: "A heading and what stands under it.",
  fields: (t) => ({
    heading: t.exposeString("heading", { description: "The heading's text; the title, before the first heading." }),
    level: t.exposeInt("level", { description: "1 to 6; 0 for what stands before the first heading." }),
    start: t.field({ type: PositionRef, description: "Where it starts.", resolve: (section) => section.start }),
    end: t.field({ type: PositionRef, description: "The place behind it.", resolve: (section) => section.end }),
    words: t.exposeInt("words", { description: "Words of its own text, without the sections inside it." }),
  }),
});

builder.node(NoteRef, {
  description: "A Markdown file of the vault.",
  id: { resolve: (note) => note.path },
  loadManyWithoutCache: async (paths, context) =>
    (await context.loaders.note.loadMany(paths)).map((note) => note ?? null),
  fields: (t) => ({
    path: t.exposeString("path", { description: "Path in the vault, with `/`." }),
    title: t.exposeString("title", { description: "From front matter, the first heading or the file's name." }),
    text: t.string({
      description: "The whole text, without a byte-order mark. All offsets count in it, in UTF-16 units.",
      extensions: { cost: { weight: 5 } },
      resolve: (note, _, { source }) => source.noteText?.(note.path) ?? note.text,
    }),
    tags: t.stringList({ description: "Without `#`, from A to Z.", resolve: (note) => [...note.tags] }),
    words: t.exposeInt("words", { description: "Words of its text." }),
    language: t.string({
      nullable: true,
      description: "ISO 639-1; null where it cannot be told.",
      resolve: (note) => note.language,
    }),
    sections: t.field({
      type: [Section],
      description: "Its sections, in order.",
      resolve: (note) => [...note.sections],
    }),
    subject: t.field({
      type: ConceptRef,
      nullable: true,
      description: "The concept that the note is about.",
      resolve: (note, _, context) => (note.subject === null ? null : conceptOf(context, note.subject)),
    }),
    mentions: t.field({
      type: [MentionRef],
      description: "Spans in `text` where concepts are named, in order, not overlapping.",
      extensions: { cost: { size: 100 } },
      resolve: async (note, _, context) => [...(await context.loaders.mentionsIn.load(note.path))],
    }),
    concepts: t.connection(
      {
        type: ConceptRef,
        description: "The concepts that it names, the most important first.",
        resolve: (note, args, context) => conceptPage(context, { note: note.path }, "importance", args, 50),
      },
      ConceptConnection,
      ConceptEdge,
    ),
    warnings: t.field({
      type: [WarningRef],
      description: "What is wrong with it and was worked around.",
      resolve: (note) => [...note.warnings],
    }),
  }),
});
