import { ConceptIndex } from "@cairn/graph-core";
import type { KeptPlace } from "@cairn/graph-core/store";
import { readToyNote } from "@cairn/graph-core/testing";
import { layOut, mapOf } from "@cairn/layout";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { migrate, PostgresStore, type PostgresVault } from "../index.ts";
import { PostgresServer } from "../testing/postgres-server.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const NOTES = Array.from({ length: 12 }, (_, at) => ({
  path: `${at}.md`,
  text: `# Thing ${at}\nrel Thing ${at} -uses-> Thing ${(at * 5 + 1) % 12} 0.9\npre Thing ${at} <- Thing ${(at + 3) % 12} 0.8`,
}));
const IDS = NOTES.map((_, at) => `thing-${at}`);
const NEW = { path: "new.md", text: "# Osmosis\nrel Osmosis -uses-> Thing 3 0.9" };

let server: PostgresServer;
let address: string;
let vaults = 0;

beforeAll(async () => {
  server = await PostgresServer.start();
  address = await server.database();
});
afterAll(() => server.close());

async function open(): Promise<{ store: PostgresStore; vault: PostgresVault; drain: () => Promise<unknown> }> {
  await migrate(address);
  const store = await PostgresStore.open(`${address}?vault=v${++vaults}`);
  const vault = await store.vaultReader();
  return { store, vault, drain: () => store.worker({ drain: true, read: readToyNote }).run() };
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** How many of them stand where they stood. */
const stayed = (before: readonly (KeptPlace | undefined)[], after: readonly (KeptPlace | undefined)[]): number =>
  before.filter((place, at) => JSON.stringify(place) === JSON.stringify(after[at])).length;

it("who merges lays the map out, as from a folder; what an edit brings has its place with the change, and hardly anybody moves", async () => {
  const { store, vault, drain } = await open();
  const worker = store.worker({ read: readToyNote });
  let run: Promise<unknown> | undefined;
  try {
    expect(await vault.places(IDS)).toEqual(IDS.map(() => undefined));
    await store.enqueue(NOTES);
    await drain();
    const before = await vault.places(IDS);
    const index = new ConceptIndex({ read: readToyNote });
    index.setNotes(NOTES);
    const own = layOut(mapOf(index.parts));
    expect(before).toEqual(IDS.map((id) => own.get(id)));
    run = worker.run();
    // An edit that shows that it has taken over: the next one is then merged into what it holds.
    await store.enqueue([{ path: "first.md", text: "# First\nrel First -uses-> Thing 1 0.9" }]);
    await until(async () => {
      await vault.look();
      return (await vault.places(["first"]))[0] !== undefined && vault.revisions.derived === vault.revisions.graph;
    });
    const { graph } = vault.revisions;
    await store.enqueue([NEW]);
    await until(async () => (await vault.look()) && vault.revisions.graph > graph);
    expect((await vault.places(["osmosis"]))[0]).toBeDefined();
    expect(stayed(before, await vault.places(IDS))).toBeGreaterThanOrEqual(IDS.length - 4);
    await store.enqueue([{ path: NEW.path, text: null }]);
    await until(async () => (await vault.places(["osmosis"]))[0] === undefined);
  } finally {
    worker.stop();
    await run;
    await store.close();
  }
});

it("catches up with what was merged by nobody who keeps places, and lays another map out anew", async () => {
  const { store, vault, drain } = await open();
  try {
    await store.enqueue(NOTES);
    await drain();
    const before = await vault.places(IDS);
    // The next worker begins from the database: it finds places, and a concept without one.
    await store.enqueue([NEW]);
    await drain();
    const after = await vault.places([...IDS, "osmosis"]);
    expect(after.every((place) => place !== undefined)).toBe(true);
    expect(stayed(before, after)).toBe(IDS.length);
    await store.enqueue([...NOTES, NEW].map(({ path }) => ({ path, text: null })));
    const other = NOTES.map(({ path, text }) => ({ path, text: text.replaceAll("Thing", "Other") }));
    await store.enqueue(other);
    await drain();
    const index = new ConceptIndex({ read: readToyNote });
    index.setNotes(other);
    const own = layOut(mapOf(index.parts));
    const ids = [...own.keys()];
    expect(await vault.places(ids)).toEqual(ids.map((id) => own.get(id)));
    expect(await vault.places(IDS)).toEqual(IDS.map(() => undefined));
  } finally {
    await store.close();
  }
});

it("a database of before gets its places from the next worker, without an edit", async () => {
  const before = await server.database();
  await migrate(before);
  const store = await PostgresStore.open(before);
  try {
    await store.enqueue(NOTES);
    await store.worker({ drain: true, read: readToyNote }).run();
    const name = new URL(before).pathname.slice(1);
    // As it was before the migration.
    await server.query("DROP TABLE cairn.places", name);
    await server.query("DELETE FROM cairn.migrations WHERE version = 6", name);
    expect(await migrate(before)).toEqual(["places"]);
    await store.worker({ drain: true, read: readToyNote }).run();
    const vault = await store.vaultReader();
    expect((await vault.places(IDS)).every((place) => place !== undefined)).toBe(true);
  } finally {
    await store.close();
  }
});
