import { useEffect, useMemo, useRef, useState } from "react";
import ForceGraph3D, { type ForceGraphMethods } from "react-force-graph-3d";
import { useStill } from "../../controllers/use-media.ts";
import type { Viewport } from "@cairn/drawing/map/camera.ts";
import type { Scene } from "@cairn/drawing/map/scene.ts";
import { CANVAS_COLOURS, themeColour, type ColourMode } from "@cairn/drawing/map/style.ts";
import { app, dispatch } from "../../state/app-state.ts";
import { toolsText } from "../../text/tools-en.ts";
import { placesInSpace, standpoint } from "./places-in-space.ts";

const words = toolsText.solid;

interface SolidNode {
  id: string;
  name: string;
  x: number;
  y: number;
  z: number;
  /** Relative volume. */
  size: number;
  colour: string;
}

interface SolidMapProps {
  scene: Scene;
  viewport: Viewport;
  mode: ColourMode;
}

/** So many of the most important concepts have their names on the screen. */
const NAMED = 40;
/** Radius of a ball of volume 1, in the map's units. */
const BALL = 11;
/** About the width of a letter of a name, and the height of its line. */
const LETTER = 6.4;
const LINE = 17;
const FLY_MS = 700;

/** Whether the browser draws in space at all. */
function hasSpace(): boolean {
  try {
    const canvas = document.createElement("canvas");
    return (canvas.getContext("webgl2") ?? canvas.getContext("webgl")) !== null;
  } catch {
    return false;
  }
}

/** The whole map in space: the flat map seen from the front, its themes at different depths. Loaded only when it is asked for. */
export function SolidMap({ scene, viewport, mode }: SolidMapProps) {
  const [able] = useState(hasSpace);
  if (!able) {
    return (
      <div className="map-state" role="alert">
        <p>{words.failed}</p>
      </div>
    );
  }
  return <Space scene={scene} viewport={viewport} mode={mode} />;
}

function Space({ scene, viewport, mode }: SolidMapProps) {
  const library = useRef<ForceGraphMethods | undefined>(undefined);
  const still = useStill();
  const data = useMemo(() => {
    const places = placesInSpace(scene);
    const nodes = scene.nodes.map((node, index): SolidNode => ({
      id: node.slug,
      name: node.label,
      ...(places[index] ?? { x: 0, y: 0, z: 0 }),
      // The library takes a volume; this gives a ball the size of the stone on the map.
      size: (node.r / 6) ** 3,
      colour: node.tone === "faint" ? CANVAS_COLOURS[mode].edge : themeColour(mode, node.theme),
    }));
    const links = scene.edges.flatMap(({ source, target, label }) => {
      const [from, to] = [scene.nodes[source], scene.nodes[target]];
      return from && to ? [{ source: from.slug, target: to.slug, name: label }] : [];
    });
    return { nodes, links };
  }, [scene, mode]);
  useEffect(() => {
    // Once the library has put the balls where they are.
    const timer = setTimeout(() => {
      const { x, y, away } = standpoint(data.nodes, viewport);
      library.current?.cameraPosition({ x, y, z: away }, { x, y, z: 0 }, still ? 0 : FLY_MS);
    }, 100);
    return () => clearTimeout(timer);
    // The standpoint is the visitor's once it is taken: another size of the window moves nobody.
  }, [data, still]);
  return (
    <div className="solid-map" role="img" aria-label={`${words.label}. ${words.hint}`}>
      <ForceGraph3D
        ref={library}
        graphData={data}
        width={viewport.width}
        height={viewport.height}
        backgroundColor={CANVAS_COLOURS[mode].background}
        showNavInfo={false}
        cooldownTicks={0}
        enableNodeDrag={false}
        nodeLabel={() => ""}
        nodeVal="size"
        nodeRelSize={BALL}
        nodeColor="colour"
        nodeOpacity={0.95}
        linkColor={() => CANVAS_COLOURS[mode].edge}
        linkOpacity={mode === "light" ? 0.5 : 0.35}
        linkLabel={() => ""}
        onNodeHover={(node) => app.pointed.set(typeof node?.id === "string" ? node.id : null)}
        onNodeClick={({ id }) => typeof id === "string" && dispatch({ type: "focus", slug: id })}
      />
      <Names library={library} nodes={data.nodes.slice(0, NAMED)} viewport={viewport} />
      <p className="solid-hint quiet">{words.hint}</p>
    </div>
  );
}

interface NamesProps {
  library: { readonly current: ForceGraphMethods | undefined };
  nodes: readonly SolidNode[];
  viewport: Viewport;
}

/** The names of the most important concepts, and of the one under the pointer, following them as the map turns. */
function Names({ library, nodes, viewport }: NamesProps) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let frame = 0;
    const follow = (): void => {
      frame = requestAnimationFrame(follow);
      const graph = library.current;
      if (!graph || !host.current) return;
      const taken: { x: number; y: number; half: number }[] = [];
      for (const [index, { x, y, z, name }] of nodes.entries()) {
        const label = host.current.children[index];
        if (!(label instanceof HTMLElement)) continue;
        const at = graph.graph2ScreenCoords(x, y, z);
        const inside = at.x > 0 && at.y > 0 && at.x < viewport.width && at.y < viewport.height;
        label.style.transform = `translate(${Math.round(at.x)}px, ${Math.round(at.y)}px) translate(-50%, 8px)`;
        const half = (name.length * LETTER) / 2;
        const isFree = taken.every(
          (other) => Math.abs(other.y - at.y) > LINE || Math.abs(other.x - at.x) > other.half + half + 6,
        );
        const shown = inside && isFree;
        if (shown) taken.push({ x: at.x, y: at.y, half });
        label.style.visibility = shown ? "visible" : "hidden";
      }
    };
    follow();
    return () => cancelAnimationFrame(frame);
  }, [library, nodes, viewport]);
  return (
    <div ref={host} className="solid-names" aria-hidden="true">
      {nodes.map(({ id, name }) => (
        <span key={id}>{name}</span>
      ))}
    </div>
  );
}
