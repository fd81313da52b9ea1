import { noteOf } from "./load.ts";
import { EvidenceRef, NoteRef, PositionRef } from "./refs.ts";

EvidenceRef.implement({
  description: "The words of a note that say something, and where they stand.",
  fields: (t) => ({
    note: t.field({
      type: NoteRef,
      description: "The note that says it.",
      extensions: { lasting: true },
      resolve: (evidence, _, context) => noteOf(context, evidence.note),
    }),
    start: t.field({
      type: PositionRef,
      description: "Where it starts.",
      extensions: { lasting: true },
      resolve: (evidence) => evidence.start,
    }),
    end: t.field({
      type: PositionRef,
      description: "The place behind it.",
      extensions: { lasting: true },
      resolve: (evidence) => evidence.end,
    }),
    quote: t.exposeString("quote", { description: "The words as they stand in the note." }),
    rule: t.exposeString("rule", { description: "The reading rule that understood them." }),
  }),
});
