import type { CairnGraphFile } from "../model/interchange.ts";
import type { ExportedFile } from "./exported-file.ts";
import { flatten, type FlatValue, PREREQUISITE } from "./flat.ts";

/** DOT, for Graphviz. What only Cairn knows stands in attributes that Graphviz passes over. https://graphviz.org/doc/info/lang.html */
export function toDot(graph: CairnGraphFile): ExportedFile[] {
  const { nodes, edges } = flatten(graph);
  const lines = [
    "digraph cairn {",
    "  graph [rankdir=LR, overlap=false];",
    "  node [shape=box, style=rounded];",
    ...nodes.map(({ id, label, attributes }) => {
      const { definition, ...others } = attributes;
      return `  ${dotString(id)} [${attributeList({ label, ...(definition !== undefined && { tooltip: definition }), ...others })}];`;
    }),
    ...edges.map(({ source, target, label, weight, attributes: { type, reason, evidence } }) => {
      const shown = { label, weight, type, ...(reason !== undefined && { tooltip: reason }), evidence };
      const style = type === PREREQUISITE ? ", style=dashed" : "";
      return `  ${dotString(source)} -> ${dotString(target)} [${attributeList(shown)}${style}];`;
    }),
    "}",
  ];
  return [{ path: "concepts.dot", text: `${lines.join("\n")}\n` }];
}

/**
 * A text in DOT: as a label, a backslash stands for itself and a line's end begins a line. A sign that ends strings in C becomes
 * U+FFFD.
 */
export function dotString(text: string): string {
  return `"${text
    .replaceAll("\u0000", "\uFFFD")
    .replace(/["\\]/g, "\\$&")
    .replace(/\r\n?|[\n\u2028\u2029]/g, "\\n")}"`;
}

function attributeList(attributes: Record<string, FlatValue>): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}=${typeof value === "number" ? value : dotString(value)}`)
    .join(", ");
}
