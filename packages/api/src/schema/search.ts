import type { SearchResult } from "../source/graph-source.ts";
import { whenThere } from "../source/when-there.ts";
import { prime } from "../context.ts";
import { builder } from "./builder.ts";
import { conceptFilter, ConceptFilterInput } from "./concept-queries.ts";
import { bounded } from "./paging.ts";
import { TextRange } from "./place.ts";
import { ConceptRef } from "./refs.ts";

const SearchField = builder.enumType("SearchField", {
  description: "What a search found the words in.",
  values: {
    LABEL: { value: "label", description: "Its name." },
    ALIAS: { value: "alias", description: "Another name of it." },
    DEFINITION: { value: "definition", description: "The notes' own words that define it." },
  } as const,
});

const SearchHit = builder.objectRef<SearchResult>("SearchHit").implement({
  description: "A concept that a search found.",
  fields: (t) => ({
    concept: t.field({ type: ConceptRef, description: "The concept.", resolve: (hit) => hit.concept }),
    score: t.exposeFloat("score", { description: "How well it fits; comparable within one answer." }),
    name: t.exposeString("name", { description: "The name that matched, or the definition where no name did." }),
    field: t.expose("field", { type: SearchField, description: "What `name` is to the concept." }),
    ranges: t.field({
      type: [TextRange],
      description: "The parts of the name that matched, in order.",
      resolve: (hit) => [...hit.ranges],
    }),
  }),
});

builder.queryField("search", (t) =>
  t.field({
    type: [SearchHit],
    description: "Concepts by their names and what the notes say of them, the best first. Forgives slips of the pen.",
    args: {
      query: t.arg.string({ required: true, description: "Words, or the beginning of one." }),
      filter: t.arg({ type: ConceptFilterInput, description: "Only these of the 200 best; all where not given." }),
      first: t.arg.int({ defaultValue: 10, description: "At most so many: 1 to 100." }),
    },
    extensions: { cost: { weight: 20 } },
    resolve: (_, args, context) => {
      const first = bounded("first", args.first ?? 10, 100);
      const filter = args.filter == null ? undefined : conceptFilter(context, args.filter);
      return whenThere(filter, (fitting) =>
        whenThere(context.source.search(args.query.slice(0, 200), first, fitting), (hits) => {
          prime(
            context.loaders,
            hits.map((hit) => hit.concept),
          );
          return [...hits];
        }),
      );
    },
  }),
);
