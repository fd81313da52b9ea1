import { CairnError } from "@cairn/graph-core";
import type { ApiContext } from "../context.ts";
import type { NoteFilter, NoteRecord } from "../source/graph-source.ts";
import { builder } from "./builder.ts";
import { NoteConnection, NoteEdge } from "./connections.ts";
import { conceptIdOf, localId } from "./find-concept.ts";
import { pageOf } from "./listed-page.ts";
import type { ListOrder, Page, PageArgs } from "./paging.ts";
import { NoteRef } from "./refs.ts";
import type { Listed } from "../source/listed.ts";

type NullableFilter = { [K in keyof NoteFilter]?: NoteFilter[K] | null };

const NoteFilterInput = builder.inputType("NoteFilter", {
  description: "What a note must be to be listed; all of it must hold.",
  fields: (t) => ({
    tag: t.string({ description: "It has this tag." }),
    prefix: t.string({ description: "Its path starts so: a folder, such as `bedrock/`." }),
    text: t.string({ description: "Each of these words stands in its title or text, whatever the case." }),
    concept: t.id({ description: "It names this concept: global id, slug or name." }),
    about: t.id({ description: "It is about this concept: global id, slug or name." }),
    theme: t.id({ description: "It is about a concept in the theme of this one: global id, slug or name." }),
    language: t.string({ description: "It is written in this language: ISO 639-1, such as `en`." }),
    hasWarnings: t.boolean({ description: "Whether something is wrong with it that was worked around." }),
  }),
});

/** The filter without what is null. @throws CairnError for an unknown concept */
async function noteFilter(context: ApiContext, input: NullableFilter | null | undefined): Promise<NoteFilter> {
  const filter: NoteFilter = {};
  if (input?.tag != null) filter.tag = input.tag;
  if (input?.prefix != null) filter.prefix = input.prefix;
  if (input?.text != null) filter.text = input.text;
  if (input?.concept != null) filter.concept = await conceptIdOf(context, input.concept);
  if (input?.about != null) filter.about = await conceptIdOf(context, input.about);
  if (input?.theme != null) filter.theme = await conceptIdOf(context, input.theme);
  if (input?.language != null) filter.language = input.language;
  if (input?.hasWarnings != null) filter.hasWarnings = input.hasWarnings;
  return filter;
}

const BY_PATH: ListOrder<string> = { name: "path", keyOf: (path) => [path] };

/** A page of the notes at `paths`; only those on it are made. */
async function notePage(context: ApiContext, paths: Listed<string>, args: PageArgs): Promise<Page<NoteRecord>> {
  const { edges, ...rest } = await pageOf(paths, args, () => BY_PATH);
  const notes = await context.loaders.note.loadMany(edges.map(({ node }) => node));
  return {
    ...rest,
    edges: edges.flatMap(({ cursor }, i) => {
      const node = notes[i];
      return node === undefined ? [] : [{ cursor, node }];
    }),
  };
}

builder.queryField("notes", (t) =>
  t.connection(
    {
      type: NoteRef,
      description: "The notes of the vault by path, page by page.",
      args: { filter: t.arg({ type: NoteFilterInput, description: "Which notes; all where not given." }) },
      resolve: async (_, args, context) =>
        notePage(context, await context.source.listNotes(await noteFilter(context, args.filter)), args),
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
