import { useEffect } from "react";
import { app } from "../state/app-state.ts";
import { writeKnown } from "../state/memory.ts";

/** Remembers what the learner has marked as known. */
export function KnownSync(): null {
  useEffect(
    () =>
      app.known.subscribe(() => {
        const { vault, phase } = app.map.get();
        if (phase === "ready") writeKnown(vault, app.known.get());
      }),
    [],
  );
  return null;
}

export function setKnown(slug: string, known: boolean): void {
  app.known.set((before) => {
    const next = new Set(before);
    if (known) next.add(slug);
    else next.delete(slug);
    return next;
  });
}
