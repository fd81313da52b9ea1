import { createRoot, type Root } from "react-dom/client";
import ForceGraph2D from "react-force-graph-2d";
import { MapCanvas } from "@cairn/drawing/canvas/MapCanvas.tsx";
import { overviewOf, type Loaded } from "@cairn/drawing/map/graph.ts";
import { layoutInput } from "@cairn/drawing/map/layout/layout-input.ts";
import { runLayout } from "@cairn/drawing/map/layout/run-layout.ts";
import { overviewScene, type Scene } from "@cairn/drawing/map/scene.ts";
import { readLayout, type ServedLayout } from "@cairn/drawing/map/served-layout.ts";
import { findThemes, themesFrom, type Themes } from "@cairn/drawing/map/themes.ts";
import type { Positions } from "@cairn/drawing/map/types.ts";
import { gestureOn, nextFrame, type Gesture } from "./frames.ts";
import { groupsOf, madeGraph } from "./made-graph.ts";

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

/** What is ready to be shown: what an API has answered. */
let answered: { loaded: Loaded; layout: ServedLayout } | undefined;

/** What the benchmark calls from outside. */
const bench = {
  /**
   * Shows a map and waits until it stands still: `ours` as the app draws it (more concepts as one comes closer), `all` with every
   * concept, name and line on the screen at once, `defaults` by the library with nothing set but the data, its places and its
   * size.
   */
  async show(what: "ours" | "all" | "defaults", size: number): Promise<void> {
    const { graph, positions } = madeGraph(size);
    if (what === "defaults") {
      const nodes = [...graph.concepts.values()].map(({ slug, label }) => {
        const { x, y } = positions.get(slug) ?? { x: 0, y: 0 };
        return { id: slug, name: label, x, y };
      });
      const links = [...graph.relations.values()].map(({ source, target }) => ({ source, target }));
      fresh().render(<ForceGraph2D graphData={{ nodes, links }} {...VIEWPORT} cooldownTicks={0} />);
    } else {
      const scene = sceneOf(graph, positions, themesFrom(graph, groupsOf(size)));
      show(what === "all" ? allOf(scene, graph) : scene);
    }
    await canvas();
    await settle();
  },

  /** A gesture on what is shown. */
  async gesture(gesture: "pan" | "zoom", milliseconds: number): Promise<Gesture> {
    return gestureOn(gesture, await canvas(), milliseconds);
  },

  /** Makes an answer of so many concepts, with places, as the API gives it. */
  async answer(size: number): Promise<void> {
    const { graph, positions } = madeGraph(size);
    const concepts = [...graph.concepts.values()];
    const groups = groupsOf(size);
    answered = {
      loaded: { concepts, relations: [...graph.relations.values()] },
      layout: {
        xs: concepts.map(({ slug }) => positions.get(slug)?.x ?? null),
        ys: concepts.map(({ slug }) => positions.get(slug)?.y ?? null),
        themes: concepts.map(({ slug }) => groups.get(slug) ?? null),
      },
    };
    fresh();
    await settle();
  },

  /** Milliseconds from the answer to the first picture on the screen: with its places, or laid out here and now. */
  async firstPicture(placed: boolean): Promise<number> {
    if (!answered) throw new Error("There is no answer yet");
    const { loaded, layout } = answered;
    const start = performance.now();
    const graph = overviewOf(loaded);
    const told = placed ? readLayout(loaded.concepts, layout) : null;
    const themes = told ? themesFrom(graph, told.themes) : findThemes(graph);
    const positions = told ? told.positions : await runLayout(layoutInput(graph, themes));
    show(sceneOf(graph, positions, themes));
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
      oneWay: true,
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
