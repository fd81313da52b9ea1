import { CairnError, type Concept } from "@cairn/graph-core";
import { type ConceptFilter as Filter, type ConceptOrder as Order, nameOrderKey } from "../source/graph-source.ts";
import { builder } from "./builder.ts";
import { ConceptConnection, ConceptEdge } from "./connections.ts";
import { ConceptOrder, RelationType } from "./enums.ts";
import { conceptIdOf } from "./find-concept.ts";
import { conceptOf } from "./load.ts";
import { pageOf } from "./listed-page.ts";
import type { ListOrder, Page, PageArgs } from "./paging.ts";
import { ConceptRef } from "./refs.ts";
import { prime, type ApiContext } from "../context.ts";
import { isHere } from "../source/listed.ts";
import { whenThere } from "../source/when-there.ts";

type NullableFilter = { [K in keyof Filter]?: Filter[K] | null };

export const ConceptFilterInput = builder.inputType("ConceptFilter", {
  description: "What a concept must be to be listed; all of it must hold.",
  fields: (t) => ({
    note: t.string({ description: "Named in the note of this path." }),
    tag: t.string({ description: "A note about it has this tag." }),
    prefix: t.string({ description: "One of its names starts so, whatever the case." }),
    relationTypes: t.field({ type: [RelationType], description: "It has a relation of one of these types." }),
    minConfidence: t.float({ description: "It has a relation (of one of these types) at least so certain: 0 to 1." }),
    theme: t.id({ description: "It is in the theme of this concept: global id, slug or name." }),
    minImportance: t.float({ description: "At least so important: 0 to 1." }),
  }),
});

/** The filter without what is null: GraphQL says null where our options leave out. @throws CairnError for an unknown theme */
export async function conceptFilter(context: ApiContext, input: NullableFilter | null | undefined): Promise<Filter> {
  const filter: Filter = {};
  if (input?.note != null) filter.note = input.note;
  if (input?.tag != null) filter.tag = input.tag;
  if (input?.prefix != null) filter.prefix = input.prefix;
  if (input?.relationTypes != null) filter.relationTypes = input.relationTypes;
  if (input?.minConfidence != null) filter.minConfidence = input.minConfidence;
  if (input?.theme != null) filter.theme = await conceptIdOf(context, input.theme);
  if (input?.minImportance != null) filter.minImportance = input.minImportance;
  return filter;
}

/** The places of `concepts` in an order that they stand in already. */
async function orderOf(context: ApiContext, concepts: readonly Concept[], order: Order): Promise<ListOrder<Concept>> {
  if (order === "name") return { name: order, keyOf: nameOrderKey };
  if (order === "importance") return { name: order, keyOf: ({ importance, id }) => [-importance, id] };
  const counts = await context.source.degrees(concepts.map(({ id }) => id));
  const degrees = new Map(concepts.map(({ id }, i) => [id, counts[i] ?? 0]));
  return { name: order, keyOf: ({ id }) => [-(degrees.get(id) ?? 0), id] };
}

/** A page of the concepts that fit. */
export async function conceptPage(
  context: ApiContext,
  filter: Filter,
  order: Order,
  args: PageArgs,
  defaultFirst?: number,
): Promise<Page<Concept>> {
  const concepts = await context.source.listConcepts(filter, order);
  const inOrder = () => orderOf(context, isHere(concepts) ? concepts : [], order);
  const found = await pageOf(concepts, args, inOrder, defaultFirst);
  prime(
    context.loaders,
    found.edges.map(({ node }) => node),
  );
  return found;
}

builder.queryField("concept", (t) =>
  t.field({
    type: ConceptRef,
    nullable: true,
    description:
      "The concept of this slug or global id, or known by this name. Give exactly one argument. Where there is none: null, and an error with the code concept-not-found and suggestions.",
    args: {
      id: t.arg.id({ description: "Global id, slug or any name." }),
      slug: t.arg.string({ description: "Slug, such as `fine-tuning`." }),
      name: t.arg.string({ description: "Label or alias, however it is spelt." }),
    },
    resolve: (_, args, context) => {
      const references = [args.id, args.slug, args.name].filter((one) => one != null);
      const reference = references[0];
      if (references.length !== 1 || reference === undefined) {
        throw new CairnError("invalid-argument", "Give exactly one of `id`, `slug` and `name`.");
      }
      return whenThere(conceptIdOf(context, reference), (id) => conceptOf(context, id));
    },
  }),
);

builder.queryField("concepts", (t) =>
  t.connection(
    {
      type: ConceptRef,
      description: "The concepts of the map, page by page.",
      args: {
        filter: t.arg({ type: ConceptFilterInput, description: "Which concepts; all where not given." }),
        orderBy: t.arg({ type: ConceptOrder, defaultValue: "importance", description: "Their order." }),
      },
      resolve: async (_, args, context) =>
        conceptPage(context, await conceptFilter(context, args.filter), args.orderBy ?? "importance", args),
    },
    ConceptConnection,
    ConceptEdge,
  ),
);
