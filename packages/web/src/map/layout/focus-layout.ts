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
  leaves: number;
}

/** The fan that a side may fill, so that labels beside their nodes never stand over each other. */
const HALF_FAN = (68 * Math.PI) / 180;
const LINE_HEIGHT = 25;
const FIRST_RING = 210;
const RING_STEP = 190;

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
  return places;
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
  while (full.length > 12 && full.length > spare.length * 2 + 1) {
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
    const branch: Branch = { slug, children: [], leaves: 1 };
    branchOf.set(slug, branch);
    const parent = [...(neighbours.get(slug) ?? [])]
      .filter((other) => (distance.get(other) ?? 99) === steps - 1 && other !== input.focus)
      .map((other) => branchOf.get(other))
      .find((other) => other !== undefined);
    if (parent) parent.children.push(branch);
    else roots.push(branch);
  }
  const count = (branch: Branch): number => {
    branch.leaves = Math.max(
      1,
      branch.children.reduce((sum, child) => sum + count(child), 0),
    );
    return branch.leaves;
  };
  for (const root of roots) count(root);
  return roots;
}

function placeSide(
  roots: readonly Branch[],
  direction: 1 | -1,
  { centre, narrow }: FocusInput,
  places: Map<string, FocusPlace>,
): void {
  const leaves = roots.reduce((sum, root) => sum + root.leaves, 0);
  if (leaves === 0) return;
  const rings = ringRadii(roots, leaves);
  // A few branches do not need the whole fan.
  const half = Math.min(HALF_FAN, leaves * 0.16 + 0.1);
  const visit = (branch: Branch, from: number, to: number, depth: number): void => {
    const angle = (from + to) / 2;
    const radius = rings[depth] ?? FIRST_RING;
    places.set(branch.slug, {
      x: centre.x + direction * radius * Math.cos(angle) * (narrow ? 0.5 : 1.15),
      y: centre.y + radius * Math.sin(angle),
      side: direction === 1 ? "right" : "left",
    });
    let start = from;
    for (const child of branch.children) {
      const end = start + ((to - from) * child.leaves) / branch.leaves;
      visit(child, start, end, depth + 1);
      start = end;
    }
  };
  let start = -half;
  for (const root of roots) {
    const end = start + (2 * half * root.leaves) / leaves;
    visit(root, start, end, 0);
    start = end;
  }
}

/** Rings wide enough that neighbours on them keep a line's height apart. */
function ringRadii(roots: readonly Branch[], leaves: number): number[] {
  let depth = 0;
  const deepest = (branch: Branch, level: number): void => {
    depth = Math.max(depth, level);
    for (const child of branch.children) deepest(child, level + 1);
  };
  for (const root of roots) deepest(root, 0);
  const needed = (leaves * LINE_HEIGHT) / (2 * Math.sin(HALF_FAN));
  const outer = Math.max(FIRST_RING + depth * RING_STEP, needed);
  return Array.from({ length: depth + 1 }, (_, level) =>
    level === depth ? outer : FIRST_RING + ((outer - FIRST_RING) * level) / Math.max(1, depth),
  );
}
