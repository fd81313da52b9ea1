import { lazy, Suspense, useCallback, useEffect, useRef, useState } from "react";
import { MapCanvas, type MapControls } from "@cairn/drawing/canvas/MapCanvas.tsx";
import { pin } from "../controllers/PinSync.ts";
import { useColourMode } from "../controllers/ThemeSync.ts";
import { useMapKeys } from "../controllers/use-map-keys.ts";
import { useNarrow, useStill, useTight, useUpright } from "../controllers/use-media.ts";
import { useScene } from "../controllers/use-scene.ts";
import { useSize } from "@cairn/drawing/canvas/use-size.ts";
import { wantMore } from "../controllers/want-more.ts";
import { app, dispatch, useMap, useView } from "../state/app-state.ts";
import { useStore } from "../state/store.ts";
import type { ViewState } from "../state/view-state.ts";
import type { Box } from "@cairn/drawing/map/labels.ts";
import type { Scene } from "@cairn/drawing/map/scene.ts";
import { turned } from "@cairn/drawing/map/place.ts";
import { text } from "../text/en.ts";
import { LoadBoundary } from "./LoadBoundary.tsx";
import { MapTools } from "./MapTools.tsx";
import { MapStates, Skeleton } from "./States.tsx";

const Outline = lazy(() => import("./outline/Outline.tsx").then(({ Outline: View }) => ({ default: View })));
const SolidMap = lazy(() => import("./solid/SolidMap.tsx").then(({ SolidMap: View }) => ({ default: View })));

/** The map itself with what floats over it. */
export function MapView({ sheetHeight }: { sheetHeight: number }) {
  const host = useRef<HTMLDivElement>(null);
  const viewport = useSize(host);
  const narrow = useNarrow();
  const still = useStill();
  const mode = useColourMode();
  const map = useMap();
  const view = useView();
  const { layout, goals, focus } = view;
  const upright = useUpright();
  const scene = useScene(upright, useTight());
  const aim = useStore(app.aim);
  // While an answer is on its way another picture is shown, which the place does not mean.
  const awaited = scene.kind !== kindOf(view);
  const pointed = useStore(app.pointed);
  const [controls, setControls] = useState<MapControls | null>(null);
  const taken = useCallback(() => floating(host.current), []);
  const onKeyDown = useMapKeys(scene, controls);
  const ready = map.phase === "ready";
  const onPath = goals.length > 0 && !focus;
  const { unknown } = useStore(app.subject);
  const outline = ready && layout === "outline" && !onPath && (focus === null || focus !== unknown);
  const solid = ready && layout === "solid" && !onPath && !focus && !narrow;

  useEffect(() => {
    // Says to whoever drives the page from outside what is shown.
    host.current?.setAttribute("data-scene", scene.key);
    host.current?.setAttribute("data-concepts", String(scene.nodes.length));
  }, [scene]);

  return (
    <main className="map" ref={host}>
      {outline || solid ? (
        <LoadBoundary>
          <Suspense fallback={<Skeleton />}>
            {outline ? <Outline bottom={sheetHeight} /> : <SolidMap scene={scene} viewport={viewport} mode={mode} />}
          </Suspense>
        </LoadBoundary>
      ) : (
        <div
          className="map-focus"
          role="application"
          aria-label={text.map.label}
          aria-describedby="map-instructions"
          tabIndex={ready ? 0 : -1}
          onKeyDown={onKeyDown}
        >
          {viewport.width > 0 && ready && (
            <MapCanvas
              scene={scene}
              viewport={viewport}
              mode={mode}
              pointed={pointed}
              fresh={map.fresh}
              still={still}
              covered={{ left: 0, right: 0, top: 0, bottom: sheetHeight }}
              taken={taken}
              onPoint={(slug) => app.pointed.set(slug)}
              onChoose={(slug) => dispatch({ type: "focus", slug })}
              onChooseEdge={(relation) => app.chosenRelation.set(relation)}
              // Upright the map is mirrored at its diagonal; a pin is kept as on the wide one.
              onDrop={(slug, { x, y }) => (upright ? pin(slug, y, x) : pin(slug, x, y))}
              onWantMore={wantMore}
              place={view.place && !awaited ? (upright ? turned(view.place) : view.place) : null}
              aim={aim}
              onSettle={(place) => {
                if (!awaited) dispatch({ type: "place", place: place && upright ? turned(place) : place });
              }}
              controls={setControls}
            />
          )}
        </div>
      )}
      <p id="map-instructions" className="visually-hidden">
        {text.map.instructions}
      </p>
      <MapStates />
      {ready && <MapTools controls={controls} scene={scene} bottom={sheetHeight} drawn={!outline && !solid} />}
    </main>
  );
}

/** What floats over the map for good, in its pixels: no name is to stand there. Boxes that one opens and closes are not among it. */
function floating(host: HTMLElement | null): Box[] {
  if (!host) return [];
  const { left, top } = host.getBoundingClientRect();
  return [...host.querySelectorAll(".map-top > *, .map-corner-row > *, .zoom-tools")].map((element) => {
    const box = element.getBoundingClientRect();
    return { left: box.left - left, right: box.right - left, top: box.top - top, bottom: box.bottom - top };
  });
}

/** Which picture a view asks for. */
function kindOf({ focus, goals, page, ends, layout }: ViewState): Scene["kind"] {
  if (focus) return "focus";
  if (goals.length > 0) return "path";
  if (page === "connect" && ends[0] && ends[1]) return "ways";
  return layout === "layers" ? "layers" : "overview";
}
