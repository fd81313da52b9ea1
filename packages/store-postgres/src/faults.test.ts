import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { ConceptIndex, type NoteReading, type NoteSource, readNote } from "@cairn/graph-core";
import { readVault } from "@cairn/graph-core/node";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { migrate, PostgresStore } from "./index.ts";
import { Database } from "./database.ts";
import { PostgresServer } from "./testing/postgres-server.ts";
import { Claims, readClaimed } from "./work/claim.ts";

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });

const PROCESS = fileURLToPath(new URL("testing/worker-process.ts", import.meta.url));

let server: PostgresServer;
let address: string;
let notes: NoteSource[];
let store: PostgresStore;
let vaults = 0;

beforeAll(async () => {
  server = await PostgresServer.start();
  const database = await server.database();
  await migrate(database);
  const vault = await readVault(fileURLToPath(new URL("../../../content", import.meta.url)));
  notes = vault.notes.slice(0, 20);
  address = database;
});
afterAll(() => server.close());

beforeEach(async () => {
  const own = `${address}?vault=v${++vaults}`;
  store = await PostgresStore.open(own);
  return () => store.close();
});

const known = new Map<string, NoteReading>();

/** As `readNote`; what was read in this process once is not read again. */
function read(source: NoteSource): NoteReading {
  const key = `${source.path}\n${source.text}`;
  const reading = known.get(key) ?? readNote(source);
  known.set(key, reading);
  return reading;
}

function expected(of: readonly NoteSource[]): string {
  const index = new ConceptIndex({ read });
  index.setNotes(of);
  return JSON.stringify(index.toJSON());
}

async function graph(): Promise<string> {
  return JSON.stringify(await store.graphFile());
}

/** A worker process; it is ended with the test, whatever happens. */
function startWorker(lease: number): ChildProcess {
  const args = ["--conditions=source", PROCESS, `${address}?vault=${store.vault}`, String(lease)];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  child.stdout!.setEncoding("utf8");
  return child;
}

/** Ends it as soon as it has done some pieces of work. */
async function killAfter(child: ChildProcess, pieces: number): Promise<void> {
  let seen = 0;
  const over = once(child, "exit");
  child.stdout!.on("data", (text: string) => {
    seen += text.split("\n").length - 1;
    if (seen >= pieces) child.kill("SIGKILL");
  });
  await over;
}

it("kill -9 of workers at any moment: nothing is lost, nothing doubled, the bytes are those of one process", async () => {
  await store.enqueue(notes);
  const killed = [1, 3].map((pieces) => killAfter(startWorker(2), pieces));
  await Promise.all(killed);
  // A lease that runs out under a slow worker counts as another death.
  const last = [startWorker(20), startWorker(20)];
  await Promise.all(last.map(async (child) => expect(await once(child, "exit")).toEqual([0, null])));
  expect(await store.status()).toMatchObject({ waiting: 0, read: 0, failed: 0, merged: notes.length });
  expect(await graph()).toBe(expected(notes));
});

it("a crash of the database while workers work: they wait, and go on", async () => {
  await store.enqueue(notes);
  const troubles: unknown[] = [];
  const workers = [1, 2].map(() =>
    store.worker({ drain: true, read, batch: 4, mergeBatch: 8, lease: 1, onTrouble: (error) => troubles.push(error) }),
  );
  const runs = workers.map((worker) => worker.run());
  for (let crash = 0; crash < 3; crash++) {
    const before = await store.status().catch(() => undefined);
    for (let look = 0; look < 100; look++) {
      const now = await store.status().catch(() => undefined);
      if (now === undefined || now.waiting + now.read === 0 || now.merged !== before?.merged) break;
    }
    await server.kill();
    await server.resume();
  }
  await Promise.all(runs);
  expect(troubles.length).toBeGreaterThan(0);
  expect(await graph()).toBe(expected(notes));
});

