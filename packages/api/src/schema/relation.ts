import type { Relation, RelationType as CoreRelationType } from "@cairn/graph-core";
import { closedType, isOneOf } from "@cairn/graph-core/query";
import type { Direction as CoreDirection, RelationFilter } from "../source/graph-source.ts";
import { builder } from "./builder.ts";
import { Direction, RelationType } from "./enums.ts";
import { conceptOf, evidenceOf } from "./load.ts";
import { bounded, compareKeys, type ListOrder } from "./paging.ts";
import { ConceptRef, EvidenceRef, RelationRef } from "./refs.ts";

builder.node(RelationRef, {
  description: "A directed statement of the notes: `source --label--> target`. One for each source, target and type.",
  extensions: { lasting: true },
  id: { resolve: (relation) => relation.id, extensions: { lasting: true } },
  loadManyWithoutCache: async (ids, context) =>
    (await context.loaders.relation.loadMany(ids)).map((relation) => relation ?? null),
  fields: (t) => ({
    source: t.field({
      type: ConceptRef,
      description: "The concept that it says something of.",
      extensions: { lasting: true },
      resolve: (relation, _, context) => conceptOf(context, relation.source),
    }),
    target: t.field({
      type: ConceptRef,
      description: "The concept that it leads to.",
      extensions: { lasting: true },
      resolve: (relation, _, context) => conceptOf(context, relation.target),
    }),
    type: t.field({
      type: RelationType,
      description: "How they are related.",
      extensions: { lasting: true },
      resolve: ({ type }) => closedType(type),
    }),
    label: t.exposeString("label", { description: "The notes' own verb phrase." }),
    confidence: t.exposeFloat("confidence", { description: "How surely the notes say so: 0 to 1." }),
    evidence: t.field({
      type: [EvidenceRef],
      description:
        "The words of the notes behind it: first what says its label most surely, then by note and place; at least one.",
      extensions: { lasting: true },
      args: { first: t.arg.int({ defaultValue: 10, description: "At most so many: 1 to 100." }) },
      resolve: (relation, args, context) =>
        evidenceOf(context, relation.evidence.slice(0, bounded("first", args.first ?? 10, 100))),
    }),
    evidenceCount: t.int({
      description: "How many pieces of evidence there are.",
      extensions: { lasting: true },
      resolve: (relation) => relation.evidence.length,
    }),
  }),
});

/** The most certain relation first. */
export const BY_CONFIDENCE: ListOrder<Relation> = {
  name: "confidence",
  keyOf: (relation) => [-relation.confidence, relation.id],
};

/** Those of a concept's relations that `filter` lets through, the most certain first. */
export function filterRelations(relations: readonly Relation[], concept: string, filter: RelationFilter): Relation[] {
  const fitting = relations.filter(
    (relation) =>
      (filter.direction === "both" ||
        (filter.direction === "out" ? relation.source === concept : relation.target === concept)) &&
      isOneOf(relation.type, filter.types) &&
      relation.confidence >= filter.minConfidence,
  );
  if (fitting.every((relation, i) => i === 0 || isBehind(relation, fitting[i - 1]!))) return fitting;
  return fitting.sort((a, b) => compareKeys(BY_CONFIDENCE.keyOf(a), BY_CONFIDENCE.keyOf(b)));
}

/** Whether a relation stands behind another in the order of confidence: a hub has thousands, as a rule in order. */
function isBehind(one: Relation, other: Relation): boolean {
  return one.confidence < other.confidence || (one.confidence === other.confidence && one.id > other.id);
}

/** Arguments that narrow relations by type and confidence. */
export const relationFilterArgs = builder.args((t) => ({
  types: t.field({ type: [RelationType], description: "Only relations of these types; all where not given." }),
  minConfidence: t.float({ defaultValue: 0, description: "Only relations at least so certain: 0 to 1." }),
}));

/** The argument that says which way relations are followed. */
export const directionArgs = builder.args((t) => ({
  direction: t.field({ type: Direction, defaultValue: "both", description: "Which way relations are followed." }),
}));

/** The filter that arguments ask for; what is null is as if not given. */
export function filterOf(args: {
  direction?: CoreDirection | null;
  types?: readonly CoreRelationType[] | null;
  minConfidence?: number | null;
}): RelationFilter {
  return {
    direction: args.direction ?? "both",
    minConfidence: args.minConfidence ?? 0,
    ...(args.types == null ? {} : { types: args.types }),
  };
}
