import type { Point } from "../types.ts";

/** A concept with the stage in which it can be learned, from 1, and what it needs. */
export interface StageStep {
  slug: string;
  stage: number;
  buildsOn: readonly string[];
}

/** A stage as a band across the map. */
export interface Band {
  label: string;
  top: number;
  bottom: number;
}

export interface StagePlaces {
  places: ReadonlyMap<string, Point>;
  bands: readonly Band[];
}

const COLUMN = 128;
const ROW = 84;
/** Concepts beside each other: more would be smaller than anybody reads. */
const MOST_COLUMNS = 10;
const NARROW_COLUMNS = 4;
/** Rows of one stage stand a little closer than two stages. */
const STAGE_GAP = 40;

/**
 * The whole map by what has to be understood before what: the first stage on top. Within a stage a concept stands as near
 * as it can to the middle of what it needs (barycentre, Sugiyama et al. 1981), so that few lines cross; every second place
 * is a little lower, so that names have room. Linear, but for the sorting of each stage.
 */
export function stageLayout(steps: readonly StageStep[], narrow = false): StagePlaces {
  const stages = new Map<number, StageStep[]>();
  for (const step of steps) {
    const list = stages.get(step.stage);
    if (list) list.push(step);
    else stages.set(step.stage, [step]);
  }
  const most = narrow ? NARROW_COLUMNS : MOST_COLUMNS;
  const places = new Map<string, Point>();
  const bands: Band[] = [];
  let y = 0;
  for (const [stage, members] of [...stages].sort((a, b) => a[0] - b[0])) {
    const middle = new Map(members.map((step) => [step.slug, middleOf(step, places)]));
    const inOrder = [...members].sort(
      (a, b) => (middle.get(a.slug) ?? 0) - (middle.get(b.slug) ?? 0) || (a.slug < b.slug ? -1 : 1),
    );
    const rows = Math.ceil(inOrder.length / most);
    // Column by column, so that what belongs together stays together where a stage has several rows.
    const columns = Math.ceil(inOrder.length / rows);
    inOrder.forEach(({ slug }, index) => {
      const column = Math.floor(index / rows);
      const sway = column % 2 === 0 ? -12 : 12;
      places.set(slug, { x: (column - (columns - 1) / 2) * COLUMN, y: y + (index % rows) * ROW + sway });
    });
    bands.push({ label: String(stage), top: y - ROW / 2 - 8, bottom: y + (rows - 0.5) * ROW + 8 });
    y += rows * ROW + STAGE_GAP;
  }
  return { places, bands };
}

function middleOf({ buildsOn }: StageStep, places: ReadonlyMap<string, Point>): number {
  const xs = buildsOn.flatMap((slug) => places.get(slug)?.x ?? []);
  return xs.length === 0 ? 0 : xs.reduce((sum, x) => sum + x, 0) / xs.length;
}

/**
 * What each concept needs directly: without what another of its needs already needs, however many steps away (transitive
 * reduction). Stages only grow along needs, so there is no circle. Of the order of needs times needs.
 */
export function nearestNeeds(steps: readonly StageStep[]): StageStep[] {
  const above = new Map<string, Set<string>>();
  const inOrder = [...steps].sort((a, b) => a.stage - b.stage);
  const own = new Set(steps.map(({ slug }) => slug));
  for (const { slug, buildsOn } of inOrder) {
    const all = new Set<string>();
    for (const need of buildsOn) {
      if (!own.has(need)) continue;
      all.add(need);
      for (const further of above.get(need) ?? []) all.add(further);
    }
    above.set(slug, all);
  }
  return steps.map((step) => {
    const needs = step.buildsOn.filter((need) => own.has(need));
    return { ...step, buildsOn: needs.filter((need) => !needs.some((other) => above.get(other)?.has(need))) };
  });
}
