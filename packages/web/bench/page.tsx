import { createRoot, type Root } from "react-dom/client";
import ForceGraph2D from "react-force-graph-2d";
import { MapCanvas } from "@cairn/drawing/canvas/MapCanvas.tsx";
import { overviewOf } from "@cairn/drawing/map/graph.ts";
import { layoutInput } from "@cairn/drawing/map/layout/layout-input.ts";
import { runLayout } from "@cairn/drawing/map/layout/run-layout.ts";
import { overviewScene, type Scene } from "@cairn/drawing/map/scene.ts";
import { findThemes, NO_THEMES, type Themes } from "@cairn/drawing/map/themes.ts";
import type { Positions } from "@cairn/drawing/map/types.ts";
import { framesWhile, nextFrame } from "./frames.ts";
import { madeGraph } from "./made-graph.ts";

const VIEWPORT = { width: 1440, height: 900 };
const NOTHING = { left: 0, right: 0, top: 0, bottom: 0 };
const ignore = (): void => undefined;

let root: Root | undefined;

function fresh(): Root {
  root?.unmount();
  root = createRoot(document.getElementById("root") ?? document.body);
  return root;
}

async function canvas(): Promise<Element> {
  for (;;) {
    const found = document.querySelector("canvas");
    if (found) return found;
    await nextFrame();
  }
}

function sceneOf(graph: ReturnType<typeof madeGraph>["graph"], positions: Positions, themes: Themes): Scene {
  return overviewScene({
    graph,
    positions,
    themes,
    hiddenTypes: new Set(),
    certainty: 0,
    lit: null,
    known: new Set(),
  });
}

function show(scene: Scene): void {
  fresh().render(
    <MapCanvas
      scene={scene}
      viewport={VIEWPORT}
      mode="light"
      pointed={null}
      fresh={new Set()}
      still={true}
      covered={NOTHING}
      onPoint={ignore}
      onChoose={ignore}
      onChooseEdge={ignore}
      onDrop={ignore}
      onWantMore={ignore}
      controls={ignore}
    />,
  );
}

/** What the benchmark calls from outside. */
const bench = {
  /**
   * Frames a second of the app's canvas: as it draws the whole map (more concepts as one comes closer), or with every
   * concept and every line on the screen at once.
   */
  async ours(size: number, gesture: "pan" | "zoom", all: boolean, milliseconds: number): Promise<number> {
    const { graph, positions } = madeGraph(size);
    const scene = sceneOf(graph, positions, NO_THEMES);
    show(all ? allOf(scene, graph) : scene);
    const element = await canvas();
    await settle();
    return framesWhile(gesture, element, milliseconds);
  },

  /** The same of the library with nothing set but the data, its places and its size; its simulation has come to rest. */
  async defaults(size: number, gesture: "pan" | "zoom", milliseconds: number): Promise<number> {
    const { graph, positions } = madeGraph(size);
    const nodes = [...graph.concepts.values()].map(({ slug, label }) => {
      const { x, y } = positions.get(slug) ?? { x: 0, y: 0 };
      return { id: slug, name: label, x, y };
    });
    const links = [...graph.relations.values()].map(({ source, target }) => ({ source, target }));
    fresh().render(<ForceGraph2D graphData={{ nodes, links }} {...VIEWPORT} cooldownTicks={0} />);
    const element = await canvas();
    await settle();
    return framesWhile(gesture, element, milliseconds);
  },

  /** Milliseconds from the answer's concepts and relations to the first picture: themes, layout, drawing. */
  async firstPicture(size: number): Promise<number> {
    const { graph } = madeGraph(size);
    const loaded = { concepts: [...graph.concepts.values()], relations: [...graph.relations.values()] };
    fresh();
    await settle();
    const start = performance.now();
    const overview = overviewOf(loaded);
    const themes = findThemes(overview);
    const positions = await runLayout(layoutInput(overview, themes));
    show(sceneOf(overview, positions, themes));
    await canvas();
    // Drawn in the frame after the one in which the canvas came.
    await nextFrame();
    await nextFrame();
    return performance.now() - start;
  },
};

const settle = async (): Promise<void> => {
  for (let frame = 0; frame < 6; frame++) await nextFrame();
};

/** Nothing left out: every concept shown from the first view on, every relation a line. */
function allOf(scene: Scene, graph: ReturnType<typeof madeGraph>["graph"]): Scene {
  const indexOf = new Map(scene.nodes.map(({ slug }, index) => [slug, index]));
  return {
    ...scene,
    nodes: scene.nodes.map((node) => ({ ...node, tone: "strong" as const })),
    edges: [...graph.relations.values()].map(({ id, type, source, target }) => ({
      id,
      type,
      label: "",
      source: indexOf.get(source) ?? 0,
      target: indexOf.get(target) ?? 0,
      tone: "plain" as const,
      bend: 0,
      trail: false,
    })),
  };
}

declare global {
  interface Window {
    bench: typeof bench;
  }
}

window.bench = bench;
