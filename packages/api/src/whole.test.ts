import { encodeGlobalID } from "@pothos/plugin-relay";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveNotes, type ServedNotes } from "./testing/serve-notes.ts";

let served: ServedNotes;
beforeAll(async () => {
  served = await serveNotes();
});
afterAll(() => served.close());

test("nodes come back by global id, in order, null where there is none", async () => {
  const ids = [
    encodeGlobalID("Relation", "distillation|uses|synthetic-data"),
    encodeGlobalID("Concept", "nothing"),
    encodeGlobalID("Note", "foundation model.md"),
    encodeGlobalID("Concept", "distillation"),
  ];
  expect(
    await served.data(
      `query Q($ids: [ID!]!) { nodes(ids: $ids) { id __typename ... on Relation { label } ... on Note { path } ... on Concept { slug } } }`,
      { ids },
    ),
  ).toEqual({
    nodes: [
      { id: ids[0], __typename: "Relation", label: "uses" },
      null,
      { id: ids[2], __typename: "Note", path: "foundation model.md" },
      { id: ids[3], __typename: "Concept", slug: "distillation" },
    ],
  });
  expect(await served.data(`query Q($id: ID!) { node(id: $id) { id } }`, { id: ids[1] })).toEqual({ node: null });
});

test("stats count what there is, with the warnings of notes and of files", async () => {
  const file = { note: "picture.md", line: 1, code: "not-text", message: "Not text." };
  const other = await serveNotes({ fileWarnings: () => [file] });
  const { stats } = await other.data<{ stats: { relationTypes: { count: number }[] } }>(`{ stats {
    vault notes words concepts relations prerequisites revision
    relationTypes { type count } tags { tag count } warnings { note code }
  } }`);
  await other.close();
  const { graph, prerequisites } = served.index;
  expect(stats).toMatchObject({
    vault: "test",
    notes: 5,
    concepts: graph.order,
    relations: graph.size,
    prerequisites: prerequisites.length,
    tags: [{ tag: "models", count: 2 }],
    warnings: [
      { note: "picture.md", code: "not-text" },
      { note: "broken.md", code: "front-matter-invalid" },
    ],
  });
  expect(stats.relationTypes.reduce((sum, { count }) => sum + count, 0)).toBe(graph.size);
});

test("answers follow the index", async () => {
  const other = await serveNotes();
  interface Listed {
    concepts: { nodes: { slug: string }[] };
    stats: { notes: number };
    latency: { degree: number };
  }
  const list = `{ concepts(first: 100) { nodes { slug } } stats { notes } latency: concept(slug: "latency") { degree } }`;
  const first = await other.data<Listed>(list);
  const before = JSON.stringify(first);
  await other.edit("new.md", "# Quantization\n\nQuantization reduces latency.\n");
  const after = await other.data<Listed>(list);
  await other.close();
  expect(before).not.toContain("quantization");
  expect(after.concepts.nodes.map(({ slug }) => slug)).toContain("quantization");
  expect(after.stats.notes).toBe(6);
  expect(after.latency.degree).toBe(first.latency.degree + 1);
});
