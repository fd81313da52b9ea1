import { drawBandNumbers, drawBands } from "./draw-bands.ts";
import { drawEdges } from "./draw-edges.ts";
import { drawLabels } from "./draw-labels.ts";
import { drawNodes } from "./draw-nodes.ts";
import { drawRegions } from "./draw-regions.ts";
import type { Frame } from "./frame.ts";

/** Back to front. */
export function drawFrame(ctx: CanvasRenderingContext2D, frame: Frame): void {
  drawBands(ctx, frame);
  drawRegions(ctx, frame);
  drawEdges(ctx, frame);
  drawNodes(ctx, frame);
  drawBandNumbers(ctx, frame);
  drawLabels(ctx, frame);
}
