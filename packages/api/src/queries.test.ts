import { encodeGlobalID } from "@pothos/plugin-relay";
import { afterAll, beforeAll, expect, test } from "vitest";
import { NOTES } from "./testing/notes.ts";
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

test("the evidence of a relation stands where it says, character for character", async () => {
  interface Place {
    line: number;
    column: number;
    offset: number;
  }
  interface Evidence {
    note: { text: string };
    start: Place;
    end: Place;
    quote: string;
    rule: string;
  }
  const { map } = await served.data<{ map: { relations: { evidence: Evidence[]; evidenceCount: number }[] } }>(`{
    map { relations { evidenceCount evidence {
      note { text } quote rule start { line column offset } end { line column offset }
    } } }
  }`);
  const all = map.relations.flatMap((relation) => relation.evidence);
  expect(all.length).toBeGreaterThan(5);
  for (const { note, start, end, quote, rule } of all) {
    expect(note.text.slice(start.offset, end.offset)).toBe(quote);
    expect(note.text.split(/\r\n|\n/)[start.line - 1]?.slice(start.column - 1, start.column - 1 + quote.length)).toBe(
      quote,
    );
    expect(end.line === start.line ? end.column - start.column : quote.length).toBe(quote.length);
    expect(rule).not.toBe("");
  }
  for (const relation of map.relations) expect(relation.evidence).toHaveLength(relation.evidenceCount);
});

