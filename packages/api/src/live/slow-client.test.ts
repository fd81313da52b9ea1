import { subscribe as subscribeTo, unsubscribe } from "node:diagnostics_channel";
import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import type { Socket } from "node:net";
import { ConceptIndex, type GraphDiff } from "@cairn/graph-core";
import { afterEach, expect, test } from "vitest";
import { type RunningServer, serve, type ServeOptions } from "../server.ts";

const LIVE = "subscription Live($since: Int) { graphChanged(sinceRevision: $since) { revision reload notes } }";
/** Far more than systems keep for a connection (Linux: up to some 10 MB in both directions). */
const CHANGES = 500;
const BYTES_EACH = 60_000;
const BUSY = 120_000;

interface Change {
  revision: number;
  reload: boolean;
  notes: string[];
}

let server: RunningServer;
const answers: IncomingMessage[] = [];
afterEach(async () => {
  for (const answer of answers.splice(0)) answer.destroy();
  await server.close();
});

async function start(options: Partial<ServeOptions> = {}): Promise<void> {
  server = await serve(new ConceptIndex(), { vaultName: "v", port: 0, ...options });
}

/** Asks with a bare request, so that a test decides when the answer is read. */
async function ask(body: object, accept: string): Promise<IncomingMessage> {
  const headers = { "content-type": "application/json", accept };
  const asked = request({
    host: "127.0.0.1",
    port: server.port,
    path: "/graphql",
    method: "POST",
    agent: false,
    headers,
  });
  asked.end(JSON.stringify(body));
  const [answer] = (await once(asked, "response")) as [IncomingMessage];
  // A connection that the server lets go is an error here.
  answer.on("error", () => undefined);
  answers.push(answer);
  return answer;
}

async function subscribe(): Promise<IncomingMessage> {
  const before = server.api.waiting;
  const variables = { since: server.api.revision };
  const answer = await ask({ query: LIVE, variables }, "text/event-stream");
  await expect.poll(() => server.api.waiting).toBe(before + 1);
  return answer;
}

/** Changes that an answer brings, as they come. */
async function* changes(answer: IncomingMessage): AsyncGenerator<Change & { bytes: number }> {
  let parts: string[] = [];
  for await (const chunk of answer) {
    const lines = String(chunk).split("\n");
    parts.push(lines[0] ?? "");
    for (const next of lines.slice(1)) {
      const line = parts.join("");
      parts = [next];
      if (!line.startsWith('data: {"data"')) continue;
      const { data } = JSON.parse(line.slice("data: ".length)) as { data: { graphChanged: Change } };
      yield { ...data.graphChanged, bytes: line.length };
    }
  }
}

/** Tells of a change of many notes, an event of some 60 kB. */
function publish(i: number): number {
  const none = { added: [], updated: [], removed: [] };
  const notes = Array.from({ length: BYTES_EACH / 100 }, (_, k) => `round ${i}/${String(k).padStart(80, "-")}.md`);
  const diff: GraphDiff = { concepts: none, relations: none, prerequisites: none, notes };
  return server.api.publish(diff);
}

test(
  "one who does not read costs no memory and holds nobody up; reading again, it is told all, or to reload",
  async () => {
    await start();
    const slow = await subscribe();
    const fast = changes(await subscribe());
    for (let i = 0; i < CHANGES; i += 1) {
      const revision = publish(i);
      const { value } = await fast.next();
      // Each by itself: nobody waits until the slow one has read.
      expect(value).toMatchObject({ revision, reload: false });
      expect(value?.notes[0]).toContain(`round ${i}/`);
    }
    expect(server.api.subscribers).toBe(2);
    expect(server.api.waiting).toBe(1);

    let [bytes, seen, reloads] = [0, 0, 0];
    const rounds = new Set<string>();
    for await (const change of changes(slow)) {
      expect(change.revision).toBeGreaterThan(seen);
      ({ revision: seen } = change);
      bytes += change.bytes;
      if (change.reload) reloads += 1;
      for (const note of change.notes) rounds.add(note.split("/")[0] ?? "");
      if (seen === server.api.revision) break;
    }
    // What it had not read was not kept for it.
    expect(bytes).toBeLessThan((CHANGES * BYTES_EACH) / 2);
    expect(reloads === 1 || rounds.size === CHANGES).toBe(true);
  },
  BUSY,
);

test(
  "one who never reads again is let go, and finds its way back",
  async () => {
    await start({ stallMs: 1000, changes: { keep: 2 * CHANGES } });
    const since = server.api.revision;
    const slow = await subscribe();
    const fast = changes(await subscribe());
    for (let i = 0; i < CHANGES; i += 1) {
      publish(i);
      await fast.next();
    }
    const reading = fast.next();
    await expect.poll(() => server.api.subscribers, { timeout: BUSY / 2 }).toBe(1);
    // The one who reads is still there, though nothing has changed: pings tell that it is alive.
    const last = publish(CHANGES);
    expect((await reading).value).toMatchObject({ revision: last });
    let seen = since;
    const cut = async (): Promise<void> => {
      for await (const change of changes(slow)) seen = change.revision;
    };
    await expect(cut()).rejects.toThrow(/aborted|ECONNRESET/);
    expect(seen).toBeLessThan(last);
    const again = await ask({ query: LIVE, variables: { since: seen } }, "text/event-stream");
    expect((await changes(again).next()).value).toMatchObject({ revision: last, reload: false });
  },
  BUSY,
);

test(
  "a long answer that nobody reads is let go too",
  async () => {
    const index = new ConceptIndex();
    index.setNote({ path: "a.md", text: ["# Long", "", "```", "long\n".repeat(250_000), "```", ""].join("\n") });
    server = await serve(index, { vaultName: "v", port: 0, stallMs: 500, limits: { maxMilliseconds: 500 } });
    const started = new Promise<Socket>((resolve) => {
      const channel = "http.server.request.start";
      const tell = (message: unknown): void => {
        unsubscribe(channel, tell);
        resolve((message as { socket: Socket }).socket);
      };
      subscribeTo(channel, tell);
    });
    const texts = Array.from({ length: 16 }, (_, i) => `text${i}: text`);
    const answer = await ask({ query: `{ note(path: "a.md") { ${texts.join(" ")} } }` }, "application/json");
    expect(answer.statusCode).toBe(200);
    const socket = await started;
    expect(socket.writableLength).toBeGreaterThan(0);
    await expect.poll(() => socket.destroyed, { timeout: BUSY / 2 }).toBe(true);
    await expect(answer.toArray()).rejects.toThrow(/aborted|ECONNRESET/);
  },
  BUSY,
);
