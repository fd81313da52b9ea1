import { expect, test } from "vitest";
import { SMALL_VAULT, cairn, temporaryVault } from "../testing/command.ts";

test("prints the answer as JSON", async () => {
  const { code, stdout } = await cairn(["query", await temporaryVault(SMALL_VAULT), "{ stats { notes } }"]);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toEqual({ data: { stats: { notes: 2 } } });
});

test("takes variables, and the query from stdin", async () => {
  const input = "query ($name: String!) { concept(name: $name) { slug } }";
  const args = ["query", await temporaryVault(SMALL_VAULT), "-", "--variables", '{"name": "Distillation"}'];
  const { code, stdout } = await cairn(args, { input });
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toEqual({ data: { concept: { slug: "distillation" } } });
});

test.each([
  ["not GraphQL", "{ stats {", /syntax/i],
  ["a field that is not there", "{ statz { notes } }", /Did you mean \\"stats\\"/],
  ["a concept that is not there", '{ concept(name: "destillation") { slug } }', /concept-not-found/],
])("%s: the errors stand in the answer, exit code 1", async (_, query, expected) => {
  const { code, stdout } = await cairn(["query", await temporaryVault(SMALL_VAULT), query]);
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ errors: expect.any(Array) });
  expect(stdout).toMatch(expected);
});

test.each(["{", "[]", "3", "null"])("%s as variables is a usage error", async (variables) => {
  const outcome = await cairn(["query", ".", "{ stats { notes } }", "--variables", variables]);
  expect(outcome).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("JSON object") });
});
