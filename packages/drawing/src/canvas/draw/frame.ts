import type { Camera, Viewport } from "../../map/camera.ts";
import type { LabelledBox } from "../../map/hit.ts";
import { revealedCount, type Box, type LabelSide } from "../../map/labels.ts";
import type { Motion } from "../../map/motion.ts";
import type { Scene } from "../../map/scene.ts";
import { sizeAtZoom, type ColourMode } from "../../map/style.ts";
import { roomsOf } from "./crowding.ts";
import { countBelow, sceneIndex } from "./scene-index.ts";

/** Everything that one picture needs, in screen pixels. What is not revealed has zeros. */
export interface Frame {
  scene: Scene;
  viewport: Viewport;
  camera: Camera;
  zoom: number;
  /** The zoom of the first view: what semantic zoom is measured against. */
  fitZoom: number;
  mode: ColourMode;
  xs: Float64Array;
  ys: Float64Array;
  rs: Float64Array;
  alphas: Float64Array;
  /** Drawn at all: revealed by semantic zoom. */
  revealed: Uint8Array;
  /** Revealed and on the screen. */
  visible: Uint8Array;
  /** The nodes that are revealed, and those of them that are on the screen. */
  shown: { revealed: number[]; visible: number[] };
  /** The edges whose two ends are revealed. */
  edges: number[];
  /** Whether nothing is on its way: then what is computed for this zoom may be kept. */
  still: boolean;
  pointed: number | undefined;
  /** The pointed-at concept and its neighbours. */
  near: ReadonlySet<number>;
  /** Slugs that glow, and how strongly: 1 fades to 0. */
  glow: ReadonlyMap<string, number>;
  /** Where names stood in the picture before, at the same zoom: they stay there, so that none jumps away when pointed at. */
  sides: ReadonlyMap<number, LabelSide>;
  /** What stands over the picture and covers it, in screen pixels: no name goes there. */
  taken: readonly Box[];
  /** Filled while drawing, for the pointer. */
  labelBoxes: LabelledBox[];
  edgeBoxes: LabelledBox[];
}

export interface FrameInput {
  scene: Scene;
  motion: Motion;
  camera: Camera;
  viewport: Viewport;
  fitZoom: number;
  mode: ColourMode;
  pointed: string | null;
  glow: ReadonlyMap<string, number>;
  taken?: readonly Box[];
  /** The frame before: its room is used again, so nobody may look at it any more. */
  before?: Frame | undefined;
}

const MARGIN = 60;
const MOST_IN_FAN = 9;
const SMALLEST_STONE = 11;

/** One picture. Costs what it shows, not what the scene holds. */
export function makeFrame(input: FrameInput): Frame {
  const { scene, camera, viewport, fitZoom } = input;
  const frame: Frame = {
    ...room(scene.nodes.length, input.before),
    scene,
    viewport,
    camera,
    zoom: camera.k,
    fitZoom,
    mode: input.mode,
    shown: { revealed: [], visible: [] },
    edges: [],
    still: input.motion.isStill,
    pointed: undefined,
    near: new Set(),
    glow: input.glow,
    sides: sidesOf(input),
    taken: input.taken ?? [],
    labelBoxes: [],
    edgeBoxes: [],
  };
  const count = revealedCount(viewport.width, viewport.height, camera.k, fitZoom);
  const index = sceneIndex(scene);
  const shown = countBelow(index.nodeRanks, count);
  const scale = scaleOf(input);
  const shareOf = sharesIn(input, scale);
  const bring = (node: number): void => reveal(frame, input, scale, shareOf(node), node);
  for (let place = 0; place < shown; place++) bring(index.nodes[place] ?? 0);
  // What is pointed at or new shows even where its time has not come; and so do its lines.
  const early: number[] = [];
  if (input.pointed !== null || input.glow.size > 0) {
    scene.nodes.forEach((node, node_) => {
      if (node.slug === input.pointed) frame.pointed = node_;
      if ((node.slug !== input.pointed && !input.glow.has(node.slug)) || frame.revealed[node_] === 1) return;
      bring(node_);
      early.push(node_);
    });
  }
  const edges = countBelow(index.edgeRanks, count);
  for (let place = 0; place < edges; place++) frame.edges.push(index.edges[place] ?? 0);
  for (const node of early) {
    for (const edge of index.edgesOf(node)) if (!frame.edges.includes(edge)) frame.edges.push(edge);
  }
  if (frame.pointed !== undefined) frame.near = neighboursOf(scene, frame.pointed, index.edgesOf(frame.pointed));
  return frame;
}

