import { describe, expect, it } from "vitest";
import { Motion } from "../../map/motion.ts";
import { revealedCount } from "../../map/labels.ts";
import { layersScene, overviewScene, subjectScene, type Scene } from "../../map/scene.ts";
import { graphOf } from "../../map/testing.ts";
import { NO_THEMES } from "../../map/themes.ts";
import { bandsOf } from "./draw-bands.ts";
import { drawLabels } from "./draw-labels.ts";
import { makeFrame, type Frame } from "./frame.ts";
import { countBelow, sceneIndex } from "./scene-index.ts";

const VIEWPORT = { width: 800, height: 600 };
const SIZE = 200;

/** Measures seven pixels a letter, and draws nothing. */
const PEN = {
  measureText: (text: string) => ({ width: text.length * 7 }),
  strokeText: () => undefined,
  fillText: () => undefined,
} as unknown as CanvasRenderingContext2D;

function lineScene(): Scene {
  const graph = graphOf(...Array.from({ length: SIZE - 1 }, (_, index) => `n${index} -uses> n${index + 1}`));
  return overviewScene({
    graph,
    positions: new Map(graph.overview.map((slug, index) => [slug, { x: index * 3, y: 10 }])),
    themes: NO_THEMES,
    hiddenTypes: new Set(),
    certainty: 0,
    lit: null,
    known: new Set(),
  });
}

function frameOf(scene: Scene, more: { k?: number; pointed?: string | null; before?: Frame } = {}): Frame {
  const motion = new Motion();
  motion.retarget(scene, 0, true);
  return makeFrame({
    scene,
    motion,
    camera: { k: more.k ?? 1, x: 0, y: 0 },
    viewport: VIEWPORT,
    fitZoom: 1,
    mode: "light",
    pointed: more.pointed ?? null,
    glow: new Map(),
    before: more.before,
  });
}

describe("a frame", () => {
  it("looks at what semantic zoom shows, and no further", () => {
    const scene = lineScene();
    const count = revealedCount(VIEWPORT.width, VIEWPORT.height, 1, 1);
    expect(count).toBeLessThan(SIZE);
    const frame = frameOf(scene);
    expect(frame.shown.revealed.map((index) => scene.nodes[index]?.rank)).toEqual(
      Array.from({ length: count }, (_, rank) => rank),
    );
    // A line shows when both its ends do.
    expect(
      frame.edges.map((index) => scene.edges[index]?.target).every((node) => frame.revealed[node ?? -1] === 1),
    ).toBe(true);
    expect(frame.edges).toHaveLength(count - 1);
    const near = frameOf(scene, { k: 4 });
    expect(near.shown.revealed).toHaveLength(SIZE);
    expect(near.shown.visible.length).toBeLessThan(SIZE);
  });

  it("shows what is pointed at before its time, with its lines", () => {
    const scene = lineScene();
    const frame = frameOf(scene, { pointed: "n190" });
    const index = scene.nodes.findIndex(({ slug }) => slug === "n190");
    expect(frame.pointed).toBe(index);
    expect(frame.revealed[index]).toBe(1);
    expect(new Set([...frame.near].map((node) => scene.nodes[node]?.slug))).toEqual(new Set(["n189", "n190", "n191"]));
  });

  it("takes the room of the frame before, and leaves nothing of it behind", () => {
    const scene = lineScene();
    const first = frameOf(scene, { k: 4 });
    const second = frameOf(scene, { before: first });
    expect(second.xs).toBe(first.xs);
    expect([...second.revealed]).toEqual([...frameOf(scene).revealed]);
    expect([...second.xs]).toEqual([...frameOf(scene).xs]);
  });
});

