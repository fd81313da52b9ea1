import { execFileSync } from "node:child_process";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { cairn, temporaryFolder, temporaryVault } from "../testing/command.ts";

const OLD = { "osmosis.md": "# Osmosis\n\nOsmosis requires a membrane. Osmosis uses water.\n" };
const NEW = { "osmosis.md": "# Osmosis\n\nOsmosis uses water. Osmosis uses salt *and* @everyone.\n" };

test("of two folders, as text", async () => {
  const { code, stdout } = await cairn(["diff", await temporaryVault(OLD), await temporaryVault(NEW)]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Concepts \(.*\)\n( {2}[+~-] .*\n( {6}.*\n)?)+\nRelations /);
  expect(stdout).toMatch(/^ {2}\+ salt$/m);
  expect(stdout).toMatch(/^ {2}- membrane$/m);
  expect(stdout).toMatch(/^ {2}\+ Osmosis uses salt\n {6}"Osmosis uses salt.*" osmosis\.md:3$/m);
});

test("as JSON", async () => {
  const [a, b] = [await temporaryVault(OLD), await temporaryVault(NEW)];
  const { stdout } = await cairn(["diff", a, b, "--format", "json"]);
  expect(JSON.parse(stdout)).toMatchObject({
    concepts: { added: expect.arrayContaining([expect.objectContaining({ id: "salt" })]), removed: expect.any(Array) },
    relations: { added: expect.any(Array), changed: expect.any(Array), removed: expect.any(Array) },
    prerequisites: { added: expect.any(Array), changed: expect.any(Array), removed: expect.any(Array) },
  });
});

test("as Markdown, in which notes are data", async () => {
  const [a, b] = [await temporaryVault(OLD), await temporaryVault(NEW)];
  const { stdout } = await cairn(["diff", a, b, "--format", "markdown"]);
  expect(stdout).toMatch(/^## The concept map\n\n### Concepts \(/);
  expect(stdout).toMatch(/^- \*\*added\*\* salt/m);
  expect(stdout).not.toContain("@everyone");
});

test("no difference; --exit-code tells of one", async () => {
  const [a, b] = [await temporaryVault(OLD), await temporaryVault(NEW)];
  expect(await cairn(["diff", a, a, "--exit-code"])).toMatchObject({ code: 0, stdout: "No difference.\n" });
  expect((await cairn(["diff", a, b, "--exit-code"])).code).toBe(1);
});

describe("git revisions", () => {
  let repository: string;
  const git = (...args: string[]): string =>
    execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@b.example", "-C", repository, ...args], {
      encoding: "utf8",
      env: { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" },
    });
  const write = async (notes: Record<string, string>): Promise<void> => {
    for (const [path, text] of Object.entries(notes)) {
      const file = join(repository, "docs", path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
  };

  beforeAll(async () => {
    const { mkdtemp } = await import("node:fs/promises");
    repository = await mkdtemp(join(tmpdir(), "cairn-repository-"));
    git("init", "-q", "-b", "main");
    await writeFile(join(repository, "read.txt"), "no note");
    git("add", ".");
    git("commit", "-qm", "none");
    git("tag", "none");
    await write({ ...OLD, "ünï/weird name.md": "# Cell\n\nA cell uses energy.\n", ".hidden/x.md": "# Hidden thing\n" });
    git("add", ".");
    git("commit", "-qm", "old");
    git("tag", "old");
    await write(NEW);
    git("commit", "-qam", "new");
    return () => rm(repository, { recursive: true, force: true });
  });

  test("of two revisions, the same as of two folders; no temporary folder is left", async () => {
    const left = async (): Promise<string[]> =>
      (await readdir(tmpdir())).filter((name) => name.startsWith("cairn-diff-"));
    const before = await left();
    const { code, stdout, stderr } = await cairn(["diff", "old", "HEAD", "--vault", "docs"], { cwd: repository });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^ {2}\+ salt$/m);
    expect(stdout).not.toContain("energy");
    expect(await left()).toEqual(before);
  });

  test("of a revision and what stands in the folder", async () => {
    const { stdout } = await cairn(["diff", "HEAD", "docs", "--vault", "docs"], { cwd: repository });
    expect(stdout).toBe("No difference.\n");
  });

  test("from before the first note, everything is new", async () => {
    const { code, stdout } = await cairn(["diff", "none", "old", "--vault", "docs"], { cwd: repository });
    expect({ code, stderr: "" }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^ {2}\+ energy$/m);
    expect(stdout).not.toContain("Hidden");
    expect(stdout).not.toMatch(/^ {2}-/m);
  });

  test.each(["nothing", "--upload-pack=x", "HEAD:docs", "$(touch x)"])("%s is no revision", async (name) => {
    const { code, stderr } = await cairn(["diff", "--", "old", name], { cwd: repository });
    expect(code).toBe(2);
    expect(stderr).toContain("neither a folder nor a git revision");
  });

  test("outside a repository that is told too", async () => {
    expect(await cairn(["diff", "a", "b"], { cwd: temporaryFolder() })).toMatchObject({ code: 2, stdout: "" });
  });
});
