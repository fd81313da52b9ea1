import type { RelatedResult } from "../source/graph-source.ts";
import { builder } from "./builder.ts";
import { conceptOf } from "./load.ts";
import { bounded } from "./paging.ts";
import { ConceptRef } from "./refs.ts";

const RelatedConcept = builder.objectRef<RelatedResult>("RelatedConcept").implement({
  description: "A concept near another one, whether or not a relation ties them directly.",
  fields: (t) => ({
    concept: t.field({
      type: ConceptRef,
      description: "The concept.",
      resolve: (related, _, context) => conceptOf(context, related.concept),
    }),
    score: t.exposeFloat("score", { description: "How near; higher is nearer, comparable within one answer." }),
    reasons: t.stringList({
      description: "Sentences that say why, the strongest reason first.",
      resolve: (related) => [...related.reasons],
    }),
  }),
});

builder.objectField(ConceptRef, "related", (t) =>
  t.field({
    type: [RelatedConcept],
    description: "The nearest concepts, the nearest first.",
    args: { first: t.arg.int({ defaultValue: 8, description: "At most so many: 1 to 100." }) },
    extensions: { cost: { weight: 20 } },
    resolve: async (concept, args, context) => [
      ...(await context.source.related(concept.id, bounded("first", args.first ?? 8, 100))),
    ],
  }),
);
