import {
  buildSchema,
  type FieldNode,
  getArgumentValues,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  parse,
} from "graphql";
import { expect, test } from "vitest";
import { argumentsOf, variablesOf } from "./field-arguments.ts";

const schema = buildSchema(`
  enum Size { SMALL LARGE }
  input Like { size: Size, names: [String!] }
  type Query {
    find(ids: [ID!]!, first: Int = 10, size: Size = SMALL, like: Like, text: String, deep: [[Int]]): Int
  }
`);
const find = schema.getQueryType()!.getFields()["find"]!;

/** A value as JSON: null prototypes do not matter. */
function told(tell: () => unknown): unknown {
  try {
    return JSON.stringify(tell());
  } catch (error) {
    return String(error);
  }
}

test.each<[query: string, given?: Record<string, unknown>]>([
  [`query Q($id: ID!) { find(ids: [$id, "b"], first: 3) }`, { id: "a" }],
  [`query Q($id: ID!) { find(ids: [$id]) }`, { id: 7 }],
  [`query Q($id: ID!) { find(ids: [$id]) }`, {}],
  [`query Q($ids: [ID!]!, $text: String) { find(ids: $ids, text: $text) }`, { ids: ["a", "b"], text: "c" }],
  [`query Q($ids: [ID!]!, $text: String) { find(ids: $ids, text: $text) }`, { ids: "a" }],
  [`query Q($ids: [ID!]!, $text: String) { find(ids: $ids, text: $text) }`, { ids: ["a"], text: null }],
  [`query Q($first: Int = 4) { find(ids: [], first: $first, size: LARGE) }`],
  [`query Q($first: Int = 4) { find(ids: [], first: $first, size: LARGE) }`, { first: 5 }],
  [`query Q($first: Int = 4) { find(ids: [], first: $first) }`, { first: 5.5 }],
  [`query Q($first: Int) { find(ids: [], first: $first, text: null) }`],
  [`query Q($size: Size) { find(ids: "one", size: $size) }`, { size: "LARGE" }],
  [`query Q($size: Size) { find(ids: "one", size: $size) }`, { size: "HUGE" }],
  [`query Q($name: String!) { find(ids: [], like: { names: [$name], size: LARGE }) }`, { name: "n" }],
  [`query Q($n: Int) { find(ids: [], deep: [[1, $n], [$n]]) }`, { n: 2 }],
  [`query Q($n: Int) { find(ids: [], deep: [[1, $n], null]) }`, {}],
  [`query Q($constructor: String, $text: String) { find(ids: [], text: $constructor) }`, { text: "a" }],
  [`query Q($__proto__: String) { find(ids: [], text: $__proto__) }`, JSON.parse('{ "__proto__": "a" }')],
  [`{ find(ids: ["a"], like: { size: SMALL }) }`],
])("variables and arguments are those of graphql-js: %s %j", (query, given = {}) => {
  const operation = parse(query).definitions[0] as OperationDefinitionNode;
  const node = operation.selectionSet.selections[0] as FieldNode;
  expect(node.kind).toBe(Kind.FIELD);
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  const variables = variablesOf(schema, operation)(given);
  expect(told(() => variables)).toBe(told(() => coerced));
  if (coerced === undefined || variables === undefined) return;
  const args = argumentsOf(find, node);
  expect(told(() => ("always" in args ? args.always : args.from(variables)))).toBe(
    told(() => getArgumentValues(find, node, coerced)),
  );
});

test("a list that a resolver is given is its own", () => {
  const operation = parse(`query Q($id: ID!) { find(ids: ["a"], text: $id) }`)
    .definitions[0] as OperationDefinitionNode;
  const args = argumentsOf(find, operation.selectionSet.selections[0] as FieldNode);
  const ids = (): unknown => "from" in args && args.from({ id: "x" })["ids"];
  expect(ids()).toEqual(["a"]);
  expect(ids()).not.toBe(ids());
});
