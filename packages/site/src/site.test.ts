import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { bothApis, dataOf, indexOfNotes } from "./testing.ts";
import { siteFiles } from "./site-files.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const DOCUMENTS = join(ROOT, "packages/web/src/api/documents");
const graphql = (folder: string, name: string): string => readFileSync(join(folder, name), "utf8");
/** Those that the map asks as every client does. */
const SHARED = join(ROOT, "packages/client/src/documents");
const FRAGMENTS = graphql(DOCUMENTS, "fragments.graphql") + graphql(SHARED, "fragments.graphql");
/** Every operation that the map can ask, by the file it stands in. */
const FILES = [
  ...readdirSync(DOCUMENTS)
    .filter((name) => name.endsWith(".graphql") && name !== "fragments.graphql")
    .map((name) => graphql(DOCUMENTS, name)),
  ...readdirSync(join(DOCUMENTS, "later")).map((name) => graphql(join(DOCUMENTS, "later"), name)),
  ...readdirSync(SHARED).map((name) => graphql(SHARED, name)),
];

function documentOf(operation: string): string {
  const file = FILES.find((text) => new RegExp(`^query ${operation}\\b`, "m").test(text)) ?? "";
  // Each operation alone with the fragments that it uses: an unused one is an error.
  const pieces = `${file}\n${FRAGMENTS}`.split(/^(?=query |mutation |subscription |fragment )/m);
  let wanted = pieces.find((piece) => new RegExp(`^query ${operation}\\b`).test(piece)) ?? "";
  for (let before = ""; before !== wanted;) {
    before = wanted;
    for (const piece of pieces) {
      const name = /^fragment (\w+)/.exec(piece)?.[1];
      if (name && wanted.includes(`...${name}`) && !wanted.includes(`fragment ${name} `)) wanted += piece;
    }
  }
  return wanted;
}

function content(): Record<string, string> {
  const notes = readdirSync(join(ROOT, "content"), { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".md"),
  );
  return Object.fromEntries(notes.map((name) => [name.replaceAll("\\", "/"), graphql(join(ROOT, "content"), name)]));
}

describe("a site of the example vault", () => {
  let apis: Awaited<ReturnType<typeof bothApis>>;
  let slugs: string[] = [];
  let notes: string[] = [];
  beforeAll(async () => {
    const texts = content();
    notes = Object.keys(texts);
    apis = await bothApis(indexOfNotes(texts, "- hide: Prompt\n- rename: Nothing known\n  to: x\n"));
    const list = await apis.index.execute({ query: "{ concepts(first: 100) { nodes { slug } } }" });
    slugs = (list.data as { concepts: { nodes: { slug: string }[] } }).concepts.nodes.map(({ slug }) => slug);
  });

  const same = async (operation: string, variables: Record<string, unknown>): Promise<unknown> => {
    const query = operation.includes("{") ? operation : documentOf(operation);
    const asked = { query, variables };
    const [fromIndex, fromSite] = [await apis.index.execute(asked), await apis.site.execute(asked)];
    expect(fromIndex.errors).toBeUndefined();
    expect(fromSite.errors).toBeUndefined();
    expect(JSON.parse(JSON.stringify(fromSite.data))).toEqual(JSON.parse(JSON.stringify(fromIndex.data)));
    expect(fromIndex.data).toBeTruthy();
    return fromIndex.data;
  };

  it("asks for no words before somebody reads", async () => {
    await same("Map", { first: 360 });
    await same("Stats", {});
    expect(new Set(apis.asked)).toEqual(new Set(["graph", "notes"]));
  });

  it("answers about every important concept as the index does: evidence, mentions, prerequisites", async () => {
    for (const slug of slugs.slice(0, 40)) await same("Concept", { slug });
  });

  it("answers about every note: text, names in it, warnings", async () => {
    for (const path of [...notes, "cairn.corrections.yaml"]) await same("Note", { path });
    await same("ListNotes", { first: 100 });
    for (const filter of [
      { text: "model prompt" },
      { text: "zzzz" },
      { concept: slugs[2] },
      { about: slugs[4] },
      { language: "en" },
    ])
      await same("query ($filter: NoteFilter) { notes(first: 50, filter: $filter) { nodes { path } } }", { filter });
    await same(
      "{ notes(first: 100) { nodes { language sections { heading level words start { offset } end { line column } } concepts(first: 5) { totalCount } } } }",
      {},
    );
  });

  it("answers searches, neighbourhoods, ways, paths, gaps and the author's corrections", async () => {
    for (const text of ["model", "trainng", "a", "zzz"]) await same("FindConcepts", { text, first: 20 });
    const [one = "", two = "", three = ""] = slugs;
    await same("ListConcepts", { first: 100, orderBy: "NAME" });
    await same("Neighbourhood", { concepts: [one], depth: 2, least: 0.35, first: 44 });
    await same("Connections", { from: one, to: three });
    for (const goal of slugs.slice(0, 30)) {
      await same("LearningPath", { to: [goal], known: [two], stopAtKnown: false, order: "NEED" });
    }
    await same("Frontier", { known: [one, two], first: 20 });
    await same("Map", { first: 200, note: notes[3] });
    await same("Corrections", {});
    await same("Review", { first: 20 });
    await same(
      "{ gaps { gaps { reason evidence { quote note { path } } concept { slug } } } cycles { cycles { reason dropped { evidence { quote } } closing { evidence { quote } } } } themes { label concepts(first: 3) { slug } } }",
      {},
    );
  });

  it("says what is wrong as a server does", async () => {
    for (const api of [apis.index, apis.site]) {
      const missing = await api.execute({ query: '{ concept(slug: "no-such-thing-at-all") { label } }' });
      expect(missing.errors?.[0]?.extensions["code"]).toBe("concept-not-found");
      const edit = await api.execute({ query: 'mutation { hideConcept(concept: "x") { revision } }' });
      expect(edit.errors?.[0]?.extensions["code"]).toBe("editing-off");
      expect((await api.execute({ query: "{ nothing" })).errors?.[0]?.message).toContain("Syntax Error");
      expect((await api.execute({ query: "{ nothing }" })).errors?.[0]?.message).toContain("nothing");
    }
  });
});

