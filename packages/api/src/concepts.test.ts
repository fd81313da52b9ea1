import { encodeGlobalID } from "@pothos/plugin-relay";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveNotes, type ServedNotes } from "./testing/serve-notes.ts";

let served: ServedNotes;
beforeAll(async () => {
  served = await serveNotes();
});
afterAll(() => served.close());

interface Named {
  label: string;
}

test.each([
  ["global id", "id", encodeGlobalID("Concept", "distillation")],
  ["slug as id", "id", "distillation"],
  ["name as id", "id", "Knowledge  Distillation"],
  ["slug", "slug", "distillation"],
  ["name, spelt differently", "name", "the Distillations"],
])("finds a concept by its %s", async (_, argument, value) => {
  const query = `query Q($v: ${argument === "id" ? "ID" : "String"}) { concept(${argument}: $v) { id slug label aliases } }`;
  expect(await served.data(query, { v: value })).toEqual({
    concept: {
      id: encodeGlobalID("Concept", "distillation"),
      slug: "distillation",
      label: "Distillation",
      aliases: ["knowledge distillation"],
    },
  });
});

test("a concept tells its definition, home, tags, degree and prerequisites", async () => {
  const { concept } = await served.data<{ concept: Record<string, unknown> }>(`{
    concept(slug: "distillation") {
      definition tags degree importance
      home { note { path title } minutes }
      requires { requires { slug } reason strength evidence { quote note { path } } }
    }
  }`);
  expect(concept).toMatchObject({
    definition: "a way to train a small model from a large one.",
    tags: ["models"],
    degree: served.index.graph.degree("distillation"),
    home: { note: { path: "models/distillation.md", title: "Distillation" } },
  });
  expect(concept["requires"]).toContainEqual(
    expect.objectContaining({ requires: { slug: "teacher-model" }, reason: expect.stringContaining("Distillation") }),
  );
});

test("a concept tells whether anything explains it, or its home only names it", async () => {
  const { concept, named } = await served.data<Record<string, { explained: boolean; home: object }>>(
    `{ concept(slug: "teacher model") { ...Told } named: concept(slug: "transformers") { ...Told } }
     fragment Told on Concept { explained home { note { path } } }`,
  );
  expect(concept).toEqual({ explained: true, home: { note: { path: "models/teacher model.md" } } });
  expect(named).toEqual({ explained: false, home: { note: { path: "foundation model.md" } } });
});

test("a concept unlocks what requires it", async () => {
  const { concept } = await served.data<{ concept: { unlocks: { concept: { slug: string } }[] } }>(
    `{ concept(slug: "teacher model") { unlocks { concept { slug } } } }`,
  );
  expect(concept.unlocks.map((one) => one.concept.slug)).toContain("distillation");
});

test("concepts list in three orders and by each filter", async () => {
  const list = async (args: string): Promise<string[]> => {
    const { concepts } = await served.data<{ concepts: { nodes: { slug: string }[] } }>(
      `{ concepts(first: 100, ${args}) { nodes { slug } } }`,
    );
    return concepts.nodes.map(({ slug }) => slug);
  };
  const { graph } = served.index;
  const ids = graph.nodes();
  const byImportance = await list("orderBy: IMPORTANCE");
  expect([...byImportance].sort()).toEqual(ids.sort());
  expect(byImportance).toEqual(
    [...byImportance].sort((a, b) => graph.getNodeAttributes(b).importance - graph.getNodeAttributes(a).importance),
  );
  expect(await list("orderBy: NAME")).toEqual(
    [...ids].sort((a, b) =>
      graph.getNodeAttributes(a).label.toLowerCase() < graph.getNodeAttributes(b).label.toLowerCase() ? -1 : 1,
    ),
  );
  const byDegree = (await list("orderBy: DEGREE")).map((id) => graph.degree(id));
  expect(byDegree).toEqual([...byDegree].sort((a, b) => b - a));

  expect((await list(`filter: { tag: "models" }`)).sort()).toEqual(["distillation", "teacher-model"]);
  expect(await list(`filter: { prefix: "KNOWLEDGE dis" }`)).toEqual(["distillation"]);
  expect(await list(`filter: { note: "broken.md" }`)).toEqual(expect.arrayContaining(["latency", "cost"]));
  expect(await list(`filter: { note: "broken.md", prefix: "lat" }`)).toEqual(["latency"]);
  expect(await list(`filter: { relationTypes: [PRODUCES] }`)).toEqual(
    expect.arrayContaining(["teacher-model", "synthetic-data"]),
  );
  expect(await list(`filter: { relationTypes: [PRODUCES] }`)).not.toContain("transformer");
  expect(await list(`filter: { minImportance: 0.5 }`)).not.toContain("transformer");
});

test("search finds beginnings and slips of the pen, and says what matched", async () => {
  const { search } = await served.data<{
    search: { concept: Named; name: string; ranges: { start: number; end: number }[]; score: number }[];
  }>(`{ search(query: "knowlege dist") { concept { label } name score ranges { start end } } }`);
  expect(search[0]).toMatchObject({ concept: { label: "Distillation" }, name: "knowledge distillation" });
  expect(search[0]?.ranges.map(({ start, end }) => search[0]?.name.slice(start, end))).toEqual(["knowledge", "dist"]);
});

test("related concepts come with sentences that say why", async () => {
  const { concept } = await served.data<{
    concept: { related: { concept: Named; score: number; reasons: string[] }[] };
  }>(`{ concept(slug: "distillation") { related(first: 3) { concept { label } score reasons } } }`);
  expect(concept.related).toHaveLength(3);
  const scores = concept.related.map(({ score }) => score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  for (const { reasons } of concept.related) {
    expect(reasons.length).toBeGreaterThan(0);
    for (const reason of reasons) expect(reason).toMatch(/^\S.*\.$/);
  }
});
