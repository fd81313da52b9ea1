import type { Box } from "../../map/labels.ts";
import { CANVAS_COLOURS, mix } from "../../map/style.ts";
import type { Frame } from "./frame.ts";

interface ShadedBand {
  label: string;
  top: number;
  bottom: number;
  shade: string;
  /** Where its number stands: in sight for as long as the band is. */
  number: Box;
}

const FONT = "600 12px system-ui, sans-serif";
const LEFT = 14;
/** From the top of the screen to the first number, under the buttons there. */
const BELOW_BUTTONS = 76;

/** The stages that are on the screen, in pixels, every second one a little darker. */
export function bandsOf({ scene, camera, viewport, mode }: Frame): ShadedBand[] {
  const { background, neutral } = CANVAS_COLOURS[mode];
  return scene.bands.flatMap(({ label, top, bottom }, index) => {
    const band = { top: top * camera.k + camera.y, bottom: bottom * camera.k + camera.y };
    if (band.bottom < 0 || band.top > viewport.height) return [];
    const middle = Math.min(band.bottom - 14, Math.max(band.top + 16, BELOW_BUTTONS));
    const number = { left: 0, right: LEFT + 8 * label.length + 4, top: middle - 9, bottom: middle + 9 };
    return [{ label, ...band, shade: mix(background, neutral, index % 2 === 0 ? 0.09 : 0.03), number }];
  });
}

/** Stages as bands across the screen. */
export function drawBands(ctx: CanvasRenderingContext2D, frame: Frame): void {
  for (const { top, bottom, shade } of bandsOf(frame)) {
    ctx.fillStyle = shade;
    ctx.fillRect(0, top, frame.viewport.width, bottom - top);
  }
}

/** Their numbers, over lines and stones. */
export function drawBandNumbers(ctx: CanvasRenderingContext2D, frame: Frame): void {
  ctx.font = FONT;
  ctx.textAlign = "left";
  ctx.textBaseline = "middle";
  ctx.lineJoin = "round";
  ctx.lineWidth = 4;
  for (const { label, shade, number } of bandsOf(frame)) {
    const middle = (number.top + number.bottom) / 2;
    ctx.strokeStyle = shade;
    ctx.strokeText(label, LEFT, middle);
    ctx.fillStyle = CANVAS_COLOURS[frame.mode].faintInk;
    ctx.fillText(label, LEFT, middle);
  }
}
