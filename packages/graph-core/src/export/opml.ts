import type { CairnGraphFile } from "../model/interchange.ts";
import type { ExportedFile } from "./exported-file.ts";
import { plainJson } from "./flat.ts";
import { type OutlineItem, outlineOf } from "./outline.ts";
import { xmlAttributes } from "./xml.ts";

/**
 * OPML 2.0, for outliners and mind maps: see `outlineOf` for what stands where. Relations and prerequisites are items too;
 * what only Cairn knows stands in attributes of its own, `_note` is what outliners show under an item. http://opml.org/spec2.opml
 */
export function toOpml(graph: CairnGraphFile): ExportedFile[] {
  const labels = new Map(graph.concepts.map(({ id, label }) => [id, label]));
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    "<head><title>Concepts</title></head>",
    "<body>",
    ...outlineOf(graph).flatMap((item) => itemLines(item, labels)),
    "</body>",
    "</opml>",
  ];
  return [{ path: "concepts.opml", text: `${lines.join("\n")}\n` }];
}

// With a stack of its own: a chain of parts may be longer than calls can nest.
function itemLines(root: OutlineItem, labels: ReadonlyMap<string, string>): string[] {
  const lines: string[] = [];
  const open: (OutlineItem | "end")[] = [root];
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    if (item === "end") {
      lines.push("</outline>");
      continue;
    }
    const { concept, placedBy, relations, prerequisites, children } = item;
    lines.push(
      `<outline${xmlAttributes({
        text: shown(concept.label),
        type: "concept",
        id: concept.id,
        _note: concept.definition,
        importance: concept.importance,
        aliases: plainJson(concept.aliases),
        mentions: plainJson(concept.mentions),
        ...(placedBy && {
          relation: placedBy.type,
          label: placedBy.label,
          confidence: placedBy.confidence,
          evidence: plainJson(placedBy.evidence),
        }),
      })}>`,
    );
    for (const { type, target, label, confidence, evidence } of relations) {
      const text = `${label}: ${labels.get(target) ?? target}`;
      const more = { relation: type, target, label, confidence, evidence: plainJson(evidence) };
      lines.push(`<outline${xmlAttributes({ text, type: "relation", _note: evidence[0]?.quote, ...more })}/>`);
    }
    for (const { requires, strength, reason, evidence } of prerequisites) {
      const text = `builds on: ${labels.get(requires) ?? requires}`;
      const more = { target: requires, strength, evidence: plainJson(evidence) };
      lines.push(`<outline${xmlAttributes({ text, type: "prerequisite", _note: reason, ...more })}/>`);
    }
    open.push("end", ...[...children].reverse());
  }
  return lines;
}

/** OPML wants some text in each item. */
function shown(label: string): string {
  return label.trim() === "" ? "(no name)" : label;
}
