import { mkdir, readFile, readdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { SMALL_VAULT, cairn, startCairn, temporaryFolder, temporaryVault } from "../testing/command.ts";

const files = async (folder: string) => (await readdir(folder, { recursive: true })).sort();

test("stdout is the graph and nothing else", async () => {
  const { code, stdout, stderr } = await cairn(["extract", await temporaryVault(SMALL_VAULT)]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(JSON.parse(stdout)).toMatchObject({
    format: "cairn-graph",
    version: 1,
    concepts: expect.arrayContaining([expect.objectContaining({ id: "distillation" })]),
    prerequisites: expect.any(Array),
  });
});

test("the same notes give the same bytes, and no path of the machine", async () => {
  const [one, two] = [await temporaryVault(SMALL_VAULT), await temporaryVault(SMALL_VAULT)];
  const first = await cairn(["extract", one]);
  expect((await cairn(["extract", two])).stdout).toBe(first.stdout);
  expect(first.stdout).not.toContain(one);
});

test("--out writes a file as a whole, in folders that it makes", async () => {
  const vault = await temporaryVault(SMALL_VAULT);
  const folder = temporaryFolder();
  const outcome = await cairn(["extract", vault, "--out", "deep/graph.json"], { cwd: folder });
  // A slip in the path makes a folder, too: one is told.
  expect(outcome).toMatchObject({ code: 0, stdout: "", stderr: "Made the folder deep.\n" });
  expect(await files(folder)).toEqual(["deep", "deep/graph.json"]);
  const again = await cairn(["extract", vault, "--out", "deep/graph.json"], { cwd: folder });
  expect(again).toMatchObject({ code: 0, stderr: "" });
  const text = await readFile(join(folder, "deep/graph.json"), "utf8");
  expect(text).toBe((await cairn(["extract", vault])).stdout);
});

test("says before the work that nothing can be written where a part of the path is a file", async () => {
  const vault = await temporaryVault({ "a.md": "# A\n\nA uses B.\n", "list.txt": "one" });
  for (const [command, ...options] of [
    ["extract"],
    ["export", "--format", "gexf"],
    ["export", "--format", "obsidian"],
    ["site"],
    ["path", "--to", "Nowhere at all", "--plan"],
    ["curriculum", "--plan"],
  ]) {
    const { code, stdout, stderr } = await cairn([command!, vault, ...options, "--out", join(vault, "list.txt/g.out")]);
    const place = join(vault, "list.txt/g.out");
    const said = `cairn: "${place}" cannot be written: a part of its path is a file. Give another place.\n`;
    expect([code, stdout, stderr]).toEqual([1, "", said]);
  }
});

test.each([
  [["a.md"], "One was left out: a.md: "],
  [["a.md", "b.md"], "2 were left out; the first: a.md: "],
])("says of a folder without notes what was left out: %j", async (names, said) => {
  const vault = await temporaryVault(Object.fromEntries(names.map((name) => [name, "\u0000\u0001\u0002"])));
  const { code, stderr } = await cairn(["extract", vault, "--no-cache"]);
  expect(code).toBe(1);
  expect(stderr).toContain(` ${said}The file is no text and was left out.`);
});

test("--out refuses a folder without --each, and a file with it", async () => {
  const vault = await temporaryVault(SMALL_VAULT);
  const folder = temporaryFolder();
  await writeFile(join(folder, "file"), "mine");
  expect(await cairn(["extract", vault, "--out", folder])).toMatchObject({ code: 2, stdout: "" });
  expect(await cairn(["extract", vault, "--each", "--out", join(folder, "file")])).toMatchObject({ code: 2 });
  expect(await readFile(join(folder, "file"), "utf8")).toBe("mine");
});

describe("--each", () => {
  test("writes a file a note, named as the note", async () => {
    const vault = await temporaryVault({ ...SMALL_VAULT, "01-first.md": "# First\n" });
    const folder = temporaryFolder();
    expect(await cairn(["extract", vault, "--each", "--out", folder])).toMatchObject({ code: 0, stdout: "" });
    expect(await files(folder)).toEqual(["01-first.json", "basics.json", "models", "models/distillation.json"]);
  });

  test("reads every note as a vault of its own", async () => {
    const vault = await temporaryVault(SMALL_VAULT);
    const folder = temporaryFolder();
    await cairn(["extract", vault, "--each", "--out", folder]);
    const alone = await temporaryVault({ "basics.md": SMALL_VAULT["basics.md"] });
    expect(await readFile(join(folder, "basics.json"), "utf8")).toBe((await cairn(["extract", alone])).stdout);
  });

  test("without --out prints JSON lines", async () => {
    const { code, stdout } = await cairn(["extract", await temporaryVault(SMALL_VAULT), "--each"]);
    expect(code).toBe(0);
    expect(
      stdout
        .trimEnd()
        .split("\n")
        .map((line): unknown => JSON.parse(line)),
    ).toMatchObject([
      { note: "basics.md", format: "cairn-graph" },
      { note: "models/distillation.md", format: "cairn-graph" },
    ]);
  });
});

describe("bad input", () => {
  test.each([
    ["no such folder", (folder: string) => join(folder, "nowhere")],
    ["a folder without notes", (folder: string) => join(folder, "empty")],
    ["a file", (folder: string) => join(folder, "file.txt")],
  ])("%s: a sentence on stderr, exit code 1", async (_, path) => {
    const folder = await temporaryVault({ "file.txt": "text" });
    await mkdir(join(folder, "empty"));
    const { code, stdout, stderr } = await cairn(["extract", path(folder)]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/^cairn: /);
    expect(stderr).toContain(path(folder));
    expect(stderr).not.toContain("    at ");
  });

  test("what cannot be read gives a warning with its path; the rest is read", async () => {
    const vault = await temporaryVault({
      ...SMALL_VAULT,
      "binary.md": new Uint8Array([0, 1, 2, 0, 255, 254, 0, 0, 7]),
      "latin1.md": new Uint8Array([...Buffer.from("# Caf"), 0xe9, 0x0a]),
      "broken.md": "---\ntitle: [unclosed\n---\n\n# Broken\n",
      "empty.md": "",
      "big.md": `# Big\n\n${"A transformer uses attention. ".repeat(180_000)}`,
    });
    await symlink("..", join(vault, "models", "loop"));
    const { code, stdout, stderr } = await cairn(["extract", vault]);
    expect(code).toBe(0);
    expect(stdout).toContain('"distillation"');
    for (const note of ["binary.md", "latin1.md", "broken.md"]) {
      expect(stderr).toMatch(new RegExp(`^${note.replace(".", "\\.")}:\\d+ [a-z0-9-]+ \\S`, "m"));
    }
  });

  test("many warnings are summarised, and --verbose shows them all", async () => {
    const broken = "---\ntitle: [unclosed\n---\n\n# Broken\n";
    const notes = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`n${i}.md`, broken]));
    const vault = await temporaryVault(notes);
    const short = await cairn(["extract", vault]);
    expect(short.stderr.trimEnd().split("\n")).toHaveLength(21);
    expect(short.stderr).toContain("30 warnings in all");
    const long = await cairn(["extract", vault, "--verbose"]);
    expect(long.stderr.trimEnd().split("\n")).toHaveLength(30);
  });
});

