import { type Concept, ConceptIndex, type LearningPath } from "@cairn/graph-core";
import { expect, test, vi } from "vitest";
import { type Api, createApi } from "../create-api.ts";
import { NumberedTexts } from "../printing/known-texts.ts";
import type { GraphSource } from "../source/graph-source.ts";
import { sourceOf } from "../source/index-source.ts";
import type { ReportError } from "./use-request-id.ts";
import { NOTES } from "../testing/notes.ts";

const index = new ConceptIndex();
index.setNotes(Object.entries(NOTES).map(([path, text]) => ({ path, text })));

/** The text of the answer to a query that is asked so many times. */
async function answers(
  times: number,
  body: object,
  source: GraphSource = sourceOf(index),
  reportError?: ReportError,
): Promise<string[]> {
  const api = createApi(source, { vaultName: "v", keepAnswerBytes: 0, ...(reportError && { reportError }) });
  const headers = { "content-type": "application/json", "x-request-id": "r" };
  const texts: string[] = [];
  for (let i = 0; i < times; i++) {
    const request = new Request("http://localhost/graphql", { method: "POST", headers, body: JSON.stringify(body) });
    texts.push(await (await api.fetch(request)).text());
  }
  return texts;
}

const PAGE = `query Page($filter: ConceptFilter, $named: Boolean!) { concepts(first: 5, filter: $filter) {
  totalCount pageInfo { endCursor hasNextPage } edges { cursor node { __typename id ...Named @include(if: $named) } } } }
  fragment Named on Concept { label aliases home { line heading minutes note { title } } requires { reason strength } }`;

const PRINTED = `query Concept($name: String!, $first: Int = 2) { found: concept(name: $name) { ...on Node { id } ...Named
  relations(first: $first) { totalCount nodes { __typename type confidence evidence(first: 1) { quote start { line } } ...Ends } }
  relations(first: $first) { edges { cursor node { type source { id } } } } home { heading startLine note { path title text } } } }
  fragment Named on Concept { __typename label slug aliases definition importance tags degree requires { strength reason } }
  fragment Ends on Relation { source { id again: label } target { ...Named } }`;

test.each<[name: string, query: string, variables?: Record<string, unknown>]>([
  ["lists, fragments and conditions", PAGE, { filter: { relationTypes: ["USES"] }, named: true }],
  ["a condition that does not hold", PAGE, { named: false }],
  [
    "walks",
    `{ neighbourhood(concepts: ["distillation"], depth: 2) { concepts { id } relations { type source { id } } } }`,
  ],
  ["all that a concept has", PRINTED, { name: "distillation" }],
  ["fewer than its variables say of themselves", PRINTED, { name: "distillation", first: 1 }],
  ["nothing of a name", PRINTED, { name: "nobody" }],
  ["too much of it", PRINTED, { name: "distillation", first: 1000 }],
  [
    "a search",
    `query S($q: String!) { search(query: $q) { concept { id label } name field score ranges { start end } } }`,
    { q: "model" },
  ],
  [
    "ways",
    `{ paths(from: "distillation", to: "transformers") { length steps { forwards to { id } relation { id label } } } }`,
  ],
  [
    "a learning path",
    `{ learningPath(to: ["distillation"]) { minutes message steps { reason home { minutes } neededFor { label } } } }`,
  ],
  ["a thing by its id", `{ node(id: "Q29uY2VwdDpkaXN0aWxsYXRpb24=") { id ... on Concept { label } } }`],
  ["its own schema", '{ __schema { queryType { name } } __type(name: "Concept") { kind fields { name } } }'],
  [
    "an error beside data",
    `{ none: concept(name: "destilation") { label } some: concept(name: "distillation") { label } }`,
  ],
  ["an error in place of data", "{ concepts(first: 101) { totalCount } }"],
  [
    "several things, of which one fails",
    `{ stats { notes } concept(name: "distillation") { id } concepts(first: 101) { totalCount } }`,
  ],
  [
    "several things, of which all fail",
    `{ concept(name: "nobody") { id } search(query: "a", first: 0) { score } learningPath(to: []) { minutes } }`,
  ],
  ["several things", `{ __typename stats { notes } concept(name: "distillation") { id } }`],
  ["an error deep down", `{ concept(name: "distillation") { label related(first: 101) { score } } }`],
  ["a variable of the wrong kind", PAGE, { named: "yes" }],
  ["a field that an input has not", PAGE, { filter: { notes: "a" }, named: true }],
  ["a variable that is missing", PAGE, {}],
])("%s: the answer is the same, byte for byte, once it is compiled", async (_, query, variables) => {
  const [first, ...others] = await answers(5, { query, variables });
  expect(new Set(others)).toEqual(new Set([first]));
});

