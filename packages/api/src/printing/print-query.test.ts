import { buildSchema, type ExecutionResult, Kind, parse } from "graphql";
import { expect, test } from "vitest";
import { type PrintedResult, printerOf } from "./print-query.ts";

const schema = buildSchema("type Query { word: String }");
const document = parse("{ word }");
const [operation] = document.definitions;

function printed(rootValue: object): PrintedResult {
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error("It is a query.");
  const print = printerOf(schema, document, operation);
  const otherwise = (): ExecutionResult => ({ data: null });
  return print?.({ schema, document, rootValue }, undefined, otherwise) as PrintedResult;
}

test("whoever looks into a result sees its data, and what another has made of it is printed instead", () => {
  const { stringify } = printed({ word: "one" });
  const result = printed({ word: "two" });
  expect(result.data).toEqual({ word: "two" });
  expect(stringify(result)).toBe('{"data":{"word":"two"}}');
  expect(stringify({ data: { word: "three" } })).toBe('{"data":{"word":"three"}}');
});

test("a result has nothing of its own that the engine would make a class for, which keeps its text", () => {
  const own = Object.getOwnPropertyDescriptors(printed({ word: "one" }));
  expect(Object.values(own).filter(({ get }) => get !== undefined)).toEqual([]);
});
