import type { MaybePromise, NoteMention } from "../source/graph-source.ts";
import type { ListedMention } from "../source/listed.ts";
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
    end: t.field({
      type: PositionRef,
      description: "The place behind it.",
      resolve: (mention) => told(mention, "end"),
    }),
    section: t.string({
      nullable: true,
      description: "Heading of the section that it stands in; null before the first heading.",
      resolve: (mention) => told(mention, "section"),
    }),
  }),
});

/** By note, then place. */
export const BY_PLACE: ListOrder<ListedMention> = {
  name: "place",
  keyOf: (mention) => [
    mention.note,
    mention.start.offset,
    "read" in mention ? mention.to : mention.end.offset,
    mention.concept,
  ],
};

/** A part of a mention that its note tells, read where it was not yet. */
function told<K extends "end" | "section">(mention: ListedMention, key: K): MaybePromise<NoteMention[K]> {
  if (!("read" in mention)) return mention[key];
  const rest: Promise<Pick<NoteMention, K>> = mention.read();
  return rest.then((found) => found[key]);
}
