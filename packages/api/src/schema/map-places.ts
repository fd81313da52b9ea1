import type { GraphDiff } from "@cairn/graph-core";
import type { MapPlaces, Place } from "@cairn/layout";
import type { ApiContext } from "../context.ts";
import { isHere } from "../source/listed.ts";
import { builder } from "./builder.ts";
import { GraphChange } from "./subscription.ts";
import { Subgraph } from "./subgraph.ts";

/** Who asks while the map is being laid out waits so long for it, in milliseconds, and is then told that there are none. */
const PATIENCE = 5000;

/** Where concepts stand, in their order; `undefined` where nobody has laid the map out, or not in time. */
export async function layoutOf(
  ids: readonly string[],
  { places, source }: ApiContext,
): Promise<readonly (Place | undefined)[] | undefined> {
  if (places !== undefined) return (await inTime(places)) ? ids.map((id) => places.of(id)) : undefined;
  const kept = await source.places?.(ids);
  return kept?.some((place) => place !== undefined) ? kept : undefined;
}

/** The region that a place is in; `undefined` for none. */
export function themeOf(place: Place | undefined): number | undefined {
  return place === undefined || place.theme < 0 ? undefined : place.theme;
}

/** Whether there are places, after a wait where they are on their way. */
async function inTime(places: MapPlaces): Promise<boolean> {
  if (places.revision > 0) return true;
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([places.ready(), new Promise((resolve) => (timer = setTimeout(resolve, PATIENCE)))]);
  clearTimeout(timer);
  return places.revision > 0;
}

/** How many concepts stand in each region: counted once, until a place may be another. */
const counted = new WeakMap<MapPlaces, { revision: number; sizes: number[] }>();

/** `undefined` where the map lies in a database: to count there is to read all of it. Cost: a look at every concept, after a change. */
async function themeSizes({ places, source }: ApiContext): Promise<number[] | undefined> {
  if (places === undefined) return undefined;
  const { revision } = places;
  const known = counted.get(places);
  if (known?.revision === revision) return known.sizes;
  const concepts = await source.listConcepts({}, "importance");
  if (!isHere(concepts)) return undefined;
  const sizes: number[] = [];
  for (const { id } of concepts) {
    const theme = themeOf(places.of(id));
    if (theme === undefined) continue;
    while (sizes.length <= theme) sizes.push(0);
    sizes[theme]! += 1;
  }
  counted.set(places, { revision, sizes });
  return sizes;
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
      resolve: (places) => places.map((place) => themeOf(place) ?? null),
    }),
    themeSizes: t.intList({
      nullable: true,
      description:
        "How many concepts stand in each region of the whole map, however few of them were asked for, by its number; null where the map lies in a database.",
      resolve: (_, __, context) => themeSizes(context),
    }),
  }),
});

builder.objectField(Subgraph, "layout", (t) =>
  t.field({
    type: Layout,
    nullable: true,
    description: "Where these concepts stand on the map; null where nobody has laid it out.",
    resolve: ({ concepts }, _, context) =>
      layoutOf(
        concepts.map(({ id }) => id),
        context,
      ),
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
      resolve: (moved) => themeOf(moved) ?? null,
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
    resolve: async ({ diff }, _, { places, source }) => {
      const ids = touched(diff);
      const found = places === undefined ? ((await source.places?.(ids)) ?? []) : ids.map((id) => places.of(id));
      return ids.flatMap((concept, at) => {
        const place = found[at];
        return place === undefined ? [] : [{ concept, ...place }];
      });
    },
  }),
);
