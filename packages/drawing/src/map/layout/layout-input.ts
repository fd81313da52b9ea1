import { labelWidth, radiusOf, type LayoutInput, type LayoutOutput } from "@cairn/layout";
import type { LoadedGraph } from "../graph.ts";
import { relationsAmong } from "../graph.ts";
import type { Themes } from "../themes.ts";
import { weightOf, type Positions } from "../types.ts";

/** The overview as plain data. Label widths are estimated: measured ones would depend on the fonts of the machine. */
export function layoutInput(graph: LoadedGraph, themes: Themes): LayoutInput {
  const slugs = graph.overview;
  const indexOf = new Map(slugs.map((slug, index) => [slug, index]));
  return {
    nodes: slugs.map((slug, rank) => {
      const concept = graph.concepts.get(slug);
      return {
        slug,
        radius: radiusOf(rank),
        labelWidth: labelWidth(concept?.label ?? ""),
        theme: themes.of.get(slug) ?? -1,
      };
    }),
    edges: relationsAmong(graph, new Set(slugs)).flatMap((relation) => {
      const source = indexOf.get(relation.source);
      const target = indexOf.get(relation.target);
      return source === undefined || target === undefined ? [] : [{ source, target, weight: weightOf(relation) }];
    }),
  };
}

/** Where the layout has put each concept. */
export function toPositions(input: LayoutInput, output: LayoutOutput): Positions {
  return new Map(
    input.nodes.map((node, index) => [node.slug, { x: output[index * 2] ?? 0, y: output[index * 2 + 1] ?? 0 }]),
  );
}
