import { CairnError } from "@cairn/graph-core";
import { builder } from "./builder.ts";
import { edit, EditResultRef } from "./edit.ts";
import { bounded } from "./paging.ts";

builder.mutationField("undoCorrection", (t) =>
  t.field({
    type: EditResultRef,
    description: "Undoes the last mutations since the server started; never what the author wrote by hand.",
    args: { steps: t.arg.int({ defaultValue: 1, description: "How many, the last one first: 1 to 1000." }) },
    resolve: (_, { steps }, context) =>
      edit(context, async (editor) => editor.undo(bounded("steps", steps ?? 1, 1000))),
  }),
);

builder.mutationField("removeCorrection", (t) =>
  t.field({
    type: EditResultRef,
    description: "Takes an entry out of the author's file; a comment above it stays.",
    args: {
      line: t.arg.int({ required: true, description: "Its `line`." }),
      text: t.arg.string({ required: true, description: "Its `text`, so that no other one goes." }),
    },
    resolve: (_, { line, text }, context) =>
      edit(context, async (editor) => {
        const all = await context.source.corrections();
        const found = all.find(({ correction }) => correction.span.start.line === line && correction.quote === text);
        if (found === undefined) {
          throw new CairnError("invalid-argument", "No correction stands there with this text: load the list again.");
        }
        const { action, because } = found.correction;
        return editor.remove({ action, ...(because !== undefined && { because }) });
      }),
  }),
);
