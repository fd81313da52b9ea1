import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { chmod, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { ConceptIndex } from "../reading-index.ts";
import { CORRECTIONS_FILE } from "../corrections/correction.ts";
import { type NewCorrection, withCorrection } from "../corrections/write.ts";
import type { GraphDiff } from "../model/diff.ts";
import { readToyNote } from "../testing/toy-reader.ts";
import { CorrectionsEditor } from "./corrections-editor.ts";
import { rewriteCorrections } from "./corrections-file.ts";
import { readVault } from "./read-vault.ts";
import type { VaultChange } from "./vault-change.ts";
import { watchVault } from "./watch-vault.ts";

// Several processes are started, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

let vault: string;
let file: string;
beforeEach(async () => {
  vault = await mkdtemp(join(tmpdir(), "cairn-corrections-"));
  file = join(vault, CORRECTIONS_FILE);
  await writeFile(join(vault, "a.md"), "# Alpha\n# Beta\n# Gamma\nrel Alpha -uses-> Beta 0.5\n");
});
afterEach(() => rm(vault, { recursive: true, force: true }));

const hide = (concept: string): NewCorrection => ({ action: { kind: "hide", concept } });

async function open() {
  const index = new ConceptIndex({ read: readToyNote });
  const { notes, corrections } = await readVault(vault);
  index.setNotes(notes);
  index.setCorrections(corrections);
  const diffs: GraphDiff[] = [];
  const editor = await CorrectionsEditor.open({ vault, index, onChange: (diff) => diffs.push(diff) });
  return { index, editor, diffs };
}

const text = () => readFile(file, "utf8");
const labels = (index: ConceptIndex) => index.graph.mapNodes((_, { label }) => label).toSorted();

describe("reading a vault", () => {
  it("brings the author's corrections, or what is wrong with them", async () => {
    expect((await readVault(vault)).corrections).toBeUndefined();
    await writeFile(file, "corrections:\n  - hide: Alpha\n");
    expect(await readVault(vault)).toMatchObject({ corrections: "corrections:\n  - hide: Alpha\n", warnings: [] });
    expect((await readVault(join(vault, "a.md"))).corrections).toBeUndefined();
    await writeFile(file, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]));
    expect(await readVault(vault)).toMatchObject({ warnings: [{ note: CORRECTIONS_FILE, code: "binary" }] });
  });
});

