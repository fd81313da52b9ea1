import { convexHull, coreOf } from "../../map/hull.ts";
import type { Scene, SceneRegion } from "../../map/scene.ts";
import { CANVAS_COLOURS, mix, themeColour } from "../../map/style.ts";
import type { Point } from "../../map/types.ts";
import type { Frame } from "./frame.ts";

/** The themes as soft shapes under their concepts; they fade as one zooms in and the concepts speak for themselves. */
export function drawRegions(ctx: CanvasRenderingContext2D, frame: Frame): void {
  const { scene, mode, zoom, fitZoom } = frame;
  if (scene.regions.length === 0) return;
  const strength = Math.max(0.25, Math.min(1, 1.6 - zoom / fitZoom / 2.5));
  const background = CANVAS_COLOURS[mode].background;
  for (const { region, hull } of hulls(frame)) {
    if (hull.length < 3) continue;
    const colour = mix(background, themeColour(mode, region.theme), (mode === "light" ? 0.1 : 0.13) * strength);
    ctx.beginPath();
    hull.forEach(({ x, y }, index) => {
      const [left, top] = [x * frame.camera.k + frame.camera.x, y * frame.camera.k + frame.camera.y];
      if (index === 0) ctx.moveTo(left, top);
      else ctx.lineTo(left, top);
    });
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

interface Hull {
  region: SceneRegion;
  /** In the map's own coordinates. */
  hull: readonly Point[];
}

let kept: { scene: Scene; revealed: number; hulls: readonly Hull[] } | undefined;

/** A shape holds what is revealed; while nothing moves it is the same for the same number of revealed concepts. */
function hulls(frame: Frame): readonly Hull[] {
  const { scene, camera } = frame;
  const revealed = frame.shown.revealed.length;
  if (frame.still && kept?.scene === scene && kept.revealed === revealed) return kept.hulls;
  const points = new Map<number, Point[]>();
  for (const index of frame.shown.revealed) {
    const theme = scene.nodes[index]?.theme;
    if (theme === undefined) continue;
    const point = {
      x: ((frame.xs[index] ?? 0) - camera.x) / camera.k,
      y: ((frame.ys[index] ?? 0) - camera.y) / camera.k,
    };
    const list = points.get(theme);
    if (list) list.push(point);
    else points.set(theme, [point]);
  }
  const made = scene.regions.map((region) => ({ region, hull: convexHull(coreOf(points.get(region.theme) ?? [])) }));
  kept = frame.still ? { scene, revealed, hulls: made } : undefined;
  return made;
}
