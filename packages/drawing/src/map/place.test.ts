import { expect, it } from "vitest";
import { cameraAt, isSamePlace, placeOf, turned } from "./place.ts";

const VIEWPORT = { width: 1440, height: 900 };

it("a place is a camera told for any screen, to half a pixel at the closest zoom", () => {
  const camera = { k: 8, x: -1234.56, y: 789.12 };
  const place = placeOf(camera, VIEWPORT, 0.41);
  const back = cameraAt(place, VIEWPORT, 0.41);
  expect(Math.abs(back.k / camera.k - 1)).toBeLessThan(1e-4);
  const middle = { x: VIEWPORT.width / 2, y: VIEWPORT.height / 2 };
  const point = { x: (middle.x - camera.x) / camera.k, y: (middle.y - camera.y) / camera.k };
  expect(Math.hypot(point.x * back.k + back.x - middle.x, point.y * back.k + back.y - middle.y)).toBeLessThan(0.6);
  // Told once more it is the same: an address does not creep.
  expect(placeOf(back, VIEWPORT, 0.41)).toEqual(place);
});

it("is in the middle of any other screen, as much closer as on the first", () => {
  const phone = { width: 390, height: 844 };
  const camera = cameraAt({ x: 10, y: 20, zoom: 2 }, phone, 0.5);
  expect(camera.k).toBe(1);
  expect(placeOf(camera, phone, 0.5)).toEqual({ x: 10, y: 20, zoom: 2 });
});

it("is turned as the map is, and compared by what it says", () => {
  expect(turned({ x: 1, y: 2, zoom: 3 })).toEqual({ x: 2, y: 1, zoom: 3 });
  expect(isSamePlace({ x: 1, y: 2, zoom: 3 }, { x: 1, y: 2, zoom: 3 })).toBe(true);
  expect(isSamePlace({ x: 1, y: 2, zoom: 3 }, null)).toBe(false);
  expect(isSamePlace(null, null)).toBe(true);
});
