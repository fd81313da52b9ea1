import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from "d3-force";
import { hashUnit } from "./hash.ts";
import { reachOf } from "./stone.ts";

/** Plain data, so that it can be posted to a worker. */
export interface LayoutInput {
  /** Most important first; a theme below 0 is none. Pixels at the first view. */
  nodes: readonly { slug: string; radius: number; labelWidth: number; theme: number }[];
  /** Ends as places in `nodes`; a weight above 0. */
  edges: readonly { source: number; target: number; weight: number }[];
}

/** x, y, x, y, … in the order of the nodes. */
export type LayoutOutput = number[];

interface LayoutNode extends SimulationNodeDatum {
  x: number;
  y: number;
  reach: number;
  theme: number;
}

interface LayoutLink extends SimulationLinkDatum<LayoutNode> {
  source: LayoutNode;
  target: LayoutNode;
  weight: number;
}

interface Place {
  x: number;
  y: number;
  radius: number;
}

/** More would be finer than anybody sees, and the first picture would wait for it. */
const TICKS = 90;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
/** Labels are wide and screens too. */
export const STRETCH = 1.3;

/**
 * Places in two steps: first the themes as discs, those that share relations side by side; then the concepts inside their
 * disc. d3-force draws its chance from a fixed generator and every start is computed from the slugs, so the same graph
 * always gets the same map.
 */
export function forceLayout(input: LayoutInput): LayoutOutput {
  const places = placeThemes(input);
  const nodes = startNodes(input, places);
  const links = input.edges.flatMap(({ source, target, weight }): LayoutLink[] => {
    const from = nodes[source];
    const to = nodes[target];
    return from && to && from !== to ? [{ source: from, target: to, weight }] : [];
  });
  const degree = new Map<LayoutNode, number>();
  for (const link of links) {
    for (const end of [link.source, link.target]) degree.set(end, (degree.get(end) ?? 0) + 1);
  }
  const homeOf = (node: LayoutNode): Place => places.get(node.theme) ?? { x: 0, y: 0, radius: 0 };
  const simulation = forceSimulation(nodes)
    .force("charge", forceManyBody<LayoutNode>().strength(-70).distanceMax(420).theta(1.2))
    .force(
      "link",
      forceLink<LayoutNode, LayoutLink>(links)
        .distance((link) => 34 + link.source.reach + link.target.reach)
        .strength((link) => {
          const crowd = Math.min(degree.get(link.source) ?? 1, degree.get(link.target) ?? 1);
          const together = link.source.theme === link.target.theme && link.source.theme >= 0;
          return (Math.min(1.5, link.weight) * (together ? 0.45 : 0.03)) / Math.max(1, crowd);
        }),
    )
    .force(
      "x",
      forceX<LayoutNode>((node) => homeOf(node).x).strength((node) => (node.theme >= 0 ? 0.13 : 0.03)),
    )
    .force(
      "y",
      forceY<LayoutNode>((node) => homeOf(node).y).strength((node) => (node.theme >= 0 ? 0.13 : 0.03)),
    )
    .force(
      "collide",
      forceCollide<LayoutNode>((node) => node.reach)
        .strength(0.8)
        .iterations(1),
    )
    .stop();
  simulation.alphaDecay(1 - 0.001 ** (1 / TICKS)).tick(TICKS);
  return nodes.flatMap((node) => [round(node.x * STRETCH), round(node.y)]);
}

/** A tenth of a pixel is finer than anybody sees. */
export const round = (value: number): number => Math.round(value * 10) / 10;

const roomOf = (node: LayoutInput["nodes"][number]): number => reachOf(node.radius, node.labelWidth);

function placeThemes(input: LayoutInput): Map<number, Place> {
  const area = new Map<number, number>();
  for (const node of input.nodes) {
    if (node.theme >= 0) area.set(node.theme, (area.get(node.theme) ?? 0) + (roomOf(node) + 9) ** 2);
  }
  const themes = [...area.keys()].sort((a, b) => a - b);
  const discs = themes.map((theme, index): LayoutNode => {
    const distance = 120 * Math.sqrt(index);
    return {
      x: distance * Math.cos(index * GOLDEN_ANGLE),
      y: distance * Math.sin(index * GOLDEN_ANGLE),
      reach: 1.12 * Math.sqrt(area.get(theme) ?? 0) + 26,
      theme,
    };
  });
  const discOf = new Map(discs.map((disc) => [disc.theme, disc]));
  const weights = new Map<string, LayoutLink>();
  for (const edge of input.edges) {
    const source = discOf.get(input.nodes[edge.source]?.theme ?? -1);
    const target = discOf.get(input.nodes[edge.target]?.theme ?? -1);
    if (!source || !target || source === target) continue;
    const [first, second] = source.theme < target.theme ? [source, target] : [target, source];
    const key = `${first.theme} ${second.theme}`;
    const link = weights.get(key) ?? { source: first, target: second, weight: 0 };
    link.weight += edge.weight;
    weights.set(key, link);
  }
  const most = Math.max(1, ...[...weights.values()].map((link) => link.weight));
  forceSimulation(discs)
    .force(
      "link",
      forceLink<LayoutNode, LayoutLink>([...weights.values()])
        .distance((link) => link.source.reach + link.target.reach)
        .strength((link) => (0.35 * link.weight) / most),
    )
    .force("x", forceX(0).strength(0.05))
    .force("y", forceY(0).strength(0.09))
    .force(
      "collide",
      forceCollide<LayoutNode>((disc) => disc.reach)
        .strength(1)
        .iterations(4),
    )
    .stop()
    .tick(200);
  return new Map(discs.map((disc) => [disc.theme, { x: disc.x, y: disc.y, radius: disc.reach }]));
}

function startNodes(input: LayoutInput, places: ReadonlyMap<number, Place>): LayoutNode[] {
  const rankInTheme = new Map<number, number>();
  const rim = Math.max(100, ...[...places.values()].map((place) => Math.hypot(place.x, place.y) + place.radius));
  return input.nodes.map((node): LayoutNode => {
    const place = places.get(node.theme);
    const chance = hashUnit(node.slug);
    const rank = rankInTheme.get(node.theme) ?? 0;
    rankInTheme.set(node.theme, rank + 1);
    const angle = place ? rank * GOLDEN_ANGLE + chance : chance * 2 * Math.PI;
    const distance = place ? 18 * Math.sqrt(rank) : rim * (0.9 + 0.25 * hashUnit(`${node.slug}/`));
    return {
      x: (place?.x ?? 0) + distance * Math.cos(angle),
      y: (place?.y ?? 0) + distance * Math.sin(angle),
      reach: roomOf(node),
      theme: node.theme,
    };
  });
}
