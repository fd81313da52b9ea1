import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { ConceptIndex } from "../reading-index.ts";
import { createNoteReader, type NoteReader } from "../reading/own/note-reader.ts";
import { readNote } from "../reading/read-note.ts";
import { readVault } from "./read-vault.ts";
import { type ReadingsOptions, readingsOf } from "./readings.ts";
import type { VaultChange } from "./vault-change.ts";
import { watchVault } from "./watch-vault.ts";

const notes = ["tea", "coffee"].map((name) => ({ path: `${name}.md`, text: `# ${name}\n\n${name} beats water.\n` }));
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cairn-own-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
});

/** A reader with one rule: `X beats Y` is of this type. */
function beats(type: "affects" | "produces"): NoteReader {
  const rule = {
    name: "beats",
    *read({ text }: { text: string }) {
      const match = /^(\w+) beats (\w+)/.exec(text);
      if (match) yield { source: match[1]!, target: match[2]!, type };
    },
  };
  return createNoteReader({ rules: [rule], version: type });
}

async function typesOf(options: ReadingsOptions): Promise<{ kept: number; types: (string | undefined)[] }> {
  const { readings, kept } = await readingsOf(notes, options);
  const types = readings.map(({ relations }) => relations.find(({ rule }) => rule === "beats")?.type);
  return { kept, types };
}

test("kept readings are those of the same reader: another rule, or none, reads anew", async () => {
  const snapshot = join(folder, "kept");
  const affects = { snapshot, reader: beats("affects") };
  expect(await typesOf(affects)).toEqual({ kept: 0, types: ["affects", "affects"] });
  expect(await typesOf({ ...affects, reader: beats("affects") })).toEqual({ kept: 2, types: ["affects", "affects"] });
  expect(await typesOf({ snapshot, reader: beats("produces") })).toEqual({ kept: 0, types: ["produces", "produces"] });
  const plain = await readingsOf(notes, { snapshot });
  expect(plain).toEqual({ kept: 0, readings: notes.map((note) => readNote(note)) });
  expect((await typesOf({ snapshot, reader: beats("produces") })).kept).toBe(0);
});

test("a module's reader reads in threads as in this one", async () => {
  const core = new URL("../reading/own/note-reader.ts", import.meta.url).href;
  const module = join(folder, "reader.mjs");
  const text = `import { createNoteReader } from ${JSON.stringify(core)};
    const read = ({ text }) => [/^(\\w+) beats (\\w+)/.exec(text)].flatMap((match) =>
      match ? { source: match[1], target: match[2], type: "affects" } : []);
    export default createNoteReader({ rules: [{ name: "beats", read }] });`;
  await writeFile(module, text);
  const reader = pathToFileURL(module);
  for (const workers of [0, 2])
    expect(await typesOf({ reader, workers })).toEqual({ kept: 0, types: ["affects", "affects"] });
  await writeFile(join(folder, "none.mjs"), "export default 7;");
  const none = { reader: pathToFileURL(join(folder, "none.mjs")) };
  await expect(readingsOf(notes, none)).rejects.toMatchObject({ code: "invalid-argument" });
}, 30_000);

test("a model is asked once about a note: its answers are kept, its failures are not", async () => {
  const asked: string[] = [];
  let works = false;
  const reader = createNoteReader({
    proposers: [
      {
        name: "beats",
        version: "1",
        propose: async ({ path, concepts: [source = ""] }) => {
          asked.push(path);
          if (!works && path === "tea.md") throw new Error("busy");
          return {
            relations: [
              {
                source,
                target: "water",
                type: "affects",
                quote: `${source} beats water`,
              },
            ],
          };
        },
      },
    ],
  });
  const options = { snapshot: join(folder, "kept"), reader };
  expect(await typesOf(options)).toEqual({ kept: 0, types: [undefined, "affects"] });
  works = true;
  expect(await typesOf(options)).toEqual({ kept: 1, types: ["affects", "affects"] });
  expect(await typesOf(options)).toEqual({ kept: 2, types: ["affects", "affects"] });
  expect(asked).toEqual(["tea.md", "coffee.md", "tea.md"]);
});

test("notes of another format are found, read and watched by their ending", async () => {
  const vault = join(folder, "vault");
  await mkdir(vault);
  await writeFile(join(vault, "tea.txt"), "Tea contains caffeine.");
  await writeFile(join(vault, "coffee.md"), "Coffee contains caffeine.");
  const outline = ({ text }: { text: string }) => ({
    blocks: [{ kind: "paragraph" as const, from: 0, to: text.length }],
  });
  const reader = createNoteReader({ formats: [{ name: "plain", extensions: [".txt"], outline }] });
  const { extensions } = reader;
  expect((await readVault(vault)).notes.map(({ path }) => path)).toEqual(["coffee.md"]);
  const found = await readVault(vault, { extensions });
  expect(found.notes.map(({ path }) => path)).toEqual(["coffee.md", "tea.txt"]);
  const index = new ConceptIndex({ read: reader.read });
  index.setNotes(found.notes);
  const ids = index.toJSON().relations.map(({ source, type, target }) => `${source} ${type} ${target}`);
  expect(ids.sort()).toEqual(["caffeine part-of coffee", "caffeine part-of tea"]);
  let told: (change: VaultChange) => void = () => {};
  const changed = new Promise<VaultChange>((done) => (told = done));
  const watch = await watchVault(vault, { extensions, known: found.notes, debounce: 10 }, told);
  onTestFinished(() => watch.close());
  await writeFile(join(vault, "tea.txt"), "Tea contains water.");
  expect((await changed).set).toEqual([{ path: "tea.txt", text: "Tea contains water." }]);
}, 30_000);
