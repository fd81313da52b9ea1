import { mkdir, mkdtemp, open, realpath, rename, rm, unlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { readVault } from "./read-vault.ts";
import type { VaultChange, WatchVaultOptions } from "./vault-change.ts";
import { watchVault } from "./watch-vault.ts";

// Bounds for what never comes, not measures: the machine may be busy.
vi.setConfig({ testTimeout: 90_000 });
const PATIENCE = { timeout: 60_000, interval: 20 };
/** Long enough that a busy machine does not take one burst for two. */
const DEBOUNCE = 400;

const NOTES = { "a.md": "# A\n\nOne.\n", "b.md": "# B\n", "deep/c.md": "# C\n" };

class Watched {
  readonly changes: VaultChange[] = [];
  /** What a listener that follows all changes holds. */
  readonly state = new Map<string, string>();
  readonly folder: string;

  constructor(folder: string, notes: Record<string, string>) {
    this.folder = folder;
    for (const [path, text] of Object.entries(notes)) this.state.set(path, text);
  }

  take(change: VaultChange): void {
    this.changes.push(change);
    for (const path of change.removed) this.state.delete(path);
    for (const { path, text } of change.set) this.state.set(path, text);
  }

  at(path: string): string {
    return join(this.folder, path);
  }

  async write(path: string, text: string): Promise<void> {
    await mkdir(dirname(this.at(path)), { recursive: true });
    await writeFile(this.at(path), text);
  }

  /** Waits until the listener holds these notes, and for another while in which nothing more may come. */
  async holds(notes: Record<string, string>): Promise<void> {
    const wanted = JSON.stringify(notes);
    await vi.waitFor(() => {
      const held = JSON.stringify(Object.fromEntries([...this.state].sort(([a], [b]) => (a < b ? -1 : 1))));
      if (held !== wanted) throw new Error(`It holds ${held}, not ${wanted}.`);
    }, PATIENCE);
    const told = this.changes.length;
    await pause(3 * DEBOUNCE);
    if (this.changes.length !== told) throw new Error("More was told than what had changed.");
  }
}

async function watched(
  notes: Record<string, string> = NOTES,
  options: Partial<WatchVaultOptions> = {},
): Promise<Watched> {
  const parent = await realpath(await mkdtemp(join(tmpdir(), "cairn-watch-")));
  const folder = join(parent, "vault");
  const vault = new Watched(folder, notes);
  await mkdir(folder);
  for (const [path, text] of Object.entries(notes)) await vault.write(path, text);
  const watcher = await watchVault(folder, { debounce: DEBOUNCE, maxWait: 60_000, ...options }, (change) =>
    vault.take(change),
  );
  onTestFinished(async () => {
    await watcher.close();
    await rm(parent, { recursive: true, force: true });
  });
  return vault;
}

const EDITED = { ...NOTES, "a.md": "# A\n\nTwo.\n" };

describe("ways to save a note, each one change that sets it and removes nothing", () => {
  const saves: Record<string, (vault: Watched, text: string) => Promise<void>> = {
    "written in place": (vault, text) => writeFile(vault.at("a.md"), text),
    "truncated, and written a moment later": async (vault, text) => {
      const file = await open(vault.at("a.md"), "w");
      await pause(DEBOUNCE / 2);
      await file.writeFile(text);
      await file.close();
    },
    "truncated, and written when the quiet time is over": async (vault, text) => {
      const file = await open(vault.at("a.md"), "w");
      await pause(DEBOUNCE * 1.5);
      await file.writeFile(text);
      await file.close();
    },
    "written in pieces": async (vault, text) => {
      const file = await open(vault.at("a.md"), "w");
      for (const sign of text) {
        await file.write(sign);
        await pause(20);
      }
      await file.close();
    },
    "renamed over": async (vault, text) => {
      await writeFile(vault.at(".a.md.tmp"), text);
      await rename(vault.at(".a.md.tmp"), vault.at("a.md"));
    },
    "renamed over, from a name that is a note's": async (vault, text) => {
      await writeFile(vault.at("a~.md"), text);
      await rename(vault.at("a~.md"), vault.at("a.md"));
    },
    "old one moved away, new one written, old one deleted": async (vault, text) => {
      await rename(vault.at("a.md"), vault.at("a.md~"));
      await pause(DEBOUNCE / 4);
      await writeFile(vault.at("a.md"), text);
      await unlink(vault.at("a.md~"));
    },
    "deleted and written anew": async (vault, text) => {
      await unlink(vault.at("a.md"));
      await pause(DEBOUNCE / 4);
      await writeFile(vault.at("a.md"), text);
    },
    "thirty times in a row": async (vault, text) => {
      for (let i = 0; i < 30; i++) await writeFile(vault.at("a.md"), `# A\n\nDraft ${i}.\n`);
      await writeFile(vault.at("a.md"), text);
    },
  };

  test.each(Object.entries(saves))("%s", async (_, save) => {
    const vault = await watched();
    await save(vault, EDITED["a.md"]);
    await vault.holds(EDITED);
    expect(vault.changes).toHaveLength(1);
    expect(vault.changes[0]).toMatchObject({ set: [{ path: "a.md", text: EDITED["a.md"] }], removed: [] });
  });
});

test("a new note that is saved again at the moment it is told of", async () => {
  const vault = await watched({}, { debounce: 20 });
  const wanted: Record<string, string> = {};
  for (let i = 10; i < 40; i++) {
    const path = `new${i}.md`;
    await vault.write(path, "# First\n");
    await vi.waitUntil(() => vault.state.has(path), { timeout: 60_000, interval: 1 });
    wanted[path] = `# Second ${i}\n`;
    await writeFile(vault.at(path), wanted[path]);
  }
  await vault.holds(wanted);
});

test("2,000 files at once are one change, in the order of their paths", async () => {
  const vault = await watched();
  const many = Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [`many/${i % 20}/n${i}.md`, `# Note ${i}\n`]));
  for (const [path, text] of Object.entries(many)) await vault.write(path, text);
  await unlink(vault.at("b.md"));
  const { "b.md": _, ...rest } = NOTES;
  await vault.holds(Object.fromEntries(Object.entries({ ...rest, ...many }).sort(([a], [b]) => (a < b ? -1 : 1))));
  expect(vault.changes).toHaveLength(1);
  const paths = vault.changes[0]!.set.map(({ path }) => path);
  expect(paths).toEqual([...paths].sort());
  expect(vault.changes[0]!.removed).toEqual(["b.md"]);
});

