import { noteOf } from "./load.ts";
import { AliasEvidenceRef, NoteRef } from "./refs.ts";

AliasEvidenceRef.implement({
  description: "Another name of a concept, and the first place that says so.",
  fields: (t) => ({
    name: t.exposeString("name", { description: "The name as it is written there." }),
    rule: t.exposeString("rule", {
      description:
        "Why it is one: `label` where a note has it as the main name, `alike` where it only looks like the name, or the rule that read it.",
    }),
    note: t.field({
      type: NoteRef,
      description: "The note that says it.",
      resolve: (evidence, _, context) => noteOf(context, evidence.note),
    }),
    line: t.exposeInt("line", { description: "From 1." }),
    quote: t.exposeString("quote", { description: "The words as they stand in the note." }),
  }),
});
