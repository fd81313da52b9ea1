import { lazy, Suspense, useState } from "react";
import type { MapControls } from "../canvas/MapCanvas.tsx";
import { useNarrow } from "../controllers/use-media.ts";
import { app, dispatch, useView } from "../state/app-state.ts";
import { useStore } from "../state/store.ts";
import type { Depth } from "../state/view-state.ts";
import { text } from "../text/en.ts";
import { Icon } from "./Icon.tsx";

const DEPTHS = [1, 2, 3] as const satisfies readonly Depth[];

const Legend = lazy(() => import("./Legend.tsx").then(({ Legend: Box }) => ({ default: Box })));
const TakeAway = lazy(() => import("./take/TakeAway.tsx").then(({ TakeAway: Box }) => ({ default: Box })));

const FOCUS_LAYOUTS = [
  ["sides", null],
  ["rings", "rings"],
] as const;
const PATH_LAYOUTS = [
  ["trail", null],
  ["layers", "layers"],
] as const;

/** Zoom, depth and legend, over the map. */
export function MapTools({ controls, bottom }: { controls: MapControls | null; bottom: number }) {
  const [open, setOpen] = useState<"legend" | "take" | null>(null);
  const { focus, depth, layout, goals, note, tag } = useView();
  const { neighbourhood } = useStore(app.subject);
  const narrow = useNarrow();
  const other = focus ? "rings" : "layers";
  return (
    <>
      <div className="map-top">
        {(focus || goals.length > 0 || note || tag) && (
          <button type="button" className="button is-floating" onClick={() => dispatch({ type: "overview" })}>
            <Icon name="fit" />
            {text.map.showWhole}
          </button>
        )}
        {focus && (
          <div className="segmented is-floating" role="group" aria-label={text.map.depth}>
            {DEPTHS.map((steps) => (
              <button
                key={steps}
                type="button"
                aria-pressed={depth === steps}
                onClick={() => dispatch({ type: "depth", depth: steps })}
              >
                {text.map.depthStep(steps)}
              </button>
            ))}
          </div>
        )}
        {(focus ? !narrow : goals.length > 0) && (
          <div className="segmented is-floating" role="group" aria-label={text.map.layout}>
            {(focus ? FOCUS_LAYOUTS : PATH_LAYOUTS).map(([name, chosen]) => (
              <button
                key={name}
                type="button"
                title={text.map.layoutHints[name]}
                aria-pressed={(layout === other) === (chosen !== null)}
                onClick={() => dispatch({ type: "layout", layout: chosen })}
              >
                {text.map.layouts[name]}
              </button>
            ))}
          </div>
        )}
        {focus && neighbourhood?.truncated && (
          <span className="pill">{text.map.truncated(neighbourhood.concepts.length - 1)}</span>
        )}
        {!focus && (note ?? tag) && <span className="pill">{note ?? `#${tag ?? ""}`}</span>}
      </div>
      <div className="map-corner is-left" style={{ bottom: bottom + 12 }}>
        <Suspense fallback={null}>
          {open === "legend" && <Legend onClose={() => setOpen(null)} />}
          {open === "take" && <TakeAway controls={controls} onClose={() => setOpen(null)} />}
        </Suspense>
        <div className="map-corner-row">
          <button
            type="button"
            className="button is-floating"
            aria-expanded={open === "legend"}
            onClick={() => setOpen(open === "legend" ? null : "legend")}
          >
            <Icon name="legend" />
            {text.legend.open}
          </button>
          <button
            type="button"
            className="button is-floating"
            aria-label={text.map.takeAway}
            aria-expanded={open === "take"}
            onClick={() => setOpen(open === "take" ? null : "take")}
          >
            <Icon name="share" />
          </button>
        </div>
      </div>
      <div className="map-corner is-right zoom-tools" style={{ bottom: bottom + 12 }}>
        <button
          type="button"
          className="icon-button"
          aria-label={text.map.zoomIn}
          onClick={() => controls?.zoomBy(1.5)}
        >
          <Icon name="plus" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={text.map.zoomOut}
          onClick={() => controls?.zoomBy(1 / 1.5)}
        >
          <Icon name="minus" />
        </button>
        <button type="button" className="icon-button" aria-label={text.map.fit} onClick={() => controls?.fit()}>
          <Icon name="fit" />
        </button>
      </div>
    </>
  );
}
