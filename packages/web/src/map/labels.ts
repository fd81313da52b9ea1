/** Where a label may stand relative to its node. */
export type LabelSide = "below" | "left" | "right";

export interface LabelCandidate {
  /** Centre of the node on screen. */
  x: number;
  y: number;
  r: number;
  width: number;
  height: number;
  side: LabelSide;
  /** Shown whatever it covers: the focus, the pointed-at concept. */
  forced: boolean;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const GAP = 4;

export function labelBox(candidate: LabelCandidate): Box {
  const { x, y, r, width, height, side } = candidate;
  if (side === "below") {
    return { left: x - width / 2, right: x + width / 2, top: y + r + GAP, bottom: y + r + GAP + height };
  }
  const left = side === "right" ? x + r + GAP + 1 : x - r - GAP - 1 - width;
  return { left, right: left + width, top: y - height / 2, bottom: y + height / 2 };
}

const overlap = (a: Box, b: Box, margin: number): boolean =>
  a.left < b.right + margin && b.left < a.right + margin && a.top < b.bottom + margin && b.top < a.bottom + margin;

/** A screen cut into cells, so that a box is compared with the boxes near it only. */
export class BoxGrid {
  readonly #cells = new Map<number, Box[]>();

  *#cellsOf(box: Box): Generator<number> {
    for (let row = Math.floor(box.top / 40); row <= Math.floor(box.bottom / 40); row++) {
      for (let column = Math.floor(box.left / 80); column <= Math.floor(box.right / 80); column++) yield row * 10_007 + column;
    }
  }

  isFree(box: Box, margin = 2): boolean {
    for (const cell of this.#cellsOf(box)) {
      if (this.#cells.get(cell)?.some((other) => overlap(box, other, margin))) return false;
    }
    return true;
  }

  add(box: Box): void {
    for (const cell of this.#cellsOf(box)) {
      const list = this.#cells.get(cell);
      if (list) list.push(box);
      else this.#cells.set(cell, [box]);
    }
  }
}

/** Which labels can be read: the first ones first, none over another. Returns their places in the list. */
export function placeLabels(candidates: readonly LabelCandidate[]): number[] {
  const grid = new BoxGrid();
  const shown: number[] = [];
  const inOrder = candidates.map((_, index) => index);
  const forcedFirst = [
    ...inOrder.filter((index) => candidates[index]?.forced),
    ...inOrder.filter((index) => !candidates[index]?.forced),
  ];
  for (const index of forcedFirst) {
    const candidate = candidates[index];
    if (!candidate) continue;
    const box = labelBox(candidate);
    if (!candidate.forced && !grid.isFree(box)) continue;
    grid.add(box);
    shown.push(index);
  }
  return shown;
}

/**
 * Semantic zoom: how many of the ranked concepts stand on the screen. The first view holds about one to 9,000 square
 * pixels; zooming in by two shows four times as many.
 */
export function revealedCount(width: number, height: number, zoom: number, fitZoom: number): number {
  const first = Math.min(120, Math.max(40, (width * height) / 9000));
  return Math.round(first * Math.max(1, (zoom / fitZoom) ** 2));
}
