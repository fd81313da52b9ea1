import { describe, expect, it } from "vitest";
import { fitCamera, toMap, toScreen } from "./camera.ts";
import { arrowHead, bends, controlPoint, pointOnCurve } from "./curves.ts";
import { boxAt, discAt } from "./hit.ts";
import { convexHull, coreOf } from "./hull.ts";
import { BoxGrid, labelBox, placeLabels, revealedCount, type LabelCandidate } from "./labels.ts";
import { Motion } from "./motion.ts";
import { overviewScene, strongest, subjectScene, type Scene, type SceneInput } from "./scene.ts";
import { radiusOf } from "@cairn/layout";
import { mix } from "./style.ts";
import { graphOf, relationOf, twoGroups } from "./testing.ts";
import { findThemes } from "./themes.ts";
import { nextPlace } from "./walk.ts";

const sceneInput = (graph = twoGroups()): SceneInput => ({
  graph,
  positions: new Map(graph.overview.map((slug, index) => [slug, { x: index * 50, y: 0 }])),
  themes: findThemes(graph),
  hiddenTypes: new Set(),
  certainty: 0,
  lit: null,
  known: new Set(),
});

describe("overviewScene", () => {
  it("draws each concept once, with its theme, the anchors marked", () => {
    const scene = overviewScene(sceneInput());
    expect(scene.nodes).toHaveLength(10);
    expect(scene.nodes.filter((node) => node.anchor).map((node) => node.slug)).toEqual(["a1", "b1"]);
    expect(scene.regions.map((region) => region.label)).toEqual(["A1", "B1"]);
  });

  it("leaves out relations of hidden types", () => {
    const scene = overviewScene({ ...sceneInput(), hiddenTypes: new Set(["USES"]) });
    expect(scene.edges.map((edge) => edge.type)).toEqual(["RELATED_TO"]);
  });

  it("leaves out what is less certain than asked for", () => {
    const graph = graphOf("a -uses> b", "b -uses> c");
    const [weak] = [...graph.relations.values()];
    if (weak) weak.confidence = 0.3;
    const drawn = (certainty: number): number => overviewScene({ ...sceneInput(graph), certainty }).edges.length;
    expect([drawn(0), drawn(0.3), drawn(0.35), drawn(0.9)]).toEqual([2, 2, 1, 0]);
  });

  it("gives a line an arrow where its kind or the notes' verb says which way it reads", () => {
    const graph = graphOf("a -uses> b", "b -contrasts-with> c", "c -related-to> d", "d -related-to> e");
    const untold = graph.relations.get("d|related-to|e");
    if (untold) untold.label = "relates to";
    const drawn = overviewScene(sceneInput(graph)).edges;
    expect(Object.fromEntries(drawn.map(({ id, oneWay }) => [id, oneWay]))).toEqual({
      "a|uses|b": true,
      "b|contrasts-with|c": false,
      "c|related-to|d": true,
      "d|related-to|e": false,
    });
  });

  it("keeps only the strongest relations, so that it is no hairball", () => {
    const hub = Array.from({ length: 30 }, (_, index) => relationOf(`hub -uses> n${index}`));
    expect(strongest(hub)).toHaveLength(30);
    const mesh = Array.from({ length: 20 }, (_, from) =>
      Array.from({ length: from }, (_, to) => relationOf(`n${from} -uses> n${to}`)),
    ).flat();
    expect(strongest(mesh).length).toBeLessThan(mesh.length / 3);
  });

  it("lights what a note speaks of and fades the rest", () => {
    const scene = overviewScene({ ...sceneInput(), lit: { key: "n", slugs: new Set(["a1", "a2"]) } });
    expect(scene.nodes.filter((node) => node.tone === "strong").map((node) => node.slug)).toEqual(["a1", "a2"]);
    expect(scene.subject.map((index) => scene.nodes[index]?.slug)).toEqual(["a1", "a2"]);
  });
});

