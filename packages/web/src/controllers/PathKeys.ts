import { useEffect } from "react";
import { neighbourStep } from "../learn/path-progress.ts";
import { app, dispatch } from "../state/app-state.ts";
import { text } from "../text/en.ts";
import { setKnown } from "./KnownSync.ts";
import { isPlainKey } from "./Keyboard.ts";

/** The arrows belong to whoever uses them already: the map, the tabs, what scrolls sideways. */
const OWN_ARROWS = '[role="application"], [role="tablist"], pre, .table-scroll';

/** Next, back and "I know this" on a learning path. */
export function PathKeys(): null {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const { goals, focus, page, reading } = app.view.get();
      if (goals.length === 0 || focus || page || reading || !isPlainKey(event)) return;
      const arrows = !(event.target instanceof Element && event.target.closest(OWN_ARROWS));
      if (event.key === "n" || (arrows && event.key === "ArrowRight")) goTo(1);
      else if (event.key === "p" || (arrows && event.key === "ArrowLeft")) goTo(-1);
      else if (event.key === "k") toggleKnown();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
  return null;
}

/** One step further or back; says so where the path ends. */
export function goTo(way: 1 | -1): void {
  const { path } = app.path.get();
  if (!path) return;
  const { step } = app.view.get();
  const slug = neighbourStep(path.steps, step, way, app.known.get());
  if (slug === null) app.announcement.set(way === 1 ? text.path.lastStep : text.path.firstStep);
  else dispatch({ type: "step", slug });
}

/** Marks the step that is being learned, or takes its mark away. */
export function toggleKnown(): void {
  const { step, path: options } = app.view.get();
  const { path } = app.path.get();
  const concept = path?.steps.find((each) => each.concept.slug === step)?.concept;
  if (!path || !concept) return;
  const known = !app.known.get().has(concept.slug);
  // Where known steps are left out this one is about to go: on to the next, or to the list after the last.
  if (known && options.hideKnown) {
    dispatch({ type: "step", slug: neighbourStep(path.steps, step, 1, app.known.get()) });
  }
  setKnown(concept.slug, known, concept.label);
  app.announcement.set(known ? text.path.markedKnown(concept.label) : text.path.markedOpen(concept.label));
}
