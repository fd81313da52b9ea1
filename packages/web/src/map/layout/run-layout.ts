import type { LoadedGraph } from "../graph.ts";
import { relationsAmong } from "../graph.ts";
import { radiusOf } from "../style.ts";
import type { Themes } from "../themes.ts";
import { weightOf, type Positions } from "../types.ts";
import type { LayoutInput, LayoutOutput } from "./layout-input.ts";

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
        labelWidth: (concept?.label.length ?? 0) * 6.4,
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

export function toPositions(input: LayoutInput, output: LayoutOutput): Positions {
  return new Map(
    input.nodes.map((node, index) => [node.slug, { x: output[index * 2] ?? 0, y: output[index * 2 + 1] ?? 0 }]),
  );
}

/** In a worker, so that the page answers meanwhile; without one (old browsers, tests) on the page itself. */
export async function runLayout(input: LayoutInput): Promise<Positions> {
  if (input.nodes.length === 0) return new Map();
  if (typeof Worker === "undefined") {
    const { forceLayout } = await import("./force-layout.ts");
    return toPositions(input, forceLayout(input));
  }
  const worker = new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" });
  try {
    const output = await new Promise<LayoutOutput>((resolve, reject) => {
      worker.addEventListener("message", (event: MessageEvent<LayoutOutput>) => resolve(event.data));
      worker.addEventListener("error", (event) => reject(new Error(event.message)));
      worker.postMessage(input);
    });
    return toPositions(input, output);
  } finally {
    worker.terminate();
  }
}
