import type { Frame } from "./frame.ts";
export declare const shorten: (text: string, most: number) => string;
export declare function drawLabels(ctx: CanvasRenderingContext2D, frame: Frame): void;
//# sourceMappingURL=draw-labels.d.ts.map