it("connections that break, again and again: nothing is lost", async () => {
  await store.enqueue(notes);
  let broken = 0;
  const breaking: Promise<unknown>[] = [];
  // While the others are at whatever they are at.
  const onProgress = (): void => {
    if (breaking.length === 10) return;
    const sql = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'cairn'";
    const name = new URL(address).pathname.slice(1);
    breaking.push(server.query(sql, name).then(({ rowCount }) => (broken += rowCount ?? 0)));
  };
  const workers = [1, 2, 3].map(() =>
    store.worker({ drain: true, read, batch: 2, mergeBatch: 4, lease: 1, onProgress }),
  );
  await Promise.all(workers.map((worker) => worker.run()));
  await Promise.all(breaking);
  expect(broken).toBeGreaterThan(2);
  expect(await graph()).toBe(expected(notes));
});

it("a worker that comes late with what it read: what was changed meanwhile stays", async () => {
  const database = new Database(`${address}?vault=${store.vault}`);
  try {
    const [one, ...others] = notes;
    await store.enqueue(notes);
    const late = new Claims(database, 0);
    const old = await late.take(100);
    expect(old).toHaveLength(notes.length);
    const edited = { path: one!.path, text: "# Osmosis\n\nOsmosis requires a semipermeable membrane.\n" };
    const gone = others[0]!.path;
    await store.enqueue([edited, { path: gone, text: null }]);
    await store.worker({ drain: true, read, lease: 1 }).run();
    const after = await graph();
    expect(after).toBe(expected([edited, ...others.slice(1)]));
    for (let time = 0; time < 2; time++) await late.save(readClaimed(old, read));
    await store.worker({ drain: true, read, lease: 1 }).run();
    expect(await graph()).toBe(after);
  } finally {
    await database.close();
  }
});

it("two that merge at the same moment: one begins anew, and the graph is that of one", async () => {
  await store.enqueue(notes);
  const database = new Database(`${address}?vault=${store.vault}`);
  const troubles: unknown[] = [];
  try {
    // A lease of nothing: each thinks the others dead all the time.
    const workers = [1, 2, 3].map(() =>
      store.worker({
        drain: true,
        read,
        batch: 3,
        mergeBatch: 4,
        lease: 0,
        onTrouble: (error) => troubles.push(error),
      }),
    );
    await Promise.all(workers.map((worker) => worker.run()));
    expect(String(troubles[0])).toMatch(/MergedElsewhere|deadlock/);
    expect(await graph()).toBe(expected(notes));
  } finally {
    await database.close();
  }
});

it("who merges goes on doing so while there is nothing to do, and gives it up when it is stopped", async () => {
  const worker = store.worker({ read, lease: 4 });
  const run = worker.run();
  await store.enqueue(notes.slice(0, 2));
  const lease = async () => {
    const sql = `SELECT merger, merger_until > now() AS holds, merger_until::text AS until FROM cairn.vaults WHERE vault = '${store.vault}'`;
    return (await server.query(sql, new URL(address).pathname.slice(1))).rows[0] as Record<string, unknown>;
  };
  while ((await store.status()).merged < 2) await new Promise((resolve) => setTimeout(resolve, 20));
  const first = await lease();
  for (let renewed = 0, until = first["until"]; renewed < 5; await new Promise((resolve) => setTimeout(resolve, 20))) {
    const now = await lease();
    expect(now).toMatchObject({ merger: first["merger"], holds: true });
    if (now["until"] !== until) renewed++;
    until = now["until"];
  }
  worker.stop();
  await run;
  expect(await lease()).toMatchObject({ merger: null });
});

it("two writers of the same notes: of edits with revisions the newest stays, in whatever order they come", async () => {
  const texts = [1, 2, 3, 4].map((n) => `# Topic ${n}\n\nTopic ${n} requires ground ${n}.\n`);
  const paths = ["a.md", "b.md", "c.md"];
  const edits = paths.flatMap((path) => texts.map((text, at) => ({ path, text, revision: at + 1 })));
  const gone = { path: "c.md", text: null, revision: 9 };
  const worker = store.worker({ read, lease: 1 });
  const run = worker.run();
  await Promise.all([
    (async () => {
      for (const edit of [...edits].reverse()) await store.enqueue([edit]);
    })(),
    (async () => {
      for (const edit of [gone, ...edits]) await store.enqueue([edit]);
    })(),
    store.enqueue(edits),
  ]);
  worker.stop();
  await run;
  await store.worker({ drain: true, read, lease: 1 }).run();
  expect(await graph()).toBe(expected(["a.md", "b.md"].map((path) => ({ path, text: texts[3]! }))));
});

