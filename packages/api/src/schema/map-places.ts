import type { GraphDiff } from "@cairn/graph-core";
import type { MapPlaces, Place } from "@cairn/layout";
import type { ApiContext } from "../context.ts";
import { builder } from "./builder.ts";
import { GraphChange } from "./subscription.ts";
import { Subgraph } from "./subgraph.ts";

/** Who asks while the map is being laid out waits so long for it, in milliseconds, and is then told that there are none. */
const PATIENCE = 5000;

/** The places, once they are there; `undefined` where there are none, or none in time. */
async function placesIn({ places }: ApiContext): Promise<MapPlaces | undefined> {
  if (places === undefined || places.revision > 0) return places;
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([places.ready(), new Promise((resolve) => (timer = setTimeout(resolve, PATIENCE)))]);
  clearTimeout(timer);
  return places.revision > 0 ? places : undefined;
}

const Layout = builder.objectRef<readonly (Place | undefined)[]>("Layout").implement({
  description:
    "Where concepts stand on the map: three lists in the order of `concepts`. The same for as long as the notes are; an edit moves only what it touches.",
  fields: (t) => ({
    xs: t.field({
      type: t.listRef("Float", { nullable: true }),
      description: "From the middle to the right, in the map's own pixels; null for a concept without a place.",
      resolve: (places) => places.map((place) => place?.x ?? null),
    }),
    ys: t.field({
      type: t.listRef("Float", { nullable: true }),
      description: "From the middle downwards.",
      resolve: (places) => places.map((place) => place?.y ?? null),
    }),
    themes: t.field({
      type: t.listRef("Int", { nullable: true }),
      description: "The region that it stands in, from 0; null for none.",
      resolve: (places) => places.map((place) => (place === undefined || place.theme < 0 ? null : place.theme)),
    }),
  }),
});

builder.objectField(Subgraph, "layout", (t) =>
  t.field({
    type: Layout,
    nullable: true,
    description: "Where these concepts stand on the map; null where nobody has laid it out.",
    resolve: async ({ concepts }, _, context) => {
      const places = await placesIn(context);
      return places && concepts.map(({ id }) => places.of(id));
    },
  }),
);

interface Moved extends Place {
  concept: string;
}

const MovedConcept = builder.objectRef<Moved>("MovedConcept").implement({
  description: "Where a concept stands on the map now.",
  fields: (t) => ({
    slug: t.exposeString("concept", { description: "The concept's slug." }),
    x: t.exposeFloat("x", { description: "From the middle to the right, in the map's own pixels." }),
    y: t.exposeFloat("y", { description: "From the middle downwards." }),
    theme: t.int({
      nullable: true,
      description: "The region that it stands in, from 0; null for none.",
      resolve: ({ theme }) => (theme < 0 ? null : theme),
    }),
  }),
});

/** The concepts that a change may have moved: new ones, and the ends of relations that came or went. */
function touched({ concepts, relations }: GraphDiff): string[] {
  const ends = [...relations.added, ...relations.removed].flatMap(({ source, target }) => [source, target]);
  return [...new Set([...concepts.added.map(({ id }) => id), ...ends])];
}

builder.objectField(GraphChange, "moved", (t) =>
  t.field({
    type: [MovedConcept],
    description:
      "Where what was touched stands on the map now; nothing else has moved. Empty where nobody has laid it out.",
    resolve: ({ diff }, _, { places }) =>
      touched(diff).flatMap((concept) => {
        const place = places?.of(concept);
        return place === undefined ? [] : [{ concept, ...place }];
      }),
  }),
);