test("a reader that stops early is no failure", async () => {
  const notes = Array.from({ length: 100 }, (_, i) => [`n${i}.md`, `# Term ${i}\n\nTerm ${i} uses thing ${i}.\n`]);
  const child = startCairn(["extract", await temporaryVault(Object.fromEntries(notes)), "--each"]);
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  child.stdout.once("data", () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.on("close", resolve));
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
});

test("the author's corrections are in the graph, with their file as evidence; each note alone has none", async () => {
  const corrections =
    "corrections:\n  - add: { source: Distillation, type: affects, target: Training data }\n  - hide: Nothing like it\n";
  const vault = await temporaryVault({ ...SMALL_VAULT, "cairn.corrections.yaml": corrections });
  const { stdout, stderr } = await cairn(["extract", vault]);
  expect(stderr).toContain("cairn.corrections.yaml:3 correction-unmatched");
  const added = { source: "distillation", target: "training-data", type: "affects" };
  const evidence = [expect.objectContaining({ note: "cairn.corrections.yaml", rule: "correction" })];
  expect(JSON.parse(stdout)).toMatchObject({
    relations: expect.arrayContaining([expect.objectContaining({ ...added, confidence: 1, evidence })]),
  });
  const each = await cairn(["extract", vault, "--each"]);
  expect(each.stdout).not.toContain("corrections");
  expect(each.stderr).toBe("");
});
