import { encodeGlobalID } from "@pothos/plugin-relay";
import type { ChangeEvent } from "../live/change-feed.ts";
import { builder } from "./builder.ts";
import { ConceptRef, RelationRef } from "./refs.ts";

/** A change of the graph as clients are told of it. */
export const GraphChange = builder.objectRef<ChangeEvent>("GraphChange").implement({
  description:
    "What changed since the last thing that the subscriber was told. Several changes that come close together are told as one.",
  fields: (t) => ({
    revision: t.exposeInt("revision", { description: "The revision that this leads to." }),
    notes: t.stringList({
      description: "Paths of the notes that were set or removed.",
      resolve: ({ diff }) => diff.notes,
    }),
    reload: t.exposeBoolean("reload", {
      description: "Too much changed to tell it one by one, or the revision is no longer known: load again.",
    }),
    addedConcepts: t.field({
      type: [ConceptRef],
      description: "Concepts that were not there before.",
      resolve: ({ diff }) => diff.concepts.added,
    }),
    updatedConcepts: t.field({
      type: [ConceptRef],
      description: "Concepts that are not as before, as they are now.",
      resolve: ({ diff }) => diff.concepts.updated.map(([, to]) => to),
    }),
    removedConcepts: t.idList({
      description: "Global ids of concepts that are no more.",
      resolve: ({ diff }) => diff.concepts.removed.map(({ id }) => encodeGlobalID("Concept", id)),
    }),
    addedRelations: t.field({
      type: [RelationRef],
      description: "Relations that were not there before.",
      resolve: ({ diff }) => diff.relations.added,
    }),
    updatedRelations: t.field({
      type: [RelationRef],
      description: "Relations that are not as before, as they are now.",
      resolve: ({ diff }) => diff.relations.updated.map(([, to]) => to),
    }),
    removedRelations: t.idList({
      description: "Global ids of relations that are no more.",
      resolve: ({ diff }) => diff.relations.removed.map(({ id }) => encodeGlobalID("Relation", id)),
    }),
  }),
});

builder.subscriptionField("graphChanged", (t) =>
  t.field({
    type: GraphChange,
    description:
      "Fires when notes on disk changed the graph. Starts with what was missed where `sinceRevision` is an older revision.",
    args: {
      sinceRevision: t.arg.int({ description: "The last revision that the caller has seen; now, where not given." }),
    },
    subscribe: (_, args, context) => context.changes.follow(args.sinceRevision ?? undefined),
    resolve: (event, _, context) => {
      // One subscription is one long request: what its loaders know is of the last event.
      for (const loader of Object.values(context.loaders)) loader.clear();
      return event;
    },
  }),
);

builder.queryField("diff", (t) =>
  t.field({
    type: GraphChange,
    description:
      "What changed since a revision, for who asks now and then and does not subscribe. `reload` where that can't be told.",
    args: {
      since: t.arg.int({ required: true, description: "The last revision that the caller has seen, from `stats`." }),
    },
    resolve: (_, args, context) => context.changes.difference(args.since),
  }),
);
