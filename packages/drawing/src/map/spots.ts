import type { Box } from "./labels.ts";
import type { Point } from "./types.ts";

/** So far from the screen's edges a name stays, in pixels. */
const MARGIN = 4;
/** So far a name that has no room at its stone stays from the stones that it goes around. */
const BESIDE = 18;

/**
 * Where the name of the one in the middle may stand when there is no room at its stone: under and over what stands at either side of
 * it, ending or beginning at the stone, and under and over all, in line with it.
 * @param around centres of the stones on the view, on screen. @param screen its width.
 * @returns boxes on screen, the nearest to the stone first. Linear in `around`.
 */
export function spotsAround(
  stone: Point & { r: number },
  around: readonly Point[],
  name: { width: number; height: number },
  screen: number,
): Box[] {
  const boxes = (of: readonly Point[], from: number): Box[] => {
    const left = Math.max(MARGIN, Math.min(from, screen - MARGIN - name.width));
    let [low, high] = [stone.y, stone.y];
    for (const { y } of of) [low, high] = [Math.max(low, y), Math.min(high, y)];
    return [low + BESIDE, high - BESIDE - name.height].map((top) => ({
      left,
      right: left + name.width,
      top,
      bottom: top + name.height,
    }));
  };
  const beside = [-1, 1].flatMap((side) => {
    const there = around.filter(({ x }) => (x - stone.x) * side > stone.r);
    return boxes(there, side < 0 ? stone.x + stone.r - name.width : stone.x - stone.r);
  });
  const far = (box: Box): number => Math.abs((box.top + box.bottom) / 2 - stone.y);
  return [...beside, ...boxes(around, stone.x - name.width / 2)].sort((one, other) => far(one) - far(other));
}
