import type { MapControls } from "../canvas/MapCanvas.tsx";
/** Zoom, depth and legend, over the map. */
export declare function MapTools({ controls, bottom }: {
    controls: MapControls | null;
    bottom: number;
}): import("react").JSX.Element;
//# sourceMappingURL=MapTools.d.ts.map