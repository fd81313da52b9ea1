import { getOperationAST, parse } from "graphql";
import { expect, test } from "vitest";
import { schema } from "../schema/index.ts";
import { operationCost } from "./cost.ts";
import { measure } from "./measure.ts";

function cost(query: string, variables: Record<string, unknown> = {}): number {
  const document = parse(query);
  const operation = getOperationAST(document)!;
  return operationCost(schema, document, operation, variables);
}

test("depth and aliases follow fragments", () => {
  const document = parse(`
    { a: concept(id: "x") { ...Deep } b: concept(id: "y") { ...Deep } }
    fragment Deep on Concept { home { note { p: path } } }
  `);
  expect(measure(document)).toEqual({ depth: 4, aliases: 4 });
});

test("fragments that hold one another, or themselves, take no time", () => {
  const names = Array.from({ length: 40 }, (_, i) => `F${i}`);
  const bomb = names
    .map((name, i) => `fragment ${name} on Concept { ...F${(i + 1) % 40} related { concept { ...F${(i + 1) % 40} } } }`)
    .join("\n");
  const start = performance.now();
  expect(measure(parse(`{ concept(id: "x") { ...F0 } } ${bomb}`)).depth).toBeGreaterThan(40);
  expect(cost(`{ concept(id: "x") { ...F0 } } ${bomb}`)).toBeGreaterThan(250_000);
  expect(performance.now() - start).toBeLessThan(1000);
});

test("introspection is no depth of ours", () => {
  expect(measure(parse("{ __schema { types { fields { type { ofType { name } } } } } }")).depth).toBe(0);
});

test("cost multiplies page sizes down the tree", () => {
  const one = cost(`{ concepts(first: 1) { nodes { label } } }`);
  expect(cost(`{ concepts(first: 100) { nodes { label } } }`)).toBe(100 * one);
  const inner = `relations(first: 100) { nodes { evidence(first: 100) { quote } } }`;
  expect(cost(`{ concepts(first: 100) { nodes { ${inner} } } }`)).toBeGreaterThan(1_000_000);
});

function mapQuery(preset: string): string {
  return `query Q($n: Int${preset}) { map(first: $n) { concepts { label } } }`;
}

test("cost reads variables, their defaults and those of the schema", () => {
  expect(cost(mapQuery(""), { n: 5000 })).toBeGreaterThan(5000);
  expect(cost(mapQuery(" = 5000"))).toBe(cost(mapQuery(""), { n: 5000 }));
  expect(cost(mapQuery(""))).toBe(cost("{ map { concepts { label } } }"));
});

test("the whole map of a large vault is within the limit", () => {
  const map = `{ map(first: 5000) {
    concepts { id slug label importance degree tags home { note { path } line } }
    relations { id source { id } target { id } type label confidence evidence(first: 1) { quote note { path } start { line } } }
  } }`;
  expect(cost(map)).toBeLessThan(250_000);
});
