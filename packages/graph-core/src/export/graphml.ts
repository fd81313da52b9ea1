import type { CairnGraphFile } from "../model/interchange.ts";
import type { ExportedFile } from "./exported-file.ts";
import { EDGE_ATTRIBUTES, flatten, type FlatValue, NODE_ATTRIBUTES } from "./flat.ts";
import { escapeXml, xmlAttributes } from "./xml.ts";

/** GraphML, for yEd, Cytoscape, NetworkX and igraph. http://graphml.graphdrawing.org/ */
export function toGraphml(graph: CairnGraphFile): ExportedFile[] {
  const { nodes, edges } = flatten(graph);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys("node", { label: "string", ...NODE_ATTRIBUTES }),
    ...keys("edge", { label: "string", weight: "double", ...EDGE_ATTRIBUTES }),
    '<graph id="cairn" edgedefault="directed">',
    ...nodes.map(
      ({ id, label, attributes }) => `<node${xmlAttributes({ id })}>${data("node", { label, ...attributes })}</node>`,
    ),
    ...edges.map(({ id, source, target, label, weight, attributes }) => {
      const values = data("edge", { label, weight, ...attributes });
      return `<edge${xmlAttributes({ id, source, target })}>${values}</edge>`;
    }),
    "</graph>",
    "</graphml>",
  ];
  return [{ path: "concepts.graphml", text: `${lines.join("\n")}\n` }];
}

// A key's id must be unique in the file, and both nodes and edges have a label.
function keys(of: "node" | "edge", attributes: Record<string, string>): string[] {
  return Object.entries(attributes).map(
    ([name, type]) => `<key${xmlAttributes({ id: `${of}-${name}`, for: of, "attr.name": name, "attr.type": type })}/>`,
  );
}

function data(of: "node" | "edge", attributes: Record<string, FlatValue>): string {
  return Object.entries(attributes)
    .map(([name, value]) => `<data key="${of}-${name}">${escapeXml(String(value))}</data>`)
    .join("");
}
