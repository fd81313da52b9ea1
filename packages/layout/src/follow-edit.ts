import type { GraphDiff, ReadableGraph, Relation } from "@cairn/graph-core";
import { round, STRETCH } from "./force-layout.ts";
import { tieOf, withNew, type Tie } from "./lay-out.ts";
import { ROOM } from "./place-new.ts";

/** Where a concept stands on the map, in pixels of the map's own, and its theme: from 0, or -1 for none. */
export interface Place {
  x: number;
  y: number;
  theme: number;
}

/** Places by the concept's id. */
export type Places = ReadonlyMap<string, Place>;

/** More concepts at once are another vault rather than an edit: they find places, and nobody gives way. */
const MOST_MOVED = 60;
/** Who looks at a concept finds it again: it gives way by no more than this, and a new one settles within this. */
const MOST_WAY = 30;
const MOST_WAY_NEW = 130;
/** How much a concept that stood somewhere wants to stay there, and a new one where it was put: shares of the way a tick. */
const STAYS = 0.5;
const SETTLES = 0.05;
/** How strongly a tie of weight 1 pulls, and the length at which it does not. */
const PULL = 0.04;
const LENGTH = 90;
const TICKS = 30;

/**
 * The places after an edit: new concepts stand beside their neighbours, those that the edit gave a relation may give way a
 * little, everybody else stays to the byte. The same places and edit always give the same.
 * Cost: a few passes over the places, and 30 steps of those that may move: some milliseconds.
 * @param graph as it is after the edit
 */
export function followEdit(known: Places, diff: GraphDiff, graph: ReadableGraph): Map<string, Place> {
  const kept = new Map(known);
  for (const { id } of diff.concepts.removed) if (!graph.has(id)) kept.delete(id);
  const added = diff.concepts.added.map(({ id }) => id).filter((id) => graph.has(id) && !kept.has(id));
  const came = diff.relations.added.filter(({ id }) => graph.relation(id) !== undefined);
  if (added.length === 0 && came.length === 0) return kept;
  const ties = tiesOf(added, came, graph);
  const places = added.length === 0 ? kept : withNew(added, ties, kept);
  const isNew = new Set(added);
  const free = [...new Set([...added, ...came.flatMap(({ source, target }) => [source, target])])]
    .filter((id) => places.has(id))
    .sort();
  if (free.length <= MOST_MOVED) settle(free, isNew, ties, places);
  return places;
}

/** The ties of new concepts, and those that came between others; by id. */
function tiesOf(ids: readonly string[], came: readonly Relation[], graph: ReadableGraph): Tie[] {
  const relations = new Map(came.map((relation) => [relation.id, relation]));
  for (const id of ids) for (const relation of graph.relationsOf(id)) relations.set(relation.id, relation);
  return [...relations].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([, relation]) => tieOf(relation));
}

/** A concept that may move: where it is and where it was. Before the map is stretched for the width of names. */
interface Free {
  x: number;
  y: number;
  homeX: number;
  homeY: number;
  stays: number;
  most: number;
  /** Who stands so near that it could be met. */
  near: { x: number; y: number }[];
}

/**
 * Lets the free ones find room among the others, who stay: drawn by their ties, pushed by who is too near, held by where they
 * were. A spring embedder (P. Eades, 1984) of a handful of nodes; the library's would look at all that stand still, each step.
 */
function settle(
  free: readonly string[],
  isNew: ReadonlySet<string>,
  ties: readonly Tie[],
  places: Map<string, Place>,
): void {
  const nodes = new Map<string, Free>();
  for (const id of free) {
    const { x, y } = places.get(id) ?? { x: 0, y: 0 };
    const at = { x: x / STRETCH, y };
    const [stays, most] = isNew.has(id) ? [SETTLES, MOST_WAY_NEW] : [STAYS, MOST_WAY];
    nodes.set(id, { ...at, homeX: at.x, homeY: at.y, stays, most, near: [] });
  }
  const movable = [...nodes.values()];
  for (const [id, place] of places) {
    const self = nodes.get(id);
    const other = self ?? { x: place.x / STRETCH, y: place.y };
    for (const node of movable) {
      const reach = node.most + ROOM * 2;
      if (node !== self && Math.abs(node.homeX - other.x) < reach && Math.abs(node.homeY - other.y) < reach)
        node.near.push(other);
    }
  }
  const standing = (id: string): { x: number; y: number } | undefined => {
    const place = places.get(id);
    return nodes.get(id) ?? (place && { x: place.x / STRETCH, y: place.y });
  };
  const pulls = ties.flatMap(({ source, target, weight }) => {
    const [from, to] = [standing(source), standing(target)];
    return from && to && source !== target ? [{ source, target, from, to, pull: PULL * Math.min(1.5, weight) }] : [];
  });
  for (let tick = 0; tick < TICKS; tick++) {
    const heat = 1 - tick / TICKS;
    for (const { source, target, from, to, pull } of pulls) {
      const way = Math.hypot(to.x - from.x, to.y - from.y) || 1;
      const share = (heat * pull * (way - LENGTH)) / way;
      const [dx, dy] = [(to.x - from.x) * share, (to.y - from.y) * share];
      step(nodes.get(source), dx, dy);
      step(nodes.get(target), -dx, -dy);
    }
    for (const node of movable) {
      for (const { x, y } of node.near) {
        const way = Math.hypot(node.x - x, node.y - y);
        if (way >= ROOM || way === 0) continue;
        const push = (0.5 * (ROOM - way)) / way;
        step(node, (node.x - x) * push, (node.y - y) * push);
      }
      step(node, (node.homeX - node.x) * node.stays * heat, (node.homeY - node.y) * node.stays * heat);
    }
  }
  for (const [id, node] of nodes) {
    const before = places.get(id);
    if (before) places.set(id, { ...before, x: round(node.x * STRETCH), y: round(node.y) });
  }
}

/** Moves one, but never farther from where it was than it may. */
function step(node: Free | undefined, dx: number, dy: number): void {
  if (!node) return;
  const [x, y] = [node.x + dx - node.homeX, node.y + dy - node.homeY];
  const share = Math.min(1, node.most / (Math.hypot(x, y) || 1));
  node.x = node.homeX + x * share;
  node.y = node.homeY + y * share;
}