describe("names of regions", () => {
  const title: LabelCandidate = { x: 50, y: 50, r: 5, width: 60, height: 10, sides: ["below"], forced: true };
  const wall = { left: 0, right: 100, top: 40, bottom: 70 };
  const screen = { left: 0, top: 0, right: 100, bottom: 100 };

  it("stand over the region where the concept is crowded in", () => {
    const spot = { left: 20, right: 80, top: 20, bottom: 30 };
    const grid = new BoxGrid();
    grid.add(wall);
    expect(placeLabels([{ ...title, spots: [spot] }], grid, screen)[0]?.box).toEqual(spot);
  });

  it("stand over stones rather than over another name, where there is room for neither", () => {
    const grid = new BoxGrid();
    grid.add({ left: 0, right: 100, top: 0, bottom: 100 });
    const both = [title, { ...title, sides: ["below", "above"] } satisfies LabelCandidate];
    expect(placeLabels(both, grid, screen).map(({ side }) => side)).toEqual(["below", "above"]);
  });

  it("are left out rather than written over another name or under a button", () => {
    const grid = new BoxGrid();
    grid.add({ left: 0, right: 100, top: 0, bottom: 100 });
    const two = [title, { ...title, yields: true }];
    expect(placeLabels(two, grid, screen).map(({ index }) => index)).toEqual([0]);
    const button = { left: 40, right: 100, top: 55, bottom: 80 };
    expect(placeLabels([{ ...title, yields: true }], new BoxGrid(), screen, [button])).toEqual([]);
    const sides = ["below", "above"] as const;
    expect(placeLabels([{ ...title, sides }], new BoxGrid(), screen, [button])[0]?.side).toBe("above");
  });

  it("are moved along, or shortened, where a side of their own would cut them off", () => {
    const crowded = { ...title, forced: false, x: 10, width: 70, shorter: [36] };
    const grid = new BoxGrid();
    grid.add({ left: 60, right: 100, top: 50, bottom: 80 });
    expect(placeLabels([crowded], grid, screen)[0]).toMatchObject({ version: 1, box: { left: 0, right: 36 } });
  });

  it("are never cut off at the edge of the screen", () => {
    const [placed] = placeLabels([{ ...title, x: 10 }], undefined, screen);
    expect(placed?.box).toMatchObject({ left: 0, right: 60 });
  });
});

describe("subjectScene", () => {
  it("draws the neighbourhood in its own places and the rest faint", () => {
    const scene = subjectScene(sceneInput(graphOf("f -uses> a", "b -uses> f", "a -uses> b", "x -uses> y")), {
      key: "focus:f",
      kind: "focus",
      slugs: ["f", "a", "b"],
      focus: "f",
      steps: new Map(),
      distances: new Map([
        ["f", 0],
        ["a", 1],
        ["b", 1],
      ]),
      places: new Map([["a", { x: 1, y: 2 }]]),
    });
    const toneOf = (slug: string) => scene.nodes.find((node) => node.slug === slug)?.tone;
    expect([toneOf("f"), toneOf("a"), toneOf("x")]).toEqual(["strong", "strong", "faint"]);
    expect(scene.nodes.find((node) => node.slug === "a")).toMatchObject({ x: 1, y: 2 });
    expect(scene.edges.map((edge) => [edge.id, edge.tone])).toEqual([
      ["a|uses|b", "faint"],
      ["b|uses|f", "strong"],
      ["f|uses|a", "strong"],
    ]);
  });
});

it("draws at most two lines between two concepts", () => {
  const graph = graphOf("f -uses> a", "f -requires> a", "a -affects> f", "f -is-a> b");
  const scene = subjectScene(sceneInput(graph), {
    key: "focus:f",
    kind: "focus",
    slugs: ["f", "a", "b"],
    focus: "f",
    steps: new Map(),
    distances: new Map(),
    places: new Map(),
  });
  expect(scene.edges).toHaveLength(3);
});

describe("curves", () => {
  it("fans out edges between the same two concepts, whichever way they point", () => {
    const fan = bends([
      { source: "a", target: "b" },
      { source: "b", target: "a" },
      { source: "a", target: "c" },
    ]);
    expect(fan[2]).toBe(0);
    const a = { x: 0, y: 0 };
    const b = { x: 100, y: 0 };
    const one = controlPoint(a, b, fan[0] ?? 0);
    const two = controlPoint(b, a, fan[1] ?? 0);
    expect(Math.sign(one.y)).toBe(-Math.sign(two.y));
  });

  it("runs from end to end, and the arrow stops at the rim", () => {
    const [a, b] = [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
    ];
    const control = controlPoint(a, b, 0);
    expect(pointOnCurve(a, control, b, 0)).toEqual(a);
    expect(pointOnCurve(a, control, b, 1)).toEqual(b);
    expect(arrowHead(control, b, 10, 8)[0]).toEqual({ x: 90, y: 0 });
  });
});

describe("labels", () => {
  const label = (x: number, extra: Partial<LabelCandidate> = {}): LabelCandidate => ({
    x,
    y: 100,
    r: 5,
    width: 60,
    height: 14,
    sides: ["below"],
    forced: false,
    ...extra,
  });
  const places = (...labels: LabelCandidate[]) => placeLabels(labels).map((placed) => placed.index);

  it("never writes one label over another", () => {
    expect(places(label(100), label(120), label(200))).toEqual([0, 2]);
  });

  it("tries another side before it gives up", () => {
    expect(places(label(100), label(120, { sides: ["below", "above"] }))).toEqual([0, 1]);
  });

  it("always writes what is asked for, and before the rest", () => {
    expect(places(label(100), label(120, { forced: true }))).toEqual([1]);
  });

  it("cuts none off at the edge of the screen", () => {
    const screen = { left: 0, top: 0, right: 400, bottom: 400 };
    const [placed] = placeLabels([label(20, { sides: ["below", "right"] })], undefined, screen);
    expect(placed?.box).toEqual(labelBox(label(20), "right"));
  });

  it("shows more concepts the closer one looks, and fewer on a small screen", () => {
    expect(revealedCount(1400, 900, 2, 1)).toBe(4 * revealedCount(1400, 900, 1, 1));
    expect(revealedCount(390, 700, 1, 1)).toBeLessThan(revealedCount(1400, 900, 1, 1));
    expect(revealedCount(1400, 900, 0.5, 1)).toBe(revealedCount(1400, 900, 1, 1));
  });
});

