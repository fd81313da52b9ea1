import { WarningRef } from "./refs.ts";

WarningRef.implement({
  description: "Something that is wrong with a note and was worked around; the rest of it was read.",
  fields: (t) => ({
    note: t.exposeString("note", { description: "Path of the note in its vault." }),
    line: t.exposeInt("line", { description: "From 1." }),
    code: t.exposeString("code", { description: "A word for programs." }),
    message: t.exposeString("message", { description: "What is wrong and what to do." }),
  }),
});
