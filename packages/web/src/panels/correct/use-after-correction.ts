import { useEffect, useRef } from "react";
import { app } from "../../state/app-state.ts";

/** Runs after every correction of this page, also one that changes nothing on the map. */
export function useAfterCorrection(work: () => void): void {
  const latest = useRef(work);
  latest.current = work;
  useEffect(
    () =>
      app.notice.subscribe(() => {
        if (app.notice.get()) latest.current();
      }),
    [],
  );
}
