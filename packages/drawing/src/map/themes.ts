import { louvain, type WeightedEdge } from "./louvain.ts";
import { relationsAmong, type LoadedGraph } from "./graph.ts";
import { weightOf } from "./types.ts";

/** A part of the map whose concepts belong together, named by its most important one. */
export interface Theme {
  /** Also its place in the palette. */
  index: number;
  anchor: string;
  label: string;
  /** Most important first. */
  members: readonly string[];
}

export interface Themes {
  readonly themes: readonly Theme[];
  /** Slug to theme; concepts that belong nowhere are missing. */
  readonly of: ReadonlyMap<string, number>;
}

export const NO_THEMES: Themes = { themes: [], of: new Map() };
export const MOST_THEMES = 8;
const SMALLEST_THEME = 4;

/** The themes of the overview, the weightiest first. */
export function findThemes(graph: LoadedGraph): Themes {
  const slugs = graph.overview;
  const indexOf = new Map(slugs.map((slug, index) => [slug, index]));
  const edges: WeightedEdge[] = [];
  for (const relation of relationsAmong(graph, new Set(slugs))) {
    const source = indexOf.get(relation.source);
    const target = indexOf.get(relation.target);
    if (source !== undefined && target !== undefined && source !== target) {
      edges.push({ source, target, weight: weightOf(relation) });
    }
  }
  const group = louvain(slugs.length, edges);
  const members = groupMembers(group);
  const importance = (node: number): number => graph.concepts.get(slugs[node] ?? "")?.importance ?? 0;
  const weight = (nodes: readonly number[]): number => nodes.reduce((sum, node) => sum + importance(node), 0);
  const kept = [...members.entries()]
    .filter(([, nodes]) => nodes.length >= SMALLEST_THEME)
    .sort((a, b) => weight(b[1]) - weight(a[1]) || a[0] - b[0])
    .slice(0, MOST_THEMES)
    .map(([name]) => name);
  const finalGroup = adoptStrays(group, new Set(kept), edges);
  return describe(
    graph,
    kept.map((name) => slugs.filter((_, node) => finalGroup[node] === name)),
  );
}

function groupMembers(group: readonly number[]): Map<number, number[]> {
  const members = new Map<number, number[]>();
  group.forEach((name, node) => {
    const list = members.get(name);
    if (list) list.push(node);
    else members.set(name, [node]);
  });
  return members;
}

/**
 * Small groups join the kept group that holds them strongest for its size: otherwise the largest takes nearly all, and one
 * theme with a third of everything says nothing. Where no group holds them they stay without a theme.
 */
function adoptStrays(group: readonly number[], kept: ReadonlySet<number>, edges: readonly WeightedEdge[]): number[] {
  const result = [...group];
  for (let round = 0; round < 3; round++) {
    const pull = new Map<number, Map<number, number>>();
    for (const { source, target, weight } of edges) {
      for (const [stray, other] of [
        [source, target],
        [target, source],
      ] as const) {
        const strayGroup = result[stray] ?? -1;
        const otherGroup = result[other] ?? -1;
        if (kept.has(strayGroup) || !kept.has(otherGroup)) continue;
        const pulls = pull.get(strayGroup) ?? new Map<number, number>();
        pulls.set(otherGroup, (pulls.get(otherGroup) ?? 0) + weight);
        pull.set(strayGroup, pulls);
      }
    }
    if (pull.size === 0) break;
    const sizes = new Map([...groupMembers(result)].map(([name, nodes]) => [name, nodes.length]));
    const hold = ([name, weight]: readonly [number, number]): number => weight / (sizes.get(name) ?? 1);
    result.forEach((name, node) => {
      const pulls = pull.get(name);
      const best = pulls && [...pulls].sort((a, b) => hold(b) - hold(a) || a[0] - b[0])[0];
      if (best) result[node] = best[0];
    });
  }
  return result;
}

function describe(graph: LoadedGraph, groups: readonly (readonly string[])[]): Themes {
  const of = new Map<string, number>();
  const themes = groups.map((members, index): Theme => {
    for (const slug of members) of.set(slug, index);
    const anchor = members[0] ?? "";
    return { index, anchor, label: graph.concepts.get(anchor)?.label ?? anchor, members };
  });
  return { themes, of };
}

/** After a change every concept keeps its theme; new ones join the theme of most of their neighbours. */
export function keepThemes(before: Themes, graph: LoadedGraph): Themes {
  const groups = before.themes.map((theme) => theme.members.filter((slug) => graph.concepts.has(slug)));
  const overview = new Set(graph.overview);
  const pull = new Map<string, Map<number, number>>();
  for (const relation of relationsAmong(graph, overview)) {
    for (const [slug, other] of [
      [relation.source, relation.target],
      [relation.target, relation.source],
    ] as const) {
      const theme = before.of.get(other);
      if (before.of.has(slug) || theme === undefined) continue;
      const pulls = pull.get(slug) ?? new Map<number, number>();
      pulls.set(theme, (pulls.get(theme) ?? 0) + weightOf(relation));
      pull.set(slug, pulls);
    }
  }
  for (const [slug, pulls] of pull) {
    const best = [...pulls].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0];
    if (best) groups[best[0]]?.push(slug);
  }
  return describe(graph, groups);
}
