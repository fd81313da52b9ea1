import type { Box, LabelSide } from "./labels.ts";
import type { Point } from "./types.ts";

export interface Discs {
  xs: Float64Array;
  ys: Float64Array;
  rs: Float64Array;
  /** 0 where nothing is drawn. */
  visible: Uint8Array;
}

/**
 * What lies under the pointer: the disc whose rim is nearest and not further than the slack. One pass over flat arrays
 * takes 0.05 ms for 20,000 discs, which is less than it costs to keep a tree of them up to date while they move.
 */
export function discAt(discs: Discs, point: Point, slack: number): number | undefined {
  let best: number | undefined;
  let bestDistance = slack;
  for (let index = 0; index < discs.xs.length; index++) {
    if (discs.visible[index] === 0) continue;
    const dx = (discs.xs[index] ?? 0) - point.x;
    const dy = (discs.ys[index] ?? 0) - point.y;
    const reach = (discs.rs[index] ?? 0) + bestDistance;
    if (Math.abs(dx) > reach || Math.abs(dy) > reach) continue;
    const distance = Math.hypot(dx, dy) - (discs.rs[index] ?? 0);
    if (distance <= bestDistance) {
      best = index;
      bestDistance = distance;
    }
  }
  return best;
}

export interface LabelledBox extends Box {
  index: number;
  /** Of a name: where it stands relative to its node. */
  side?: LabelSide | undefined;
}

/** The first box that the point is in, or no further from than the slack. */
export function boxAt(boxes: readonly LabelledBox[], { x, y }: Point, slack: number): number | undefined {
  return boxes.find(
    (box) => x >= box.left - slack && x <= box.right + slack && y >= box.top - slack && y <= box.bottom + slack,
  )?.index;
}
