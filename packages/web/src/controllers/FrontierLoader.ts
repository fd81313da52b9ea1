import { useEffect } from "react";
import { useClient } from "urql";
import { FrontierDocument } from "../api/generated/graphql.ts";
import { knownSlugs } from "../learn/path-request.ts";
import { app, useMap, useView } from "../state/app-state.ts";
import { useStore } from "../state/store.ts";
import { addConcepts } from "./add-concepts.ts";

/** As many as the page shows at first. */
export const FRONTIER_SIZE = 15;

/** While the page of what can be learned next is open: those concepts, for the map to light. */
export function FrontierLoader(): null {
  const client = useClient();
  const { page } = useView();
  const { phase, revision } = useMap();
  const known = useStore(app.known);
  const wanted = page === "next" && phase === "ready";
  useEffect(() => {
    if (!wanted) {
      app.subject.set((before) => (before.frontier ? { ...before, frontier: null } : before));
      return;
    }
    let stale = false;
    void client
      .query(
        FrontierDocument,
        { known: knownSlugs(known), first: FRONTIER_SIZE },
        { requestPolicy: "cache-and-network" },
      )
      .toPromise()
      .then(({ data }) => {
        if (stale || !data) return;
        const concepts = data.frontier.map(({ concept }) => concept);
        addConcepts(concepts, []);
        const slugs = new Set(concepts.map(({ slug }) => slug));
        app.subject.set((before) => ({ ...before, frontier: { key: "frontier", slugs } }));
      });
    return () => {
      stale = true;
    };
  }, [client, wanted, known, revision]);
  return null;
}
