import { type KeyboardEvent } from "react";
import type { MapControls } from "../canvas/MapCanvas.tsx";
import type { Scene } from "../map/scene.ts";
/** Keys of the map while it has the focus: walking, focusing, zooming. */
export declare function useMapKeys(scene: Scene, controls: MapControls | null): (event: KeyboardEvent) => void;
//# sourceMappingURL=use-map-keys.d.ts.map