function sidesOf({ before, scene, camera }: FrameInput): Map<number, LabelSide> {
  if (before?.scene !== scene || before.zoom !== camera.k) return new Map();
  return new Map(before.labelBoxes.flatMap(({ index, side }) => (side ? [[index, side] as const] : [])));
}

type Room = Pick<Frame, "xs" | "ys" | "rs" | "alphas" | "revealed" | "visible">;

function room(size: number, before: Frame | undefined): Room {
  if (before?.xs.length === size) {
    const { xs, ys, rs, alphas, revealed, visible } = before;
    for (const array of [xs, ys, rs, alphas, revealed, visible]) array.fill(0);
    return { xs, ys, rs, alphas, revealed, visible };
  }
  return {
    xs: new Float64Array(size),
    ys: new Float64Array(size),
    rs: new Float64Array(size),
    alphas: new Float64Array(size),
    revealed: new Uint8Array(size),
    visible: new Uint8Array(size),
  };
}

/** How much larger than at the first view stones are drawn; the same for all, so it is worked out once a picture. */
function scaleOf({ scene, camera, fitZoom }: FrameInput): number {
  const whole = scene.kind === "overview" || scene.kind === "layers";
  return whole ? sizeAtZoom(camera.k, fitZoom) : 1;
}

const phoneSize = ({ viewport }: FrameInput): number => (viewport.width < 600 ? 0.75 : 1);

/** What of a stone is drawn on the whole map, by node; as one zooms in, its neighbours make room. */
function sharesIn(input: FrameInput, scale: number): (index: number) => number {
  const { scene, camera, viewport, fitZoom } = input;
  if (scene.kind !== "overview") return () => 1;
  const first = countBelow(sceneIndex(scene).nodeRanks, revealedCount(viewport.width, viewport.height, 1, 1));
  const rooms = roomsOf(scene, fitZoom, first, phoneSize(input));
  const grown = camera.k / fitZoom / scale;
  return (index) => Math.min(1, (rooms[index] ?? 1) * Math.max(grown, 1 / scale));
}

function reveal(frame: Frame, input: FrameInput, scale: number, share: number, index: number): void {
  const { scene, motion, camera, viewport } = input;
  const node = scene.nodes[index];
  if (!node) return;
  const place = motion.of(scene, index) ?? { x: node.x, y: node.y, alpha: 1 };
  const x = place.x * camera.k + camera.x;
  const y = place.y * camera.k + camera.y;
  const phone = phoneSize(input);
  // Beside each other in a fan, large stones would hide their neighbours.
  const most = scene.kind === "focus" && !node.focus ? MOST_IN_FAN : 99;
  const r =
    node.step === undefined ? Math.min(most, node.r * scale * phone * share) : Math.max(SMALLEST_STONE, node.r * phone);
  frame.xs[index] = x;
  frame.ys[index] = y;
  frame.rs[index] = node.tone === "faint" ? Math.min(4, r * 0.45) : r;
  frame.alphas[index] = place.alpha;
  frame.revealed[index] = 1;
  frame.shown.revealed.push(index);
  if (x <= -MARGIN || y <= -MARGIN || x >= viewport.width + MARGIN || y >= viewport.height + MARGIN) return;
  frame.visible[index] = 1;
  frame.shown.visible.push(index);
}

function neighboursOf(scene: Scene, pointed: number, edges: readonly number[]): Set<number> {
  const near = new Set([pointed]);
  for (const index of edges) {
    const edge = scene.edges[index];
    if (edge) near.add(edge.source === pointed ? edge.target : edge.source);
  }
  return near;
}
