import { convexHull, coreOf } from "../../map/hull.ts";
import { CANVAS_COLOURS, mix, themeColour } from "../../map/style.ts";
import type { Frame } from "./frame.ts";

/** The themes as soft shapes under their concepts; they fade as one zooms in and the concepts speak for themselves. */
export function drawRegions(ctx: CanvasRenderingContext2D, frame: Frame): void {
  const { scene, mode, zoom, fitZoom } = frame;
  const strength = Math.max(0.25, Math.min(1, 1.6 - zoom / fitZoom / 2.5));
  const background = CANVAS_COLOURS[mode].background;
  for (const region of scene.regions) {
    const points = region.nodes.flatMap((index) =>
      frame.revealed[index] === 1 ? [{ x: frame.xs[index] ?? 0, y: frame.ys[index] ?? 0 }] : [],
    );
    const hull = convexHull(coreOf(points));
    if (hull.length < 3) continue;
    const colour = mix(background, themeColour(mode, region.theme), (mode === "light" ? 0.1 : 0.13) * strength);
    ctx.beginPath();
    hull.forEach((point, index) => (index === 0 ? ctx.moveTo(point.x, point.y) : ctx.lineTo(point.x, point.y)));
    ctx.closePath();
    // A wide, round outline in the same opaque colour gives the shape room and soft corners.
    ctx.lineJoin = "round";
    ctx.lineWidth = 64 * Math.min(1.4, Math.sqrt(zoom / fitZoom));
    ctx.strokeStyle = colour;
    ctx.fillStyle = colour;
    ctx.stroke();
    ctx.fill();
  }
}
