import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { readerFaults } from "@cairn/graph-core/testing";
import { expect, onTestFinished, test } from "vitest";
import reader from "./my-reader.mjs";

const TEXT = "# Plate tectonics\n\nPlate tectonics extends continental drift.\n\n- Refutes the contracting Earth\n";

test("reads its own relations, each with the words that say it", async () => {
  const folder = await mkdtemp(join(tmpdir(), "cairn-rule-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, "plates.md"), TEXT);
  const main = join(import.meta.dirname, "main.mjs");
  const { stdout } = await promisify(execFile)(process.execPath, [main, folder]);
  expect(stdout.trim().split("\n").sort()).toEqual([
    "plate-tectonics extends continental-drift: Plate tectonics extends continental drift.",
    "plate-tectonics refutes contracting-earth: Refutes the contracting Earth",
  ]);
});

test("keeps what every reading promises", () => {
  expect(readerFaults(reader.read, [{ path: "plates.md", text: TEXT }])).toEqual([]);
});
