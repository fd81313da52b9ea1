import type { Frame } from "./frame.ts";
/** The themes as soft shapes under their concepts; they fade as one zooms in and the concepts speak for themselves. */
export declare function drawRegions(ctx: CanvasRenderingContext2D, frame: Frame): void;
//# sourceMappingURL=draw-regions.d.ts.map