it("says which file is missing instead of an answer", async () => {
  const { site, asked } = await bothApis(indexOfNotes({ "a.md": "# Osmosis\n\nOsmosis requires a membrane.\n" }));
  expect(asked).toContain("graph");
  const { load } = await dataOf(indexOfNotes({ "a.md": "# Osmosis\n\nOsmosis requires a membrane.\n" }));
  expect(await load("graph")).toBeTruthy();
  expect((await site.execute({ query: '{ note(path: "a.md") { text } }' })).data).toEqual({
    note: { text: "# Osmosis\n\nOsmosis requires a membrane.\n" },
  });
});

it("survives notes that are empty, hostile or named after what objects have", async () => {
  const hostile = indexOfNotes({
    "__proto__.md": "# __proto__\n\nA `__proto__` is a part of a constructor. <script>alert(1)</script>\u2028'\\'\n",
    "constructor.md": "# Constructor\n\nA constructor requires a __proto__. </script><!--\n",
  });
  const { index, site } = await bothApis(hostile);
  const query = "{ notes(first: 10) { nodes { path text mentions { concept { slug } start { offset } } } } }";
  expect(await site.execute({ query })).toEqual(await index.execute({ query }));
  const empty = await bothApis(indexOfNotes({}));
  const question = { query: "{ stats { concepts } map { concepts { slug } } notes { totalCount } }" };
  expect(await empty.site.execute(question)).toEqual(await empty.index.execute(question));
});

it("writes the same bytes for the same notes, and another version for others", async () => {
  const pageOf = async (notes: Record<string, string>): Promise<string> => {
    let page = "";
    for await (const { path, content: bytes } of siteFiles(indexOfNotes(notes), { vaultName: 'a "b" <c>' }))
      if (path === "index.html") page = String(bytes);
    return page;
  };
  const one = await pageOf({ "a.md": "# A\n\nAlpha rays are a kind of radiation.\n" });
  expect(await pageOf({ "a.md": "# A\n\nAlpha rays are a kind of radiation.\n" })).toBe(one);
  expect(await pageOf({ "a.md": "# A\n\nBeta rays are a kind of radiation.\n" })).not.toBe(one);
  expect(one).toContain("<title>a &quot;b&quot; &lt;c&gt; · Cairn</title>");
  expect(one).not.toMatch(/(?:src|href)="(?!\.\/)/);
});
