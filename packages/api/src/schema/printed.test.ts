import { readFileSync } from "node:fs";
import { buildSchema, findBreakingChanges, parse, visit } from "graphql";
import { expect, test } from "vitest";
import { printedSchema } from "./printed.ts";

const COMMITTED = readFileSync(new URL("../../schema.graphql", import.meta.url), "utf8");

test("schema.graphql is what the code says: run `npm run schema` after a change, and look at the difference", () => {
  expect(printedSchema()).toBe(COMMITTED);
});

test("the change breaks no client", () => {
  expect(findBreakingChanges(buildSchema(COMMITTED), buildSchema(printedSchema()))).toEqual([]);
});

test("every type, field, argument and value says what it is", () => {
  const silent: string[] = [];
  const check = (node: { name: { value: string }; description?: unknown }): void => {
    if (node.description === undefined) silent.push(node.name.value);
  };
  visit(parse(printedSchema()), {
    ObjectTypeDefinition: check,
    InterfaceTypeDefinition: check,
    InputObjectTypeDefinition: check,
    EnumTypeDefinition: check,
    EnumValueDefinition: check,
    FieldDefinition: check,
    InputValueDefinition: check,
  });
  expect(silent).toEqual([]);
});
