import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { optionsOf } from "../arguments.ts";
import { COMMANDS } from "../commands/table.ts";
import { parseConfig } from "./config-file.ts";
import { configSchema } from "./schema.ts";
import { settingsOf } from "./setting.ts";
import { configTemplate } from "./template.ts";

const commands = await Promise.all(COMMANDS.map(({ load }) => load()));
const schemaText = readFileSync(new URL("../../config.schema.json", import.meta.url), "utf8");
const isValid = new Ajv({ allowUnionTypes: true, strict: true }).compile(JSON.parse(schemaText) as object);
const read = (text: string) => parseConfig(text, { name: "c.yaml", commands, otherSections: [] });

/** Whether the parser takes a file as a whole: no error, no warning. */
function isRead(text: string): boolean {
  try {
    return read(text).warnings.length === 0;
  } catch (error) {
    if (error instanceof Error && error.name === "UsageError") return false;
    throw error;
  }
}

test("the schema that is checked in is that of the commands: npm run -s cairn -- init --schema", () => {
  expect(JSON.parse(schemaText)).toEqual(configSchema(commands));
});

test("the schema and the parser take the same files", () => {
  const names = [...new Set(commands.flatMap((command) => settingsOf(optionsOf(command)).map(([name]) => name)))];
  const value = fc.oneof(
    fc.constantFrom<unknown>(true, false, null, 0, 1, 0.5, -1, 70_000, "", " ", "text", "json", "4000", "a, b"),
    fc.constantFrom<unknown>([], ["RAG"], ["RAG", "a, b"], [""], [1], {}, { first: 1 }),
  );
  const section = fc.oneof(
    fc.constantFrom<unknown>(null, 1, [], "x"),
    fc.dictionary(fc.constantFrom(...names, "prot"), value, { maxKeys: 3 }),
  );
  const key = fc.constantFrom(...names, ...commands.map(({ name }) => name), "chekc", "$schema");
  const root = fc.oneof(
    { weight: 1, arbitrary: value },
    { weight: 20, arbitrary: fc.dictionary(key, fc.oneof(value, section), { maxKeys: 3 }) },
  );
  let valid = 0;
  fc.assert(
    fc.property(root, (data) => {
      const expected = isValid(data);
      if (expected) valid++;
      return isRead(stringify(data)) === expected;
    }),
    { numRuns: 3000 },
  );
  expect(valid).toBeGreaterThan(100);
});

describe("the file that init writes", () => {
  const template = configTemplate(commands);

  test("says nothing as it is, and everything without its comment signs", () => {
    expect([...read(template).sections.values()].every((section) => section.size === 0)).toBe(true);
    const open = template.replace(/^( *)# (?!yaml-language-server)([\w-]+: .*)$/gm, "$1$2");
    expect(isValid(parse(open))).toBe(true);
    const config = read(open);
    expect(config.warnings).toEqual([]);
    for (const command of commands)
      for (const [name, { setting }] of settingsOf(optionsOf(command))) {
        if (setting.environmentOnly) continue;
        const where = config.sections.get(setting.everywhere ? "" : command.name);
        expect([command.name, name, where?.has(name)]).toEqual([command.name, name, true]);
      }
  });
});

test.each([
  ["verbos: true", 'c.yaml:1 "verbos" is not a setting. Did you mean verbose?'],
  ["\nserve:\n  prot: 1", 'c.yaml:3 "prot" is not a setting of serve. Did you mean port?'],
  ["chekc: {}", 'c.yaml:1 "chekc" is not a setting. Did you mean check?'],
  [
    "serve: { host: 0.0.0.0 }",
    'c.yaml:1 "host" is not taken from a file among the notes: use --host or CAIRN_SERVE_HOST.',
  ],
])("%j is passed over with a warning", (text, warning) => {
  const { sections, warnings } = read(text);
  expect(warnings).toEqual([warning]);
  expect([...sections.values()].every((section) => section.size === 0)).toBe(true);
});

test.each([
  ["min-strength: 2", "c.yaml:1: min-strength takes a number from 0 to 1."],
  ["next:\n  first: many", "c.yaml:2: next.first takes a whole number from 1 to 200."],
  ["check: { format: xml }", "c.yaml:1: check.format takes one of text, json, sarif, github."],
  ["- a", "c.yaml:1: A config file holds settings, as in `verbose: true`."],
  ["next: 3", 'c.yaml:1: "next" holds settings, a line each.'],
  ["a: [", "c.yaml:1: This is no YAML"],
  ["a: 1\na: 2", "c.yaml:2: This is no YAML: Map keys must be unique."],
])("%j is an error with its line", (text, message) => {
  expect(() => read(text)).toThrow(
    expect.objectContaining({ name: "UsageError", message: expect.stringContaining(message) }),
  );
});

test("a file that is too large is not read", () => {
  expect(() => read(`a: ${"x".repeat(300_000)}`)).toThrow("c.yaml:1: The file is too large for a config file.");
});

test("no setting that writes, opens or lets in is taken from a file among the notes", () => {
  const taken = commands.flatMap((command) =>
    settingsOf(optionsOf(command)).flatMap(([name, { setting }]) => (setting.environmentOnly ? [] : [name])),
  );
  for (const name of [
    "out",
    "force",
    "cache",
    "host",
    "edit",
    "open",
    "allow-host",
    "allow-frame",
    "documents",
    "config",
    "known-file",
    "http",
  ])
    expect(taken).not.toContain(name);
});