describe("an editor", () => {
  it("writes what it is told, and the index follows at once", async () => {
    const { index, editor, diffs } = await open();
    const { report, revision, diff } = await editor.add(hide("alpha"));
    expect(report).toMatchObject({ status: "applied", correction: { span: { start: { line: 4 } } } });
    expect([revision, diffs]).toEqual([1, [diff]]);
    expect(diff.concepts.removed.map(({ label }) => label)).toEqual(["Alpha"]);
    expect(labels(index)).toEqual(["Beta", "Gamma"]);
    expect(index.correctionsText).toBe(await text());
    expect(await readdir(vault)).toEqual(["a.md", CORRECTIONS_FILE]);
  });

  it("takes back several steps, but nothing that the author wrote", async () => {
    const mine = "# mine\ncorrections:\n  - hide: Gamma\n";
    await writeFile(file, mine);
    const { index, editor } = await open();
    for (const name of ["Alpha", "Beta", "Alpha"]) await editor.add(hide(name));
    expect(editor.undoable).toBe(3);
    await editor.undo();
    expect(labels(index)).toEqual([]);
    await editor.undo(9);
    expect(await text()).toBe(mine);
    expect(labels(index)).toEqual(["Alpha", "Beta"]);
    await expect(editor.undo()).rejects.toMatchObject({ code: "nothing-to-undo" });
    expect(await text()).toBe(mine);
  });

  it("takes out what the author wrote, too, and puts it back", async () => {
    await writeFile(file, "corrections:\n  # why\n  - hide: Alpha\n  - hide: Beta\n");
    const { index, editor } = await open();
    await editor.remove(hide("Alpha"));
    expect(await text()).toBe("corrections:\n  # why\n  - hide: Beta\n");
    expect(labels(index)).toEqual(["Alpha", "Gamma"]);
    await expect(editor.remove(hide("Alpha"))).rejects.toMatchObject({ code: "invalid-argument" });
    await editor.undo();
    expect(labels(index)).toEqual(["Gamma"]);
  });

  it("loses none of many calls at once, nor what the author writes in between", async () => {
    const { index, editor } = await open();
    const names = Array.from({ length: 30 }, (_, i) => `Thing ${i}`);
    const all = names.map((name) => editor.add(hide(name)));
    await Promise.all(all.slice(0, 5));
    const now = readFileSync(file, "utf8");
    writeFileSync(file, now.replace("corrections:", "# by hand\ncorrections:\n  - hide: Beta"));
    await Promise.all(all);
    const written = await text();
    for (const name of [...names, "Beta"]) expect(written).toContain(`- hide: ${name}\n`);
    expect(written).toContain("# by hand");
    expect(index.corrections).toHaveLength(31);
  });

  it("sees what the author saves while it is writing", async () => {
    await writeFile(file, "corrections:\n  - hide: Beta\n");
    const { editor, index } = await open();
    // The author saves between its look at the file and the end of its writing, once.
    let looks = 0;
    await rewriteCorrections(vault, (before) => {
      if (looks++ === 0) writeFileSync(file, `${before}  - hide: Gamma # by hand\n`);
      return withCorrection(before, hide("Alpha"));
    });
    expect(looks).toBe(2);
    expect(await text()).toBe("corrections:\n  - hide: Beta\n  - hide: Gamma # by hand\n  - hide: Alpha\n");
    await editor.reload();
    expect(labels(index)).toEqual([]);
  });

  it("loses nothing where several processes write", async () => {
    const script = fileURLToPath(new URL("corrections-editor.ts", import.meta.url));
    const code = `const { CorrectionsEditor } = await import(${JSON.stringify(script)});
      const { ConceptIndex } = await import(${JSON.stringify(script.replace("node/corrections-editor", "concept-index"))});
      const editor = await CorrectionsEditor.open({ vault: process.argv[1], index: new ConceptIndex(), onChange: () => 0 });
      for (let i = 0; i < 8; i++) await editor.add({ action: { kind: "hide", concept: process.argv[2] + " " + i } });`;
    const run = (name: string) =>
      promisify(execFile)(process.execPath, ["--conditions=source", "--input-type=module", "-e", code, vault, name]);
    await Promise.all([run("one"), run("two"), run("three")]);
    const written = await text();
    for (const name of ["one", "two", "three"])
      for (let i = 0; i < 8; i++) expect(written).toContain(`- hide: ${name} ${i}\n`);
    expect(await readdir(vault)).toEqual(["a.md", CORRECTIONS_FILE]);
  });

  it("changes nothing of a file that it cannot read, and says why", async () => {
    for (const broken of [
      "corrections:\n  - hide: {\n",
      "just words\n",
      Buffer.from("corrections:\n  - hide: caf\xe9\n", "latin1"),
    ]) {
      await writeFile(file, broken);
      const { editor } = await open();
      await expect(editor.add(hide("Alpha"))).rejects.toMatchObject({ code: "corrections-invalid" });
      expect(await readFile(file)).toEqual(Buffer.from(broken));
      expect(editor.undoable).toBe(0);
    }
    expect(await readdir(vault)).toEqual(["a.md", CORRECTIONS_FILE]);
  });

  it.skipIf(process.getuid?.() === 0)("says so where the folder may not be written", async () => {
    const { editor } = await open();
    await chmod(vault, 0o555);
    onTestFinished(() => chmod(vault, 0o755));
    await expect(editor.add(hide("Alpha"))).rejects.toMatchObject({ code: "corrections-unwritable" });
  });

  it("keeps a link and the file's permissions", async () => {
    const other = join(vault, "sub.yaml");
    await writeFile(other, "corrections: []\n", { mode: 0o600 });
    await symlink(other, file);
    const { editor } = await open();
    await editor.add(hide("Alpha"));
    expect(await readFile(other, "utf8")).toContain("hide: Alpha");
    expect((await stat(other)).mode & 0o777).toBe(0o600);
  });

  it("takes over from a process that died while it wrote", async () => {
    const { editor } = await open();
    const temporary = join(vault, `.${CORRECTIONS_FILE}.tmp`);
    await writeFile(temporary, "half a fi");
    await utimes(temporary, 0, 0);
    await editor.add(hide("Alpha"));
    expect(await text()).toContain("hide: Alpha");
    expect(await readdir(vault)).toEqual(["a.md", CORRECTIONS_FILE]);
  });
});

describe("watching a vault", () => {
  it("tells of the author's corrections: written, changed, removed", async () => {
    const changes: VaultChange[] = [];
    const watcher = await watchVault(vault, { debounce: 20 }, (change) => changes.push(change));
    onTestFinished(() => watcher.close());
    const told = () => changes.flatMap(({ corrections }) => (corrections === undefined ? [] : [corrections]));
    await writeFile(file, "corrections:\n  - hide: Alpha\n");
    await expect.poll(told, { timeout: 20_000 }).toEqual(["corrections:\n  - hide: Alpha\n"]);
    await writeFile(file, "corrections:\n  - hide: Beta\n");
    await expect.poll(() => told().at(-1), { timeout: 20_000 }).toBe("corrections:\n  - hide: Beta\n");
    await rm(file);
    await expect.poll(() => told().at(-1), { timeout: 20_000 }).toBeNull();
    expect(changes.flatMap(({ set, removed, warnings }) => [...set, ...removed, ...warnings])).toEqual([]);
  });

  it("starts with what differs from what is known", async () => {
    await writeFile(file, "corrections: []\n");
    const changes: VaultChange[] = [];
    const { notes } = await readVault(vault);
    const known = { known: notes, knownCorrections: "corrections:\n" };
    const watcher = await watchVault(vault, known, (change) => changes.push(change));
    onTestFinished(() => watcher.close());
    await expect
      .poll(() => changes.map(({ corrections }) => corrections), { timeout: 20_000 })
      .toEqual(["corrections: []\n"]);
  });
});
