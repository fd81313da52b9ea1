import { afterAll, beforeAll, expect, test } from "vitest";
import { serveNotes, type ServedNotes } from "../testing/serve-notes.ts";

/** Two subjects that have nothing to do with one another, and a note that no other speaks of. */
const NOTES = {
  "osmosis.md": "# Osmosis\n\nOsmosis requires a membrane. Osmosis uses water. Osmosis is a kind of diffusion.\n",
  "membrane.md": "# Membrane\n\nA membrane is part of a cell. A membrane uses water.\n",
  "sonata.md": "---\ntags: [music]\n---\n# Sonata\n\nA sonata requires a melody. A sonata uses harmony.\n",
  "melody.md": "# Melody\n\nA melody uses harmony. A melody affects harmony.\n",
};

let served: ServedNotes;
beforeAll(async () => {
  served = await serveNotes({}, NOTES);
});
afterAll(() => served.close());

interface Slugs {
  slug: string;
}

const slugs = (concepts: readonly Slugs[]): string[] => concepts.map(({ slug }) => slug).sort();

async function listed(filter: object): Promise<string[]> {
  const query = "query Q($filter: ConceptFilter) { concepts(filter: $filter, first: 100) { nodes { slug } } }";
  return slugs((await served.data<{ concepts: { nodes: Slugs[] } }>(query, { filter })).concepts.nodes);
}

test("themes hold what hangs together, each concept in one of them, named after the most important", async () => {
  interface Theme {
    label: string;
    concept: { label: string };
    conceptCount: number;
    concepts: (Slugs & { importance: number })[];
  }
  const { themes } = await served.data<{ themes: Theme[] }>(
    "{ themes { label conceptCount concept { label } concepts(first: 100) { slug importance } } }",
  );
  const members = themes.map(({ concepts }) => slugs(concepts));
  const themeOf = (slug: string): number => members.findIndex((each) => each.includes(slug));
  expect(themeOf("melody")).toBe(themeOf("sonata"));
  expect(themeOf("osmosis")).toBeGreaterThanOrEqual(0);
  for (const other of ["osmosis", "membrane", "water"]) expect(themeOf(other)).not.toBe(themeOf("sonata"));
  expect(new Set(members.flat()).size).toBe(members.flat().length);
  for (const { label, concept, conceptCount, concepts } of themes) {
    expect(label).toBe(concept.label);
    expect(conceptCount).toBe(concepts.length);
    const importance = concepts.map((one) => one.importance);
    expect(importance).toEqual([...importance].sort((a, b) => b - a));
  }
  const { concept } = await served.data<{ concept: { theme: { label: string } } }>(
    `{ concept(slug: "sonata") { theme { label } } }`,
  );
  expect(concept.theme.label).toBe(themes[themeOf("sonata")]!.label);
  expect(await listed({ theme: "A Sonata" })).toEqual(members[themeOf("sonata")]);
  expect(await listed({ theme: "sonata", prefix: "mel" })).toEqual(["melody"]);
});

test("themes follow an edit", async () => {
  const before = await listed({ theme: "sonata" });
  await served.edit("rondo.md", "# Rondo\n\nA rondo uses a melody. A rondo requires harmony. A sonata uses a rondo.\n");
  expect(await listed({ theme: "sonata" })).toEqual([...before, "rondo"].sort());
  await served.remove("rondo.md");
  expect(await listed({ theme: "sonata" })).toEqual(before);
});

test("concepts can be filtered by how certain their relations are", async () => {
  interface Found {
    concepts: { nodes: (Slugs & { relations: { nodes: { confidence: number; type: string }[] } })[] };
  }
  const { concepts } = await served.data<Found>(
    "{ concepts(first: 100) { nodes { slug relations(first: 100) { nodes { confidence type } } } } }",
  );
  const all = concepts.nodes.flatMap(({ relations }) => relations.nodes.map(({ confidence }) => confidence));
  const sure = [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)]!;
  const fitting = (fits: (one: { confidence: number; type: string }) => boolean): string[] =>
    slugs(concepts.nodes.filter(({ relations }) => relations.nodes.some(fits)));
  expect(await listed({ minConfidence: sure })).toEqual(fitting(({ confidence }) => confidence >= sure));
  expect(await listed({ minConfidence: sure, relationTypes: ["USES"] })).toEqual(
    fitting(({ confidence, type }) => confidence >= sure && type === "USES"),
  );
  expect(await listed({ minConfidence: 1.1 })).toEqual([]);
});

