import { fitCamera, type Camera, type Padding, type Viewport } from "./camera.ts";
import { revealedCount } from "./labels.ts";
import type { Scene, SceneNode } from "./scene.ts";

const LETTER = 7.2;
const READABLE = 0.8;
/** The whole map in layers: names have room at this zoom, the rest is reached by panning down. */
const READABLE_LAYERS = 0.72;

/** The camera that shows what a scene is about, with room for the labels at its rim. */
export function cameraFor(scene: Scene, viewport: Viewport, covered: Padding): Camera {
  const narrow = viewport.width < 600;
  // The first sight is fitted to what it shows; what semantic zoom brings later may lie outside.
  const first = revealedCount(viewport.width, viewport.height, 1, 1);
  const nodes = scene.subject
    .map((index) => scene.nodes[index])
    .filter((node) => node !== undefined)
    .filter((node) => node.tone === "strong" || node.rank < first || scene.kind === "layers");
  const padding = {
    left: covered.left + sideRoom(scene, nodes, "left", narrow),
    right: covered.right + sideRoom(scene, nodes, "right", narrow),
    top: covered.top + topRoom(scene, narrow),
    // On a phone the buttons stand right under the names of the lowest.
    bottom: covered.bottom + (narrow ? (scene.kind === "ways" || scene.kind === "focus" ? 102 : 84) : 56),
  };
  const camera = fitCamera(nodes, viewport, padding);
  const readable = scene.kind === "layers" ? READABLE_LAYERS : READABLE;
  if (!scene.long || camera.k >= readable) return camera;
  // A long path is read from its beginning rather than seen from afar.
  const width = Math.max(...nodes.map((node) => node.x)) - Math.min(...nodes.map((node) => node.x));
  const k = Math.max(
    camera.k,
    Math.min(readable, (viewport.width - padding.left - padding.right) / Math.max(1, width)),
  );
  const middle = (viewport.width + padding.left - padding.right) / 2;
  const centre = (middle - camera.x) / camera.k;
  const top = Math.min(...nodes.map((node) => node.y));
  const fromTop = padding.top - top * k;
  const current = scene.kind === "path" ? nodes.find((node) => node.focus) : undefined;
  if (!current) return { k, x: middle - centre * k, y: fromTop };
  // The step that is being learned stands in the middle, as far as the trail reaches.
  const bottom = Math.max(...nodes.map((node) => node.y));
  const free = viewport.height - padding.bottom;
  const inMiddle = (padding.top + free) / 2 - current.y * k;
  return { k, x: middle - centre * k, y: Math.min(fromTop, Math.max(free - bottom * k, inMiddle)) };
}

/** What "the first view" means for semantic zoom where the first thing seen is not the overview. */
export function overviewZoom(scene: Scene, viewport: Viewport, covered: Padding): number {
  const nodes = scene.nodes.map((node) => ({ ...node, tone: "plain" as const }));
  return cameraFor({ ...scene, nodes, kind: "overview", subject: nodes.map((_, index) => index) }, viewport, covered).k;
}

/** Under the buttons at the top, and what is told below them where they fill a line. */
function topRoom(scene: Scene, narrow: boolean): number {
  if (scene.bands.length > 0) return 112;
  if (narrow) return scene.kind === "focus" ? 118 : 98;
  // The highest name around a concept may stand above its stone.
  return scene.kind === "focus" ? 86 : 66;
}

function sideRoom(scene: Scene, nodes: readonly SceneNode[], side: "left" | "right", narrow: boolean): number {
  if (scene.kind === "overview") return narrow ? 46 : 84;
  if (scene.kind === "path" || scene.kind === "ways" || scene.kind === "layers") return narrow ? 60 : 84;
  if (scene.long) return 60;
  const most = narrow ? 15 : 30;
  const longest = Math.max(0, ...nodes.map((node) => (node.side === side ? Math.min(most, node.label.length) : 0)));
  return 30 + longest * LETTER;
}
