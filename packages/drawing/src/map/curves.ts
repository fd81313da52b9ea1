import type { Point } from "./types.ts";

interface Ends {
  source: string;
  target: string;
}

/**
 * How far each edge bends from the straight line, as a share of its length; to the left of source -> target. Edges
 * between the same two concepts fan out, so that each can be read.
 */
export function bends(edges: readonly Ends[]): number[] {
  const groups = new Map<string, number[]>();
  edges.forEach((edge, index) => {
    const key = edge.source < edge.target ? `${edge.source}\n${edge.target}` : `${edge.target}\n${edge.source}`;
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  });
  const result = Array.from({ length: edges.length }, () => 0);
  for (const group of groups.values()) {
    const step = Math.min(0.24, 0.5 / Math.max(1, group.length - 1));
    group.forEach((index, place) => {
      const edge = edges[index];
      if (!edge) return;
      const fan = (place - (group.length - 1) / 2) * step;
      // The same side of the pair of concepts, whichever end is the source.
      result[index] = (edge.source < edge.target ? fan : -fan) || 0;
    });
  }
  return result;
}

/** The control point of the quadratic curve from a to b. */
export function controlPoint(a: Point, b: Point, bend: number): Point {
  return { x: (a.x + b.x) / 2 - (b.y - a.y) * bend, y: (a.y + b.y) / 2 + (b.x - a.x) * bend };
}

export function pointOnCurve(a: Point, control: Point, b: Point, t: number): Point {
  const u = 1 - t;
  return {
    x: u * u * a.x + 2 * u * t * control.x + t * t * b.x,
    y: u * u * a.y + 2 * u * t * control.y + t * t * b.y,
  };
}

/** The arrow's tip on the rim of the target, and its two back corners. */
export function arrowHead(control: Point, b: Point, radius: number, size: number): [Point, Point, Point] {
  const length = Math.hypot(b.x - control.x, b.y - control.y) || 1;
  const dx = (b.x - control.x) / length;
  const dy = (b.y - control.y) / length;
  const tip = { x: b.x - dx * radius, y: b.y - dy * radius };
  const back = { x: tip.x - dx * size, y: tip.y - dy * size };
  const half = size * 0.45;
  return [tip, { x: back.x - dy * half, y: back.y + dx * half }, { x: back.x + dy * half, y: back.y - dx * half }];
}
