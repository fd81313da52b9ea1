import { arrowHead, controlPoint } from "../../map/curves.ts";
import type { SceneEdge } from "../../map/scene.ts";
import { CANVAS_COLOURS, LINE_STYLES, mix, themeColour } from "../../map/style.ts";
import type { Frame } from "./frame.ts";

interface Batch {
  colour: string;
  width: number;
  alpha: number;
  dash: readonly number[];
  arrows: boolean;
  edges: SceneEdge[];
}

/** Edges of one look are one path: a stroke call each would cost more than everything else on the screen. */
export function drawEdges(ctx: CanvasRenderingContext2D, frame: Frame): void {
  const batches = new Map<string, Batch>();
  for (const index of frame.edges) {
    const edge = frame.scene.edges[index];
    if (!edge || !isDrawn(frame, edge)) continue;
    const look = lookOf(frame, edge);
    const key = `${look.alpha}|${look.width}|${look.colour}|${look.dash.join(" ")}|${look.arrows}`;
    const batch = batches.get(key);
    if (batch) batch.edges.push(edge);
    else batches.set(key, { ...look, edges: [edge] });
  }
  const inOrder = [...batches.values()].sort((a, b) => a.width * a.alpha - b.width * b.alpha);
  ctx.lineCap = "round";
  for (const batch of inOrder) {
    ctx.globalAlpha = batch.alpha;
    ctx.strokeStyle = batch.colour;
    ctx.fillStyle = batch.colour;
    ctx.lineWidth = batch.width;
    ctx.setLineDash([...batch.dash]);
    ctx.beginPath();
    for (const edge of batch.edges) trace(ctx, frame, edge);
    ctx.stroke();
    if (!batch.arrows) continue;
    ctx.setLineDash([]);
    ctx.beginPath();
    for (const edge of batch.edges) traceArrow(ctx, frame, edge);
    ctx.fill();
  }
  ctx.setLineDash([]);
  ctx.globalAlpha = 1;
}

export function isDrawn(frame: Frame, edge: SceneEdge): boolean {
  if (frame.revealed[edge.source] === 0 || frame.revealed[edge.target] === 0) return false;
  if (edge.tone === "faint" && !isPointed(frame, edge)) return false;
  // A line that only passes through says nothing about what is on the screen.
  if (frame.scene.kind === "overview" && frame.visible[edge.source] === 0 && frame.visible[edge.target] === 0)
    return false;
  const { width, height } = frame.viewport;
  const ax = frame.xs[edge.source] ?? 0;
  const bx = frame.xs[edge.target] ?? 0;
  const ay = frame.ys[edge.source] ?? 0;
  const by = frame.ys[edge.target] ?? 0;
  return !(Math.max(ax, bx) < 0 || Math.max(ay, by) < 0 || Math.min(ax, bx) > width || Math.min(ay, by) > height);
}

export const isPointed = (frame: Frame, edge: SceneEdge): boolean =>
  frame.pointed !== undefined && (edge.source === frame.pointed || edge.target === frame.pointed);

export function lookOf(frame: Frame, edge: SceneEdge): Omit<Batch, "edges"> {
  const { mode, scene } = frame;
  const colours = CANVAS_COLOURS[mode];
  const { dash } = LINE_STYLES[edge.type];
  const arrows = edge.oneWay;
  if (edge.trail) return { colour: colours.faintInk, width: 3, alpha: 0.55, dash: [0.1, 7], arrows: false };
  if (isPointed(frame, edge)) return { colour: colours.accent, width: 1.8, alpha: 1, dash, arrows };
  const dimmed = frame.pointed !== undefined;
  if (edge.tone === "strong") {
    return { colour: colours.strongEdge, width: 1.3, alpha: dimmed ? 0.35 : 0.8, dash, arrows };
  }
  if (scene.kind === "layers") {
    return { colour: colours.edge, width: 1, alpha: dimmed ? 0.18 : 0.55, dash: [], arrows: true };
  }
  if (scene.kind === "path") return { colour: colours.edge, width: 1.1, alpha: 0.7, dash: [], arrows: true };
  if (scene.kind === "focus")
    return { colour: colours.edge, width: 1, alpha: dimmed ? 0.2 : 0.45, dash: [], arrows: false };
  const theme = scene.nodes[edge.source]?.theme;
  const inside = theme !== undefined && theme === scene.nodes[edge.target]?.theme;
  const colour = inside ? mix(colours.edge, themeColour(mode, theme), 0.45) : colours.edge;
  return {
    colour,
    width: inside ? 1.1 : 0.8,
    alpha: (inside ? 0.7 : 0.4) * (dimmed ? 0.5 : 1) * (leads(frame, edge) ? 0.45 : 1),
    dash: [],
    arrows: false,
  };
}

/** Whether it leads off the screen. */
const leads = (frame: Frame, { source, target }: SceneEdge): boolean =>
  frame.visible[source] === 0 || frame.visible[target] === 0;

function ends(frame: Frame, edge: SceneEdge) {
  const a = { x: frame.xs[edge.source] ?? 0, y: frame.ys[edge.source] ?? 0 };
  const b = { x: frame.xs[edge.target] ?? 0, y: frame.ys[edge.target] ?? 0 };
  return { a, b, control: controlPoint(a, b, edge.bend) };
}

function trace(ctx: CanvasRenderingContext2D, frame: Frame, edge: SceneEdge): void {
  const { a, b, control } = ends(frame, edge);
  ctx.moveTo(a.x, a.y);
  if (edge.bend === 0) ctx.lineTo(b.x, b.y);
  else ctx.quadraticCurveTo(control.x, control.y, b.x, b.y);
}

function traceArrow(ctx: CanvasRenderingContext2D, frame: Frame, edge: SceneEdge): void {
  const { b, control } = ends(frame, edge);
  const [tip, left, right] = arrowHead(control, b, (frame.rs[edge.target] ?? 0) + 2, 8);
  ctx.moveTo(tip.x, tip.y);
  ctx.lineTo(left.x, left.y);
  ctx.lineTo(right.x, right.y);
  ctx.closePath();
}
