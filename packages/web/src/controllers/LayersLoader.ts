import { useEffect } from "react";
import { useClient } from "urql";
import { LayersDocument } from "../api/generated/later/graphql.ts";
import { nearestNeeds, type StageStep } from "@cairn/drawing/map/layout/stage-layout.ts";
import { OVERVIEW_SIZE } from "../api/sizes.ts";
import { app, useMap } from "../state/app-state.ts";

/** While the map stands in layers: what has to be understood before what, of the concepts on it. */
export function LayersLoader(): null {
  const client = useClient();
  const { phase, revision } = useMap();
  useEffect(() => {
    if (phase !== "ready") return;
    let stale = false;
    void client
      .query(LayersDocument, { first: OVERVIEW_SIZE }, { requestPolicy: "network-only" })
      .toPromise()
      .then(({ data }) => {
        if (stale) return;
        app.subject.set((before) => ({ ...before, layersFailed: !data }));
        if (!data) return;
        const steps = data.curriculum.stages.flatMap(({ number, themes }) =>
          themes.flatMap(({ items }) =>
            items.map(({ concept, requires }): StageStep => ({
              slug: concept.slug,
              stage: number,
              buildsOn: requires.map(({ slug }) => slug),
            })),
          ),
        );
        const layers = nearestNeeds(steps);
        // One stage alone says nothing about an order.
        const ordered = layers.some(({ stage }) => stage > 1);
        app.subject.set((before) => ({ ...before, layers: ordered ? layers : [] }));
      });
    return () => {
      stale = true;
    };
  }, [client, phase, revision]);
  useEffect(() => () => app.subject.set((before) => ({ ...before, layers: null, layersFailed: false })), []);
  return null;
}
