import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrate, PostgresStore } from "./index.ts";
import { MIGRATIONS } from "./migrations/index.ts";
import { PostgresServer } from "./testing/postgres-server.ts";

let server: PostgresServer;

beforeAll(async () => {
  server = await PostgresServer.start();
  await server.query("CREATE ROLE visitor LOGIN");
  await server.query("CREATE ROLE stranger LOGIN");
});
afterAll(() => server.close());

function as(role: string, address: string, vault = "default"): string {
  return `${server.url(nameIn(address), role)}?vault=${vault}`;
}

function nameIn(address: string): string {
  return new URL(address).pathname.slice(1);
}

describe("migrations", () => {
  it("are applied once, by however many at the same moment", async () => {
    const address = await server.database();
    const applied = await Promise.all(Array.from({ length: 6 }, () => migrate(address)));
    expect(applied.flat().sort()).toEqual(MIGRATIONS.map(({ name }) => name).sort());
    expect(await migrate(address)).toEqual([]);
    await (await PostgresStore.open(address)).close();
  });

  it("go on where they stopped; what lacks one is told so", async () => {
    const address = await server.database();
    expect(await migrate(address, { upTo: 1 })).toEqual(["tables"]);
    await expect(PostgresStore.open(address)).rejects.toMatchObject({
      code: "store-outdated",
      message: expect.stringMatching(/lacks the migration "search": run "cairn migrate"/),
    });
    expect(await migrate(address)).toEqual(["search", "vaults apart", "served", "read ahead", "places"]);
  });

  it("refuse a database that has had others", async () => {
    const address = await server.database();
    await migrate(address);
    await server.query("UPDATE cairn.migrations SET checksum = 'x' WHERE version = 2", nameIn(address));
    await expect(migrate(address)).rejects.toMatchObject({ code: "store-outdated" });
    await expect(PostgresStore.open(address)).rejects.toMatchObject({ code: "store-outdated" });
  });

  it("leave nothing behind where one fails", async () => {
    const address = await server.database();
    await server.query("CREATE SCHEMA cairn; CREATE TABLE cairn.names (x int)", nameIn(address));
    await expect(migrate(address)).rejects.toThrow(/already exists/);
    const { rows } = await server.query("SELECT version FROM cairn.migrations", nameIn(address));
    expect(rows).toEqual([]);
    await server.query("DROP TABLE cairn.names", nameIn(address));
    await migrate(address);
  });
});

describe("an address", () => {
  it("that leads nowhere is told in words", async () => {
    await expect(PostgresStore.open("postgres://127.0.0.1:1/x")).rejects.toMatchObject({ code: "store-unreachable" });
    await expect(PostgresStore.open(server.url("no_such_database"))).rejects.toMatchObject({
      code: "store-unreachable",
      message: expect.stringMatching(/no_such_database/),
    });
    await expect(PostgresStore.open(await server.database())).rejects.toMatchObject({ code: "store-outdated" });
  });

  it.each(["mysql://x/y", "postgres://host", "no address", "postgres://host/x?vault=A", "postgres://host/x?vault=a'b"])(
    "%s is refused",
    (address) => expect(PostgresStore.open(address)).rejects.toMatchObject({ code: "store-invalid" }),
  );
});

describe("vaults of one database", () => {
  it("see nothing of each other, whatever a statement asks", async () => {
    const address = await server.database();
    await migrate(address, { grant: "visitor" });
    const [one, other] = await Promise.all([
      PostgresStore.open(as("visitor", address, "one")),
      PostgresStore.open(as("visitor", address, "other")),
    ]);
    try {
      await one.enqueue([{ path: "a.md", text: "# Osmosis\n\nOsmosis requires a membrane.\n" }]);
      await other.enqueue([{ path: "a.md", text: "# Harmony\n\nHarmony requires a chord.\n" }]);
      await one.worker({ drain: true }).run();
      await other.worker({ drain: true }).run();
      expect((await one.graphFile()).concepts.map(({ id }) => id).sort()).toEqual(["membrane", "osmosis"]);
      expect((await other.graphFile()).concepts.map(({ id }) => id).sort()).toEqual(["chord", "harmony"]);
      expect(await one.reader.searchCandidates("harmony")).toEqual([]);
      expect(await one.reader.searchCandidates("harmnoy")).toEqual([]);
      expect(await one.reader.similarNames("harmony", 5)).toEqual([]);
      expect(await other.reader.searchCandidates("harmnoy")).toEqual(["harmony"]);
    } finally {
      await one.close();
      await other.close();
    }
    const { rows: tables } = await server.query(
      "SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'cairn' AND column_name = 'vault'",
      nameIn(address),
    );
    expect(tables.length).toBeGreaterThanOrEqual(12);
    const bound = await clientOf(as("visitor", address), "-c cairn.vault=one");
    const free = await clientOf(as("visitor", address), "");
    try {
      for (const { name } of tables) {
        const sql = `SELECT DISTINCT vault FROM cairn.${name}`;
        const seen = (await bound.query<{ vault: string }>(sql)).rows.map(({ vault }) => vault);
        expect(seen.filter((vault) => vault !== "one")).toEqual([]);
        expect((await free.query(sql)).rows).toEqual([]);
        expect((await bound.query(`DELETE FROM cairn.${name} WHERE vault = 'other'`)).rowCount).toBe(0);
      }
      await expect(bound.query("INSERT INTO cairn.vaults (vault) VALUES ('third')")).rejects.toThrow(
        /row-level security/,
      );
      await expect(bound.query("UPDATE cairn.concepts SET vault = 'other'")).rejects.toThrow(/row-level security/);
      await expect(bound.query("DELETE FROM cairn.migrations")).rejects.toThrow(/permission denied/);
    } finally {
      await bound.end();
      await free.end();
    }
  });

  it("are closed to a role that was granted nothing", async () => {
    const address = await server.database();
    await migrate(address);
    await expect(PostgresStore.open(as("stranger", address))).rejects.toMatchObject({
      code: "store-unreachable",
      message: expect.stringMatching(/--grant/),
    });
  });
});

async function clientOf(address: string, options: string) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: address.replace(/\?.*/, ""), options });
  await client.connect();
  return client;
}
