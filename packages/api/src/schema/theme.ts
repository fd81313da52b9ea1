import type { Theme } from "@cairn/graph-core";
import { prime } from "../context.ts";
import { builder } from "./builder.ts";
import { bounded } from "./paging.ts";
import { ConceptRef } from "./refs.ts";

export const ThemeRef = builder.objectRef<Theme>("Theme").implement({
  description:
    "Concepts that hang together by relations, prerequisites and notes. A concept is in one theme at most. `concepts(filter: { theme: … })` walks through one.",
  fields: (t) => ({
    label: t.string({ description: "Label of its most important concept.", resolve: ({ main }) => main.label }),
    concept: t.field({ type: ConceptRef, description: "The most important concept.", resolve: ({ main }) => main }),
    conceptCount: t.int({ description: "How many concepts it has.", resolve: ({ concepts }) => concepts.length }),
    concepts: t.field({
      type: [ConceptRef],
      description: "Its concepts, the most important first.",
      args: { first: t.arg.int({ defaultValue: 10, description: "At most so many: 1 to 100." }) },
      resolve: ({ concepts }, args) => concepts.slice(0, bounded("first", args.first ?? 10, 100)),
    }),
  }),
});

builder.queryField("themes", (t) =>
  t.field({
    type: [ThemeRef],
    description: "What the notes are about: concepts that hang together, the theme with most concepts first.",
    args: { first: t.arg.int({ defaultValue: 20, description: "At most so many: 1 to 100." }) },
    extensions: { cost: { weight: 100 } },
    resolve: async (_, args, context) => {
      const first = bounded("first", args.first ?? 20, 100);
      const found = (await context.source.themes()).slice(0, first);
      prime(context.loaders, { concepts: found.flatMap(({ concepts }) => concepts.slice(0, 100)) });
      return found;
    },
  }),
);

builder.objectField(ConceptRef, "theme", (t) =>
  t.field({
    type: ThemeRef,
    nullable: true,
    description: "The theme that it is in; null where it hangs together with nothing.",
    resolve: (concept, _, context) => context.loaders.theme.load(concept.id),
  }),
);
