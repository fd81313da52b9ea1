import type { Viewport } from "../../map/camera.ts";
import type { Scene } from "../../map/scene.ts";
import type { ColourMode } from "../../map/style.ts";
import { toolsText } from "../../text/tools-en.ts";

/** Placeholder until the library is there. */
export function SolidMap(_: { scene: Scene; viewport: Viewport; mode: ColourMode }) {
  return <p className="map-state">{toolsText.solid.loading}</p>;
}
