import { expect, test } from "vitest";
import { parseCommandArguments } from "./arguments.ts";
import { defineCommand } from "./command.ts";

const command = defineCommand({
  name: "try",
  synopsis: "PATH [--each] [--out PATH]",
  about: "Tries.",
  positionals: [1, 2],
  options: { each: { about: "Each." }, out: { value: "PATH", short: "o", about: "Out." } },
  examples: [],
  async run() {},
});
const parse = (...args: string[]) => parseCommandArguments(command, args);

/** Values of the options that every command has. */
const none = {
  help: false,
  "no-cache": false,
  cache: undefined,
  "no-pager": false,
  config: undefined,
  "no-config": false,
};

test("reads options and arguments in any order", () => {
  const expected = {
    positionals: ["notes"],
    values: { each: true, out: "x.json", ...none },
    given: new Set(["each", "out"]),
    help: false,
  };
  expect(parse("notes", "--each", "--out", "x.json")).toEqual(expected);
  expect(parse("-o", "x.json", "--each", "notes")).toEqual(expected);
  expect(parse("--out=x.json", "--each", "--", "notes")).toEqual(expected);
});

test("an option that was not given is false or undefined", () => {
  expect(parse("notes").values).toEqual({ each: false, out: undefined, ...none });
});

test("a flag that may be a setting can be taken back, and the last one holds", () => {
  expect(parse("notes", "--no-cache").values["no-cache"]).toBe(true);
  expect(parse("notes", "--no-pager", "--pager")).toMatchObject({
    values: { "no-pager": false },
    given: new Set(["no-pager"]),
  });
  expect(() => parse("notes", "--no-each")).toThrow("Unknown option --no-each.");
});

test("help is answered whatever else is wrong", () => {
  expect(parse("--help", "--nonsense").help).toBe(true);
  expect(parse("-h").help).toBe(true);
});

test.each([
  [["notes", "--eahc"], "Unknown option --eahc.", "Did you mean --each?"],
  [["notes", "--zzzzzz"], "Unknown option --zzzzzz.", "See cairn try --help."],
  [["notes", "--constructor"], "Unknown option --constructor.", "See cairn try --help."],
  [["notes", "--each=yes"], "--each takes no value.", "See cairn try --help."],
  [["notes", "--out"], "--out needs a value: --out PATH.", "See cairn try --help."],
  [["notes", "--out="], "--out needs a value: --out PATH.", "See cairn try --help."],
  [["notes", "--out", "--each"], "--out needs a value: --out PATH.", "starts with a hyphen"],
  [[], "cairn try needs more arguments.", "Usage: cairn try PATH"],
  [["a", "b", "c"], 'cairn try does not take "c".', "Usage: cairn try PATH"],
])("%j is refused with a hint", (args, message, hint) => {
  expect(() => parse(...args)).toThrow(
    expect.objectContaining({ name: "UsageError", message, hint: expect.stringContaining(hint) }),
  );
});
