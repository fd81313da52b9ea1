import { type Arrow, type Box, type DiagramLine, plainLabel } from "./arrow.ts";

/** A branch may stand in a shape: `id[text]`, `id((text))`, `id{{text}}`; without one, the line is its text. */
const SHAPE = /^([\p{L}\p{N}_]*)(\[|\(\(|\(|\)\)|\)|\{\{)(.*?)(?:\]|\)\)|\)|\(\(|\(|\}\})$/u;

/** Arrows of a mind map: from each branch to those that grow from it. */
export function mindmapLines(lines: readonly DiagramLine[]): Arrow[] {
  const arrows: Arrow[] = [];
  const above: { indent: number; box: Box }[] = [];
  for (const { text, from } of lines.slice(1)) {
    const indent = text.search(/\S/);
    const own = text.slice(indent);
    if (own.startsWith("::")) continue;
    const shape = SHAPE.exec(own);
    const said = shape ? shape[3]! : own;
    const start = from + indent + (shape ? shape[1]!.length + shape[2]!.length : 0);
    const box = { name: plainLabel(said), from: start, to: start + said.length };
    while (above.length > 0 && above.at(-1)!.indent >= indent) above.pop();
    const parent = above.at(-1)?.box;
    above.push({ indent, box });
    if (parent) arrows.push({ source: parent, target: box, label: "", from: from + indent, to: from + text.length });
  }
  return arrows;
}
