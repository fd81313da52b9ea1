// @vitest-environment jsdom
import { expect, it } from "vitest";
import { Motion } from "../map/motion.ts";
import { overviewScene } from "../map/scene.ts";
import { graphOf } from "../map/testing.ts";
import { NO_THEMES } from "../map/themes.ts";
import { makeFrame } from "./draw/frame.ts";
import { frameToSvg } from "./svg.ts";

it("draws what the frame shows as well-formed XML, whatever the concepts are called", () => {
  const graph = graphOf("a -uses> b", "b -part-of> c");
  const [first] = graph.concepts.values();
  if (first) first.label = 'R&D <script> "x"';
  const scene = overviewScene({
    graph,
    positions: new Map(graph.overview.map((slug, index) => [slug, { x: index * 50, y: index * 10 }])),
    themes: NO_THEMES,
    hiddenTypes: new Set(),
    certainty: 0,
    lit: null,
    known: new Set(),
  });
  const motion = new Motion();
  motion.retarget(scene, 0, true);
  const frame = makeFrame({
    scene,
    motion,
    camera: { k: 1, x: 100, y: 100 },
    viewport: { width: 400, height: 300 },
    fitZoom: 1,
    mode: "light",
    pointed: null,
    glow: new Map(),
  });
  frame.labelBoxes.push({ left: 10, right: 60, top: 5, bottom: 20, index: 0 });
  const svg = frameToSvg(frame, "a < b");
  const parsed = new DOMParser().parseFromString(svg, "image/svg+xml");
  expect(parsed.querySelector("parsererror")).toBeNull();
  expect(parsed.querySelectorAll("circle")).toHaveLength(3);
  expect(parsed.querySelectorAll("g > path")).toHaveLength(2);
  expect(parsed.querySelector("text")?.textContent).toBe('R&D <script> "x"');
  expect(parsed.querySelector("script")).toBeNull();
});
