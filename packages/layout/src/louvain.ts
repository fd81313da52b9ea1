/**
 * Louvain's method (Blondel et al. 2008): groups that hold together more than chance would have it. Nodes are visited in
 * the order given and ties go to the lower group, so the same graph always gives the same groups.
 */
export interface WeightedEdge {
  source: number;
  target: number;
  weight: number;
}

type Adjacency = Map<number, number>[];

function adjacencyOf(size: number, edges: readonly WeightedEdge[]): Adjacency {
  const adjacency: Adjacency = Array.from({ length: size }, () => new Map<number, number>());
  for (const { source, target, weight } of edges) {
    const add = (from: number, to: number): void => {
      const row = adjacency[from];
      row?.set(to, (row.get(to) ?? 0) + weight);
    };
    add(source, target);
    // A loop counts twice, as each of its ends.
    add(target, source);
  }
  return adjacency;
}

/** One level: every node moves to the neighbouring group where it gains most, until none moves. */
function moveNodes(adjacency: Adjacency, resolution: number): number[] {
  const size = adjacency.length;
  const group = Array.from({ length: size }, (_, node) => node);
  const strength = adjacency.map((row) => [...row.values()].reduce((sum, weight) => sum + weight, 0));
  const groupStrength = [...strength];
  const total = strength.reduce((sum, value) => sum + value, 0);
  if (total === 0) return group;
  for (let round = 0, moved = true; moved && round < 50; round++) {
    moved = false;
    for (let node = 0; node < size; node++) {
      const own = group[node] ?? node;
      const nodeStrength = strength[node] ?? 0;
      const links = new Map<number, number>([[own, 0]]);
      for (const [other, weight] of adjacency[node] ?? []) {
        if (other === node) continue;
        const otherGroup = group[other] ?? other;
        links.set(otherGroup, (links.get(otherGroup) ?? 0) + weight);
      }
      groupStrength[own] = (groupStrength[own] ?? 0) - nodeStrength;
      const gain = (candidate: number, weight: number): number =>
        weight - (resolution * nodeStrength * (groupStrength[candidate] ?? 0)) / total;
      let best = own;
      let bestGain = gain(own, links.get(own) ?? 0);
      for (const [candidate, weight] of [...links].sort((a, b) => a[0] - b[0])) {
        const candidateGain = gain(candidate, weight);
        if (candidateGain > bestGain + 1e-9) {
          best = candidate;
          bestGain = candidateGain;
        }
      }
      groupStrength[best] = (groupStrength[best] ?? 0) + nodeStrength;
      if (best !== own) {
        group[node] = best;
        moved = true;
      }
    }
  }
  return group;
}

/** Renames groups 0, 1, … in the order in which they first appear. */
function renumber(group: readonly number[]): { group: number[]; count: number } {
  const names = new Map<number, number>();
  const renamed = group.map((name) => {
    const known = names.get(name) ?? names.size;
    names.set(name, known);
    return known;
  });
  return { group: renamed, count: names.size };
}

/** The group of each node. */
export function louvain(size: number, edges: readonly WeightedEdge[], resolution = 1): number[] {
  let result = Array.from({ length: size }, (_, node) => node);
  let levelEdges = edges;
  let levelSize = size;
  for (let level = 0; level < 10; level++) {
    const { group, count } = renumber(moveNodes(adjacencyOf(levelSize, levelEdges), resolution));
    result = result.map((node) => group[node] ?? 0);
    if (count === levelSize) break;
    const merged = new Map<string, WeightedEdge>();
    for (const { source, target, weight } of levelEdges) {
      const a = Math.min(group[source] ?? 0, group[target] ?? 0);
      const b = Math.max(group[source] ?? 0, group[target] ?? 0);
      const known = merged.get(`${a} ${b}`);
      if (known) known.weight += weight;
      else merged.set(`${a} ${b}`, { source: a, target: b, weight });
    }
    levelEdges = [...merged.values()];
    levelSize = count;
  }
  return renumber(result).group;
}
