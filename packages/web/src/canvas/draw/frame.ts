import { toScreen, type Camera, type Viewport } from "../../map/camera.ts";
import type { LabelledBox } from "../../map/hit.ts";
import { revealedCount } from "../../map/labels.ts";
import type { Motion } from "../../map/motion.ts";
import type { Scene } from "../../map/scene.ts";
import { sizeAtZoom, type ColourMode } from "../../map/style.ts";

/** Everything that one picture needs, in screen pixels. */
export interface Frame {
  scene: Scene;
  viewport: Viewport;
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
  pointed: number | undefined;
  /** The pointed-at concept and its neighbours. */
  near: ReadonlySet<number>;
  /** Slugs that glow, and how strongly: 1 fades to 0. */
  glow: ReadonlyMap<string, number>;
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
}

const MARGIN = 60;
const MOST_IN_FAN = 9;
const SMALLEST_STONE = 11;

export function makeFrame(input: FrameInput): Frame {
  const { scene, camera, viewport, fitZoom } = input;
  const size = scene.nodes.length;
  const frame: Frame = {
    scene,
    viewport,
    zoom: camera.k,
    fitZoom,
    mode: input.mode,
    xs: new Float64Array(size),
    ys: new Float64Array(size),
    rs: new Float64Array(size),
    alphas: new Float64Array(size),
    revealed: new Uint8Array(size),
    visible: new Uint8Array(size),
    pointed: undefined,
    near: new Set(),
    glow: input.glow,
    labelBoxes: [],
    edgeBoxes: [],
  };
  const count = revealedCount(viewport.width, viewport.height, camera.k, fitZoom);
  const scale = scene.kind === "overview" ? sizeAtZoom(camera.k, fitZoom) : 1;
  const phone = viewport.width < 600 ? 0.75 : 1;
  scene.nodes.forEach((node, index) => {
    const place = input.motion.at(node.slug) ?? { x: node.x, y: node.y, alpha: 1 };
    const { x, y } = toScreen(camera, place);
    // Beside each other in a fan, large stones would hide their neighbours.
    const most = scene.kind === "focus" && !node.focus ? MOST_IN_FAN : 99;
    const r =
      node.step === undefined ? Math.min(most, node.r * scale * phone) : Math.max(SMALLEST_STONE, node.r * phone);
    frame.xs[index] = x;
    frame.ys[index] = y;
    frame.rs[index] = node.tone === "faint" ? Math.min(4, r * 0.45) : r;
    frame.alphas[index] = place.alpha;
    const pointed = node.slug === input.pointed;
    if (pointed) frame.pointed = index;
    if (node.tone !== "strong" && node.rank >= count && !pointed && !input.glow.has(node.slug)) return;
    frame.revealed[index] = 1;
    const onScreen = x > -MARGIN && y > -MARGIN && x < viewport.width + MARGIN && y < viewport.height + MARGIN;
    frame.visible[index] = onScreen ? 1 : 0;
  });
  frame.near = neighboursOf(scene, frame.pointed);
  return frame;
}

function neighboursOf(scene: Scene, pointed: number | undefined): Set<number> {
  const near = new Set<number>();
  if (pointed === undefined) return near;
  near.add(pointed);
  for (const edge of scene.edges) {
    if (edge.source === pointed) near.add(edge.target);
    if (edge.target === pointed) near.add(edge.source);
  }
  return near;
}
