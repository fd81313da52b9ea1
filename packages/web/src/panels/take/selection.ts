import type { LoadedGraph } from "@cairn/drawing/map/graph.ts";
import type { Scene } from "@cairn/drawing/map/scene.ts";

/** What a view is about, as a file: version 1 of `cairn-view`. */
export interface Selection {
  format: "cairn-view";
  version: 1;
  /** The address that shows it. */
  view: string;
  concepts: { id: string; label: string; importance: number; step?: number }[];
  relations: { source: string; target: string; type: string; label: string; confidence: number }[];
}

/**
 * The concepts that a view is about (all of the map where it is about nothing less) and the relations drawn between them:
 * most important first, most certain first, ties by id. The steps of a path have their numbers.
 */
export function selectionOf(scene: Scene, graph: LoadedGraph, view: string): Selection {
  const chosen = new Set(scene.subject);
  const concepts = scene.nodes
    .flatMap((node, index) => {
      const concept = graph.concepts.get(node.slug);
      if (!chosen.has(index) || !concept) return [];
      const { slug, label, importance } = concept;
      return [{ id: slug, label, importance, ...(node.step !== undefined && { step: node.step }) }];
    })
    .sort((a, b) => b.importance - a.importance || (a.id < b.id ? -1 : 1));
  const relations = scene.edges
    .flatMap((edge) => {
      const relation = graph.relations.get(edge.id);
      if (!relation || !chosen.has(edge.source) || !chosen.has(edge.target)) return [];
      const { source, target, type, label, confidence } = relation;
      return [{ source, target, type: type.toLowerCase().replaceAll("_", "-"), label, confidence }];
    })
    .sort((a, b) => b.confidence - a.confidence || (key(a) < key(b) ? -1 : 1));
  return { format: "cairn-view", version: 1, view, concepts, relations };
}

const key = ({ source, type, target }: Selection["relations"][number]): string => `${source}|${type}|${target}`;
