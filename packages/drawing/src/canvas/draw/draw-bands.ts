import { CANVAS_COLOURS, mix } from "../../map/style.ts";
import type { Frame } from "./frame.ts";

interface ShadedBand {
  label: string;
  top: number;
  bottom: number;
  shade: string;
}

/** The stages that are on the screen, in pixels, every second one a little darker. */
export function bandsOf({ scene, camera, viewport, mode }: Frame): ShadedBand[] {
  const { background, neutral } = CANVAS_COLOURS[mode];
  return scene.bands.flatMap(({ label, top, bottom }, index) => {
    const band = { top: top * camera.k + camera.y, bottom: bottom * camera.k + camera.y };
    if (band.bottom < 0 || band.top > viewport.height) return [];
    return [{ label, ...band, shade: mix(background, neutral, index % 2 === 0 ? 0.09 : 0.03) }];
  });
}

/** Stages as bands across the screen with their numbers. */
export function drawBands(ctx: CanvasRenderingContext2D, frame: Frame): void {
  ctx.font = "600 12px system-ui, sans-serif";
  ctx.textAlign = "left";
  ctx.textBaseline = "middle";
  for (const { label, top, bottom, shade } of bandsOf(frame)) {
    ctx.fillStyle = shade;
    ctx.fillRect(0, top, frame.viewport.width, bottom - top);
    ctx.fillStyle = CANVAS_COLOURS[frame.mode].faintInk;
    // The number stays in sight for as long as its band does.
    ctx.fillText(label, 14, Math.min(bottom - 14, Math.max(top + 16, 76)));
  }
}
