import { expect, it } from "vitest";
import { readable } from "../graph/readable-graph.ts";
import { buildGraph } from "../graph/concept-graph.ts";
import { ConceptIndex } from "../index.ts";
import type { ReadableGraph } from "../model/readable-graph.ts";

const index = new ConceptIndex();
index.setNotes([
  { path: "cell.md", text: "# Cell\n\nA cell contains a nucleus. A cell uses energy. A cell is a part of tissue." },
  { path: "mitosis.md", text: "# Mitosis\n\nMitosis requires a cell. Mitosis is a kind of division." },
  { path: "nucleus.md", text: "# Nucleus\n\nA nucleus contains genes. A nucleus is a part of the cell." },
]);
index.setCorrections("relations:\n  - add: { from: cell, type: produces, to: energy }\n");

const PARTS: readonly [string, ReadableGraph][] = [
  ["an index", index.parts],
  ["a graph", readable(buildGraph(index.parts.concepts(), index.parts.relations()))],
];

it.each(PARTS)("%s tells what leads from a concept as it tells all, but for what leads to it", (_, parts) => {
  const all = Array.from(parts.concepts(), ({ id }) => id);
  const outgoing = all.map((id) => {
    const both = [...parts.relationsOf(id)];
    const out = both.filter(({ source }) => source === id);
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect([...parts.relationsOf(id, undefined, "out")].sort(byId)).toEqual(out.sort(byId));
    expect([...parts.relationsOf(id, all, "out")].sort(byId)).toEqual(out);
    expect([...parts.relationsOf(id, ["nowhere"], "out")]).toEqual([]);
    expect([parts.degreeOf(id), parts.degreeOf(id, "out")]).toEqual([both.length, out.length]);
    return out.length;
  });
  expect(outgoing.filter((count) => count > 1).length).toBeGreaterThan(1);
  expect(outgoing.reduce((sum, count) => sum + count, 0)).toBe(parts.relationCount);
  expect([[...parts.relationsOf("nowhere", undefined, "out")], parts.degreeOf("nowhere", "out")]).toEqual([[], 0]);
});
