import type { Frame } from "./frame.ts";
/** Back to front. */
export declare function drawFrame(ctx: CanvasRenderingContext2D, frame: Frame): void;
//# sourceMappingURL=draw-frame.d.ts.map