import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { EXPORT_FORMATS, exportGraph } from "@cairn/graph-core/export";
import type { CairnGraphFile } from "@cairn/graph-core";
import { describe, expect, test } from "vitest";
import { SMALL_VAULT, cairn, temporaryFolder, temporaryVault } from "../testing/command.ts";
import { FORMATS } from "./export.ts";

test("knows all formats of the core, and which are folders", () => {
  const empty: CairnGraphFile = { format: "cairn-graph", version: 1, concepts: [], relations: [], prerequisites: [] };
  expect(FORMATS).toEqual(EXPORT_FORMATS);
  const folders = EXPORT_FORMATS.filter((format) => exportGraph(empty, format).isFolder);
  expect(folders).toEqual(["csv", "obsidian"]);
});

test("the documentation has every format", async () => {
  const text = await readFile(new URL("../../../../docs/export.md", import.meta.url), "utf8");
  for (const format of FORMATS) {
    expect(text).toMatch(new RegExp(`^\\| \`${format}\` `, "m"));
    expect(
      text
        .split(/^## /m)
        .slice(1)
        .some((part) => part.includes(`\`${format}\``)),
    ).toBe(true);
  }
});

test("prints a file, or writes it, the same each time", async () => {
  const vault = await temporaryVault(SMALL_VAULT);
  const out = join(temporaryFolder(), "new", "map.ttl");
  const printed = await cairn(["export", vault, "--format", "turtle"]);
  expect(printed).toMatchObject({ code: 0, stderr: "" });
  expect(printed.stdout).toContain('skos:prefLabel "Distillation"');
  expect(await cairn(["export", vault, "-f", "Turtle", "-o", out])).toMatchObject({
    code: 0,
    stdout: "",
    stderr: expect.stringMatching(/^Made the folder .*new\.\n$/),
  });
  expect(await readFile(out, "utf8")).toBe(printed.stdout);
});

test("writes a folder of files into a new folder, and among others with --force only", async () => {
  const vault = await temporaryVault(SMALL_VAULT);
  const out = join(temporaryFolder(), "concepts");
  const run = (...more: string[]) => cairn(["export", vault, "--format", "obsidian", "--out", out, ...more]);
  expect(await run()).toMatchObject({ code: 0, stdout: "", stderr: expect.stringMatching(/^\d+ files in /) });
  expect(await readdir(out)).toEqual(["Concept map.canvas", "Concepts"]);
  const note = join(out, "Concepts", "Distillation.md");
  const text = await readFile(note, "utf8");
  expect(text).toMatch(/^- uses:: \[\[.*synthetic data.*\]\]$/im);
  await writeFile(note, "mine");
  expect(await run()).toMatchObject({ code: 2, stderr: expect.stringContaining("--force") });
  expect(await readFile(note, "utf8")).toBe("mine");
  await writeFile(join(out, "other.md"), "mine");
  expect(await run("--force")).toMatchObject({ code: 0 });
  expect(await readFile(note, "utf8")).toBe(text);
  expect((await stat(join(out, "other.md"))).size).toBe(4);
});

test("--first keeps the most important concepts; what a format leaves out by itself is told", async () => {
  const labels = Array.from(
    { length: 60 },
    (_, at) => `# Concept ${String.fromCharCode(65 + (at % 26))}${at}\n\nIt is defined here.\n`,
  );
  const vault = await temporaryVault(Object.fromEntries(labels.map((text, at) => [`${at}.md`, text])));
  const whole = await cairn(["export", vault, "--format", "mermaid"]);
  expect(whole).toMatchObject({
    code: 0,
    stderr: expect.stringMatching(/^Only the 40 most important of \d+ concepts/),
  });
  const few = await cairn(["export", vault, "--format", "mermaid", "--first", "3"]);
  expect(few).toMatchObject({ code: 0, stderr: "" });
  expect(few.stdout.match(/^ {2}c\d+\["/gm)).toHaveLength(3);
});

describe("exit code 2", () => {
  test.each([
    [[], "needs --format"],
    [["--format", "gefx"], "Did you mean gexf?"],
    [["--format", "csv"], "--out"],
    [["--format", "dot", "--out", "."], "is a folder"],
    [["--format", "dot", "--first", "0"], "--first"],
  ])("for %j", async (args, message) => {
    const vault = await temporaryVault(SMALL_VAULT);
    const outcome = await cairn(["export", ".", ...args], { cwd: vault });
    expect(outcome).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining(message) });
  });
});
