import type { LoadedGraph } from "@cairn/drawing/map/graph.ts";
import { focusLayout } from "@cairn/drawing/map/layout/focus-layout.ts";
import { overviewScene, subjectScene, type Scene } from "@cairn/drawing/map/scene.ts";
import type { Themes } from "@cairn/drawing/map/themes.ts";
import type { Positions } from "@cairn/drawing/map/types.ts";
import { neighboursOf } from "./near.ts";

/** More around a concept would not be a picture but a pile; the list has them all. */
const MOST_AROUND = 32;
const MOST_AROUND_NARROW = 14;

/** A map as it is laid out. */
export interface LaidOut {
  graph: LoadedGraph;
  themes: Themes;
  positions: Positions;
}

/** What is to be drawn: the whole map, or a concept with what stands beside it. */
export function sceneOf(
  { graph, themes, positions }: LaidOut,
  focus: string | null,
  { narrow, least }: { narrow: boolean; least: number },
): Scene {
  // A phone is held upright: the same map, mirrored at its diagonal.
  const places = narrow ? new Map([...positions].map(([slug, { x, y }]) => [slug, { x: y, y: x }])) : positions;
  const input = {
    graph,
    positions: places,
    themes,
    hiddenTypes: new Set<never>(),
    certainty: least,
    lit: null,
    known: new Set<string>(),
  };
  if (focus === null || !graph.concepts.has(focus)) return overviewScene(input);
  const around = neighboursOf(graph, focus, narrow ? MOST_AROUND_NARROW : MOST_AROUND);
  const concepts = [{ slug: focus, distance: 0 }, ...around.map(({ slug }) => ({ slug, distance: 1 }))];
  const relations = around.flatMap((neighbour) => neighbour.relations.slice(0, 1));
  return subjectScene(input, {
    key: `focus:${focus}:${concepts.length}`,
    kind: "focus",
    slugs: concepts.map(({ slug }) => slug),
    focus,
    steps: new Map(),
    distances: new Map(concepts.map(({ slug, distance }) => [slug, distance])),
    places: focusLayout({ focus, centre: places.get(focus) ?? { x: 0, y: 0 }, concepts, relations, narrow }),
    relations,
  });
}
