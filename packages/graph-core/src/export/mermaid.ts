import type { CairnGraphFile } from "../model/interchange.ts";
import type { ExportedFile } from "./exported-file.ts";
import { flatten, PREREQUISITE } from "./flat.ts";

/** Mermaid refuses diagrams with more than 500 edges (its `maxEdges`). */
const MOST_EDGES = 450;

/**
 * A flowchart in Mermaid, which GitHub, GitLab and Obsidian draw. It holds names and arrows only, and not more than 450 of these:
 * relations first, the surest ones; prerequisites are dotted arrows.
 */
export function toMermaid(graph: CairnGraphFile): ExportedFile[] {
  const { nodes, edges } = flatten(graph);
  const names = new Map(nodes.map(({ id }, at) => [id, `c${at}`]));
  const lines = [
    "flowchart LR",
    ...nodes.map(({ id, label }) => `  ${names.get(id)}["${mermaidText(label)}"]`),
    ...edges.slice(0, MOST_EDGES).flatMap(({ source, target, label, attributes }) => {
      const [from, to] = [names.get(source), names.get(target)];
      if (from === undefined || to === undefined) return [];
      const arrow = attributes.type === PREREQUISITE ? "-.->" : "-->";
      return `  ${from} ${arrow}|"${mermaidText(label)}"| ${to}`;
    }),
  ];
  return [{ path: "concepts.mmd", text: `${lines.join("\n")}\n` }];
}

/** A text between quotes: signs that mean something to Mermaid, Markdown or HTML are written by number, white space is one space. */
export function mermaidText(text: string): string {
  const plain = text.replace(/\s+/g, " ").trim();
  // Mermaid takes no empty text.
  if (plain === "") return "#160;";
  return plain.replace(/[\p{Cc}!-+/:-@[-`{-~ﬂ°¶ß]|^[-.,\d]|\d+(?=[.)])/gu, (signs) =>
    [...signs].map((sign) => `#${sign.codePointAt(0)};`).join(""),
  );
}
