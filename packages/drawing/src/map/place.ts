import { centreOf, type Camera, type Viewport } from "./camera.ts";
import type { Point } from "./types.ts";

/**
 * From where a picture is seen, in words that hold on any screen: the point of the map in the middle, in the map's own
 * coordinates, and how many times closer than what shows the whole of it.
 */
export interface Place extends Point {
  zoom: number;
}

/** Rounded to what nobody sees: at the closest zoom less than half a pixel. */
const rounded = (value: number, digits: number): number => Number(value.toFixed(digits)) + 0;

/** Where a camera is. @param whole the zoom that shows the whole picture on this screen */
export function placeOf(camera: Camera, viewport: Viewport, whole: number): Place {
  const { x, y } = centreOf(camera, viewport);
  return { x: rounded(x, 1), y: rounded(y, 1), zoom: rounded(camera.k / whole, 3) };
}

/** The camera at a place: {@link placeOf} back. */
export function cameraAt({ x, y, zoom }: Place, viewport: Viewport, whole: number): Camera {
  const k = zoom * whole;
  return { k, x: viewport.width / 2 - x * k, y: viewport.height / 2 - y * k };
}

/** On a screen held upright the map is mirrored at its diagonal; a place is told as on the wide one. */
export const turned = <Turned extends Point>(point: Turned): Turned => ({ ...point, x: point.y, y: point.x });

export const isSamePlace = (one: Place | null, other: Place | null): boolean =>
  one === other || (one?.x === other?.x && one?.y === other?.y && one?.zoom === other?.zoom);
