import { useEffect, useRef, useState } from "react";
import { MapCanvas, type MapControls } from "../canvas/MapCanvas.tsx";
import { useColourMode } from "../controllers/ThemeSync.ts";
import { useMapKeys } from "../controllers/use-map-keys.ts";
import { useNarrow, useStill } from "../controllers/use-media.ts";
import { useScene } from "../controllers/use-scene.ts";
import { useSize } from "../controllers/use-size.ts";
import { app, dispatch, useMap } from "../state/app-state.ts";
import { hintSeen } from "../state/memory.ts";
import { useStore } from "../state/store.ts";
import { text } from "../text/en.ts";
import { MapHint } from "./MapHint.tsx";
import { MapTools } from "./MapTools.tsx";
import { MapStates } from "./States.tsx";

/** The map itself with what floats over it. */
export function MapView({ sheetHeight }: { sheetHeight: number }) {
  const host = useRef<HTMLDivElement>(null);
  const viewport = useSize(host);
  const narrow = useNarrow();
  const still = useStill();
  const mode = useColourMode();
  const map = useMap();
  const scene = useScene(narrow);
  const pointed = useStore(app.pointed);
  const [controls, setControls] = useState<MapControls | null>(null);
  const onKeyDown = useMapKeys(scene, controls);
  const ready = map.phase === "ready";
  const [hint, setHint] = useState(() => !hintSeen());
  const hinting = hint && ready && scene.key === "overview";

  useEffect(() => {
    // Says to whoever drives the page from outside what the canvas shows.
    host.current?.setAttribute("data-scene", scene.key);
    host.current?.setAttribute("data-concepts", String(scene.nodes.length));
  }, [scene]);

  return (
    <main className="map" ref={host}>
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
            covered={{ left: 0, right: 0, top: hinting ? (narrow ? 96 : 72) : 0, bottom: sheetHeight }}
            onPoint={(slug) => app.pointed.set(slug)}
            onChoose={(slug) => dispatch({ type: "focus", slug })}
            onChooseEdge={(relation) => app.chosenRelation.set(relation)}
            controls={setControls}
          />
        )}
      </div>
      <p id="map-instructions" className="visually-hidden">
        {text.map.instructions}
      </p>
      <MapStates />
      {ready && <MapTools controls={controls} bottom={sheetHeight} />}
      {hinting && <MapHint onClose={() => setHint(false)} />}
    </main>
  );
}