/** Whether the last of some answers to a query was printed at once, as the stack at its source tells. */
async function wayOf(query: string, variables?: object): Promise<string> {
  let stack = "";
  const source = sourceOf(index);
  const resolve: GraphSource["resolve"] = (name) => {
    stack = new Error().stack ?? "";
    return source.resolve(name);
  };
  await answers(3, { query, variables }, { ...source, within: undefined, resolve });
  return /graphql-jit|print-query/.exec(stack)?.[0] ?? "graphql";
}

test("what can be printed at once is, the rest is compiled", async () => {
  expect(await wayOf(PRINTED, { name: "distillation" })).toBe("print-query");
  expect(await wayOf(`{ concept(name: "distillation") { label @include(if: true) } }`)).toBe("graphql-jit");
  expect(await wayOf(`{ a: concept(name: "latency") { label } b: concept(name: "latency") { id } }`)).toBe(
    "print-query",
  );
});

test("a concept that has changed is told as it is now, and so are the relations that name it", async () => {
  const notes = {
    "a.md": "# Ant\n\nAn ant is an insect. An ant uses a leaf.",
    "b.md": "# Insect\n\nAn insect is an animal.",
  };
  const changing = new ConceptIndex();
  changing.setNotes(Object.entries(notes).map(([path, text]) => ({ path, text })));
  const source = sourceOf(changing);
  const api = createApi(source, { vaultName: "v", keepAnswerBytes: 0 });
  const query = `{ neighbourhood(concepts: ["insect"]) { concepts { label definition importance tags }
    relations { type source { label importance } target { label definition }
      evidence { quote note { title } start { line } } } } }`;
  const asked = async (): Promise<string> => JSON.stringify(await api.execute({ query }));
  for (let i = 0; i < 4; i++) await asked();
  const before = await asked();
  changing.setNote({
    path: "b.md",
    text: '---\ntags: [six]\n---\n# Insect\n\n**Insect:** what has six legs and "feelers".',
  });
  const [fresh] = await answers(1, { query }, source);
  expect(await asked()).toBe(fresh);
  expect(fresh).not.toBe(before);
  expect(fresh).toContain("feelers");
});

test("as much evidence is told as a variable says, each time", async () => {
  const twice = new ConceptIndex();
  const text = "# Ant\n\nAn ant uses a leaf.";
  twice.setNotes(["a.md", "b.md"].map((path) => ({ path, text })));
  const api = createApi(sourceOf(twice), { vaultName: "v", keepAnswerBytes: 0 });
  const query = `query E($first: Int) { neighbourhood(concepts: ["ant"]) { relations { evidence(first: $first) { quote } } } }`;
  const quotes = async (first: number): Promise<number> => {
    const { data } = await api.execute({ query, variables: { first } });
    return [...JSON.stringify(data).matchAll(/"quote"/g)].length;
  };
  const told: number[] = [];
  for (const first of [1, 1, 1, 1, 2, 1]) told.push(await quotes(first));
  expect(told).toEqual([1, 1, 1, 1, 2, 1]);
});

test.each<[name: string, concept: object]>([
  ["letters that JSON writes otherwise", { label: 'a "b" \\ \n\t\u0001 \u2028 é 🙂 \ud800', definition: "" }],
  ["a stroke", { label: "a \\ b" }],
  ["a new line", { label: "a\nb" }],
  ["half a letter", { label: "a \ud800" }],
  ["numbers of all kinds", { importance: -0, definition: "1e21" }],
  ["a number too small to write out", { importance: 1e-7 }],
  ["no definition", { definition: null }],
  ["a list with text that is none", { aliases: ["a", 1, true] }],
  ["a list with a hole", { aliases: ["a", null] }],
  ["a name that is missing", { label: undefined }],
  ["a number that is none", { importance: Number.NaN }],
  ["text in place of a number", { importance: "0.5" }],
  ["an error in place of a name", { label: new Error("broken") }],
  ["text that comes later", { label: Promise.resolve("later") }],
  [
    "text that never comes",
    {
      get label() {
        return Promise.reject(new Error("never"));
      },
    },
  ],
  ["a home that is none", { home: "here" }],
])("%s: the answer is the same, byte for byte, once it is printed", async (_, odd) => {
  const source = sourceOf(index);
  const told = await source.concepts(["distillation"]);
  const concept = Object.defineProperties({ ...told[0] }, Object.getOwnPropertyDescriptors(odd)) as Concept;
  const query = `{ concept(name: "distillation") { id label aliases definition importance home { line } } }`;
  const strange: GraphSource = { ...source, within: undefined, concepts: (ids) => ids.map(() => concept) };
  const [first, ...others] = await answers(5, { query }, strange, () => {});
  expect(new Set(others)).toEqual(new Set([first]));
});

