import { lazy, Suspense, useState } from "react";
import type { MapControls } from "@cairn/drawing/canvas/MapCanvas.tsx";
import type { Scene } from "@cairn/drawing/map/scene.ts";
import { text } from "../text/en.ts";
import { Icon, type IconName } from "./Icon.tsx";
import { LoadBoundary } from "./LoadBoundary.tsx";
import { MapTop } from "./MapTop.tsx";

const Legend = lazy(() => import("./Legend.tsx").then(({ Legend: Box }) => ({ default: Box })));
const TakeAway = lazy(() => import("./take/TakeAway.tsx").then(({ TakeAway: Box }) => ({ default: Box })));
const SavedViews = lazy(() => import("./views/SavedViews.tsx").then(({ SavedViews: Box }) => ({ default: Box })));

interface MapToolsProps {
  controls: MapControls | null;
  scene: Scene;
  /** How much of the lower part of the map something else covers, in pixels. */
  bottom: number;
  /** Whether there is a picture: an outline cannot be zoomed. */
  drawn: boolean;
}

/** What floats over the map: its arrangements, the legend, saved views, what can be taken away, zoom. */
export function MapTools({ controls, scene, bottom, drawn }: MapToolsProps) {
  const [open, setOpen] = useState<"legend" | "views" | "take" | null>(null);
  const close = (): void => setOpen(null);
  const toggle = (name: "legend" | "views" | "take") => ({
    "aria-expanded": open === name,
    "aria-controls": name,
    onClick: () => setOpen(open === name ? null : name),
  });
  const zooms: readonly (readonly [IconName, string, () => void])[] = [
    ["plus", text.map.zoomIn, () => controls?.zoomBy(1.5)],
    ["minus", text.map.zoomOut, () => controls?.zoomBy(1 / 1.5)],
    ["fit", text.map.fit, () => controls?.fit()],
  ];
  return (
    <>
      <MapTop />
      <div className="map-corner is-left" style={{ bottom: bottom + 12 }}>
        <LoadBoundary key={open} className="legend">
          {/* What a button says it controls is there from the first moment. */}
          <Suspense fallback={open && <div id={open} aria-busy="true" />}>
            {open === "legend" && <Legend onClose={close} />}
            {open === "views" && <SavedViews onClose={close} />}
            {open === "take" && <TakeAway controls={controls} scene={scene} onClose={close} />}
          </Suspense>
        </LoadBoundary>
        <div className="map-corner-row">
          <button type="button" className="button is-floating" {...toggle("legend")}>
            <Icon name="legend" />
            {text.legend.open}
          </button>
          <button type="button" className="button is-floating" title={text.map.views} {...toggle("views")}>
            <Icon name="bookmark" />
          </button>
          <button type="button" className="button is-floating" title={text.map.takeAway} {...toggle("take")}>
            <Icon name="share" />
          </button>
        </div>
      </div>
      {drawn && (
        <div className="map-corner is-right zoom-tools" style={{ bottom: bottom + 12 }}>
          {zooms.map(([icon, label, act]) => (
            <button key={icon} type="button" className="icon-button" title={label} onClick={act}>
              <Icon name={icon} />
            </button>
          ))}
        </div>
      )}
    </>
  );
}
