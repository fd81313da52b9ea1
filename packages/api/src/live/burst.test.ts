import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { ConceptIndex } from "@cairn/graph-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type RunningServer, serve } from "../server.ts";

const EDITS = 1000;
/** Milliseconds that a test may take where the machine is busy. */
const BUSY = 120_000;
const MAP = "{ map(first: 5000) { concepts { id } relations { id } } stats { revision } }";
const LIVE = `subscription Live($since: Int) { graphChanged(sinceRevision: $since) {
  revision reload addedConcepts { id } removedConcepts addedRelations { id } removedRelations
} }`;

interface Ids {
  id: string;
}
interface Change {
  revision: number;
  reload: boolean;
  addedConcepts: Ids[];
  removedConcepts: string[];
  addedRelations: Ids[];
  removedRelations: string[];
}
interface Shown {
  concepts: Set<string>;
  relations: Set<string>;
  revision: number;
}

let index: ConceptIndex;
let server: RunningServer;
const answers: IncomingMessage[] = [];
beforeEach(async () => {
  index = new ConceptIndex();
  index.setNote({ path: "start.md", text: "# Distillation\n\nDistillation uses synthetic data.\n" });
  server = await serve(index, { vaultName: "v", port: 0 });
});
afterEach(async () => {
  for (const answer of answers.splice(0)) answer.destroy();
  await server.close();
});

function edit(i: number, more = ""): number {
  const text = `# Thing ${i % 9}\n\nThing ${i % 9} uses part ${i % 5}. Thing ${i % 31} affects cost.\n${more}`;
  return server.api.publish(index.setNote({ path: `n${i % 7}.md`, text }));
}

async function load(): Promise<Shown> {
  const { data } = (await server.api.execute({ query: MAP })) as unknown as {
    data: { map: { concepts: Ids[]; relations: Ids[] }; stats: { revision: number } };
  };
  const ids = (list: Ids[]): Set<string> => new Set(list.map(({ id }) => id));
  return { concepts: ids(data.map.concepts), relations: ids(data.map.relations), revision: data.stats.revision };
}

/** Applies a change; fails where something comes twice or goes without having been there. */
function apply(shown: Shown, change: Change): void {
  expect(change.revision).toBeGreaterThan(shown.revision);
  shown.revision = change.revision;
  const kinds = [
    [shown.concepts, change.removedConcepts, change.addedConcepts],
    [shown.relations, change.removedRelations, change.addedRelations],
  ] as const;
  for (const [known, removed, added] of kinds) {
    for (const id of removed) expect(known.delete(id)).toBe(true);
    for (const { id } of added) {
      expect(known.has(id)).toBe(false);
      known.add(id);
    }
  }
}

/** Subscribes with a bare request, so that a test decides when the answer is read. */
async function subscribe(since: number): Promise<IncomingMessage> {
  const headers = { "content-type": "application/json", accept: "text/event-stream" };
  const asked = request({
    host: "127.0.0.1",
    port: server.port,
    path: "/graphql",
    method: "POST",
    agent: false,
    headers,
  });
  asked.end(JSON.stringify({ query: LIVE, variables: { since } }));
  const [answer] = (await once(asked, "response")) as [IncomingMessage];
  answers.push(answer);
  return answer;
}

/** Changes that an answer brings, as they come. */
async function* changes(answer: IncomingMessage): AsyncGenerator<Change> {
  let text = "";
  for await (const chunk of answer) {
    const part = String(chunk);
    text += part;
    if (!part.includes("\n")) continue;
    const lines = text.split("\n");
    text = lines.pop() ?? "";
    for (const line of lines) {
      if (!line.startsWith('data: {"data"')) continue;
      const { data } = JSON.parse(line.slice("data: ".length)) as { data: { graphChanged: Change } };
      yield data.graphChanged;
    }
  }
}

/** Follows until a revision; loads again where it is told to. @returns how often it had to */
async function followTo(last: number, shown: Shown, answer: IncomingMessage): Promise<number> {
  let reloads = 0;
  for await (const change of changes(answer)) {
    if (change.reload) {
      reloads += 1;
      const { concepts, relations, revision } = await load();
      expect(revision).toBeGreaterThanOrEqual(change.revision);
      Object.assign(shown, { concepts, relations, revision: change.revision });
    } else apply(shown, change);
    if (shown.revision >= last) break;
  }
  return reloads;
}

test(
  "a burst of 1,000 edits: nothing is lost, nothing is told twice",
  async () => {
    const shown = await load();
    const last = shown.revision + EDITS;
    const followed = followTo(last, shown, await subscribe(shown.revision));
    for (let i = 0; i < EDITS; i += 1) {
      edit(i);
      // Those who listen have a turn now and then, as they have between the events of a watcher.
      if (i % 20 === 19) await new Promise((resolve) => setImmediate(resolve));
    }
    expect(await followed).toBe(0);
    expect(shown).toEqual({ ...(await load()), revision: last });
  },
  BUSY,
);

test(
  "1,000 edits at one stroke, more than are kept: who listens is told to load again, and then has everything",
  async () => {
    const shown = await load();
    const last = shown.revision + EDITS + 1;
    const socket = await subscribe(shown.revision);
    await expect.poll(() => server.api.waiting).toBe(1);
    for (let i = 0; i < EDITS; i += 1) edit(i);
    const followed = followTo(last, shown, socket);
    await expect.poll(() => server.api.waiting).toBe(1);
    edit(EDITS);
    expect(await followed).toBe(1);
    expect(shown).toEqual({ ...(await load()), revision: last });
  },
  BUSY,
);
