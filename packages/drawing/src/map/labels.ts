/** Where a label may stand relative to its node. */
export type LabelSide =
  | "below"
  | "above"
  | "left"
  | "right"
  | "above-left"
  | "above-right"
  | "below-left"
  | "below-right";

export interface LabelCandidate {
  /** Centre of the node on screen. */
  x: number;
  y: number;
  r: number;
  width: number;
  height: number;
  /** Tried in this order. */
  sides: readonly LabelSide[];
  /** Places away from the node, tried when no side is free: around the region that it names. */
  spots?: readonly Box[];
  /** Widths of shorter versions of the name, longest first: each is tried at every side before the next. */
  shorter?: readonly number[];
  /** Shown whatever it covers: the focus, the pointed-at concept. */
  forced: boolean;
  /** Of a forced one: after all others, so that it covers none of them as long as there is another place. */
  last?: boolean;
  /** Of a forced one: on its first side whatever is there, since the pointer is on it. */
  stays?: boolean;
  /** Of a forced one: over stones where there is no other place, but over no other name; rather not at all. */
  yields?: boolean;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const GAP = 4;
/** So far one that has all places to choose from stays away from the others. */
const WIDE_BERTH = 7;

export function labelBox(candidate: LabelCandidate, side: LabelSide): Box {
  const { x, y, r, width, height } = candidate;
  if (side === "below" || side === "above") {
    const top = side === "below" ? y + r + GAP : y - r - GAP - height;
    return { left: x - width / 2, right: x + width / 2, top, bottom: top + height };
  }
  if (side !== "left" && side !== "right") {
    // Under or over the stone, from its edge outwards.
    const top = side.startsWith("below") ? y + r + GAP : y - r - GAP - height;
    const start = side.endsWith("right") ? x - r : x + r - width;
    return { left: start, right: start + width, top, bottom: top + height };
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
      for (let column = Math.floor(box.left / 80); column <= Math.floor(box.right / 80); column++)
        yield row * 10_007 + column;
    }
  }

  isFree(box: Box, margin = 2): boolean {
    // What is in the cell beside it may be as near.
    const { left, right, top, bottom } = box;
    const around = { left: left - margin, right: right + margin, top: top - margin, bottom: bottom + margin };
    for (const cell of this.#cellsOf(around)) {
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

const isInside = (box: Box, screen: Box): boolean =>
  box.left >= screen.left && box.right <= screen.right && box.top >= screen.top && box.bottom <= screen.bottom;

/** Moved sideways until it is on the screen, as far as it fits. */
function into(screen: Box, box: Box): Box {
  const away = Math.max(0, screen.left - box.left) - Math.max(0, box.right - screen.right);
  return away === 0 ? box : { ...box, left: box.left + away, right: box.right + away };
}

export interface PlacedLabel {
  /** Place in the list of candidates. */
  index: number;
  box: Box;
  /** Which version of the name: 0 for the whole, n for the nth shorter one. */
  version: number;
  /** Where it stands, unless that is one of the places away from the node. */
  side: LabelSide | undefined;
}

type Found = Omit<PlacedLabel, "index">;

/**
 * Which labels can be read, and where: the first ones first, none over another or over what the grid holds already.
 * @param taken where something else than a stone stands: what no name may cover or be covered by
 */
export function placeLabels(
  candidates: readonly LabelCandidate[],
  grid: BoxGrid = new BoxGrid(),
  screen: Box = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity },
  taken: readonly Box[] = [],
): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  const names = new BoxGrid();
  for (const box of taken) {
    grid.add(box);
    names.add(box);
  }
  const place = (candidate: LabelCandidate, index: number): void => {
    const { forced } = candidate;
    const at = (side: LabelSide, width: number, version: number): Found => ({
      box: labelBox({ ...candidate, width }, side),
      version,
      side,
    });
    const whole = candidate.sides.map((side) => at(side, candidate.width, 0));
    const tried = [
      ...whole,
      ...(candidate.spots ?? []).map((box): Found => ({ box, version: 0, side: undefined })),
      ...(candidate.shorter ?? []).flatMap((width, shorter) =>
        candidate.sides.map((side) => at(side, width, shorter + 1)),
      ),
    ];
    const moved = (): Found | undefined =>
      tried
        .map((cut) => ({ ...cut, box: into(screen, cut.box) }))
        .find(({ box }) => isInside(box, screen) && grid.isFree(box));
    const apart = candidate.last ? tried.filter(({ box }) => grid.isFree(box, WIDE_BERTH)) : [];
    const free = apart.length > 0 ? apart : tried.filter(({ box }) => grid.isFree(box));
    // A choice of sides is one of whole labels: none is cut off at the edge of the screen.
    const found =
      (candidate.stays && whole[0] ? { ...whole[0], box: into(screen, whole[0].box) } : undefined) ??
      free.find(({ box }) => isInside(box, screen)) ??
      // One that has to stand on its own side is moved along it until it is whole, or stays cut off.
      (candidate.sides.length < 4 && !forced ? (moved() ?? free[0]) : undefined) ??
      // Better over a stone than over a name.
      (forced ? tried.find(({ box }) => isInside(box, screen) && names.isFree(box)) : undefined) ??
      (forced && !candidate.yields && whole[0] ? { ...whole[0], box: into(screen, whole[0].box) } : undefined);
    if (!found) return;
    grid.add(found.box);
    names.add(found.box);
    placed.push({ index, ...found });
  };
  const turns: readonly ((candidate: LabelCandidate) => boolean)[] = [
    ({ forced, last }) => forced && !last,
    ({ forced }) => !forced,
    ({ forced, last }) => forced && last === true,
  ];
  for (const isTurn of turns)
    candidates.forEach((candidate, index) => {
      if (isTurn(candidate)) place(candidate, index);
    });
  return placed;
}

/** On a phone that lies on its side more would stand over each other. */
const FEWEST_REVEALED = 24;

/**
 * Semantic zoom: how many of the ranked concepts stand on the screen. The first view holds about one to 9,000 square
 * pixels; zooming in by two shows four times as many.
 */
export function revealedCount(width: number, height: number, zoom: number, fitZoom: number): number {
  const first = Math.min(120, Math.max(FEWEST_REVEALED, (width * height) / 9000));
  return Math.round(first * Math.max(1, (zoom / fitZoom) ** 2));
}
