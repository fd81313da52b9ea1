import { CairnError } from "@cairn/graph-core";
import type { NoteRecord } from "../source/graph-source.ts";
import { builder } from "./builder.ts";
import { NoteConnection, NoteEdge } from "./connections.ts";
import { localId } from "./find-concept.ts";
import { type ListOrder, page } from "./paging.ts";
import { NoteRef } from "./refs.ts";

const NoteFilterInput = builder.inputType("NoteFilter", {
  description: "What a note must be to be listed; all of it must hold.",
  fields: (t) => ({
    tag: t.string({ description: "It has this tag." }),
    prefix: t.string({ description: "Its path starts so: a folder, such as `bedrock/`." }),
  }),
});

const BY_PATH: ListOrder<NoteRecord> = { name: "path", keyOf: (note) => [note.path] };

builder.queryField("notes", (t) =>
  t.connection(
    {
      type: NoteRef,
      description: "The notes of the vault by path, page by page.",
      args: { filter: t.arg({ type: NoteFilterInput, description: "Which notes; all where not given." }) },
      resolve: async (_, args, context) => {
        const notes = await context.source.listNotes({
          ...(args.filter?.tag == null ? {} : { tag: args.filter.tag }),
          ...(args.filter?.prefix == null ? {} : { prefix: args.filter.prefix }),
        });
        return page(notes, args, BY_PATH);
      },
    },
    NoteConnection,
    NoteEdge,
  ),
);

builder.queryField("note", (t) =>
  t.field({
    type: NoteRef,
    nullable: true,
    description:
      "The note of this path or global id. Give exactly one argument. Where there is none: null, and an error with the code note-not-found.",
    args: {
      path: t.arg.string({ description: "Path in the vault." }),
      id: t.arg.id({ description: "Global id, or path." }),
    },
    resolve: async (_, args, context) => {
      const reference = args.path ?? args.id;
      if (reference == null || (args.path != null && args.id != null)) {
        throw new CairnError("invalid-argument", "Give exactly one of `path` and `id`.");
      }
      const path = localId("Note", reference) ?? reference;
      const note = await context.loaders.note.load(path);
      if (note === undefined) throw new CairnError("note-not-found", `There is no note "${path}" in this vault.`);
      return note;
    },
  }),
);
