import type { SceneNode } from "../../map/scene.ts";
import { CANVAS_COLOURS, themeColour } from "../../map/style.ts";
import type { Frame } from "./frame.ts";

/** Concepts of one colour and strength are one path. */
export function drawNodes(ctx: CanvasRenderingContext2D, frame: Frame): void {
  const { mode, scene } = frame;
  const colours = CANVAS_COLOURS[mode];
  drawGlow(ctx, frame);
  const batches = new Map<string, number[]>();
  for (const index of frame.shown.visible) {
    const node = scene.nodes[index];
    if (!node) continue;
    const colour = themeColour(mode, node.theme);
    const alpha = Math.round(alphaOf(frame, node, index) * 20) / 20;
    const key = `${node.tone === "faint" ? 0 : 1}|${alpha}|${colour}`;
    const batch = batches.get(key);
    if (batch) batch.push(index);
    else batches.set(key, [index]);
  }
  for (const [key, indices] of [...batches].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const [tone, alpha, colour = ""] = key.split("|");
    ctx.globalAlpha = Number(alpha);
    ctx.beginPath();
    for (const index of indices) disc(ctx, frame, index, 0);
    ctx.fillStyle = colour;
    ctx.fill();
    if (tone === "1") {
      ctx.strokeStyle = colours.background;
      ctx.lineWidth = 1.5;
      ctx.stroke();
    }
  }
  ctx.globalAlpha = 1;
  for (const index of frame.shown.visible) {
    const node = scene.nodes[index];
    if (node) drawExtras(ctx, frame, node, index);
  }
}

const FAINT = { overview: 0.35, layers: 0.3, focus: 0.16, path: 0.07, ways: 0.07 } as const;

function alphaOf(frame: Frame, node: SceneNode, index: number): number {
  const arriving = frame.alphas[index] ?? 1;
  if (node.tone === "faint") return FAINT[frame.scene.kind] * arriving;
  if (frame.pointed !== undefined && !frame.near.has(index)) return 0.55 * arriving;
  return arriving;
}

function disc(ctx: CanvasRenderingContext2D, frame: Frame, index: number, more: number): void {
  const x = frame.xs[index] ?? 0;
  const y = frame.ys[index] ?? 0;
  const r = (frame.rs[index] ?? 0) + more;
  ctx.moveTo(x + r, y);
  ctx.arc(x, y, r, 0, 2 * Math.PI);
}

function ring(
  ctx: CanvasRenderingContext2D,
  frame: Frame,
  index: number,
  more: number,
  colour: string,
  width: number,
): void {
  ctx.beginPath();
  disc(ctx, frame, index, more);
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.stroke();
}

function drawExtras(ctx: CanvasRenderingContext2D, frame: Frame, node: SceneNode, index: number): void {
  const colours = CANVAS_COLOURS[frame.mode];
  if (node.focus) ring(ctx, frame, index, 4, colours.accent, 3);
  else if (frame.pointed === index) ring(ctx, frame, index, 3, colours.accent, 2);
  if (node.known && node.tone !== "faint") ring(ctx, frame, index, 1.5, colours.known, 2.5);
  if (node.pinned && node.tone !== "faint") {
    ctx.beginPath();
    const r = Math.max(1.6, (frame.rs[index] ?? 0) * 0.28);
    ctx.arc(frame.xs[index] ?? 0, frame.ys[index] ?? 0, r, 0, 2 * Math.PI);
    ctx.fillStyle = colours.background;
    ctx.fill();
  }
  if (node.step === undefined) return;
  ctx.fillStyle = colours.background;
  ctx.font = "600 12px system-ui, sans-serif";
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.fillText(node.known ? "✓" : String(node.step), frame.xs[index] ?? 0, (frame.ys[index] ?? 0) + 0.5);
}

function drawGlow(ctx: CanvasRenderingContext2D, frame: Frame): void {
  if (frame.glow.size === 0) return;
  const { accent } = CANVAS_COLOURS[frame.mode];
  for (const index of frame.shown.visible) {
    const strength = frame.glow.get(frame.scene.nodes[index]?.slug ?? "");
    if (strength === undefined) continue;
    for (const [more, share] of [
      [18, 0.12],
      [11, 0.2],
      [5, 0.35],
    ] as const) {
      ctx.globalAlpha = share * strength;
      ctx.fillStyle = accent;
      ctx.beginPath();
      disc(ctx, frame, index, more);
      ctx.fill();
    }
  }
  ctx.globalAlpha = 1;
}
