import { createClient } from "graphql-sse";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { serveNotes, type ServedNotes } from "./testing/serve-notes.ts";

let served: ServedNotes;
beforeEach(async () => {
  served = await serveNotes();
});
afterEach(() => served.close());

interface Change {
  revision: number;
  reload: boolean;
  notes: string[];
  addedConcepts: { id: string; label: string }[];
  updatedConcepts: { label: string; definition: string | null }[];
  removedConcepts: string[];
  addedRelations: { id: string; source: { label: string }; target: { label: string } }[];
  removedRelations: string[];
}

const QUERY = `subscription Live($since: Int) { graphChanged(sinceRevision: $since) {
  revision reload notes
  addedConcepts { id label } updatedConcepts { label definition } removedConcepts
  addedRelations { id source { label } target { label } } removedRelations
} }`;

/** Subscribes over HTTP as any graphql-sse client does. */
async function follow(
  since?: number,
): Promise<{ next(): Promise<Change>; ended(): Promise<boolean>; stop(): Promise<void> }> {
  const client = createClient({ url: served.endpoint, singleConnection: false, retryAttempts: 0 });
  const { waiting } = served.server.api;
  const events = client.iterate<{ graphChanged: Change }>({ query: QUERY, variables: { since: since ?? null } });
  const first = events.next();
  // One who has missed something need not wait for the next change.
  await vi.waitUntil(() => since !== undefined || served.server.api.waiting > waiting);
  let pending: typeof first | undefined = first;
  const step = (): typeof first => {
    const now = pending ?? events.next();
    pending = undefined;
    return now;
  };
  return {
    next: async () => {
      const { value } = await step();
      if (value?.data == null) throw new Error(`no change came: ${JSON.stringify(value)}`);
      return value.data.graphChanged;
    },
    ended: async () => (await step()).done === true,
    stop: async () => {
      await events.return?.();
      client.dispose();
    },
  };
}

test("a note that is added, changed and removed on disk is told to all who listen", async () => {
  const [one, two] = [await follow(), await follow()];
  await served.edit("quantization.md", "# Quantization\n\nQuantization reduces latency.\n");
  const added = await one.next();
  expect(added).toMatchObject({ revision: served.server.api.revision, reload: false, notes: ["quantization.md"] });
  expect(added.addedConcepts.map(({ label }) => label)).toContain("Quantization");
  const relation = added.addedRelations.find(({ source }) => source.label === "Quantization");
  expect(relation?.target.label).toBe("Latency");
  expect(await two.next()).toEqual(added);

  await served.edit("quantization.md", "# Quantization\n\nQuantization reduces cost.\n");
  const changed = await one.next();
  expect(changed.addedRelations.map(({ target }) => target.label)).toContain("Cost");
  expect(changed.removedRelations).toContain(relation?.id);

  await served.remove("quantization.md");
  const removed = await one.next();
  expect(removed.removedConcepts).toContain(added.addedConcepts.find(({ label }) => label === "Quantization")?.id);
  expect(removed.revision).toBe(added.revision + 2);
  await Promise.all([one.stop(), two.stop()]);
});

test("a concept that changed is told as it is now", async () => {
  const live = await follow();
  await served.edit("foundation model.md", "# Foundation model\n\n**Foundation model:** a large network.\n");
  const { updatedConcepts } = await live.next();
  const change = updatedConcepts.find(({ label }) => label === "Foundation model");
  expect(change?.definition).toBe("a large network.");
  await live.stop();
});

test("who comes back with the last revision gets what was missed, once", async () => {
  const { stats } = await served.data<{ stats: { revision: number } }>(`{ stats { revision } }`);
  await served.edit("a.md", "# Pruning\n\nPruning reduces cost.\n");
  await served.edit("b.md", "# Caching\n\nCaching reduces latency.\n");
  const late = await follow(stats.revision);
  const missed = await late.next();
  expect(missed).toMatchObject({ revision: stats.revision + 2, reload: false, notes: ["a.md", "b.md"] });
  expect(missed.addedConcepts.map(({ label }) => label)).toEqual(expect.arrayContaining(["Pruning", "Caching"]));
  await served.edit("c.md", "# Batching\n\nBatching reduces cost.\n");
  expect(await late.next()).toMatchObject({ revision: stats.revision + 3, notes: ["c.md"] });
  await late.stop();
});

test("who comes back with a revision that is no longer known has to reload", async () => {
  const stranger = await follow(1);
  expect(await stranger.next()).toMatchObject({
    reload: true,
    revision: served.server.api.revision,
    addedConcepts: [],
  });
  await stranger.stop();
});

test("applying what is told leads from the first map to the last", async () => {
  const map = `{ map(first: 5000) { concepts { id } relations { id } } stats { revision } }`;
  interface Map {
    map: { concepts: { id: string }[]; relations: { id: string }[] };
    stats: { revision: number };
  }
  const before = await served.data<Map>(map);
  const concepts = new Set(before.map.concepts.map(({ id }) => id));
  const relations = new Set(before.map.relations.map(({ id }) => id));
  const live = await follow(before.stats.revision);
  const edits = (async () => {
    for (let i = 0; i < 60; i += 1) {
      await served.edit(
        `n${i % 7}.md`,
        `# Thing ${i % 9}\n\nThing ${i % 9} uses part ${i % 5}. Thing ${i} affects cost.\n`,
      );
    }
  })();
  const last = served.server.api.revision + 60;
  for (let revision = 0; revision < last;) {
    const change = await live.next();
    expect(change.revision).toBeGreaterThan(revision);
    ({ revision } = change);
    for (const id of change.removedConcepts) expect(concepts.delete(id)).toBe(true);
    for (const id of change.removedRelations) expect(relations.delete(id)).toBe(true);
    for (const { id } of change.addedConcepts) concepts.add(id);
    for (const { id } of change.addedRelations) relations.add(id);
  }
  await edits;
  const after = await served.data<Map>(map);
  expect([...concepts].sort()).toEqual(after.map.concepts.map(({ id }) => id).sort());
  expect([...relations].sort()).toEqual(after.map.relations.map(({ id }) => id).sort());
  await live.stop();
});

test("a client that goes away is forgotten", async () => {
  const live = await follow();
  await live.stop();
  await expect.poll(() => served.server.api.waiting).toBe(0);
});

test("closing the server ends subscriptions", async () => {
  const live = await follow();
  const closed = served.server.close();
  expect(await live.ended()).toBe(true);
  await closed;
});