test("a renaming that changes capitals alone", async () => {
  const vault = await watched();
  await rename(vault.at("a.md"), vault.at("A.md"));
  const { "a.md": text, ...rest } = NOTES;
  await vault.holds({ "A.md": text, ...rest });
  expect(vault.changes).toHaveLength(1);
  expect(vault.changes[0]).toMatchObject({ set: [{ path: "A.md" }], removed: ["a.md"] });
});

test("a note moved between folders, then the folder itself", async () => {
  const vault = await watched();
  await rename(vault.at("a.md"), vault.at("deep/a.md"));
  await vault.holds({ "b.md": NOTES["b.md"], "deep/a.md": NOTES["a.md"], "deep/c.md": NOTES["deep/c.md"] });
  expect(vault.changes).toHaveLength(1);
  await rename(vault.at("deep"), vault.at("deeper"));
  await vault.holds({ "b.md": NOTES["b.md"], "deeper/a.md": NOTES["a.md"], "deeper/c.md": NOTES["deep/c.md"] });
  expect(vault.changes).toHaveLength(2);
  // What was moved is still watched.
  await vault.write("deeper/c.md", "# C\n\nMore.\n");
  await vault.holds({ "b.md": NOTES["b.md"], "deeper/a.md": NOTES["a.md"], "deeper/c.md": "# C\n\nMore.\n" });
});

