import type { CairnGraphFile } from "../model/interchange.ts";
import type { ExportedFile } from "./exported-file.ts";
import { escapeNote } from "./markdown.ts";
import { type OutlineItem, outlineOf } from "./outline.ts";

/** Markdown parsers give up on lists that are nested deeper, or take them for code. */
const DEEPEST = 30;

/** A nested list in Markdown, which Markmap draws as a mind map: names and relations, without evidence. https://markmap.js.org */
export function toMarkmap(graph: CairnGraphFile): ExportedFile[] {
  const labels = new Map(graph.concepts.map(({ id, label }) => [id, label]));
  const lines = ["---", "markmap:", "  initialExpandLevel: 2", "---", "", "# Concepts", ""];
  const open: [OutlineItem, number][] = outlineOf(graph)
    .map((item): [OutlineItem, number] => [item, 0])
    .reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [{ concept, placedBy, relations, prerequisites, children }, depth] = next;
    const say = (text: string, at: number) => lines.push(`${"  ".repeat(Math.min(at, DEEPEST))}- ${text}`);
    say(`**${name(concept.label)}**${placedBy === undefined ? "" : ` (${name(placedBy.label)})`}`, depth);
    for (const { label, target } of relations) say(`${name(label)}: ${name(labels.get(target) ?? target)}`, depth + 1);
    for (const { requires } of prerequisites) say(`builds on: ${name(labels.get(requires) ?? requires)}`, depth + 1);
    open.push(...children.map((child): [OutlineItem, number] => [child, depth + 1]).reverse());
  }
  return [{ path: "concepts.md", text: `${lines.join("\n")}\n` }];
}

function name(text: string): string {
  return escapeNote(text) || "(no name)";
}
