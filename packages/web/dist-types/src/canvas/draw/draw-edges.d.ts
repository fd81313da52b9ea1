import type { SceneEdge } from "../../map/scene.ts";
import type { Frame } from "./frame.ts";
/** Edges of one look are one path: a stroke call each would cost more than everything else on the screen. */
export declare function drawEdges(ctx: CanvasRenderingContext2D, frame: Frame): void;
export declare const isPointed: (frame: Frame, edge: SceneEdge) => boolean;
//# sourceMappingURL=draw-edges.d.ts.map