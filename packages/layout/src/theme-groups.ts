import { louvain, type WeightedEdge } from "./louvain.ts";

/** More themes than this have no colours of their own. */
export const MOST_THEMES = 8;
const SMALLEST_THEME = 4;

/**
 * What belongs together: groups of nodes, the weightiest first, at most {@link MOST_THEMES}; what belongs nowhere is in none.
 * The same graph gives the same groups. Cost: near linear in the edges.
 * @param size how many nodes there are; edges name them by number, most important first
 * @param importance 0 to 1 for each node: a group weighs what its members do
 * @returns for each group its nodes, most important first
 */
export function themeGroups(
  size: number,
  edges: readonly WeightedEdge[],
  importance: (node: number) => number,
): number[][] {
  const group = louvain(size, edges);
  const weight = (nodes: readonly number[]): number => nodes.reduce((sum, node) => sum + importance(node), 0);
  const kept = [...groupMembers(group).entries()]
    .filter(([, nodes]) => nodes.length >= SMALLEST_THEME)
    .sort((a, b) => weight(b[1]) - weight(a[1]) || a[0] - b[0])
    .slice(0, MOST_THEMES)
    .map(([name]) => name);
  const members = groupMembers(adoptStrays(group, new Set(kept), edges));
  return kept.map((name) => members.get(name) ?? []);
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

/**
 * The theme of each concept that has none yet and a neighbour that has one: that of most of its neighbours, by the weight of
 * what ties them; of equals the first.
 * @returns the new ones alone, in the order in which ties name them
 */
export function joinThemes(
  ties: Iterable<{ source: string; target: string; weight: number }>,
  themeOf: (id: string) => number | undefined,
): Map<string, number> {
  const pull = new Map<string, Map<number, number>>();
  for (const { source, target, weight } of ties) {
    for (const [id, other] of [
      [source, target],
      [target, source],
    ] as const) {
      const theme = themeOf(other);
      if (theme === undefined || themeOf(id) !== undefined) continue;
      const pulls = pull.get(id) ?? new Map<number, number>();
      pulls.set(theme, (pulls.get(theme) ?? 0) + weight);
      pull.set(id, pulls);
    }
  }
  const joined = new Map<string, number>();
  for (const [id, pulls] of pull) {
    const best = [...pulls].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0];
    if (best) joined.set(id, best[0]);
  }
  return joined;
}
