import { useEffect } from "react";
import { useClient } from "urql";
import { MapDocument } from "../api/generated/graphql.ts";
import { enlarge } from "@cairn/drawing/map/graph.ts";
import { placeNew } from "@cairn/layout";
import { readLayout } from "@cairn/drawing/map/served-layout.ts";
import { keepThemes } from "@cairn/drawing/map/themes.ts";
import { toConcept, toRelation } from "@cairn/drawing/map/types.ts";
import { OVERVIEW_SIZE } from "../api/sizes.ts";
import { app } from "../state/app-state.ts";
import { writePlaces } from "../state/memory.ts";
import { useStore } from "../state/store.ts";

/** Once one has zoomed in on all that the map holds: the next concepts in importance, in the gaps between those before. */
export function MoreLoader(): null {
  const client = useClient();
  const wanted = useStore(app.wanted);
  useEffect(() => {
    if (wanted <= OVERVIEW_SIZE) return;
    let stale = false;
    void client
      .query(MapDocument, { first: wanted }, { requestPolicy: "network-only" })
      .toPromise()
      .then(({ data }) => {
        if (stale || !data) return;
        app.map.set((before) => {
          const graph = enlarge(before.graph, {
            concepts: data.map.concepts.map(toConcept),
            relations: data.map.relations.map(toRelation),
          });
          const told = before.served ? readLayout(data.map.concepts, data.map.layout) : null;
          // Nobody who is on the screen moves.
          const known = told ? new Map([...told.positions, ...before.positions]) : before.positions;
          const positions = placeNew(graph.overview, graph.relations.values(), known);
          if (!told) writePlaces(before.vault, positions, graph.overview);
          return { ...before, graph, positions, themes: keepThemes(before.themes, graph, told?.themes, told?.sizes) };
        });
      });
    return () => {
      stale = true;
    };
  }, [client, wanted]);
  return null;
}
