import type { GraphDiff, ReadableGraph } from "@cairn/graph-core";
import type { Place } from "./follow-edit.ts";
import { layOut, mapOf } from "./lay-out.ts";

/** The places of a map, for whoever shows it. */
export interface MapPlaces {
  /** Grows whenever a place may be another than before; 0 while there are none. */
  readonly revision: number;
  /** Waits until there are places; at once where there are, or where none will come. */
  ready(): Promise<void>;
  /** Where a concept stands, by its id; `undefined` where it has no place, or there are none yet. */
  of(id: string): Place | undefined;
  /** Goes along with a change that the graph has already made. Before anybody is told of the change. */
  follow(diff: GraphDiff): void;
}

/** Places that are made when somebody first waits for them: for who asks once, and mostly not for them. */
export function placesOnDemand(open: () => MapPlaces): MapPlaces {
  let places: MapPlaces | undefined;
  return {
    get revision() {
      return places?.revision ?? 0;
    },
    ready: () => (places ??= open()).ready(),
    of: (id) => places?.of(id),
    follow: (diff) => places?.follow(diff),
  };
}

/**
 * Places of a graph that stays as it is: for a site. Equal graphs get equal places.
 * Cost: laid out here and now, some tenths of a second.
 */
export function placesOf(graph: ReadableGraph): MapPlaces {
  const places = layOut(mapOf(graph));
  return { revision: 1, ready: () => Promise.resolve(), of: (id) => places.get(id), follow: () => undefined };
}
