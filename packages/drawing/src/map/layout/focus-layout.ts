import type { LabelSide } from "../labels.ts";
import type { MapRelation, Point } from "../types.ts";

export interface FocusPlace extends Point {
  side: LabelSide;
}

export interface FocusInput {
  focus: string;
  centre: Point;
  /** The neighbourhood, best first, with the steps from the focus. */
  concepts: readonly { slug: string; distance: number }[];
  relations: readonly MapRelation[];
  /** A phone held upright: rings become tall and thin. */
  narrow?: boolean;
}

interface Branch {
  slug: string;
  children: Branch[];
  /** The angle that it and what hangs on it need. */
  angle: number;
}

/** The fan that a side may fill, so that labels beside their nodes never stand over each other. */
const HALF_FAN = (68 * Math.PI) / 180;
const LINE_HEIGHT = 25;
const FIRST_RING = 210;
const RING_STEP = 190;
/** How many one side may hold before the weakest move over to an emptier one: as many names as the screen has room for. */
const MOST_BESIDE = 22;
const MOST_BESIDE_NARROW = 10;
/**
 * How wide rings are for their height. One ring needs room for verbs on its lines; of several, width is what a screen lacks, since
 * names stand beside the last one.
 */
const WIDE = 1.15;
const WIDE_DEEP = 0.85;
const NARROW = 0.36;
/** What a screen has of height for its width, between the names at both sides; and how far lines are drawn apart for it at most. */
const HEIGHT_FOR_WIDTH = 0.95;
const MOST_RAISED = 1.6;

/**
 * The focus in the middle; what it says something about on the right, what says something about it on the left, so that
 * every line reads from left to right. Further steps stand behind the concept that leads to them.
 */
export function focusLayout(input: FocusInput): Map<string, FocusPlace> {
  const places = new Map<string, FocusPlace>([[input.focus, { ...input.centre, side: "below" }]]);
  const { left, right } = sides(input);
  for (const [branches, direction] of [
    [left, -1],
    [right, 1],
  ] as const) {
    placeSide(branches, direction, input, places);
  }
  if (isDeep(input) && !input.narrow) raise(places, input.centre);
  return places;
}

const isDeep = ({ concepts }: FocusInput): boolean => concepts.some(({ distance }) => distance > 1);

/** Of several rings the screen shows as much as fits its width: where there is height to spare, the names have it. */
function raise(places: Map<string, FocusPlace>, { y: middle }: Point): void {
  const across = [...places.values()];
  const extent = (of: (place: Point) => number): number => Math.max(...across.map(of)) - Math.min(...across.map(of));
  const height = extent(({ y }) => y);
  const factor = Math.min(MOST_RAISED, (HEIGHT_FOR_WIDTH * extent(({ x }) => x)) / Math.max(1, height));
  if (factor <= 1) return;
  for (const [slug, place] of places) places.set(slug, { ...place, y: middle + (place.y - middle) * factor });
}

function sides(input: FocusInput): { left: Branch[]; right: Branch[] } {
  const branches = growTree(input);
  const out = new Set<string>();
  const typeOf = new Map<string, string>();
  for (const relation of input.relations) {
    if (relation.source === input.focus) out.add(relation.target);
    for (const end of [relation.source, relation.target]) {
      if (!typeOf.has(end) && (relation.source === input.focus || relation.target === input.focus)) {
        typeOf.set(end, relation.type);
      }
    }
  }
  const right = branches.filter((branch) => out.has(branch.slug));
  const left = branches.filter((branch) => !out.has(branch.slug));
  // One side much fuller than the other: the weakest move over, their arrows still tell the direction.
  const [full, spare] = right.length > left.length ? [right, left] : [left, right];
  const most = input.narrow ? MOST_BESIDE_NARROW : MOST_BESIDE;
  while (full.length > most && full.length > spare.length * 2 + 1) {
    const moved = full.pop();
    if (moved) spare.push(moved);
  }
  const byType = (a: Branch, b: Branch): number => {
    const first = typeOf.get(a.slug) ?? "";
    const second = typeOf.get(b.slug) ?? "";
    return first < second ? -1 : first > second ? 1 : 0;
  };
  return { left: left.sort(byType), right: right.sort(byType) };
}

