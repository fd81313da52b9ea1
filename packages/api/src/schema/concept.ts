import { builder } from "./builder.ts";
import { MentionConnection, MentionEdge, RelationConnection, RelationEdge } from "./connections.ts";
import { BY_PLACE } from "./mention.ts";
import { pageOf } from "./listed-page.ts";
import { page } from "./paging.ts";
import { whenThere } from "../source/when-there.ts";
import { homeOf } from "./place.ts";
import { AliasEvidenceRef, ConceptRef, MentionRef, PlaceRef, PrerequisiteRef, RelationRef } from "./refs.ts";
import { BY_CONFIDENCE, directionArgs, filterOf, filterRelations, relationFilterArgs } from "./relation.ts";

builder.node(ConceptRef, {
  description:
    "A thing that a learner could look up. Wherever a concept is asked for, its global id, its slug or any of its names will do.",
  extensions: { lasting: true },
  id: { resolve: (concept) => concept.id, extensions: { lasting: true } },
  loadManyWithoutCache: async (ids, context) =>
    (await context.loaders.concept.loadMany(ids)).map((concept) => concept ?? null),
  fields: (t) => ({
    slug: t.exposeString("id", {
      description: "Its id in URLs and files: the label in lower case, with hyphens.",
      extensions: { lasting: true },
    }),
    label: t.exposeString("label", { description: "Its name." }),
    aliases: t.exposeStringList("aliases", { description: "Its other names, from A to Z." }),
    aliasEvidence: t.field({
      type: [AliasEvidenceRef],
      description: "Why each of its other names is one, from A to Z.",
      extensions: { cost: { size: 5 } },
      resolve: (concept, _, { source }) =>
        whenThere(source.aliasEvidence?.(concept.id) ?? concept.aliasEvidence ?? [], (names) => [...names]),
    }),
    definition: t.string({
      nullable: true,
      description: "The notes' own words, where they define it.",
      extensions: { lasting: true },
      resolve: (concept) => concept.definition,
    }),
    explained: t.boolean({
      description:
        "Whether a note or a section is about it, or a note defines it: then `home` explains it; else that only names it.",
      resolve: ({ explained, definition }) => explained === true || definition !== undefined,
    }),
    importance: t.exposeFloat("importance", {
      description:
        "0 to 1: grows with the notes that make it a key term, those that name it and its neighbours, each levelling off. The most important concept of a vault is often at .7 to .8; compare, and take no fixed value for much.",
    }),
    degree: t.int({
      description: "How many relations it has.",
      resolve: (concept, _, context) => context.loaders.degree.load(concept.id),
    }),
    tags: t.exposeStringList("tags", { description: "Tags of the notes that are about it." }),
    home: t.field({
      type: PlaceRef,
      nullable: true,
      description: "The note and line that explain it best, or that name it best where nothing explains it.",
      resolve: (concept) => homeOf(concept),
    }),
    mentions: t.connection(
      {
        type: MentionRef,
        description: "Where it is named, by note and place.",
        resolve: (concept, args, context) =>
          whenThere(context.loaders.mentionsOf.load(concept.id), (all) => page(all, args, BY_PLACE)),
      },
      MentionConnection,
      MentionEdge,
    ),
    relations: t.connection(
      {
        type: RelationRef,
        description: "Its relations, the most certain first.",
        args: { ...directionArgs, ...relationFilterArgs },
        resolve: (concept, args, context) =>
          whenThere(context.loaders.relationsOf.load(concept.id), (all) => {
            const list = "list" in all ? all.list(filterOf(args)) : filterRelations(all, concept.id, filterOf(args));
            return pageOf(list, args, () => BY_CONFIDENCE);
          }),
      },
      RelationConnection,
      RelationEdge,
    ),
    requires: t.field({
      type: [PrerequisiteRef],
      description: "What should be understood first, the most needed first.",
      extensions: { cost: { size: 5 } },
      resolve: (concept, _, context) =>
        whenThere(context.loaders.prerequisites.load(concept.id), ({ requires }) => requires),
    }),
    unlocks: t.field({
      type: [PrerequisiteRef],
      description: "What can be understood once this is.",
      extensions: { cost: { size: 5 } },
      resolve: (concept, _, context) =>
        whenThere(context.loaders.prerequisites.load(concept.id), ({ unlocks }) => unlocks),
    }),
  }),
});
