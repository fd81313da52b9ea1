import type { CairnGraphFile } from "../model/interchange.ts";
import type { ExportedFile } from "./exported-file.ts";
import { EDGE_ATTRIBUTES, flatten, type FlatValue, NODE_ATTRIBUTES } from "./flat.ts";
import { xmlAttributes } from "./xml.ts";

/** GEXF 1.3, for Gephi and Gephi Lite. https://gexf.net/schema.html */
export function toGexf(graph: CairnGraphFile): ExportedFile[] {
  const { nodes, edges } = flatten(graph);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    "<meta><creator>Cairn</creator></meta>",
    '<graph defaultedgetype="directed" mode="static">',
    ...declared("node", NODE_ATTRIBUTES),
    ...declared("edge", EDGE_ATTRIBUTES),
    "<nodes>",
    ...nodes.map(({ id, label, attributes }) => {
      // The size is what importance looks like; without it Gephi draws all alike.
      const size = `<viz:size value="${4 + 16 * attributes.importance}"/>`;
      return `<node${xmlAttributes({ id, label })}>${values(attributes)}${size}</node>`;
    }),
    "</nodes>",
    "<edges>",
    ...edges.map(
      ({ attributes, ...edge }) => `<edge${xmlAttributes({ ...edge, type: "directed" })}>${values(attributes)}</edge>`,
    ),
    "</edges>",
    "</graph>",
    "</gexf>",
  ];
  return [{ path: "concepts.gexf", text: `${lines.join("\n")}\n` }];
}

function declared(of: "node" | "edge", attributes: Record<string, string>): string[] {
  const each = Object.entries(attributes).map(
    ([name, type]) => `<attribute${xmlAttributes({ id: name, title: name, type })}/>`,
  );
  return [`<attributes class="${of}">`, ...each, "</attributes>"];
}

function values(attributes: Record<string, FlatValue>): string {
  const each = Object.entries(attributes).map(([name, value]) => `<attvalue${xmlAttributes({ for: name, value })}/>`);
  return `<attvalues>${each.join("")}</attvalues>`;
}
