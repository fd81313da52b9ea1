import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { createNoteReader } from "../reading/own/note-reader.ts";
import { ConceptIndex } from "../reading-index.ts";
import { SAMPLE_NOTES } from "../testing/sample-notes.ts";
import { openIndex, type OpenIndexOptions } from "./open-index.ts";
import { readVault } from "./read-vault.ts";

// Machines may be slow or busy.
vi.setConfig({ testTimeout: 120_000 });

const CONTENT = fileURLToPath(new URL("../../../../content", import.meta.url));
const notes = SAMPLE_NOTES.filter(({ path }) => path.endsWith(".md"));
const corrections = "corrections:\n  - hide: Synthetic data\n  - hide: No such name\n";
let folder: string;
let file: string;

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), "cairn-graph-")), ".cairn");
  file = join(folder, "graph.jsonl");
  onTestFinished(() => rm(join(folder, ".."), { recursive: true, force: true }));
});

/** Opens through the snapshot; the index is always right. @returns whether the graph was kept */
async function isKept(sources = notes, options: OpenIndexOptions = { corrections }): Promise<boolean> {
  const { index, isGraphKept, saveError } = await openIndex(sources, { workers: 0, snapshot: folder, ...options });
  expect(saveError).toBeUndefined();
  const whole = new ConceptIndex();
  whole.applyBatch({ set: sources, corrections: options.corrections ?? null });
  expectAlike(index, whole);
  // A kept graph follows an edit as one does that was merged.
  const edit = { path: "new.md", text: "# Distillation\n\nDistillation requires patience.\n" };
  expect(index.setNote(edit)).toEqual(whole.setNote(edit));
  expectAlike(index, whole);
  return isGraphKept;
}

function expectAlike(index: ConceptIndex, whole: ConceptIndex): void {
  expect(JSON.stringify(index.toJSON())).toBe(JSON.stringify(whole.toJSON()));
  expect(everythingOf(index)).toEqual(everythingOf(whole));
}

function everythingOf(index: ConceptIndex) {
  const { concepts, relations, names, ...kept } = index.keep();
  const byText = (list: readonly unknown[]) => list.map((each) => JSON.stringify(each)).sort();
  return { ...kept, concepts: byText(concepts), relations: byText(relations), names: byText(names) };
}

