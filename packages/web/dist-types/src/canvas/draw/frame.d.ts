import { type Camera, type Viewport } from "../../map/camera.ts";
import type { LabelledBox } from "../../map/hit.ts";
import type { Motion } from "../../map/motion.ts";
import type { Scene } from "../../map/scene.ts";
import { type ColourMode } from "../../map/style.ts";
/** Everything that one picture needs, in screen pixels. */
export interface Frame {
    scene: Scene;
    viewport: Viewport;
    zoom: number;
    /** The zoom of the first view: what semantic zoom is measured against. */
    fitZoom: number;
    mode: ColourMode;
    xs: Float64Array;
    ys: Float64Array;
    rs: Float64Array;
    alphas: Float64Array;
    /** Drawn at all: revealed by semantic zoom. */
    revealed: Uint8Array;
    /** Revealed and on the screen. */
    visible: Uint8Array;
    pointed: number | undefined;
    /** The pointed-at concept and its neighbours. */
    near: ReadonlySet<number>;
    /** Slugs that glow, and how strongly: 1 fades to 0. */
    glow: ReadonlyMap<string, number>;
    /** Filled while drawing, for the pointer. */
    labelBoxes: LabelledBox[];
    edgeBoxes: LabelledBox[];
}
export interface FrameInput {
    scene: Scene;
    motion: Motion;
    camera: Camera;
    viewport: Viewport;
    fitZoom: number;
    mode: ColourMode;
    pointed: string | null;
    glow: ReadonlyMap<string, number>;
}
export declare function makeFrame(input: FrameInput): Frame;
//# sourceMappingURL=frame.d.ts.map