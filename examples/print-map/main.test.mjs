import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";

const run = promisify(execFile);
const main = join(import.meta.dirname, "main.mjs");

test("prints the concepts of a folder with what is said of them, and where", async () => {
  const folder = await mkdtemp(join(tmpdir(), "cairn-print-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, "mitosis.md"), "# Mitosis\n\nMitosis requires a cell.\n");
  const { stdout, stderr } = await run(process.execPath, [main, folder]);
  expect(stderr).toBe("");
  expect(stdout).toContain("Concepts: 2. Relations: 1. Notes: 1.");
  expect(stdout).toContain("Mitosis: Mitosis requires a cell.\n  requires cell (mitosis.md:3)");
});

test("says what to do without a folder, or with one that is not there", async () => {
  await expect(run(process.execPath, [main])).rejects.toMatchObject({ code: 2 });
  const missing = run(process.execPath, [main, join(tmpdir(), "no-such-folder-of-notes")]);
  await expect(missing).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining("There is no folder") });
});
