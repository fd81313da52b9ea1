import { CairnError } from "@cairn/graph-core";
import { z } from "zod";
import { editOf, editorOf, entryText } from "../correct.ts";
import { defineTool } from "../tool.ts";

export const undoCorrection = defineTool({
  name: "undo_correction",
  title: "Take back the last corrections",
  description:
    "Undoes what was corrected through this server, the last one first; never what the person wrote by hand.",
  input: z.strictObject({ steps: z.int().min(1).max(1000).default(1).describe("How many, 1 to 1000.") }),
  writes: "removes",
  answer: async (context, { steps }) => editOf(context, await editorOf(context).undo(steps)),
});

export const removeCorrection = defineTool({
  name: "remove_correction",
  title: "Take an entry out of the author's file",
  description: "Takes any entry out, also one that the person wrote by hand: by `line` and `text` of `corrections`.",
  input: z.strictObject({
    line: z.int().min(1).describe("Its `line`."),
    text: z.string().min(1).max(2000).describe("Its `text`, so that no other one goes."),
  }),
  writes: "removes",
  async answer(context, { line, text }) {
    const all = context.index.corrections;
    const found = all.find(
      ({ correction: { span, quote } }) => span.start.line === line && entryText(quote) === entryText(text),
    );
    if (found === undefined) {
      throw new CairnError("invalid-argument", "No correction stands there with this text: ask `corrections` again.");
    }
    const { action, because } = found.correction;
    return editOf(context, await editorOf(context).remove({ action, ...(because !== undefined && { because }) }));
  },
});
