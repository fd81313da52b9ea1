import { describe, expect, test } from "vitest";
import { cairn, SMALL_VAULT, temporaryVault } from "../testing/command.ts";

const GOLD = {
  note: "models/distillation.md",
  concepts: [
    { id: "distillation", label: "Distillation" },
    { id: "synthetic-data", label: "Synthetic data" },
    { id: "teacher", label: "Teacher model" },
    { id: "student", label: "Student model" },
    { id: "cost", label: "cost" },
  ],
  relations: [
    { source: "distillation", target: "synthetic-data", types: ["uses"], label: "uses", line: 5 },
    { source: "distillation", target: "teacher", types: ["requires"], label: "requires", line: 6 },
    { source: "distillation", target: "cost", types: ["affects"], label: "reduces", line: 6 },
  ],
  prerequisites: [{ concept: "distillation", requires: "teacher" }],
};

test("tells the figures, the rules and every difference with its line", async () => {
  const vault = await temporaryVault(SMALL_VAULT);
  const gold = await temporaryVault({ "distillation.gold.json": JSON.stringify(GOLD) });
  const { code, stdout, stderr } = await cairn(["eval", gold, "--vault", vault]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/^1 note, in percent\n/);
  expect(stdout).toMatch(/^concepts +\d+\.\d +80\.0 +\d+\.\d +4 +\d+ +1$/m);
  expect(stdout).toMatch(/^relations, ends +\d+\.\d +66\.7 +\d+\.\d +2 +\d+ +1$/m);
  expect(stdout).toContain("models/distillation.md:6 missed concept: cost\n");
  expect(stdout).toContain("models/distillation.md:6 missed relation: Distillation --reduces (affects)--> cost\n");
  const summary = await cairn(["eval", gold, "--vault", vault, "--summary"]);
  expect(stdout.startsWith(summary.stdout)).toBe(true);
  expect(summary.stdout).not.toContain("missed concept");
});

test("finds notes beside their gold files, in subfolders too, and says it as JSON", async () => {
  const { note: _, ...gold } = GOLD;
  const vault = await temporaryVault({ ...SMALL_VAULT, "models/distillation.gold.json": JSON.stringify(gold) });
  const { code, stdout } = await cairn(["eval", vault, "--json"]);
  expect(code).toBe(0);
  const answer = JSON.parse(stdout);
  expect(answer.figures.concepts).toMatchObject({ right: 4, missed: 1, recall: 0.8 });
  expect(answer.notes).toMatchObject([{ note: "models/distillation.md", figures: { pairs: { right: 2, missed: 1 } } }]);
  expect(answer.findings).toContainEqual({
    outcome: "missed",
    kind: "relation",
    text: "Distillation --reduces (affects)--> cost",
    note: "models/distillation.md",
    line: 6,
  });
  const one = await cairn(["eval", `${vault}/models/distillation.gold.json`, "--json"]);
  expect(JSON.parse(one.stdout).figures).toEqual(answer.figures);
});

describe("what cannot be scored is refused", () => {
  const broken = (gold: object | string, files = {}) =>
    temporaryVault({ ...files, "a.gold.json": typeof gold === "string" ? gold : JSON.stringify(gold) });
  test.each([
    ["a file that breaks off", () => broken('{\n"concepts": ['), /a\.gold\.json:2: This is no JSON/],
    ["a note that is missing", () => broken(GOLD), /a\.gold\.json: its note "models\/distillation\.md" cannot be read/],
    [
      "a note outside of the folder",
      () => broken({ ...GOLD, note: "../secret.md" }),
      /note: "\.\.\/secret\.md" lies outside of/,
    ],
    ["a folder without gold files", () => temporaryVault(SMALL_VAULT), /There is no gold file in/],
    ["a path that is not there", () => Promise.resolve("/nowhere/at all"), /There is no "\/nowhere\/at all"/],
  ])("%s", async (_, make, message) => {
    const { code, stdout, stderr } = await cairn(["eval", await make()]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain("should not have happened");
  });

  test("a note is no gold file", async () => {
    const vault = await temporaryVault(SMALL_VAULT);
    const { code, stderr } = await cairn(["eval", `${vault}/basics.md`]);
    expect(code).toBe(1);
    expect(stderr).toContain("its name must end in .gold.json");
  });

  test("a vault that is not there", async () => {
    const { code, stderr } = await cairn(["eval", await broken(GOLD), "--vault", "/nowhere"]);
    expect(code).toBe(1);
    expect(stderr).toContain("/nowhere");
  });
});
