import { learningPath, neighbourhood } from "@cairn/graph-core";
import { readToyNote, SAMPLE_NOTES } from "@cairn/graph-core/testing";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { migrate, PostgresStore } from "./index.ts";
import { PostgresServer } from "./testing/postgres-server.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let server: PostgresServer;
let replica: PostgresServer | undefined;
let address: string;

beforeAll(async () => {
  server = await PostgresServer.start(["wal_level=replica", "max_wal_senders=4"]);
  address = await server.database();
  await migrate(address);
  replica = await server.replica();
});
afterAll(async () => {
  await replica?.close();
  await server.close();
});

it("a replica of the database answers queries, gives the file, and is followed without notices", async () => {
  const primary = await PostgresStore.open(address);
  const reading = await PostgresStore.open(replica!.url(new URL(address).pathname.slice(1)));
  try {
    const loaded = await reading.load();
    const troubles: unknown[] = [];
    const changed = new Promise<string[]>((resolve) => {
      void loaded
        .follow({
          every: 50,
          onTrouble: (error) => troubles.push(error),
          onChange: ({ concepts }) => resolve(concepts.added.map(({ id }) => id)),
        })
        .then((end) => changed.then(end));
    });
    await primary.enqueue(SAMPLE_NOTES);
    await primary.worker({ drain: true, read: readToyNote }).run();
    const file = JSON.stringify(await primary.graphFile());
    expect((await changed).length).toBeGreaterThan(0);
    // A server that follows does not let one listen: it is told of once a second, and looked for all the same.
    expect(String(troubles[0])).toMatch(/LISTEN/);
    while (loaded.revision < (await primary.status()).revision) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(JSON.stringify(loaded.index.toJSON())).toBe(file);
    expect(JSON.stringify(await reading.graphFile())).toBe(file);
    const { ids } = await primary.reader.conceptIds({ first: 3 });
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids) {
      const ask = async ({ reader }: PostgresStore) => [
        await neighbourhood(reader, [id]),
        await learningPath(reader, [id]),
      ];
      expect(await ask(reading)).toEqual(await ask(primary));
    }
    await expect(reading.enqueue([{ path: "a.md", text: "" }])).rejects.toThrow(/read-only/);
  } finally {
    await primary.close();
    await reading.close();
  }
});
