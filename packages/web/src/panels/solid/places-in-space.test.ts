import { expect, it } from "vitest";
import type { Scene } from "../../map/scene.ts";
import { placesInSpace } from "./places-in-space.ts";

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
