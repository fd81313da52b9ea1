import { app, LARGER_SIZES } from "../state/app-state.ts";

/** Asks for more concepts, where the map is as full as it was to be and there are larger ones. */
export function wantMore(): void {
  const wanted = app.wanted.get();
  if (app.map.get().graph.overview.length < wanted) return;
  const next = LARGER_SIZES.find((size) => size > wanted);
  if (next !== undefined) app.wanted.set(next);
}
