import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type RunningServer, serve } from "../server.ts";
import type { GraphSource } from "../source/graph-source.ts";
import { sourceOf } from "../source/index-source.ts";
import { REFUSED } from "../testing/refused.ts";
import { smallWorld } from "../testing/small-world.ts";

let asked: string[] = [];
let server: RunningServer;
beforeAll(async () => {
  server = await serve(told(sourceOf(smallWorld(200))), { vaultName: "small", port: 0 });
});
beforeEach(() => {
  asked = [];
});
afterAll(() => server.close());

/** A source that says what is asked of it. */
function told(source: GraphSource): GraphSource {
  return new Proxy(source, {
    get(target, name: keyof GraphSource) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== "function" || name === "revision") return value;
      return (...given: unknown[]): unknown => {
        const answer: unknown = Reflect.apply(value, target, given);
        // The same questions, for one request.
        if (name === "within") return told(answer as GraphSource);
        asked.push(name);
        return answer;
      };
    },
  });
}

async function ask(query: string): Promise<{ errors?: { extensions: { code: string } }[] }> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(`${server.url}graphql`, { method: "POST", headers, body: JSON.stringify({ query }) });
  return (await response.json()) as { errors?: { extensions: { code: string } }[] };
}

test("what is allowed asks the graph", async () => {
  expect(await ask("{ map(first: 20) { concepts { label } } }")).not.toHaveProperty("errors");
  expect(asked).toEqual(["map"]);
});

test.each(REFUSED)("%s: what is %s is refused before the graph is asked anything", async (code, _what, query) => {
  expect((await ask(query)).errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
  expect(asked).toEqual([]);
});
