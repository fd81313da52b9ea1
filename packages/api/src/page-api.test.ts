import { readFileSync } from "node:fs";
import { ConceptIndex } from "@cairn/graph-core";
import { describe, expect, test } from "vitest";
import { createApi } from "./create-api.ts";
import { createPageApi, sourceOf } from "./page.ts";
import { NOTES } from "./testing/notes.ts";

const index = new ConceptIndex();
index.setNotes(Object.entries(NOTES).map(([path, text]) => ({ path, text })));
const page = createPageApi(sourceOf(index), { vaultName: "notes" });
const server = createApi(index, { vaultName: "notes", changes: { firstRevision: 0 } });

describe("the API in a page", () => {
  test.each([
    "{ stats { vault revision concepts relations notes } editable }",
    '{ concept(name: "distillation") { id label aliases relations(first: 5) { edges { cursor node { label evidence { quote note { title } } } } } requires { reason evidence { quote } } } }',
    '{ note(path: "models/synthetic data.md") { text mentions { concept { label } } } notes(first: 2) { pageInfo { endCursor } } }',
    "query Path($to: [ID!]!) { learningPath(to: $to) { steps { concept { label } reason evidence { quote } } } }",
  ])("answers as the server does: %s", async (query) => {
    const request = { query, variables: { to: ["distillation"] } };
    const plain = (result: unknown): unknown => JSON.parse(JSON.stringify(result));
    expect(plain(await page.execute(request))).toEqual(plain(await server.execute(request)));
  });

  test("says what is wrong with the same codes, and writes nothing", async () => {
    const codeOf = async (query: string) => (await page.execute({ query })).errors?.[0]?.extensions["code"];
    expect(await codeOf('{ concept(name: "destilation") { label } }')).toBe("concept-not-found");
    expect(await codeOf('mutation { hideConcept(concept: "cost") { revision } }')).toBe("editing-off");
    expect((await page.execute({ query: "{ stats {" })).errors?.[0]?.message).toMatch(/^Syntax Error/);
    expect((await page.execute({ query: "{ nothing }" })).errors?.[0]?.message).toContain('"nothing"');
  });

  test("tells what broke inside: there is nobody to hide it from", async () => {
    const source = { ...sourceOf(index), stats: () => Promise.reject(new Error("data/graph.js is away")) };
    const { errors } = await createPageApi(source, { vaultName: "notes" }).execute({ query: "{ stats { notes } }" });
    expect(errors?.[0]).toMatchObject({ message: "data/graph.js is away", extensions: { code: "internal" } });
  });

  test("is documented as it is", () => {
    const guide = readFileSync(new URL("../../../docs/api.md", import.meta.url), "utf8");
    expect(guide).toContain('import { createPageApi, sourceOf } from "@cairn/api/page";');
  });
});
