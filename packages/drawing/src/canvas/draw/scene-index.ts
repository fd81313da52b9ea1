import type { Scene } from "../../map/scene.ts";

/**
 * The parts of a scene in the order in which semantic zoom brings them. A picture then looks at what it shows and not at
 * the whole: of 20,000 concepts and 60,000 lines the first view shows some hundred.
 */
export interface SceneIndex {
  /** Nodes: those always shown first, then by rank. */
  nodes: Int32Array;
  /** The rank of each in that order; -1 for those always shown. */
  nodeRanks: Int32Array;
  /** Edges by the later of their ends. */
  edges: Int32Array;
  edgeRanks: Int32Array;
  /** The edges of a node. */
  edgesOf(node: number): readonly number[];
}

const made = new WeakMap<Scene, SceneIndex>();

export function sceneIndex(scene: Scene): SceneIndex {
  const before = made.get(scene);
  if (before) return before;
  const index = makeIndex(scene);
  made.set(scene, index);
  return index;
}

function makeIndex(scene: Scene): SceneIndex {
  const rank = scene.nodes.map((node) => (node.tone === "strong" || scene.kind === "layers" ? -1 : node.rank));
  const [nodes, nodeRanks] = inOrder(rank);
  const [edges, edgeRanks] = inOrder(
    scene.edges.map(({ source, target }) => Math.max(rank[source] ?? 0, rank[target] ?? 0)),
  );
  let adjacent: number[][] | undefined;
  const edgesOf = (node: number): readonly number[] => {
    if (!adjacent) {
      adjacent = scene.nodes.map(() => []);
      for (const [edge, { source, target }] of scene.edges.entries()) {
        adjacent[source]?.push(edge);
        if (target !== source) adjacent[target]?.push(edge);
      }
    }
    return adjacent[node] ?? [];
  };
  return { nodes, nodeRanks, edges, edgeRanks, edgesOf };
}

function inOrder(ranks: readonly number[]): [order: Int32Array, ranks: Int32Array] {
  const order = Int32Array.from(ranks, (_, index) => index).sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b);
  return [order, Int32Array.from(order, (index) => ranks[index] ?? 0)];
}

/** How many stand before the first rank that is not below the limit. */
export function countBelow(ranks: Int32Array, limit: number): number {
  let low = 0;
  let high = ranks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ranks[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
