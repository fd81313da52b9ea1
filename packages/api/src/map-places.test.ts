import { ConceptIndex } from "@cairn/graph-core";
import { placesOf, type MapPlaces } from "@cairn/layout";
import { KeptPlaces } from "@cairn/layout/node";
import { beforeEach, expect, test } from "vitest";
import { createApi } from "./create-api.ts";

const NOTES = [
  { path: "cell.md", text: "# Cell\n\nA cell contains a nucleus. A cell requires a membrane.\n" },
  { path: "membrane.md", text: "# Membrane\n\nA membrane uses lipids. A membrane is a layer.\n" },
];
const MAP = `{ map(first: 50) { concepts { slug } layout { xs ys themes } } }`;
const MOVED = `query ($since: Int!) { diff(since: $since) { moved { slug x y theme } } }`;

let index: ConceptIndex;
beforeEach(() => {
  index = new ConceptIndex();
  index.setNotes(NOTES);
});

interface MapAnswer {
  map: { concepts: { slug: string }[]; layout: { xs: number[]; ys: number[]; themes: (number | null)[] } | null };
}

function apiWith(places?: MapPlaces) {
  const api = createApi(index, { vaultName: "notes", ...(places && { places }) });
  const ask = async <T>(query: string, variables = {}): Promise<T> => {
    const { data, errors } = await api.execute({ query, variables });
    expect(errors).toBeUndefined();
    return data as T;
  };
  return { api, ask };
}

test("a map comes with the places of its concepts, in their order", async () => {
  const places = placesOf(index.parts);
  const { map } = await apiWith(places).ask<MapAnswer>(MAP);
  expect(map.concepts.length).toBeGreaterThan(3);
  map.concepts.forEach(({ slug }, at) => {
    const place = places.of(slug);
    expect([map.layout?.xs[at], map.layout?.ys[at]]).toEqual([place?.x, place?.y]);
    expect(map.layout?.themes[at] ?? -1).toBe(place?.theme);
  });
});

test("the curriculum stands in the map's regions, by the names of their most important concepts", async () => {
  for (const things of [
    ["kettle", "teapot", "saucer", "strainer", "teaspoon"],
    ["engine", "gearbox", "clutch", "piston", "camshaft"],
  ]) {
    const pairs = things.flatMap((one, at) => things.slice(at + 1).map((other) => `A ${one} uses a ${other}.`));
    const sections = things.map((one) => `## ${one}\n\nA ${one} is what is held.\n`);
    index.setNote({ path: `${things[0]}.md`, text: `# Things\n\n${pairs.join(" ")}\n\n${sections.join("\n")}` });
  }
  const places = placesOf(index.parts);
  const { ask } = apiWith(places);
  interface Cluster {
    label: string | null;
    items: { concept: { slug: string } }[];
  }
  const { curriculum, concepts } = await ask<{
    curriculum: { stages: { themes: Cluster[] }[]; anytime: Cluster[] };
    concepts: { nodes: { slug: string; label: string }[] };
  }>(
    `{ curriculum { stages { themes { ...cluster } } anytime { ...cluster } } concepts(first: 100) { nodes { slug label } } }
    fragment cluster on CurriculumTheme { label items { concept { slug } } }`,
  );
  const clusters = [...curriculum.stages.flatMap(({ themes }) => themes), ...curriculum.anytime];
  const nameOf = (slug: string) => {
    const theme = places.of(slug)?.theme ?? -1;
    return theme < 0 ? null : (concepts.nodes.find((one) => places.of(one.slug)?.theme === theme)?.label ?? null);
  };
  for (const { label, items } of clusters)
    for (const { concept } of items) expect([concept.slug, label]).toEqual([concept.slug, nameOf(concept.slug)]);
  expect(new Set(clusters.map(({ label }) => label)).size).toBeGreaterThan(2);
});

test("the sizes of the regions are those of the whole map, however little of it is asked for, and follow an edit", async () => {
  // Two groups that hold together: less is no region.
  for (const things of [
    ["kettle", "teapot", "saucer", "strainer", "teaspoon"],
    ["engine", "gearbox", "clutch", "piston", "camshaft"],
  ]) {
    const pairs = things.flatMap((one, at) => things.slice(at + 1).map((other) => `A ${one} uses a ${other}.`));
    index.setNote({ path: `${things[0]}.md`, text: `# Things\n\n${pairs.join(" ")}\n` });
  }
  const places = KeptPlaces.open(index.parts);
  const { api, ask } = apiWith(places);
  const sizesOf = async (first: number) =>
    (await ask<{ map: { layout: { themeSizes: number[] } } }>(`{ map(first: ${first}) { layout { themeSizes } } }`)).map
      .layout.themeSizes;
  const counted = () => {
    const all = index.graph.nodes().flatMap((id) => places.of(id)?.theme ?? []);
    return Array.from({ length: Math.max(-1, ...all) + 1 }, (_, theme) => all.filter((one) => one === theme).length);
  };
  const before = await sizesOf(1);
  expect(before).toEqual(counted());
  expect(before.reduce((sum, size) => sum + size, 0)).toBeGreaterThan(3);
  expect(await sizesOf(50)).toEqual(before);
  api.publish(
    index.setNote({ path: "new.md", text: "# Whistle\n\nA kettle uses a whistle. A whistle uses a teapot.\n" }),
  );
  const after = await sizesOf(1);
  expect(after).toEqual(counted());
  expect(after).not.toEqual(before);
  await places.close();
});

test("where nobody has laid the map out, there are no places", async () => {
  expect((await apiWith().ask<MapAnswer>(MAP)).map.layout).toBeNull();
  const { api, ask } = apiWith();
  const before = api.revision;
  api.publish(index.setNote({ path: "new.md", text: "# Turgor\n\nTurgor requires a cell.\n" }));
  expect(await ask(MOVED, { since: before })).toEqual({ diff: { moved: [] } });
});

test("who asks while the map is being laid out waits for it, and a change comes with the places that it has moved", async () => {
  const places = KeptPlaces.open(index.parts);
  const { api, ask } = apiWith(places);
  const first = await ask<MapAnswer>(MAP);
  expect(first.map.layout?.xs.every((x) => typeof x === "number")).toBe(true);
  const before = api.revision;
  api.publish(index.setNote({ path: "new.md", text: "# Turgor\n\nTurgor requires a cell.\n" }));
  const { diff } = await ask<{ diff: { moved: { slug: string; x: number; y: number }[] } }>(MOVED, { since: before });
  const turgor = diff.moved.find(({ slug }) => slug === "turgor");
  expect(turgor).toMatchObject({ x: places.of("turgor")?.x, y: places.of("turgor")?.y });
  expect(diff.moved.map(({ slug }) => slug)).not.toContain("lipid");
  // And no kept answer of before is given out.
  const second = await ask<MapAnswer>(MAP);
  expect(second.map.concepts.map(({ slug }) => slug)).toContain("turgor");
  const at = (answer: MapAnswer, slug: string): unknown => {
    const place = answer.map.concepts.findIndex((concept) => concept.slug === slug);
    return [answer.map.layout?.xs[place], answer.map.layout?.ys[place]];
  };
  expect(at(second, "lipid")).toEqual(at(first, "lipid"));
  await places.close();
});
