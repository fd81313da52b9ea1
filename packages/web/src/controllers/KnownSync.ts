import type { KnownConcept } from "@cairn/graph-core/progress";
import { useEffect } from "react";
import { app } from "../state/app-state.ts";
import { progressKey, readKnown, writeKnown } from "../state/memory.ts";

/** Remembers what the learner has marked as known, and hears what another tab of the same vault marks. */
export function KnownSync(): null {
  useEffect(() => {
    let heard = app.known.get();
    const stop = app.known.subscribe(() => {
      const { vault, phase } = app.map.get();
      if (phase === "ready" && app.known.get() !== heard) writeKnown(vault, app.known.get());
    });
    const hear = ({ key }: StorageEvent): void => {
      const { vault } = app.map.get();
      if (key !== progressKey(vault)) return;
      heard = readKnown(vault);
      app.known.set(heard);
    };
    window.addEventListener("storage", hear);
    return () => {
      stop();
      window.removeEventListener("storage", hear);
    };
  }, []);
  return null;
}

/** Marks a concept as known from today on, or takes the mark away. */
export function setKnown(slug: string, known: boolean, label?: string): void {
  app.known.set((before) => {
    const next = new Map(before);
    const named = label ?? app.map.get().graph.concepts.get(slug)?.label;
    const entry: KnownConcept = {
      concept: slug,
      ...(named !== undefined && { label: named }),
      since: new Date().toISOString().slice(0, 10),
    };
    if (known) next.set(slug, entry);
    else next.delete(slug);
    return next;
  });
}