test("a thing that must be there and is not is an error, whatever is asked of it", async () => {
  const source = sourceOf(index);
  const path = { steps: [null] } as unknown as LearningPath;
  const strange: GraphSource = { ...source, within: undefined, learningPath: () => Promise.resolve(path) };
  const query = `{ learningPath(to: ["latency"]) { steps { __typename } } }`;
  const [first, ...others] = await answers(5, { query }, strange, () => {});
  expect(first).toContain('"errors"');
  expect(new Set(others)).toEqual(new Set([first]));
});

test("a query is compiled when it is asked for the third time, and its level is still one question", async () => {
  const stacks: string[] = [];
  let questions = 0;
  const source = sourceOf(index);
  const seen: GraphSource = {
    ...source,
    // What is at hand is asked for one by one.
    atHand: false,
    within: undefined,
    search: (...asked) => {
      stacks.push(new Error().stack ?? "");
      return source.search(...asked);
    },
    mentionsOf: (ids) => {
      questions += 1;
      return source.mentionsOf(ids);
    },
  };
  const query = `{ search(query: "model") { concept { label mentions(first: 1) { totalCount } } } }`;
  const [answer] = await answers(4, { query }, seen);
  expect(JSON.parse(answer ?? "").data.search.length).toBeGreaterThan(1);
  expect(stacks.map((stack) => stack.includes("print-query"))).toEqual([false, false, true, true]);
  expect(questions).toBe(4);
});

test("a wrong variable is named", async () => {
  const [answer] = await answers(1, { query: PAGE, variables: { named: "yes" } });
  expect(JSON.parse(answer ?? "").errors[0].message).toContain(`Variable "$named" got invalid value "yes"`);
});

test("what is told by numbers is what graphql-js tells, also where some was told before, and after a change", async () => {
  const changing = new ConceptIndex();
  changing.setNotes(Object.entries(NOTES).map(([path, text]) => ({ path, text })));
  const query = `query Around($id: ID!, $types: [RelationType!]) { neighbourhood(concepts: [$id], depth: 2, first: 6, types: $types) {
    concepts { id label } relations { source { id } type confidence target { label } } distances } }`;
  const listed = vi.spyOn(NumberedTexts.prototype, "listOf");
  const api = createApi(sourceOf(changing), { vaultName: "v", keepAnswerBytes: 0 });
  const ask = async (of: Api, variables: object): Promise<string> => {
    const body = JSON.stringify({ query, variables });
    const headers = { "content-type": "application/json", "x-request-id": "r" };
    const answer = await of.fetch(new Request("http://localhost/graphql", { method: "POST", headers, body }));
    return answer.text();
  };
  for (const text of [undefined, "# Distillation\n\nDistillation uses a still. A still requires heat.", "# Still\n"]) {
    if (text !== undefined) api.publish(changing.setNote({ path: "changed.md", text }));
    for (let round = 0; round < 3; round++) {
      for (const { id } of [...changing.parts.concepts()].slice(0, 12)) {
        for (const types of [undefined, ["USES", "REQUIRES"]]) {
          // One that has not been asked so often does not print.
          const plain = createApi(sourceOf(changing), { vaultName: "v", keepAnswerBytes: 0 });
          expect(await ask(api, { id, types })).toBe(await ask(plain, { id, types }));
        }
      }
    }
  }
  const all = listed.mock.results.map(({ value }) => value as string | undefined);
  expect(all.filter((text) => text !== undefined && text.length > 100).length).toBeGreaterThan(100);
  expect(all.filter((text) => text === undefined).length).toBeGreaterThan(10);
});
