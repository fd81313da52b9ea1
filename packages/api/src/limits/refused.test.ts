import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningServer, serve } from "../server.ts";
import { sourceOf } from "../source/index-source.ts";
import { REFUSED } from "../testing/refused.ts";
import { smallWorld } from "../testing/small-world.ts";

/** The cheapest counts: in the first ones the engine is still compiling. */
const ROUNDS = 6;

let server: RunningServer;
beforeAll(async () => {
  server = await serve(sourceOf(smallWorld(2000)), { vaultName: "small", port: 0 });
});
afterAll(() => server.close());

async function ask(query: string): Promise<unknown> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(`${server.url}graphql`, { method: "POST", headers, body: JSON.stringify({ query }) });
  return response.json();
}

/** Processor time of a round of answers, the client's with it. Each text is new, for nothing to be remembered. */
async function costOf(query: string, round: number): Promise<number> {
  const before = process.cpuUsage();
  for (let i = 0; i < 3; i++) await ask(`${query} # ${round}, ${i}`);
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

test.each(REFUSED)(
  "%s: what is %s takes less time than a map that anyone may have",
  { timeout: 60_000 },
  async (_code, _what, query) => {
    const map =
      "{ map(first: 2000) { concepts { id label importance } relations { id source { id } target { id } type } } }";
    expect(await ask(map)).not.toHaveProperty("errors");
    const [usual, refused] = [[] as number[], [] as number[]];
    for (let round = 0; round < ROUNDS; round++) {
      usual.push(await costOf(map, round));
      refused.push(await costOf(query, round));
    }
    expect(Math.min(...refused)).toBeLessThan(Math.min(...usual));
  },
);