it("two writers without revisions: the graph is that of the text that came last", async () => {
  const worker = store.worker({ read, lease: 1 });
  const run = worker.run();
  const text = (n: number): string => `# Topic ${n}\n\nTopic ${n} requires ground ${n}.\n`;
  const write = async (from: number): Promise<void> => {
    for (let n = from; n < from + 20; n++) await store.enqueue([{ path: "a.md", text: text(n) }]);
  };
  await Promise.all([write(0), write(100)]);
  await store.enqueue([{ path: "a.md", text: text(999) }]);
  worker.stop();
  await run;
  await store.worker({ drain: true, read, lease: 1 }).run();
  expect(await graph()).toBe(expected([{ path: "a.md", text: text(999) }]));
});

it("a note that cannot be read is laid aside with its error, and the others are read; changed, it is read again", async () => {
  const bad = { path: "bad.md", text: "# Bad\n\nBOOM\n" };
  const boom = (source: NoteSource) => {
    if (source.text.includes("BOOM")) throw new Error("It went BOOM.");
    return read(source);
  };
  await store.enqueue([...notes.slice(0, 4), bad]);
  expect(await store.worker({ drain: true, read: boom, lease: 1 }).run()).toMatchObject({
    read: 4,
    failed: 3,
    merged: 4,
  });
  expect(await store.deadLetters()).toEqual([
    { path: "bad.md", error: expect.stringMatching(/^Error: It went BOOM\./) },
  ]);
  expect(await graph()).toBe(expected(notes.slice(0, 4)));
  expect(await store.enqueue([bad])).toEqual({ changed: 1, unchanged: 0 });
  await store.worker({ drain: true, read: boom, lease: 1 }).run();
  expect(await store.status()).toMatchObject({ failed: 1 });
  const good = { path: "bad.md", text: "# Good\n\nGood requires patience.\n" };
  await store.enqueue([good]);
  await store.worker({ drain: true, read: boom, lease: 1 }).run();
  expect(await store.deadLetters()).toEqual([]);
  expect(await graph()).toBe(expected([...notes.slice(0, 4), good]));
});

it("a note at which processes die is laid aside after three of them, and takes no other note with it", async () => {
  await store.enqueue([...notes.slice(0, 7), { path: "deadly.md", text: "# DEADLY\n" }]);
  let deaths = 0;
  for (let starts = 0; starts < 8; starts++) {
    const child = startWorker(1);
    const [code, signal] = (await once(child, "exit")) as [number | null, string | null];
    if (signal !== "SIGKILL") {
      expect(code).toBe(0);
      break;
    }
    deaths++;
  }
  expect(deaths).toBe(3);
  expect(await store.deadLetters()).toEqual([{ path: "deadly.md", error: expect.stringMatching(/did not finish/) }]);
  expect(await graph()).toBe(expected(notes.slice(0, 7)));
});

it("the same notes again are no work", async () => {
  await store.enqueue(notes);
  await store.worker({ drain: true, read }).run();
  const { revision } = await store.status();
  expect(await store.enqueue(notes)).toEqual({ changed: 0, unchanged: notes.length });
  expect(await store.worker({ drain: true, read }).run()).toEqual({ read: 0, failed: 0, merged: 0 });
  expect((await store.status()).revision).toBe(revision);
});

it.each(["", "a\0b", "x".repeat(2000), "\uD800.md"])("%j is no path of a note", (path) =>
  expect(store.enqueue([{ path, text: "" }])).rejects.toMatchObject({ code: "invalid-argument" }),
);
