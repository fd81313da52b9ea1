import { useEffect } from "react";
import { useClient } from "urql";
import { GraphChangedDocument } from "../api/generated/graphql.ts";
import { applyChange, type Change } from "@cairn/drawing/map/graph.ts";
import { placeNew } from "@cairn/layout";
import { keepThemes } from "@cairn/drawing/map/themes.ts";
import { app, useMap, type MapState } from "../state/app-state.ts";
import { writePlaces } from "../state/memory.ts";
import { text } from "../text/en.ts";

/** So many new concepts are another vault rather than an edit. */
const TOO_MANY = 150;
const GLOW_MS = 4600;

/** Follows the notes on disk: what is shown stays where it is, what is new appears beside it and glows. */
export function LiveUpdates(): null {
  const client = useClient();
  const { phase } = useMap();
  const started = phase === "ready" || phase === "empty";
  useEffect(() => {
    if (!started) return;
    let dim: ReturnType<typeof setTimeout> | undefined;
    const subscription = client
      .subscription(GraphChangedDocument, { sinceRevision: app.map.get().revision })
      .subscribe(({ data }) => {
        if (!data) return;
        receive(data.graphChanged);
        clearTimeout(dim);
        dim = setTimeout(() => app.map.set((before) => ({ ...before, fresh: new Set() })), GLOW_MS);
      });
    return () => {
      subscription.unsubscribe();
      clearTimeout(dim);
    };
  }, [client, started]);
  return null;
}

export function receive(change: Change): void {
  const before = app.map.get();
  if (change.revision === before.revision && !change.reload) return;
  if (change.reload || before.phase !== "ready" || change.addedConcepts.length > TOO_MANY) {
    app.attempt.set((count) => count + 1);
    return;
  }
  const next = moved(before, change);
  // Whether the notes are gone, or only say nothing any more, a change does not tell.
  if (next.phase === "empty") app.attempt.set((count) => count + 1);
  app.map.set(next);
  if (!next.served) writePlaces(next.vault, next.positions, next.graph.overview);
  if (change.notes.length > 0) {
    const added = next.fresh.size > 0 ? `, ${text.map.newConcepts(next.fresh.size)}` : "";
    app.announcement.set(text.map.updated(change.notes.slice(0, 2).join(", ")) + added);
  }
}

export function moved(before: MapState, change: Change): MapState {
  const { graph, added } = applyChange(before.graph, change);
  const told = (before.served && change.moved) || [];
  const known = new Map(before.positions);
  for (const { slug, x, y } of told) known.set(slug, { x, y });
  const themes = new Map(
    told.flatMap(({ slug, theme }) => (typeof theme === "number" ? [[slug, theme] as const] : [])),
  );
  return {
    ...before,
    phase: graph.overview.length === 0 ? "empty" : "ready",
    graph,
    themes: keepThemes(before.themes, graph, themes),
    positions: placeNew(graph.overview, graph.relations.values(), known),
    revision: change.revision,
    fresh: new Set(added),
  };
}
