import { useMemo } from "react";
import { withoutConcepts } from "@cairn/drawing/map/graph.ts";
import { focusLayout } from "@cairn/drawing/map/layout/focus-layout.ts";
import { layerLayout } from "@cairn/drawing/map/layout/layer-layout.ts";
import { ringLayout } from "@cairn/drawing/map/layout/ring-layout.ts";
import { pathLayout, type TrailStep } from "@cairn/drawing/map/layout/path-layout.ts";
import { waysLayout } from "@cairn/drawing/map/layout/ways-layout.ts";
import { rowsLayout } from "@cairn/drawing/map/layout/rows-layout.ts";
import { stageLayout } from "@cairn/drawing/map/layout/stage-layout.ts";
import {
  layersScene,
  needLine,
  overviewScene,
  subjectScene,
  TRAIL,
  type Scene,
  type SceneInput,
} from "@cairn/drawing/map/scene.ts";
import type { Themes } from "@cairn/drawing/map/themes.ts";
import type { MapRelation, Positions } from "@cairn/drawing/map/types.ts";
import { app, useMap, useView } from "../state/app-state.ts";
import { useStore } from "../state/store.ts";
import { toldVerb } from "../text/told.ts";

const MIDDLE = { x: 0, y: 0 };

/**
 * The scene that the state asks for. While an answer is on its way the view before it stays.
 * @param upright whether the window is that of a phone held upright
 * @param tight whether the map has no more room in width than on a phone
 */
export function useScene(upright: boolean, tight: boolean): Scene {
  const scene = useWordedScene(upright, tight);
  const language = useStore(app.language);
  return useMemo(
    () =>
      language === "en"
        ? scene
        : { ...scene, edges: scene.edges.map((edge) => ({ ...edge, label: toldVerb(edge.label) })) },
    [scene, language],
  );
}

/** The same, with the words that the server has for lines. */
function useWordedScene(upright: boolean, tight: boolean): Scene {
  const map = useMap();
  const { focus, depth, layout, goals, step, hiddenTypes, certainty, without, onlyThemes, note, tag, pins } = useView();
  const { neighbourhood, trail, lit, ways, layers, frontier } = useStore(app.subject);
  const known = useStore(app.known);
  // A phone is held upright: the same map, mirrored at its diagonal.
  const positions = useMemo(() => {
    const placed = pins.size === 0 ? map.positions : new Map([...map.positions, ...pins]);
    return upright ? mirrored(placed) : placed;
  }, [map.positions, pins, upright]);
  const stages = useMemo(() => (layers ? stageLayout(layers, tight) : null), [layers, tight]);
  const focused = focus !== null && neighbourhood !== null;
  const graph = useMemo(() => withoutConcepts(map.graph, new Set(without)), [map.graph, without]);
  return useMemo(() => {
    const input: SceneInput = {
      graph,
      positions,
      themes: map.themes,
      hiddenTypes: new Set(hiddenTypes),
      certainty,
      lit: ofThemes(note || tag ? lit : frontier, onlyThemes, map.themes),
      known,
      pinned: pins,
    };
    if (focused) {
      const centre = positions.get(neighbourhood.focus) ?? MIDDLE;
      const { relations } = neighbourhood;
      const rows = tight && depth > 1;
      const concepts = neighbourhood.concepts.filter(
        ({ slug, distance }) => distance === 0 || graph.concepts.has(slug),
      );
      return subjectScene(input, {
        key: `focus:${neighbourhood.focus}:${depth}:${concepts.length}${layout === "rings" ? ":rings" : ""}`,
        kind: "focus",
        slugs: concepts.map((concept) => concept.slug),
        focus: neighbourhood.focus,
        steps: new Map(),
        distances: new Map(concepts.map((concept) => [concept.slug, concept.distance])),
        long: rows,
        places: (rows ? rowsLayout : layout === "rings" ? ringLayout : focusLayout)({
          focus: neighbourhood.focus,
          centre,
          concepts,
          relations,
          narrow: tight,
        }),
        relations,
      });
    }
    if (goals.length > 0 && trail && !focused) {
      const goalPlace = positions.get(trail.steps.at(-1)?.slug ?? "") ?? MIDDLE;
      const current = trail.steps.some(({ slug }) => slug === step) ? step : null;
      const layered = layout === "layers";
      // The trail is not one of the notes' relations: no filter hides it.
      return subjectScene(
        { ...input, hiddenTypes: new Set() },
        {
          key: `path:${trail.goal}:${trail.steps.length}${layered ? ":layers" : ""}${current ? `:${current}` : ""}`,
          kind: "path",
          slugs: trail.steps.map(({ slug }) => slug),
          focus: current,
          steps: new Map(trail.steps.map(({ slug }, index) => [slug, index + 1])),
          distances: new Map(),
          places: (layered ? layerLayout : pathLayout)(trail.steps, goalPlace, tight),
          relations: layered ? needLines(trail.steps) : trailLines(trail.steps),
        },
      );
    }
    if (ways && !focused) {
      const slugs = [...new Set(ways.rows.flat())];
      return subjectScene(
        // The question is how they are connected at all: no filter hides the answer.
        { ...input, hiddenTypes: new Set() },
        {
          key: `ways:${slugs.join("|")}`,
          kind: "ways",
          slugs,
          focus: null,
          steps: new Map(),
          distances: new Map(),
          places: waysLayout(ways.rows, MIDDLE, tight),
          relations: ways.relations,
        },
      );
    }
    if (layout === "layers" && layers && stages && layers.length > 0) return layersScene(input, layers, stages);
    return overviewScene(input);
  }, [
    graph,
    positions,
    map.themes,
    focused,
    depth,
    layout,
    goals,
    step,
    hiddenTypes,
    certainty,
    onlyThemes,
    note,
    tag,
    pins,
    layers,
    stages,
    neighbourhood,
    trail,
    lit,
    ways,
    frontier,
    known,
    tight,
  ]);
}

/** What is lit besides, as far as it belongs to one of the chosen themes; their members where nothing else is lit. */
function ofThemes(lit: SceneInput["lit"], anchors: readonly string[], themes: Themes): SceneInput["lit"] {
  if (anchors.length === 0) return lit;
  const members = new Set(
    themes.themes.filter(({ anchor }) => anchors.includes(anchor)).flatMap((each) => each.members),
  );
  const slugs = lit ? new Set([...lit.slugs].filter((slug) => members.has(slug))) : members;
  return { key: `${lit?.key ?? ""}~${anchors.join("+")}`, slugs };
}

/** The order of the steps as one line, and what each is needed for where that is not simply the next. */
function trailLines(steps: readonly TrailStep[]): MapRelation[] {
  return steps.flatMap((step, index) => {
    const next = steps[index + 1]?.slug;
    const lines = next ? [{ ...needLine(step.slug, next), id: `${TRAIL}${index}` }] : [];
    if (step.neededFor && step.neededFor !== next) lines.push(needLine(step.slug, step.neededFor));
    return lines;
  });
}

/** From what has to be understood first to what builds on it. */
function needLines(steps: readonly TrailStep[]): MapRelation[] {
  const own = new Set(steps.map(({ slug }) => slug));
  return steps.flatMap(({ slug, buildsOn }) =>
    buildsOn.filter((first) => own.has(first)).map((first) => needLine(first, slug)),
  );
}

const mirrored = (positions: Positions): Positions =>
  new Map([...positions].map(([slug, { x, y }]) => [slug, { x: y, y: x }]));