describe("hit test", () => {
  const discs = {
    xs: Float64Array.of(0, 30, 34),
    ys: Float64Array.of(0, 0, 0),
    rs: Float64Array.of(5, 5, 5),
    visible: Uint8Array.of(1, 1, 0),
  };

  it("finds the nearest disc within the slack, and never a hidden one", () => {
    expect(discAt(discs, { x: 3, y: 0 }, 2)).toBe(0);
    expect(discAt(discs, { x: 36, y: 0 }, 2)).toBe(1);
    expect(discAt(discs, { x: 39, y: 0 }, 2)).toBeUndefined();
    expect(discAt(discs, { x: 15, y: 0 }, 5)).toBeUndefined();
  });

  it("finds the label under the pointer", () => {
    expect(boxAt([{ left: 0, right: 10, top: 0, bottom: 10, index: 7 }], { x: 5, y: 5 }, 0)).toBe(7);
  });
});

describe("camera", () => {
  it("has all points inside the padding", () => {
    const viewport = { width: 800, height: 600 };
    const padding = { left: 50, right: 150, top: 20, bottom: 30 };
    const points = [
      { x: -500, y: -100 },
      { x: 900, y: 400 },
    ];
    const camera = fitCamera(points, viewport, padding);
    for (const point of points.map((one) => toScreen(camera, one))) {
      expect(point.x).toBeGreaterThanOrEqual(49.9);
      expect(point.x).toBeLessThanOrEqual(650.1);
      expect(point.y).toBeGreaterThanOrEqual(19.9);
      expect(point.y).toBeLessThanOrEqual(570.1);
    }
    expect(toMap(camera, toScreen(camera, { x: 3, y: 4 })).x).toBeCloseTo(3);
  });
});

describe("hull", () => {
  it("goes around all points, without the far ones", () => {
    const square = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 10 },
      { x: 0, y: 10 },
    ];
    expect(convexHull([...square, { x: 5, y: 5 }])).toHaveLength(4);
    expect(coreOf([...square, { x: 4, y: 5 }, { x: 5, y: 4 }, { x: 500, y: 500 }])).toHaveLength(6);
  });
});

describe("motion", () => {
  const sceneAt = (x: number): Scene => ({
    ...overviewScene(sceneInput(graphOf("a -uses> b"))),
    nodes: overviewScene(sceneInput(graphOf("a -uses> b"))).nodes.map((node) => ({ ...node, x, y: 0 })),
  });

  it("glides from where a concept was to where it goes", () => {
    const motion = new Motion();
    motion.retarget(sceneAt(0), 0, false);
    motion.retarget(sceneAt(100), 1000, false);
    expect(motion.at("a")?.x).toBe(0);
    expect(motion.step(1100)).toBe(true);
    expect(motion.at("a")?.x).toBeGreaterThan(10);
    expect(motion.step(2000)).toBe(false);
    expect(motion.at("a")?.x).toBe(100);
  });

  it("does not move at all where that is not wanted", () => {
    const motion = new Motion();
    motion.retarget(sceneAt(0), 0, true);
    motion.retarget(sceneAt(100), 1000, true);
    expect(motion.at("a")).toMatchObject({ x: 100, alpha: 1 });
  });
});

it("walks to the place ahead, linked ones first", () => {
  const from = { x: 0, y: 0 };
  const places = [
    { x: 100, y: 0, linked: false },
    { x: 120, y: 10, linked: true },
    { x: -50, y: 0, linked: true },
    { x: 40, y: 200, linked: false },
  ];
  expect(nextPlace(from, "right", places)).toBe(1);
  expect(nextPlace(from, "left", places)).toBe(2);
  expect(nextPlace(from, "down", places)).toBe(3);
  expect(nextPlace(from, "up", places)).toBeUndefined();
});

it("makes important concepts larger, all of them large enough to be hit", () => {
  expect(radiusOf(0)).toBeGreaterThan(radiusOf(20));
  expect(radiusOf(20)).toBeGreaterThan(radiusOf(120));
  expect(radiusOf(100_000)).toBeGreaterThan(3);
  expect(mix("#000000", "#ffffff", 0.5)).toBe("#808080");
});
