import { expect, it } from "vitest";
import type { Scene } from "@cairn/drawing/map/scene.ts";
import { placesInSpace, standpoint } from "./places-in-space.ts";

it("keeps the flat map in front, and sets themes apart in depth", () => {
  const nodes = [0, 0, 1, 1, undefined].map((theme, index) => ({
    slug: `n${index}`,
    x: index * 100,
    y: index * 10,
    theme,
  }));
  const scene = { nodes, regions: [{}, {}] } as unknown as Scene;
  const places = placesInSpace(scene);
  expect(places.map(({ x, y }) => [x, y])).toEqual(nodes.map(({ x, y }) => [x, 0 - y]));
  const z = places.map((place) => place.z);
  expect(new Set(z).size).toBe(5);
  const middle = (a: number, b: number): number => ((z[a] ?? 0) + (z[b] ?? 0)) / 2;
  expect(Math.abs(middle(0, 1) - middle(2, 3))).toBeGreaterThan(60);
  expect(placesInSpace(scene)).toEqual(places);
  expect(placesInSpace({ nodes: [], regions: [] } as unknown as Scene)).toEqual([]);
});

it("stands in front of the middle, far enough to see all", () => {
  const corners = [0, 1000].flatMap((x) => [0, 400].map((y) => ({ x, y, z: 0 })));
  const { x, y, away } = standpoint(corners, { width: 1000, height: 800 });
  expect([x, y]).toEqual([500, 200]);
  const seen = 2 * away * Math.tan((25 * Math.PI) / 180);
  expect(seen).toBeGreaterThan(800);
  expect(standpoint([], { width: 0, height: 0 }).away).toBeGreaterThan(0);
});
