import { ConceptIndex } from "@cairn/graph-core";
import { expect, test } from "vitest";
import { createApi } from "../create-api.ts";
import type { GraphSource } from "../source/graph-source.ts";
import { sourceOf } from "../source/index-source.ts";
import { NOTES } from "../testing/notes.ts";

const index = new ConceptIndex();
index.setNotes(Object.entries(NOTES).map(([path, text]) => ({ path, text })));

/** The text of the answer to a query that is asked so many times. */
async function answers(times: number, body: object, source: GraphSource = sourceOf(index)): Promise<string[]> {
  const api = createApi(source, { vaultName: "v", keepAnswerBytes: 0 });
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

test.each<[name: string, query: string, variables?: Record<string, unknown>]>([
  ["lists, fragments and conditions", PAGE, { filter: { relationTypes: ["USES"] }, named: true }],
  ["a condition that does not hold", PAGE, { named: false }],
  [
    "walks",
    `{ neighbourhood(concepts: ["distillation"], depth: 2) { concepts { id } relations { type source { id } } } }`,
  ],
  ["a thing by its id", `{ node(id: "Q29uY2VwdDpkaXN0aWxsYXRpb24=") { id ... on Concept { label } } }`],
  ["its own schema", '{ __schema { queryType { name } } __type(name: "Concept") { kind fields { name } } }'],
  [
    "an error beside data",
    `{ none: concept(name: "destilation") { label } some: concept(name: "distillation") { label } }`,
  ],
  ["an error in place of data", "{ concepts(first: 101) { totalCount } }"],
  ["an error deep down", `{ concept(name: "distillation") { label related(first: 101) { score } } }`],
  ["a variable of the wrong kind", PAGE, { named: "yes" }],
  ["a field that an input has not", PAGE, { filter: { notes: "a" }, named: true }],
  ["a variable that is missing", PAGE, {}],
])("%s: the answer is the same, byte for byte, once it is compiled", async (_, query, variables) => {
  const [first, ...others] = await answers(5, { query, variables });
  expect(new Set(others)).toEqual(new Set([first]));
});

test("a query is compiled when it is asked for the third time, and its level is still one question", async () => {
  const stacks: string[] = [];
  let questions = 0;
  const source = sourceOf(index);
  const seen: GraphSource = {
    ...source,
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
  expect(stacks.map((stack) => stack.includes("graphql-jit"))).toEqual([false, false, true, true]);
  expect(questions).toBe(4);
});

test("a wrong variable is named", async () => {
  const [answer] = await answers(1, { query: PAGE, variables: { named: "yes" } });
  expect(JSON.parse(answer ?? "").errors[0].message).toContain(`Variable "$named" got invalid value "yes"`);
});
