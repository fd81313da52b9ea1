import type { Concept } from "@cairn/graph-core";
import { type ApiContext, prime } from "../context.ts";
import { knownOf, type ListedTheme } from "../source/listed.ts";
import { builder } from "./builder.ts";
import { bounded } from "./paging.ts";
import { ConceptRef } from "./refs.ts";

/** The most important concepts of a theme. Some may be gone since it was found. */
async function topOf({ loaders }: ApiContext, theme: ListedTheme, first: number): Promise<Concept[]> {
  if ("concepts" in theme) return theme.concepts.slice(0, first);
  const found = await loaders.concept.loadMany(theme.top.slice(0, first));
  return found.filter((concept) => concept !== undefined);
}

const ThemeRef = builder.objectRef<ListedTheme>("Theme").implement({
  description:
    "Concepts that hang together by relations, prerequisites and notes. A concept is in one theme at most. `concepts(filter: { theme: … })` walks through one.",
  fields: (t) => ({
    label: t.string({ description: "Label of its most important concept.", resolve: ({ main }) => main.label }),
    concept: t.field({ type: ConceptRef, description: "The most important concept.", resolve: ({ main }) => main }),
    conceptCount: t.int({
      description: "How many concepts it has.",
      resolve: (theme) => ("concepts" in theme ? theme.concepts.length : theme.size),
    }),
    concepts: t.field({
      type: [ConceptRef],
      description: "Its concepts, the most important first.",
      args: { first: t.arg.int({ defaultValue: 10, description: "At most so many: 1 to 100." }) },
      resolve: (theme, args, context) => topOf(context, theme, bounded("first", args.first ?? 10, 100)),
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
      const found = (await context.source.themes(first)).slice(0, first);
      prime(
        context.loaders,
        found.flatMap((theme) => knownOf(theme).slice(0, 100)),
      );
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
