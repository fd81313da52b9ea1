import { controlPoint, pointOnCurve } from "../../map/curves.ts";
import { BoxGrid, placeLabels, type Box, type LabelCandidate, type LabelSide } from "../../map/labels.ts";
import { spotsAround } from "../../map/spots.ts";
import type { SceneEdge, SceneNode } from "../../map/scene.ts";
import { CANVAS_COLOURS, mix, themeColour } from "../../map/style.ts";
import { shorten, stepLines, titleLines } from "../../map/name-lines.ts";
import { bandsOf } from "./draw-bands.ts";
import { isPointed } from "./draw-edges.ts";
import type { Frame } from "./frame.ts";

const FAMILY = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif';
const widths = new Map<string, number>();

function widthOf(ctx: CanvasRenderingContext2D, font: string, text: string): number {
  const key = `${font}\n${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (widths.size > 20_000) widths.clear();
  ctx.font = font;
  const { width } = ctx.measureText(text);
  widths.set(key, width);
  return width;
}

interface Label extends LabelCandidate {
  index: number;
  /** The lines of the name, and of shorter versions of it where the view has to show them all. */
  texts: readonly (readonly string[])[];
  font: string;
  colour: string;
}

export function drawLabels(ctx: CanvasRenderingContext2D, frame: Frame): void {
  const { scene } = frame;
  const labels: Label[] = [];
  const ranked = [...frame.shown.visible].sort((a, b) => order(frame, a) - order(frame, b));
  const boxes = new BoxGrid();
  for (const index of ranked) {
    const node = scene.nodes[index];
    if (!node || (node.tone === "faint" && frame.pointed !== index)) continue;
    if (labels.length < MOST_LABELS) labels.push(labelOf(ctx, frame, node, index));
    // A label must not hide the stone of another concept.
    boxes.add(discBox(frame, index));
  }
  const screen = { left: 2, top: 2, right: frame.viewport.width - 2, bottom: frame.viewport.height - 2 };
  const taken = [...frame.taken, ...bandsOf(frame).map(({ number }) => number)];
  ctx.lineJoin = "round";
  for (const { index: place, box, version, side } of placeLabels(labels, boxes, screen, taken)) {
    const label = labels[place];
    if (!label) continue;
    frame.labelBoxes.push({ ...box, index: label.index, side });
    ctx.globalAlpha = Math.max(0.2, frame.alphas[label.index] ?? 1) * (isAside(frame, label.index) ? 0.45 : 1);
    const lines = label.texts[version] ?? [];
    const line = (box.bottom - box.top) / lines.length;
    lines.forEach((text, below) => {
      write(ctx, frame, text, label.font, label.colour, (box.left + box.right) / 2, box.top + line * (below + 0.5));
    });
  }
  ctx.globalAlpha = 1;
  drawVerbs(ctx, frame, boxes);
}

const isAside = (frame: Frame, index: number): boolean => frame.pointed !== undefined && !frame.near.has(index);

function order(frame: Frame, index: number): number {
  const node = frame.scene.nodes[index];
  if (!node) return 0;
  if (index === frame.pointed || node.focus) return -3000 + index;
  if (frame.near.has(index)) return -2000 + node.rank;
  if (frame.glow.has(node.slug)) return -1500 + node.rank;
  return node.anchor && frame.scene.kind === "overview" ? -1000 + node.rank : node.rank;
}

function labelOf(ctx: CanvasRenderingContext2D, frame: Frame, node: SceneNode, index: number): Label {
  const colours = CANVAS_COLOURS[frame.mode];
  const title = node.anchor && frame.scene.kind === "overview";
  const narrow = frame.viewport.width < 600;
  const important = node.rank < 25;
  const size = node.focus ? 16 : title ? (narrow ? 14 : 16) : frame.scene.kind === "overview" && !important ? 12 : 13;
  const weight = node.focus || title ? 700 : index === frame.pointed ? 600 : important ? 500 : 400;
  const font = `${weight} ${size}px ${FAMILY}`;
  const around = frame.scene.kind === "focus";
  const overview = frame.scene.kind === "overview" || frame.scene.kind === "layers";
  // A phone has no room between what stands around a concept: its name goes where it covers none of theirs.
  const last = narrow && around && node.focus && index !== frame.pointed;
  const ways = frame.scene.kind === "ways";
  const sides =
    overview || last
      ? ANYWHERE
      : around
        ? [node.side, ...BESIDES[node.side]]
        : ways
          ? UPRIGHT
          : node.side === "below"
            ? ALONG_PATH
            : [node.side];
  const stays = frame.sides.get(index);
  const beside = node.side !== "below";
  const short = narrow && (beside || ways);
  const text = shorten(node.label, index === frame.pointed ? 60 : short ? 15 : 30);
  // Around a focus every name counts: better a beginning than none.
  const cut = (around || ways) && index !== frame.pointed ? SHORTER.map((most) => shorten(node.label, most)) : [];
  const lines = title
    ? titleLines(node.label, narrow)
    : narrow && frame.scene.kind === "path"
      ? stepLines(node.label)
      : null;
  const texts = lines ? [lines] : [text, ...cut.filter((each) => each.length < text.length)].map((each) => [each]);
  const [width = 0, ...shorter] = texts.map((each) => Math.max(...each.map((line) => widthOf(ctx, font, line))));
  const height = size * 1.2 * (texts[0]?.length ?? 1);
  return {
    index,
    texts,
    font,
    colour: title ? mix(themeColour(frame.mode, node.theme), colours.ink, 0.25) : colours.ink,
    x: frame.xs[index] ?? 0,
    y: frame.ys[index] ?? 0,
    r: frame.rs[index] ?? 0,
    width,
    shorter,
    height,
    sides: stays && sides.includes(stays) ? [stays, ...sides.filter((side) => side !== stays)] : sides,
    stays: stays !== undefined && index === frame.pointed,
    ...(title && { spots: aroundRegion(frame, node, width, height) }),
    ...(last && { spots: aboutAll(frame, index, width, height) }),
    forced: index === frame.pointed || node.focus || node.end === true || title || frame.glow.has(node.slug),
    last,
    yields: title && !node.focus && index !== frame.pointed,
  };
}

/** No screen has room for more. */
const MOST_LABELS = 400;
const SHORTER = [18, 11];

/** Where a name may go when its own side is taken: outwards, never back over the lines. */
const BESIDES: Readonly<Record<LabelSide, readonly LabelSide[]>> = {
  left: ["above-left", "below-left"],
  right: ["above-right", "below-right"],
  above: ["above-left", "above-right"],
  below: ["below-left", "below-right"],
  "above-left": [],
  "above-right": [],
  "below-left": [],
  "below-right": [],
};

const ANYWHERE: readonly LabelSide[] = [
  "below",
  "above",
  "right",
  "left",
  "below-right",
  "above-right",
  "below-left",
  "above-left",
];

/** Under its stone, unless a button of the map stands there. */
const ALONG_PATH: readonly LabelSide[] = ["below", "right", "above"];

const UPRIGHT: readonly LabelSide[] = ["below", "above"];

/** {@link spotsAround} the one in the middle, of all that the view is about. */
function aboutAll(frame: Frame, index: number, width: number, height: number): Box[] {
  const at = (each: number) => ({ x: frame.xs[each] ?? 0, y: frame.ys[each] ?? 0 });
  const strong = frame.shown.visible.filter((each) => frame.scene.nodes[each]?.tone === "strong");
  const stone = { ...at(index), r: frame.rs[index] ?? 0 };
  return spotsAround(stone, strong.map(at), { width, height }, frame.viewport.width);
}

/** Over and under the region that a concept names. */
function aroundRegion(frame: Frame, { theme }: SceneNode, width: number, height: number): Box[] {
  const shown = frame.shown.visible.filter((index) => frame.scene.nodes[index]?.theme === theme);
  if (shown.length === 0) return [];
  const xs = shown.map((index) => frame.xs[index] ?? 0);
  const ys = shown.map((index) => frame.ys[index] ?? 0);
  const left = (Math.min(...xs) + Math.max(...xs) - width) / 2;
  return [Math.min(...ys) - height - 12, Math.max(...ys) + 12].map((top) => ({
    left,
    right: left + width,
    top,
    bottom: top + height,
  }));
}

function discBox(frame: Frame, index: number): Box {
  const x = frame.xs[index] ?? 0;
  const y = frame.ys[index] ?? 0;
  const r = frame.rs[index] ?? 0;
  return { left: x - r, right: x + r, top: y - r, bottom: y + r };
}

/** A text whose first letter is of a script that runs from right to left. */
const RIGHT_TO_LEFT = /^\P{L}*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

function write(
  ctx: CanvasRenderingContext2D,
  frame: Frame,
  text: string,
  font: string,
  colour: string,
  x: number,
  y: number,
): void {
  ctx.font = font;
  // A name that begins from the right has its dots and brackets at its left.
  ctx.direction = RIGHT_TO_LEFT.test(text) ? "rtl" : "ltr";
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.lineWidth = 4;
  ctx.strokeStyle = CANVAS_COLOURS[frame.mode].background;
  ctx.strokeText(text, x, y);
  ctx.fillStyle = colour;
  ctx.fillText(text, x, y);
}

const VERB_FONT = `italic 400 11.5px ${FAMILY}`;

/** The notes' own verbs on the lines that the view is about, where there is room for them. */
function drawVerbs(ctx: CanvasRenderingContext2D, frame: Frame, boxes: BoxGrid): void {
  const { scene } = frame;
  // A phone has no room for them: the sheet says them.
  if (frame.viewport.width < 600) return;
  const colours = CANVAS_COLOURS[frame.mode];
  const edges = frame.edges
    .flatMap((index) => {
      const edge = scene.edges[index];
      return edge && edge.label !== "" ? [{ edge, index }] : [];
    })
    .filter(({ edge }) => frame.visible[edge.source] === 1 || frame.visible[edge.target] === 1)
    .filter(({ edge }) => isPointed(frame, edge) || (edge.tone === "strong" && frame.pointed === undefined))
    .sort((a, b) => Number(isPointed(frame, b.edge)) - Number(isPointed(frame, a.edge)));
  for (const { edge, index } of edges) {
    const text = shorten(edge.label, 28);
    const width = widthOf(ctx, VERB_FONT, text);
    for (const share of [0.6, 0.5, 0.7, 0.42]) {
      const point = verbPoint(frame, edge, share);
      const box = { left: point.x - width / 2, right: point.x + width / 2, top: point.y - 8, bottom: point.y + 8 };
      if (!boxes.isFree(box, 1)) continue;
      boxes.add(box);
      frame.edgeBoxes.push({ ...box, index });
      ctx.fillStyle = colours.background;
      ctx.fillRect(box.left - 2, box.top + 2, width + 4, 12);
      write(ctx, frame, text, VERB_FONT, isPointed(frame, edge) ? colours.accent : colours.faintInk, point.x, point.y);
      break;
    }
  }
}

/** Counted from the concept in the middle: near the rim the lines stand apart. */
function verbPoint(frame: Frame, edge: SceneEdge, share: number) {
  const a = { x: frame.xs[edge.source] ?? 0, y: frame.ys[edge.source] ?? 0 };
  const b = { x: frame.xs[edge.target] ?? 0, y: frame.ys[edge.target] ?? 0 };
  const fromTarget = frame.scene.nodes[edge.target]?.focus === true || edge.target === frame.pointed;
  return pointOnCurve(a, controlPoint(a, b, edge.bend), b, fromTarget ? 1 - share : share);
}