/** Every concept hangs on the first concept of the step before that it has a relation with. */
function growTree(input: FocusInput): Branch[] {
  const distance = new Map(input.concepts.map((concept) => [concept.slug, concept.distance]));
  const branchOf = new Map<string, Branch>();
  const neighbours = new Map<string, Set<string>>();
  for (const { source, target } of input.relations) {
    neighbours.set(source, (neighbours.get(source) ?? new Set()).add(target));
    neighbours.set(target, (neighbours.get(target) ?? new Set()).add(source));
  }
  const roots: Branch[] = [];
  const inOrder = [...input.concepts].sort((a, b) => a.distance - b.distance);
  for (const { slug, distance: steps } of inOrder) {
    if (slug === input.focus) continue;
    const branch: Branch = { slug, children: [], angle: 0 };
    branchOf.set(slug, branch);
    // Of several that lead to it the one with the fewest so far: a hub must not gather the whole ring.
    const parent = [...(neighbours.get(slug) ?? [])]
      .filter((other) => (distance.get(other) ?? 99) === steps - 1 && other !== input.focus)
      .map((other) => branchOf.get(other))
      .filter((other) => other !== undefined)
      .sort((a, b) => a.children.length - b.children.length)[0];
    if (parent) parent.children.push(branch);
    else roots.push(branch);
  }
  return roots;
}

function placeSide(
  roots: readonly Branch[],
  direction: 1 | -1,
  input: FocusInput,
  places: Map<string, FocusPlace>,
): void {
  const { centre, narrow } = input;
  if (roots.length === 0) return;
  const { rings, total } = ringRadii(roots);
  const deep = isDeep(input);
  const width = narrow ? NARROW : deep ? WIDE_DEEP : WIDE;
  const half = Math.min(HALF_FAN, total / 2);
  const share = (2 * half) / total;
  const visit = (branch: Branch, from: number, to: number, depth: number): void => {
    const angle = (from + to) / 2;
    const radius = rings[depth] ?? FIRST_RING;
    // Names stand beside their stones: what they need is height, and a fan in equal angles has least of it at its ends. Of several
    // rings the inner one has none to spare in the middle.
    const turn = deep ? angle : Math.asin((Math.sin(half) * angle) / half);
    places.set(branch.slug, {
      x: centre.x + direction * radius * Math.cos(turn) * width,
      y: centre.y + radius * Math.sin(turn),
      side: direction === 1 ? "right" : "left",
    });
    const needed = branch.children.reduce((sum, child) => sum + child.angle, 0);
    let start = angle - (needed * share) / 2;
    for (const child of branch.children) {
      const end = start + child.angle * share;
      visit(child, start, end, depth + 1);
      start = end;
    }
  };
  let start = -half;
  for (const root of roots) {
    const end = start + root.angle * share;
    visit(root, start, end, 0);
    start = end;
  }
}

/** Rings so wide that neighbours on each of them keep a line's height apart, and the angle that is then needed. */
function ringRadii(roots: readonly Branch[]): { rings: number[]; total: number } {
  const depth = Math.max(...roots.map(depthOf));
  const rings = Array.from({ length: depth }, (_, level) => FIRST_RING + level * RING_STEP);
  for (let round = 0; ; round++) {
    const total = roots.reduce((sum, root) => sum + measure(root, rings, 0), 0);
    const excess = total / (2 * HALF_FAN);
    if (excess <= 1 || round >= 6) return { rings, total };
    rings.forEach((radius, level) => {
      rings[level] = radius * Math.min(1.5, excess);
    });
  }
}

const depthOf = (branch: Branch): number => 1 + Math.max(0, ...branch.children.map(depthOf));

function measure(branch: Branch, rings: readonly number[], level: number): number {
  const own = LINE_HEIGHT / (rings[level] ?? FIRST_RING);
  const below = branch.children.reduce((sum, child) => sum + measure(child, rings, level + 1), 0);
  // A little more than a line each, so that a few branches are not squeezed into a beam.
  branch.angle = Math.max(own * 1.15, below);
  return branch.angle;
}