describe("on a narrow, low map", () => {
  const graph = graphOf("a -uses> b", "a -uses> c", "b -uses> c", "c -uses> d");
  const positions = new Map([
    ["a", { x: 0, y: 0 }],
    ["b", { x: 40, y: 0 }],
    ["c", { x: 60, y: 40 }],
    ["d", { x: 900, y: 900 }],
  ]);
  const input = {
    graph,
    positions,
    themes: NO_THEMES,
    hiddenTypes: new Set<never>(),
    certainty: 0,
    known: new Set<string>(),
  };
  const scene = overviewScene({ ...input, lit: null });
  const at = (k: number): Frame => {
    const motion = new Motion();
    motion.retarget(scene, 0, true);
    const viewport = { width: 390, height: 400 };
    const frame = { scene, motion, camera: { k, x: 0, y: 0 }, viewport, fitZoom: 0.3, mode: "light" as const };
    return makeFrame({ ...frame, pointed: null, glow: new Map() });
  };
  const [a, b, c, d] = ["a", "b", "c", "d"].map((slug) => scene.nodes.findIndex((node) => node.slug === slug)) as [
    number,
    number,
    number,
    number,
  ];
  const gap = ({ xs, ys, rs }: Frame, one: number, other: number): number =>
    Math.hypot(xs[one]! - xs[other]!, ys[one]! - ys[other]!) - rs[one]! - rs[other]!;

  it.each([0.3, 0.45, 1])("stones do not cover each other, at a zoom of %s", (zoom) => {
    const frame = at(zoom);
    for (const [one, other] of [
      [a, b],
      [b, c],
      [a, c],
    ] as const)
      expect(gap(frame, one, other)).toBeGreaterThan(1);
  });

  it("stones with room keep their size, and crowded ones have it back as one zooms in", () => {
    expect(at(0.3).rs[d]).toBeCloseTo(scene.nodes[d]!.r * 0.75);
    expect(at(0.3).rs[b]).toBeLessThan(scene.nodes[b]!.r * 0.5);
    expect(at(3).rs[b]).toBeCloseTo(scene.nodes[b]!.r * 0.75 * 1.6);
  });
});

it("leaves the number of a stage and the buttons over the map free of names", () => {
  const graph = graphOf("beginning-with-a-very-long-name -requires> next");
  const [long = "", next = ""] = graph.overview;
  const scene = layersScene(
    {
      graph,
      positions: new Map(),
      themes: NO_THEMES,
      hiddenTypes: new Set(),
      certainty: 0,
      lit: null,
      known: new Set(),
    },
    [
      { slug: long, buildsOn: [] },
      { slug: next, buildsOn: [long] },
    ].map((step, index) => ({ ...step, stage: index + 1 })),
    {
      places: new Map([
        [long, { x: 90, y: 100 }],
        [next, { x: 700, y: 500 }],
      ]),
      bands: [{ label: "1", top: 102, bottom: 300 }],
    },
  );
  const frame = frameOf(scene);
  frame.taken = [{ left: 640, right: 760, top: 506, bottom: 540 }];
  drawLabels(PEN, frame);
  const numbers = bandsOf(frame).map(({ number }) => number);
  expect(numbers).toHaveLength(1);
  expect(frame.labelBoxes).toHaveLength(2);
  for (const taken of [...numbers, ...frame.taken])
    for (const name of frame.labelBoxes)
      expect(
        name.right <= taken.left || taken.right <= name.left || name.bottom <= taken.top || taken.bottom <= name.top,
      ).toBe(true);
});

it("names a step of a path beside its stone where a button covers what is under it", () => {
  const graph = graphOf("a -requires> b");
  const scene = subjectScene(
    {
      graph,
      positions: new Map(),
      themes: NO_THEMES,
      hiddenTypes: new Set(),
      certainty: 0,
      lit: null,
      known: new Set(),
    },
    {
      key: "path",
      kind: "path",
      slugs: ["a", "b"],
      focus: null,
      steps: new Map([
        ["a", 1],
        ["b", 2],
      ]),
      distances: new Map(),
      places: new Map([
        ["a", { x: 300, y: 100 }],
        ["b", { x: 300, y: 500 }],
      ]),
    },
  );
  const sidesUnder = (taken: Frame["taken"]) => {
    const frame = frameOf(scene);
    frame.taken = taken;
    drawLabels(PEN, frame);
    return frame.labelBoxes.map(({ side }) => side);
  };
  expect(sidesUnder([])).toEqual(["below", "below"]);
  expect(sidesUnder([{ left: 200, right: 400, top: 512, bottom: 560 }])).toEqual(["below", "right"]);
});

it("finds how many ranks are below a limit", () => {
  const ranks = Int32Array.from([-1, -1, 0, 3, 3, 9]);
  expect([-1, 0, 1, 3, 4, 10].map((limit) => countBelow(ranks, limit))).toEqual([0, 2, 3, 3, 5, 6]);
  expect(countBelow(new Int32Array(0), 5)).toBe(0);
});

it("is made once for a scene", () => {
  const scene = lineScene();
  expect(sceneIndex(scene)).toBe(sceneIndex(scene));
});
