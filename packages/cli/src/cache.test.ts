import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { SMALL_VAULT, cairn, temporaryFolder, temporaryVault } from "./testing/command.ts";

test("a second reading of the same notes takes them from the vault's .cairn, with the same output", async () => {
  const vault = await temporaryVault(SMALL_VAULT);
  const first = await cairn(["extract", vault]);
  const file = join(vault, ".cairn", "readings.jsonl");
  const kept = await readFile(file, "utf8");
  expect(kept).toContain('"Distillation"');
  expect(await cairn(["extract", vault])).toEqual(first);
  expect(await cairn(["query", vault, "{ stats { notes } }"])).toMatchObject({ code: 0 });
  expect(await readFile(file, "utf8")).toBe(kept);
});

test("it is really used: a snapshot that says something else, and has its checksums right, is believed", async () => {
  const vault = await temporaryVault(SMALL_VAULT);
  await cairn(["extract", vault]);
  const file = join(vault, ".cairn", "readings.jsonl");
  const { createHash } = await import("node:crypto");
  const lines = (await readFile(file, "utf8")).split("\n").map((line) => {
    if (!line.includes('"Distillation"')) return line;
    const [key, json] = [line.slice(0, 43), line.slice(88).replaceAll('"Distillation"', '"Refining"')];
    return `${key} ${createHash("sha256").update(key).update(json).digest("base64url")} ${json}`;
  });
  await writeFile(file, lines.join("\n"));
  // The graph that was kept says nothing of it.
  await rm(join(vault, ".cairn", "graph.jsonl"));
  expect((await cairn(["extract", vault])).stdout).toContain('"Refining"');
  expect((await cairn(["extract", vault, "--no-cache"])).stdout).not.toContain('"Refining"');
});

test("so is the graph that was kept; one that was changed is not believed", async () => {
  const vault = await temporaryVault(SMALL_VAULT);
  const { stdout } = await cairn(["extract", vault]);
  const file = join(vault, ".cairn", "graph.jsonl");
  const { createHash } = await import("node:crypto");
  const text = (await readFile(file, "utf8")).replaceAll('"Distillation"', '"Refining"');
  await writeFile(file, text);
  expect((await cairn(["extract", vault])).stdout).toBe(stdout);
  const body = text.slice(0, text.lastIndexOf("end "));
  await writeFile(file, `${body}end ${createHash("sha256").update(body).digest("base64url")}\n`);
  expect((await cairn(["extract", vault])).stdout).toContain('"Refining"');
  expect(await cairn(["extract", vault, "--no-cache"])).toMatchObject({ stdout });
});

test("--no-cache writes nothing, --cache writes elsewhere", async () => {
  const vault = await temporaryVault(SMALL_VAULT);
  const plain = await cairn(["extract", vault, "--no-cache"]);
  expect((await readdir(vault)).sort()).toEqual(["basics.md", "models"]);
  const folder = temporaryFolder();
  expect(await cairn(["extract", vault, "--cache", join(folder, "kept")])).toEqual(plain);
  expect((await readdir(join(folder, "kept"))).sort()).toEqual(["graph.jsonl", "readings.jsonl"]);
  expect((await readdir(vault)).sort()).toEqual(["basics.md", "models"]);
});

test("a folder that can't be written to is read all the same", async () => {
  const vault = await temporaryVault({ ...SMALL_VAULT, ".cairn": "a file in the way" });
  const { code, stderr, stdout } = await cairn(["extract", vault]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toContain('"distillation"');
});
