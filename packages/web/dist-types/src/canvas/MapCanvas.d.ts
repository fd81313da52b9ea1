import { type Padding, type Viewport } from "../map/camera.ts";
import type { Scene } from "../map/scene.ts";
import type { ColourMode } from "../map/style.ts";
import { type Frame } from "./draw/frame.ts";
export interface MapControls {
    zoomBy(factor: number): void;
    fit(): void;
    /** Where the concept is on the screen right now. */
    frame(): Frame | undefined;
}
interface MapCanvasProps {
    scene: Scene;
    viewport: Viewport;
    mode: ColourMode;
    pointed: string | null;
    fresh: ReadonlySet<string>;
    still: boolean;
    /** The part of the canvas that something else covers. */
    covered: Padding;
    onPoint: (slug: string | null) => void;
    onChoose: (slug: string) => void;
    onChooseEdge: (relation: string) => void;
    controls: (controls: MapControls | null) => void;
}
export declare function MapCanvas(props: MapCanvasProps): import("react").JSX.Element;
export {};
//# sourceMappingURL=MapCanvas.d.ts.map