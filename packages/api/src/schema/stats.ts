import type { RelationType as CoreRelationType } from "@cairn/graph-core";
import type { StatsResult } from "../source/graph-source.ts";
import { builder } from "./builder.ts";
import { RelationType } from "./enums.ts";
import { WarningRef } from "./refs.ts";

const RelationTypeCount = builder.objectRef<{ type: CoreRelationType; count: number }>("RelationTypeCount").implement({
  description: "How often a relation type occurs.",
  fields: (t) => ({
    type: t.field({ type: RelationType, description: "The type.", resolve: ({ type }) => type }),
    count: t.exposeInt("count", { description: "How many relations have it." }),
  }),
});

const TagCount = builder.objectRef<{ tag: string; count: number }>("TagCount").implement({
  description: "How often a tag occurs.",
  fields: (t) => ({
    tag: t.exposeString("tag", { description: "Without `#`." }),
    count: t.exposeInt("count", { description: "How many notes have it." }),
  }),
});

const Stats = builder.objectRef<StatsResult>("Stats").implement({
  description: "The map in figures.",
  fields: (t) => ({
    vault: t.string({ description: "Name of the vault.", resolve: (_, __, context) => context.vaultName }),
    revision: t.int({
      description: "Grows with every change; for `graphChanged(sinceRevision:)`. Says nothing but before and after.",
      resolve: (_, __, context) => context.changes.revision,
    }),
    concepts: t.exposeInt("concepts", { description: "How many concepts there are." }),
    relations: t.exposeInt("relations", { description: "How many relations there are." }),
    prerequisites: t.exposeInt("prerequisites", { description: "How many prerequisites there are." }),
    notes: t.exposeInt("notes", { description: "How many notes were read." }),
    words: t.exposeInt("words", { description: "How many words they have." }),
    warnings: t.field({
      type: [WarningRef],
      description: "What is wrong with notes and was worked around.",
      resolve: (stats) => [...stats.warnings],
    }),
    relationTypes: t.field({
      type: [RelationTypeCount],
      description: "The relation types in use, the most frequent first.",
      resolve: (stats) => [...stats.relationTypes],
    }),
    tags: t.field({
      type: [TagCount],
      description: "The tags in use, the most frequent first.",
      resolve: (stats) => [...stats.tags],
    }),
  }),
});

builder.queryField("stats", (t) =>
  t.field({
    type: Stats,
    description: "The map in figures.",
    extensions: { cost: { weight: 5 } },
    resolve: (_, __, context) => context.source.stats(),
  }),
);
