import { CairnError } from "@cairn/graph-core";
import { prime, type ApiContext } from "../context.ts";
import type { SubgraphResult } from "../source/graph-source.ts";
import type { NumbersOf } from "../printing/numbers.ts";
import { builder } from "./builder.ts";
import { conceptIdsOf } from "./find-concept.ts";
import { whenThere } from "../source/when-there.ts";
import { bounded } from "./paging.ts";
import { ConceptRef, RelationRef } from "./refs.ts";
import { directionArgs, filterOf, relationFilterArgs } from "./relation.ts";

/** The most concepts that one answer of each kind holds. */
export const LARGEST = { map: 5000, neighbourhood: 500, depth: 3 } as const;

/** Numbers of what a field lists, for its printer. */
function numbersOf(list: (part: SubgraphResult) => readonly number[] | undefined): NumbersOf<SubgraphResult> {
  return (part) => {
    const numbers = list(part);
    return numbers && part.numbers && { table: part.numbers.table, list: numbers };
  };
}

/** A part of the map; other files add fields to it. */
export const Subgraph = builder.objectRef<SubgraphResult>("Subgraph").implement({
  description: "A part of the map: concepts and the relations among them. Both ends of each relation are in it.",
  fields: (t) => ({
    concepts: t.field({
      type: [ConceptRef],
      description: "The concepts, the nearest and most important first.",
      extensions: { cost: { size: 1 }, numbers: numbersOf((part) => part.numbers?.concepts) },
      resolve: (part) => [...part.concepts],
    }),
    relations: t.field({
      type: [RelationRef],
      description: "The relations among them.",
      extensions: { cost: { size: 3 }, numbers: numbersOf((part) => part.numbers?.relations) },
      resolve: (part) => [...part.relations],
    }),
    truncated: t.exposeBoolean("truncated", { description: "Whether something was left out because of `first`." }),
    distances: t.intList({
      description: "Steps from the start, in the order of `concepts`.",
      resolve: (part) => [...part.distances],
    }),
  }),
});

function primed(context: ApiContext, part: SubgraphResult): SubgraphResult {
  prime(context.loaders, part.concepts);
  return part;
}

builder.queryField("neighbourhood", (t) =>
  t.field({
    type: Subgraph,
    description: "The concepts and relations around some concepts, best first.",
    args: {
      concepts: t.arg.idList({
        required: true,
        description: "Where to start, at most 100: global ids, slugs or names.",
      }),
      depth: t.arg.int({ defaultValue: 1, description: `How many steps: 1 to ${LARGEST.depth}.` }),
      ...directionArgs,
      ...relationFilterArgs,
      first: t.arg.int({ defaultValue: 60, description: `At most so many concepts: 1 to ${LARGEST.neighbourhood}.` }),
      evenly: t.arg.boolean({
        defaultValue: false,
        description:
          "Whether each step gets its share of `first`: around a hub, what is one step away would otherwise leave room for nothing further.",
      }),
    },
    extensions: { cost: { pages: true, weight: 10 } },
    resolve: (_, args, context) => {
      bounded("concepts", args.concepts.length, 100);
      // What need not be waited for is answered at once: a promise is waited for all the way up.
      return whenThere(conceptIdsOf(context, args.concepts), (ids) => {
        const options = {
          ...filterOf(args),
          depth: bounded("depth", args.depth ?? 1, LARGEST.depth),
          first: bounded("first", args.first ?? 60, LARGEST.neighbourhood),
          evenly: args.evenly ?? false,
        };
        return whenThere(context.source.neighbourhood(ids, options), (part) => primed(context, part));
      });
    },
  }),
);

builder.queryField("subgraph", (t) =>
  t.field({
    type: Subgraph,
    description:
      "Some concepts, in the order asked, each once, and the relations among them. Give exactly one of `ids` and `concepts`.",
    args: {
      ids: t.arg.idList({ description: "At most 100: global ids, slugs or names." }),
      concepts: t.arg.idList({ description: "The same as `ids`, by the name that the argument has elsewhere." }),
      ...relationFilterArgs,
    },
    extensions: { cost: { weight: 100 } },
    resolve: async (_, args, context) => {
      if ((args.ids == null) === (args.concepts == null))
        throw new CairnError("invalid-argument", "Give exactly one of `ids` and `concepts`.");
      const asked = args.ids ?? args.concepts ?? [];
      bounded(args.ids == null ? "concepts" : "ids", asked.length, 100);
      const ids = await conceptIdsOf(context, asked);
      const { types, minConfidence } = filterOf(args);
      return primed(
        context,
        await context.source.subgraph(ids, { minConfidence, ...(types === undefined ? {} : { types }) }),
      );
    },
  }),
);

builder.queryField("map", (t) =>
  t.field({
    type: Subgraph,
    description: "The map: the most important concepts and the relations among them.",
    args: {
      first: t.arg.int({ defaultValue: 300, description: `At most so many concepts: 1 to ${LARGEST.map}.` }),
      ...relationFilterArgs,
      note: t.arg.string({ description: "Only what the note of this path names." }),
      tag: t.arg.string({ description: "Only concepts with this tag." }),
    },
    extensions: { cost: { pages: true, weight: 10 } },
    resolve: async (_, args, context) => {
      const { types, minConfidence } = filterOf(args);
      return primed(
        context,
        await context.source.map({
          first: bounded("first", args.first ?? 300, LARGEST.map),
          minConfidence,
          ...(types === undefined ? {} : { types }),
          ...(args.note == null ? {} : { note: args.note }),
          ...(args.tag == null ? {} : { tag: args.tag }),
        }),
      );
    },
  }),
);