test("relations filter by direction, type and confidence, and page", async () => {
  const query = `query Q($slug: String = "distillation", $direction: Direction, $types: [RelationType!], $min: Float, $first: Int, $after: String) {
    concept(slug: $slug) {
      relations(direction: $direction, types: $types, minConfidence: $min, first: $first, after: $after) {
        totalCount pageInfo { hasNextPage endCursor } nodes { id source { slug } type target { slug } confidence }
      }
    }
  }`;
  interface Page {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: { id: string; source: { slug: string }; type: string; target: { slug: string }; confidence: number }[];
  }
  const ask = async (variables: Record<string, unknown>): Promise<Page> =>
    (await served.data<{ concept: { relations: Page } }>(query, variables)).concept.relations;

  const all = await ask({});
  const slug = "teacher-model";
  const outgoing = await ask({ slug, direction: "OUT" });
  const incoming = await ask({ slug, direction: "IN" });
  expect(outgoing.nodes.every(({ source }) => source.slug === slug)).toBe(true);
  expect(incoming.nodes.every(({ target }) => target.slug === slug)).toBe(true);
  expect(outgoing.totalCount + incoming.totalCount).toBe((await ask({ slug })).totalCount);
  expect(incoming.totalCount).toBeGreaterThan(0);
  expect(outgoing.totalCount).toBeGreaterThan(0);

  const uses = await ask({ types: ["USES"] });
  expect(uses.nodes).toContainEqual(expect.objectContaining({ type: "USES", target: { slug: "synthetic-data" } }));
  expect(new Set(uses.nodes.map(({ type }) => type))).toEqual(new Set(["USES"]));

  const [surest] = all.nodes;
  const sure = await ask({ min: surest?.confidence });
  expect(sure.totalCount).toBeLessThan(all.totalCount);

  const seen: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { nodes, pageInfo }: Page = await ask({ first: 2, after });
    seen.push(...nodes.map(({ id }) => id));
    [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
  }
  expect(seen).toEqual(all.nodes.map(({ id }) => id));
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

test("a map and a neighbourhood have both ends of each relation, and say when something was left out", async () => {
  const part = `{ concepts { id slug } relations { source { id } target { id } type } distances truncated }`;
  interface Part {
    concepts: { id: string; slug: string }[];
    relations: { source: { id: string }; target: { id: string }; type: string }[];
    distances: number[];
    truncated: boolean;
  }
  const { small, whole, note, tagged, around, wide, far } = await served.data<Record<string, Part>>(`{
    small: map(first: 4) ${part}
    whole: map ${part}
    note: map(note: "foundation model.md") ${part}
    tagged: map(tag: "models", types: [REQUIRES]) ${part}
    around: neighbourhood(concepts: ["distillation"], depth: 1, direction: OUT, types: [USES]) ${part}
    far: neighbourhood(concepts: ["distillation"], depth: 2) ${part}
    wide: neighbourhood(concepts: ["distillation"], depth: 2, first: 5) ${part}
  }`);
  for (const one of [small, whole, note, tagged, around, wide, far]) {
    const ids = one?.concepts.map(({ id }) => id);
    for (const { source, target } of one?.relations ?? []) {
      expect(ids).toContain(source.id);
      expect(ids).toContain(target.id);
    }
    expect(one?.distances).toHaveLength(ids?.length ?? -1);
  }
  expect(small?.concepts).toHaveLength(4);
  expect(small?.relations.length).toBeGreaterThan(0);
  expect(small?.truncated).toBe(true);
  expect(whole?.concepts).toHaveLength(served.index.graph.order);
  expect(whole?.relations).toHaveLength(served.index.graph.size);
  expect(whole?.truncated).toBe(false);
  expect(note?.concepts.map(({ slug }) => slug).sort()).toEqual(
    ["foundation-model", "neural-network", "training-data", "transformer"].sort(),
  );
  expect(tagged?.relations.map(({ type }) => type)).toEqual(["REQUIRES"]);
  expect(around?.concepts[0]?.slug).toBe("distillation");
  expect(around?.distances[0]).toBe(0);
  expect(around?.distances.slice(1).every((distance) => distance === 1)).toBe(true);
  expect(around?.concepts.map(({ slug }) => slug)).toContain("synthetic-data");
  expect(around?.relations.every(({ type }) => type === "USES")).toBe(true);
  expect(new Set(far?.distances)).toEqual(new Set([0, 1, 2]));
  expect(wide?.concepts).toHaveLength(5);
  expect(wide?.truncated).toBe(true);
});

test("paths lead from one concept to the other, step by step", async () => {
  interface Step {
    from: Named;
    to: Named;
    forwards: boolean;
    relation: { source: Named; target: Named; evidence: { quote: string }[] };
  }
  const { paths } = await served.data<{ paths: { length: number; steps: Step[] }[] }>(`{
    paths(from: "knowledge distillation", to: "training data", first: 3) {
      length steps { from { label } to { label } forwards relation {
        source { label } target { label } evidence(first: 1) { quote }
      } }
    }
  }`);
  expect(paths.length).toBeGreaterThan(0);
  for (const { length, steps } of paths) {
    expect(steps).toHaveLength(length);
    expect(steps[0]?.from.label).toBe("Distillation");
    expect(steps.at(-1)?.to.label).toBe("training data");
    expect(steps.slice(1).map(({ from }) => from)).toEqual(steps.slice(0, -1).map(({ to }) => to));
    for (const { from, to, forwards, relation } of steps) {
      expect(forwards ? [relation.source, relation.target] : [relation.target, relation.source]).toEqual([from, to]);
      expect(relation.evidence).toHaveLength(1);
    }
  }
});

test("a learning path ends at its goal, leaves out what is known and says what it does not know", async () => {
  interface Path {
    goals: Named[];
    steps: {
      concept: Named;
      reason: string;
      neededFor: Named | null;
      minutes: number;
      home: { line: number } | null;
    }[];
    minutes: number;
    unknownNames: string[];
    message: string | null;
  }
  const query = `query Q($to: [ID!]!, $known: [ID!], $max: Int) { learningPath(to: $to, known: $known, maxSteps: $max) {
    goals { label } minutes unknownNames message
    steps { concept { label } reason neededFor { label } minutes home { line } evidence { quote } }
  } }`;
  const ask = async (variables: Record<string, unknown>): Promise<Path> =>
    (await served.data<{ learningPath: Path }>(query, variables)).learningPath;

  const path = await ask({ to: ["distillation", "astrology"], known: ["alchemy"] });
  const labels = path.steps.map(({ concept }) => concept.label);
  expect(path.goals).toEqual([{ label: "Distillation" }]);
  expect(labels.at(-1)).toBe("Distillation");
  expect(labels.indexOf("Foundation model")).toBeLessThan(labels.indexOf("Teacher model"));
  expect(path.steps.at(-1)?.neededFor).toBeNull();
  for (const { neededFor, reason } of path.steps.slice(0, -1)) {
    expect(labels).toContain(neededFor?.label);
    expect(reason).not.toBe("");
  }
  expect(path.unknownNames).toEqual(["astrology", "alchemy"]);
  expect(path.message).toContain("astrology");
  expect(path.minutes).toBeGreaterThan(0);

  const shorter = await ask({ to: ["distillation"], known: ["teacher model"] });
  expect(shorter.steps.map(({ concept }) => concept.label)).not.toContain("Foundation model");
  const cut = await ask({ to: ["distillation"], max: 3 });
  expect(cut.steps).toHaveLength(3);
  expect(cut.message).toContain("left out");
});

test("minutes are 200 words each of the section that explains the step", async () => {
  const words = await serveNotes(
    {},
    {
      "one.md": `# One\n\nIntroduction.\n\n## Needle\n\n**Needle:** a thing. ${"word ".repeat(397)}\n\n## Hay\n\n${"stack ".repeat(200)}\n`,
    },
  );
  const { concept } = await words.data<{ concept: { home: { minutes: number; heading: string } } }>(
    `{ concept(name: "needle") { home { heading minutes } } }`,
  );
  await words.close();
  expect(concept.home.heading).toBe("Needle");
  expect(concept.home.minutes).toBeCloseTo(2, 1);
});

test("the frontier builds on what is known", async () => {
  const { frontier } = await served.data<{ frontier: { concept: Named; unlocks: number; reason: string }[] }>(
    `{ frontier(known: ["neural network", "training data", "transformer", "astrology"]) { concept { label } unlocks reason } }`,
  );
  expect(frontier[0]).toMatchObject({ concept: { label: "Foundation model" }, unlocks: 1 });
  expect(frontier[0]?.reason).toContain("training data");
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

test.each(Object.keys(NOTES))("mentions of %s stand in its text, in order and apart", async (path) => {
  interface Mention {
    concept: { label: string; aliases: string[] };
    start: { line: number; column: number; offset: number };
    end: { line: number; column: number; offset: number };
  }
  const { note } = await served.data<{ note: { text: string; mentions: Mention[] } }>(
    `query Q($path: String) { note(path: $path) { text mentions {
      concept { label aliases } start { line column offset } end { line column offset }
    } } }`,
    { path },
  );
  expect(note.text).toBe(NOTES[path]?.replace(/^\uFEFF/, ""));
  expect(note.mentions.length).toBeGreaterThan(1);
  const lines = note.text.split(/\r\n|\n/);
  let last = 0;
  for (const { concept, start, end } of note.mentions) {
    expect(start.offset).toBeGreaterThanOrEqual(last);
    last = end.offset;
    const words = note.text.slice(start.offset, end.offset);
    expect(lines[start.line - 1]?.slice(start.column - 1, end.column - 1)).toBe(words);
    const names = [concept.label, ...concept.aliases].map((name) => name.toLowerCase().replace(/s$/, ""));
    expect(names).toContain(words.toLowerCase().replace(/s$/, ""));
  }
});

test("a note tells its title, tags, subject, sections, concepts and warnings", async () => {
  const { note, broken } = await served.data<Record<string, Record<string, unknown>>>(`{
    note(path: "models/distillation.md") {
      id title tags words language subject { slug }
      sections { heading level start { line } end { offset } }
      concepts(first: 1) { totalCount nodes { slug } }
      warnings { code }
    }
    broken: note(id: "broken.md") { warnings { note line code message } }
  }`);
  expect(note).toMatchObject({
    id: encodeGlobalID("Note", "models/distillation.md"),
    title: "Distillation",
    tags: ["models"],
    subject: { slug: "distillation" },
    warnings: [],
  });
  expect(note?.["sections"]).toContainEqual(
    expect.objectContaining({ heading: "Cost", level: 2, start: expect.objectContaining({ line: 13 }) }),
  );
  expect(broken?.["warnings"]).toEqual([
    { note: "broken.md", line: 3, code: "front-matter-invalid", message: expect.any(String) },
  ]);
});

test("a mention says its section, also when the concept is asked", async () => {
  const { concept } = await served.data<{
    concept: {
      mentions: { totalCount: number; nodes: { note: { path: string }; section: string; start: { line: number } }[] };
    };
  }>(`{ concept(slug: "latency") { mentions { totalCount nodes { note { path } section start { line } } } } }`);
  expect(concept.mentions.totalCount).toBe(concept.mentions.nodes.length);
  expect(concept.mentions.nodes).toContainEqual({
    note: { path: "models/distillation.md" },
    section: "Cost",
    start: { line: 15 },
  });
});

async function notePaths(args: string): Promise<string[]> {
  const { notes } = await served.data<{ notes: { nodes: { path: string }[] } }>(`{ notes${args} { nodes { path } } }`);
  return notes.nodes.map(({ path }) => path);
}

test("what stands before the first heading has no section", async () => {
  const other = await serveNotes(
    {},
    { "a.md": "**Distillation:** a way to train.\n\n## Use\n\nDistillation uses synthetic data.\n" },
  );
  const { concept } = await other.data<{
    concept: { home: { heading: string | null }; mentions: { nodes: { section: string | null }[] } };
  }>(`{ concept(slug: "distillation") { home { heading } mentions { nodes { section } } } }`);
  await other.close();
  expect(concept.mentions.nodes).toEqual([{ section: null }, { section: "Use" }]);
  expect(concept.home.heading).toBeNull();
});

test("notes list by path, folder and tag", async () => {
  expect(await notePaths("")).toEqual(Object.keys(NOTES).sort());
  expect(await notePaths(`(last: 1)`)).toEqual(["models/teacher model.md"]);
  expect(await notePaths(`(filter: { prefix: "models/" })`)).toHaveLength(3);
  expect(await notePaths(`(filter: { tag: "models" })`)).toEqual(["models/distillation.md", "models/teacher model.md"]);
});

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
  const list = `{ concepts(first: 100) { nodes { slug } } stats { notes } }`;
  const before = JSON.stringify(await other.data(list));
  await other.edit("new.md", "# Quantization\n\nQuantization reduces latency.\n");
  const after = await other.data<{ concepts: { nodes: { slug: string }[] }; stats: { notes: number } }>(list);
  await other.close();
  expect(before).not.toContain("quantization");
  expect(after.concepts.nodes.map(({ slug }) => slug)).toContain("quantization");
  expect(after.stats.notes).toBe(6);
});
