import { overviewOf } from "@cairn/drawing/map/graph.ts";
import { conceptOf, twoGroups } from "@cairn/drawing/map/testing.ts";
import { findThemes } from "@cairn/drawing/map/themes.ts";
import { expect, it } from "vitest";
import { themedBy } from "./stage-themes.ts";

const cluster = (label: string | null, ...slugs: string[]) => ({
  label,
  minutes: 1,
  items: slugs.map((slug) => ({ concept: { slug, label: slug } })),
});

it("calls themes what the map calls them, wherever the curriculum's own clusters cut", () => {
  const two = twoGroups();
  const graph = overviewOf({
    concepts: [...two.concepts.values(), conceptOf("lone", 0.01)],
    relations: [...two.relations.values()],
  });
  const first = [cluster("Mixed", "b2", "a1", "beyond"), cluster(null, "lone")];
  const second = [cluster("Mixed", "a2", "a3"), cluster("Far", "away"), cluster(null, "nowhere")];
  const stages = [first, second].map((themes, at) => ({ number: at + 1, minutes: 1, themes }));
  const themes = findThemes(graph);
  const themed = themedBy({ themes, graph }, { stages, anytime: [cluster("Mixed", "b3")] });
  const told = (clusters: typeof first) =>
    themed(clusters).map(({ label, colour, items }) => [label, colour, items.map(({ concept }) => concept.slug)]);
  // What the map does not hold goes with most of its cluster, and what is grey there belongs to nothing.
  expect(told(first)).toEqual([
    ["A1", 0, ["a1", "beyond"]],
    ["B1", 1, ["b2"]],
    [null, null, ["lone"]],
  ]);
  expect(told(second)).toEqual([
    ["A1", 0, ["a2", "a3"]],
    ["Far", null, ["away"]],
    [null, null, ["nowhere"]],
  ]);
});