test("a vault that vanishes and comes back", async () => {
  const vault = await watched();
  await rename(vault.folder, `${vault.folder}-away`);
  await vault.holds({});
  await rename(`${vault.folder}-away`, vault.folder);
  await vault.holds(NOTES);
  await vault.write("a.md", EDITED["a.md"]);
  await vault.holds(EDITED);
});

test("another vault put in the place of the old one", async () => {
  const vault = await watched();
  const other = `${vault.folder}-other`;
  await mkdir(other);
  await writeFile(join(other, "a.md"), "# Another A\n");
  await rename(vault.folder, `${vault.folder}-away`);
  await rename(other, vault.folder);
  await vault.holds({ "a.md": "# Another A\n" });
  await vault.write("z.md", "# Z\n");
  await vault.holds({ "a.md": "# Another A\n", "z.md": "# Z\n" });
});

test("a deleted note is gone, an emptied one is empty", async () => {
  const vault = await watched();
  await unlink(vault.at("b.md"));
  await writeFile(vault.at("a.md"), "");
  await vault.holds({ "a.md": "", "deep/c.md": NOTES["deep/c.md"] });
});

test("what is no note is passed over", async () => {
  const vault = await watched();
  await vault.write("x.txt", "text");
  await vault.write(".cairn/readings.jsonl", "kept");
  await vault.write(".obsidian/app.md", "# Settings\n");
  await vault.write("node_modules/x/README.md", "# Package\n");
  await writeFile(vault.at("a.md"), NOTES["a.md"]);
  await vault.holds(NOTES);
  expect(vault.changes).toEqual([]);
});

test("what changed between reading and watching is the first change", async () => {
  const known = Object.entries({ ...NOTES, "gone.md": "# Gone\n", "a.md": "old" }).map(([path, text]) => ({
    path,
    text,
  }));
  const vault = await watched(NOTES, { known });
  await vi.waitFor(() => expect(vault.changes).not.toEqual([]), PATIENCE);
  await vault.holds(NOTES);
  expect(vault.changes).toHaveLength(1);
  expect(vault.changes[0]).toMatchObject({ set: [{ path: "a.md", text: NOTES["a.md"] }], removed: ["gone.md"] });
});

test("whatever is done in whatever order, in the end the listener holds what is on disk", async () => {
  const vault = await watched(NOTES, { debounce: 40, maxWait: 300 });
  let seed = 11;
  const next = (n: number): number => (seed = (seed * 48_271) % 2_147_483_647) % n;
  const path = (): string => ["a.md", "b.md", "A.md", "deep/c.md", "deep/d.md", "new/e.md"][next(6)]!;
  for (let i = 0; i < 150; i++) {
    const [one, other] = [path(), path()];
    const how = next(4);
    if (how === 0) await rm(vault.at(one), { force: true });
    else if (how === 1) await rename(vault.at(one), vault.at(other)).catch(() => undefined);
    else await vault.write(one, `# ${one}\n\nRound ${i}.\n`);
    if (next(5) === 0) await pause(next(120));
  }
  await vault.write("last.md", "# Last\n");
  const onDisk = (await readVault(vault.folder)).notes.map((note): [string, string] => [note.path, note.text]);
  await vault.holds(Object.fromEntries(onDisk));
});

test("after closing nothing is told", async () => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "cairn-watch-")));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, "a.md"), "# A\n");
  const changes: VaultChange[] = [];
  const watcher = await watchVault(folder, { debounce: 20 }, (change) => changes.push(change));
  await writeFile(join(folder, "a.md"), "# B\n");
  await watcher.close();
  const told = changes.length;
  await writeFile(join(folder, "a.md"), "# C\n");
  await pause(300);
  expect(changes.length).toBe(told);
});
