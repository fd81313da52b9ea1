import { classLines } from "./class-diagram.ts";
import { flowLines } from "./flowchart.ts";
import type { Arrow, DiagramLine } from "./arrow.ts";
import { mindmapLines } from "./mindmap.ts";

type Reader = (lines: readonly DiagramLine[]) => Iterable<Arrow>;

const KINDS: readonly (readonly [RegExp, Reader])[] = [
  [/^(?:graph|flowchart)\b/i, flowLines],
  [/^stateDiagram(?:-v2)?\b/i, flowLines],
  [/^classDiagram(?:-v2)?\b/i, classLines],
  [/^mindmap\b/i, mindmapLines],
];

/**
 * The arrows of a Mermaid diagram (flowchart, state and class diagram, mind map), in the order of its text; none for other kinds, whose
 * arrows are messages or dates. Cost: linear in the text.
 * @param most so many are read.
 * @returns `cut`: offset of the line that draws the first one which is left out; `undefined` where all are there.
 */
export function arrowsOf(text: string, most = Infinity): { arrows: Arrow[]; cut: number | undefined } {
  const lines: DiagramLine[] = [];
  let from = 0;
  for (const line of text.split("\n")) {
    const comment = line.indexOf("%%");
    const own = comment < 0 ? line : line.slice(0, comment);
    if (own.trim() !== "") lines.push({ text: own.trimEnd(), from });
    from += line.length + 1;
  }
  // Settings between two lines of dashes stand before the diagram.
  if (lines[0]?.text.trim() === "---")
    lines.splice(0, lines.findIndex(({ text: t }, i) => i > 0 && t.trim() === "---") + 1);
  const head = lines[0]?.text.trim() ?? "";
  const reader = KINDS.find(([pattern]) => pattern.test(head))?.[1];
  const arrows: Arrow[] = [];
  for (const arrow of reader?.(lines) ?? []) {
    if (arrows.length === most) return { arrows, cut: arrow.from };
    arrows.push(arrow);
  }
  return { arrows, cut: undefined };
}
