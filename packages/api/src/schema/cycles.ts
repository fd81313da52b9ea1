import type { Cycle as CoreCycle, CyclesResult } from "@cairn/graph-core";
import { builder } from "./builder.ts";
import { bounded } from "./paging.ts";
import { ConceptRef, PrerequisiteRef } from "./refs.ts";

const Cycle = builder.objectRef<CoreCycle>("Cycle").implement({
  description: "Concepts that the notes explain through one another, and where the circle was cut.",
  fields: (t) => ({
    concepts: t.field({
      type: [ConceptRef],
      description: "Each requires the next, the last one the first.",
      extensions: { cost: { size: 4 } },
      resolve: (cycle) => cycle.concepts,
    }),
    dropped: t.field({
      type: PrerequisiteRef,
      description: "The weakest, which was left out: the first concept would require the second.",
      resolve: (cycle) => cycle.dropped,
    }),
    closing: t.field({
      type: [PrerequisiteRef],
      description: "Those that stand and close the circle, each with the words behind it.",
      extensions: { cost: { size: 4 } },
      resolve: (cycle) => cycle.closing,
    }),
    reason: t.exposeString("reason", { description: "A sentence: what was left out, and why." }),
  }),
});

const Cycles = builder.objectRef<CyclesResult>("Cycles").implement({
  description: "The circles in which the notes explain things.",
  fields: (t) => ({
    cycles: t.field({
      type: [Cycle],
      description: "The one with the strongest prerequisite left out first.",
      extensions: { cost: { size: 1 } },
      resolve: (found) => found.cycles,
    }),
    truncated: t.exposeBoolean("truncated", { description: "Whether there are more than `first`." }),
  }),
});

builder.queryField("cycles", (t) =>
  t.field({
    type: Cycles,
    description: "Where the notes explain concepts through one another, and which prerequisite was left out for order.",
    args: { first: t.arg.int({ defaultValue: 20, description: "At most so many: 1 to 100." }) },
    extensions: { cost: { pages: true, weight: 20 } },
    resolve: (_, { first }, context) => context.source.cycles(bounded("first", first ?? 20, 100)),
  }),
);