describe("a kept graph", () => {
  test("of an unchanged vault is taken, and not written again", async () => {
    expect(await isKept()).toBe(false);
    const before = await stat(file);
    expect(await isKept()).toBe(true);
    expect(await isKept(notes.toReversed())).toBe(true);
    expect((await stat(file)).ino).toBe(before.ino);
    expect((await readdir(folder)).sort()).toEqual([".gitignore", "graph.jsonl", "readings.jsonl"]);
  });

  test("of the example vault, too", async () => {
    const vault = (await readVault(CONTENT)).notes;
    expect(await isKept(vault, {})).toBe(false);
    expect(await isKept(vault, {})).toBe(true);
  });

  test("is none of an edited, renamed, new or removed note, nor of other corrections", async () => {
    await isKept();
    const [first, ...rest] = notes;
    const others = [
      [{ ...first!, text: `${first!.text}\nDistillation uses gold.\n` }, ...rest],
      [{ ...first!, path: "z.md" }, ...rest],
      [...notes, { path: "y.md", text: "A teacher model uses chalk." }],
      rest,
    ];
    for (const other of others) {
      expect(await isKept(other)).toBe(false);
      expect(await isKept(other)).toBe(true);
    }
    expect(await isKept(rest, { corrections: "corrections:\n  - hide: Overfitting\n" })).toBe(false);
    expect(await isKept(rest, {})).toBe(false);
    expect(await isKept(rest, { corrections: "" })).toBe(false);
    expect(await isKept(rest, { corrections: "" })).toBe(true);
  });

  test("is none of another reader", async () => {
    await isKept();
    const reader = createNoteReader({ rules: [], version: "mine" });
    const open = () => openIndex(notes, { workers: 0, snapshot: folder, corrections, reader });
    expect((await open()).isGraphKept).toBe(false);
    expect((await open()).isGraphKept).toBe(true);
    expect(await isKept()).toBe(false);
  });

  test("edited by hand is noticed, wherever that is", async () => {
    await isKept();
    const text = await readFile(file, "utf8");
    const lines = text.trimEnd().split("\n");
    const others = [
      text.replace('"uses"', '"eats"'),
      text.replace("0.", "1."),
      [...lines.slice(0, 2), ...lines.slice(3)].join("\n"),
      [lines[0], lines.at(-1)].join("\n"),
      `${text}${lines[1]}\n`,
      `${text}${lines.at(-1)}\n`,
      text.replace("cairn-kept-graph 1", "cairn-kept-graph 2"),
      text.replace(/^(cairn-kept-graph 1 \S+) \S+/, "$1 other"),
    ];
    for (const other of others) {
      expect(other).not.toBe(text);
      await writeFile(file, other);
      expect(await isKept()).toBe(false);
      expect(await readFile(file, "utf8")).toBe(text);
    }
  });

  test("written on purpose, with its checksum right, but of a graph that cannot be, is none", async () => {
    await isKept();
    const text = await readFile(file, "utf8");
    const lines = text.trimEnd().split("\n").slice(0, -1);
    const kind = (line: string) => /^\{"kind":"(\w+)"/.exec(line)?.[1];
    const others = [
      lines.filter((line) => kind(line) !== "verdicts"),
      lines.filter((line) => kind(line) !== "concepts"),
      lines.map((line) => (kind(line) === "names" ? '{"kind":"names","rows":[[999999,0]]}' : line)),
      lines.map((line) =>
        kind(line) === "relations" ? '{"kind":"relations","rows":[["a","b","uses","uses",1]]}' : line,
      ),
      lines.map((line) => (kind(line) === "relations" ? '{"kind":"relations","rows":7}' : line)),
      [...lines, '{"kind":"nonsense","rows":[[1]]}', "null"],
    ];
    for (const other of others) {
      expect(other).not.toEqual(lines);
      const body = `${other.join("\n")}\n`;
      await writeFile(file, `${body}end ${createHash("sha256").update(body).digest("base64url")}\n`);
      expect(await isKept()).toBe(false);
      expect(await readFile(file, "utf8")).toBe(text);
    }
  });

  test("cut off at any byte, or of something else, is none", async () => {
    await isKept();
    const bytes = await readFile(file);
    const torn = Array.from({ length: 12 }, (_, i) => bytes.subarray(0, Math.floor((bytes.length * i) / 12)));
    for (const other of [...torn, bytes.subarray(0, -2), "{}", "\n\n", "\0\xff".repeat(99)]) {
      await writeFile(file, other);
      expect(await isKept()).toBe(false);
      expect(await readFile(file)).toEqual(bytes);
    }
  });

  test("is not kept where a proposer failed, for then it is asked again", async () => {
    const reader = createNoteReader({
      proposers: [{ name: "moody", version: "1", propose: () => Promise.reject(new Error("Not today.")) }],
      version: "1",
    });
    const open = () => openIndex(notes, { snapshot: folder, reader });
    expect((await open()).index.warnings.some(({ code }) => code === "proposer-failed")).toBe(true);
    expect((await open()).isGraphKept).toBe(false);
    expect(await readdir(folder)).not.toContain("graph.jsonl");
  });

  test("where nothing can be written the index is whole all the same", async () => {
    await writeFile(folder, "a file stands here");
    const { index, isGraphKept, saveError } = await openIndex(notes, { snapshot: folder });
    expect(saveError).toBeInstanceOf(Error);
    expect(isGraphKept).toBe(false);
    expect(index.notePaths).toHaveLength(notes.length);
  });
});

test("without a snapshot, or notes, there is an index, too", async () => {
  expect((await openIndex([], { snapshot: folder })).index.notePaths).toEqual([]);
  expect((await openIndex([], { snapshot: folder })).isGraphKept).toBe(true);
  const { index, kept, isGraphKept } = await openIndex(notes, { workers: 0 });
  expect([index.notePaths.length, kept, isGraphKept]).toEqual([notes.length, 0, false]);
});
