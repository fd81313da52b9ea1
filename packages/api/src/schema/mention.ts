import type { NoteMention } from "../source/graph-source.ts";
import { conceptOf, noteOf } from "./load.ts";
import type { ListOrder } from "./paging.ts";
import { ConceptRef, MentionRef, NoteRef, PositionRef } from "./refs.ts";

MentionRef.implement({
  description: "A place in a note where a concept is named.",
  fields: (t) => ({
    concept: t.field({
      type: ConceptRef,
      description: "The concept named.",
      resolve: (mention, _, context) => conceptOf(context, mention.concept),
    }),
    note: t.field({
      type: NoteRef,
      description: "The note that names it.",
      resolve: (mention, _, context) => noteOf(context, mention.note),
    }),
    start: t.field({ type: PositionRef, description: "Where the name starts.", resolve: (mention) => mention.start }),
    end: t.field({ type: PositionRef, description: "The place behind it.", resolve: (mention) => mention.end }),
    section: t.string({
      nullable: true,
      description: "Heading of the section that it stands in; null before the first heading.",
      resolve: (mention) => mention.section,
    }),
  }),
});

/** By note, then place. */
export const BY_PLACE: ListOrder<NoteMention> = {
  name: "place",
  keyOf: (mention) => [mention.note, mention.start.offset, mention.end.offset, mention.concept],
};
