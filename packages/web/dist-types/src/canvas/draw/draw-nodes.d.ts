import type { Frame } from "./frame.ts";
/** Concepts of one colour and strength are one path. */
export declare function drawNodes(ctx: CanvasRenderingContext2D, frame: Frame): void;
//# sourceMappingURL=draw-nodes.d.ts.map