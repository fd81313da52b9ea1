import { useEffect } from "react";
import { useClient, type Client } from "urql";
import { sentenceOf } from "../api/errors.ts";
import { MapDocument, StatsDocument } from "../api/generated/graphql.ts";
import { overviewOf, type LoadedGraph } from "@cairn/drawing/map/graph.ts";
import { placeNew } from "@cairn/layout";
import { layoutInput } from "@cairn/drawing/map/layout/layout-input.ts";
import { runLayout } from "@cairn/drawing/map/layout/run-layout.ts";
import { readLayout } from "@cairn/drawing/map/served-layout.ts";
import { findThemes, themesFrom, type Themes } from "@cairn/drawing/map/themes.ts";
import { toConcept, toRelation, type Positions } from "@cairn/drawing/map/types.ts";
import { OVERVIEW_SIZE } from "../api/sizes.ts";
import { app, type MapState } from "../state/app-state.ts";
import { readKnown, readPlaces, writePlaces } from "../state/memory.ts";
import { useStore } from "../state/store.ts";

/** Below this share of known places the old map is no help and a new one is drawn. */
const FAMILIAR = 0.7;

/** Loads the overview, lays it out and puts it into the state; again whenever it is asked to. */
export function MapLoader(): null {
  const client = useClient();
  const attempt = useStore(app.attempt);
  useEffect(() => {
    let stale = false;
    void load(client).then((next) => {
      if (stale) return;
      app.wanted.set(OVERVIEW_SIZE);
      app.map.set(next);
    });
    return () => {
      stale = true;
    };
  }, [client, attempt]);
  return null;
}

async function load(client: Client): Promise<(before: MapState) => MapState> {
  const [stats, map] = await Promise.all([
    client.query(StatsDocument, {}, { requestPolicy: "network-only" }).toPromise(),
    client.query(MapDocument, { first: OVERVIEW_SIZE }, { requestPolicy: "network-only" }).toPromise(),
  ]);
  const error = stats.error ?? map.error;
  if (error || !stats.data || !map.data) {
    return (before) => ({ ...before, phase: "failed", error: error ? sentenceOf(error) : null });
  }
  const { vault, revision, notes } = stats.data.stats;
  const graph = overviewOf({
    concepts: map.data.map.concepts.map(toConcept),
    relations: map.data.map.relations.map(toRelation),
  });
  if (graph.overview.length === 0) {
    return (before) => ({ ...before, graph, phase: "empty", error: null, vault, revision, notes });
  }
  const told = readLayout(map.data.map.concepts, map.data.map.layout);
  const themes = told ? themesFrom(graph, told.themes, told.sizes) : findThemes(graph);
  const positions = told
    ? placeNew(graph.overview, graph.relations.values(), told.positions)
    : await ownPlaces(graph, themes, vault);
  app.known.set(readKnown(vault));
  return () => ({
    phase: "ready",
    error: null,
    graph,
    themes,
    positions,
    served: told !== null,
    revision,
    vault,
    notes,
    fresh: new Set(),
  });
}

/** Where nobody else has laid the map out. */
async function ownPlaces(graph: LoadedGraph, themes: Themes, vault: string): Promise<Positions> {
  const remembered = readPlaces(vault);
  const familiar = graph.overview.filter((slug) => remembered.has(slug)).length / graph.overview.length;
  const positions =
    familiar >= FAMILIAR
      ? placeNew(graph.overview, graph.relations.values(), remembered)
      : await runLayout(layoutInput(graph, themes));
  writePlaces(vault, positions, graph.overview);
  return positions;
}
