import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import type { NoteSource } from "../model/note.ts";
import { readNote } from "../reading/read-note.ts";
import { readingsOf, snapshotFolder } from "./readings.ts";
import { readVault } from "./read-vault.ts";

const CONTENT = fileURLToPath(new URL("../../../../content", import.meta.url));
const notes: NoteSource[] = [
  { path: "a.md", text: "# Osmosis\n\nOsmosis requires a membrane. A membrane is a barrier.\n" },
  { path: "b/c.md", text: "# Diffusion\n\nDiffusion is a process.\u2028It uses energy.\n\n```\nopen\n" },
  { path: "empty.md", text: "" },
];
const expected = notes.map((note) => readNote(note));
let folder: string;
let file: string;

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), "cairn-snapshot-")), ".cairn");
  file = join(folder, "readings.jsonl");
  onTestFinished(() => rm(join(folder, ".."), { recursive: true, force: true }));
});

/** Reads through the snapshot; the readings are always right. @returns how many were kept */
async function keptOf(sources: readonly NoteSource[]): Promise<number> {
  const { readings, kept, saveError } = await readingsOf(sources, { snapshot: folder });
  expect(saveError).toBeUndefined();
  expect(readings).toEqual(sources.map((note) => readNote(note)));
  return kept;
}

describe("workers", () => {
  test("give the readings that this thread gives, in order, for every number of threads", async () => {
    const vault = (await readVault(CONTENT)).notes;
    const alone = JSON.stringify((await readingsOf(vault, { workers: 0 })).readings);
    for (const workers of [1, 3]) {
      const told: number[] = [];
      const { readings } = await readingsOf(vault, { workers, onProgress: ({ done }) => told.push(done) });
      expect(JSON.stringify(readings) === alone).toBe(true);
      expect(told).toEqual(vault.map((_, i) => i + 1));
    }
  }, 120_000);

  test("no notes, no threads", async () => {
    expect(await readingsOf([], { workers: 2 })).toEqual({ readings: [], kept: 0 });
  });
});

describe("the snapshot", () => {
  test("saves reading an unchanged vault, and is not written again", async () => {
    expect(await keptOf(notes)).toBe(0);
    const before = await stat(file);
    expect(await keptOf(notes)).toBe(3);
    expect((await stat(file)).ino).toBe(before.ino);
    expect((await readdir(folder)).sort()).toEqual([".gitignore", "readings.jsonl"]);
    expect(await readFile(join(folder, ".gitignore"), "utf8")).toBe("*\n");
  });

  test("follows edits, new, renamed and removed notes", async () => {
    await keptOf(notes);
    const edited = [{ path: "a.md", text: "# Osmosis\n\nOsmosis uses water.\n" }, ...notes.slice(1)];
    expect(await keptOf(edited)).toBe(2);
    expect(await keptOf(edited)).toBe(3);
    const renamed = [{ ...notes[0]!, path: "z.md" }, notes[1]!];
    expect(await keptOf(renamed)).toBe(1);
    expect((await readFile(file, "utf8")).trimEnd().split("\n")).toHaveLength(3);
  });

  test("a reading edited by hand is noticed and read anew", async () => {
    await keptOf(notes);
    const text = await readFile(file, "utf8");
    expect(text).toContain("Osmosis requires");
    await writeFile(file, text.replaceAll("Osmosis requires", "Osmosis rejects!"));
    expect(await keptOf(notes)).toBe(2);
    expect(await readFile(file, "utf8")).toBe(text);
  });

  test("cut off at any byte, nothing wrong is read and it is whole again", async () => {
    await keptOf(notes);
    const bytes = await readFile(file);
    for (let at = 0; at < bytes.length; at += 97) {
      await writeFile(file, bytes.subarray(0, at));
      expect(await keptOf(notes)).toBeLessThan(3);
      expect(await readFile(file)).toEqual(bytes);
    }
  });

  test("of another reader, or no snapshot at all, it is read as none", async () => {
    await keptOf(notes);
    const text = await readFile(file, "utf8");
    const others = [text.replace(/^(cairn-readings 1) \S+/, "$1 other"), "", "\n\n", "{}", "\0\xff".repeat(99)];
    for (const other of others) {
      await writeFile(file, other);
      expect(await keptOf(notes)).toBe(0);
      expect(await readFile(file, "utf8")).toBe(text);
    }
  });

  test("lines that another line's reading was put on are noticed", async () => {
    await keptOf(notes);
    const [head, a, b, ...rest] = (await readFile(file, "utf8")).split("\n");
    const swapped = [head, a!.slice(0, 44) + b!.slice(44), b, ...rest].join("\n");
    await writeFile(file, swapped);
    expect(await keptOf(notes)).toBe(2);
  });

  test("what a crash left behind is cleared away later, and what is being written is not", async () => {
    await mkdir(folder);
    const [old, fresh] = ["readings.jsonl.1.a.tmp", "readings.jsonl.2.b.tmp"];
    for (const name of [old, fresh]) await writeFile(join(folder, name), "torn");
    const { utimes } = await import("node:fs/promises");
    await utimes(join(folder, old), 1, 1);
    await keptOf(notes);
    expect((await readdir(folder)).sort()).toEqual([".gitignore", "readings.jsonl", fresh]);
  });

  test("where it cannot be written the readings are whole all the same", async () => {
    await writeFile(folder, "a file stands here");
    const { readings, kept, saveError } = await readingsOf(notes, { snapshot: folder });
    expect(readings).toEqual(expected);
    expect(kept).toBe(0);
    expect(saveError).toBeInstanceOf(Error);
  });

  test("stands in the vault, and is none of its notes", async () => {
    const vault = join(folder, "..");
    await writeFile(join(vault, "a.md"), notes[0]!.text);
    expect(await snapshotFolder(vault)).toMatch(/\.cairn$/);
    expect(await snapshotFolder(join(vault, "a.md"))).toBeUndefined();
    await writeFile(join(vault, "b.md"), "# B\n");
    await readingsOf(notes, { snapshot: (await snapshotFolder(vault))! });
    expect((await readVault(vault)).notes.map(({ path }) => path)).toEqual(["a.md", "b.md"]);
  });
});