test("a search says what it found the words in, and can be filtered", async () => {
  const search = async (query: string, filter: object | null = null) =>
    (
      await served.data<{ search: { concept: Slugs; name: string; field: string }[] }>(
        "query Q($query: String!, $filter: ConceptFilter) { search(query: $query, filter: $filter) { concept { slug } name field } }",
        { query, filter },
      )
    ).search;
  expect((await search("osmosi"))[0]).toEqual({ concept: { slug: "osmosis" }, name: "Osmosis", field: "LABEL" });
  const everything = await search("me");
  expect(slugs(everything.map(({ concept }) => concept))).toEqual(expect.arrayContaining(["melody", "membrane"]));
  expect((await search("me", { theme: "sonata" })).map(({ concept }) => concept.slug)).toEqual(["melody", "sonata"]);
  expect(await search("osmosis", { tag: "music" })).toEqual([]);
});

test("a subgraph has the concepts asked for, in their order, and the relations among them", async () => {
  const query = `query Q($concepts: [ID!]!, $types: [RelationType!]) { subgraph(concepts: $concepts, types: $types) {
    concepts { slug } truncated relations { source { slug } type target { slug } }
  } }`;
  interface Found {
    subgraph: { concepts: Slugs[]; truncated: boolean; relations: { source: Slugs; type: string; target: Slugs }[] };
  }
  const { subgraph } = await served.data<Found>(query, { concepts: ["water", "Osmosis", "membranes", "water"] });
  expect(subgraph.concepts.map(({ slug }) => slug)).toEqual(["water", "osmosis", "membrane"]);
  const told = subgraph.relations.map(({ source, type, target }) => `${source.slug} ${type} ${target.slug}`);
  expect(told.sort()).toEqual(["membrane USES water", "osmosis REQUIRES membrane", "osmosis USES water"]);
  const narrow = await served.data<Found>(query, { concepts: ["water", "osmosis", "membrane"], types: ["REQUIRES"] });
  expect(narrow.subgraph.relations).toHaveLength(1);
  const { errors } = await served.ask(query, { concepts: ["water", "fire"] });
  expect(errors?.[0]?.extensions["code"]).toBe("concept-not-found");
  const many = await served.ask(query, { concepts: Array.from({ length: 101 }, () => "water") });
  expect(many.errors?.[0]?.extensions["code"]).toBe("invalid-argument");
});

test("a diff tells what changed since a revision", async () => {
  const { stats } = await served.data<{ stats: { revision: number } }>("{ stats { revision } }");
  const diff = `query Q($since: Int!) { diff(since: $since) { revision reload notes addedConcepts { slug } } }`;
  expect(await served.data(diff, { since: stats.revision })).toEqual({
    diff: { revision: stats.revision, reload: false, notes: [], addedConcepts: [] },
  });
  await served.edit("fugue.md", "# Fugue\n\nA fugue uses a melody.\n");
  expect(await served.data(diff, { since: stats.revision })).toEqual({
    diff: { revision: stats.revision + 1, reload: false, notes: ["fugue.md"], addedConcepts: [{ slug: "fugue" }] },
  });
  expect(await served.data(diff, { since: 1 })).toMatchObject({ diff: { reload: true, addedConcepts: [] } });
  await served.remove("fugue.md");
});

test("a subgraph's concepts are given as `ids` or as `concepts`, and not both", async () => {
  const asked = (args: string) => served.ask(`{ subgraph(${args}) { concepts { slug } } }`);
  const both = await asked('concepts: ["water", "Osmosis"]');
  expect(await asked('ids: ["water", "Osmosis"]')).toEqual(both);
  expect(both.data).toEqual({ subgraph: { concepts: [{ slug: "water" }, { slug: "osmosis" }] } });
  const code = [{ extensions: { code: "invalid-argument" } }];
  expect((await asked('ids: ["water"], concepts: ["water"]')).errors).toMatchObject(code);
  expect((await asked("minConfidence: 0.1")).errors).toMatchObject(code);
  const many = Array.from({ length: 101 }, () => '"water"').join(" ");
  expect((await asked(`ids: [${many}]`)).errors).toMatchObject([{ message: expect.stringContaining("`ids`") }]);
});
