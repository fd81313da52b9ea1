import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningServer, serve } from "../server.ts";
import type { GraphSource } from "../source/graph-source.ts";
import { sourceOf } from "../source/index-source.ts";
import { idAt, smallWorld } from "../testing/small-world.ts";

const CONCEPTS = 100_000;
/** Milliseconds that the tests may take where the machine is busy. */
const BUSY = 240_000;
/** Milliseconds that a query may take here. */
const TIME = 150;

let server: RunningServer;
let questions = 0;

/** A source that counts what it is asked. */
function counted(source: GraphSource): GraphSource {
  return new Proxy(source, {
    get(target, name: keyof GraphSource) {
      if (name === "within")
        return (...args: Parameters<NonNullable<GraphSource["within"]>>) => counted(target.within!(...args));
      if (name !== "revision") questions += 1;
      return target[name];
    },
  });
}

beforeAll(async () => {
  const source = counted(sourceOf(smallWorld(CONCEPTS)));
  server = await serve(source, { vaultName: "large", port: 0, limits: { maxMilliseconds: TIME } });
}, BUSY);
afterAll(() => server.close());

interface Answer {
  data?: unknown;
  errors?: { message: string; extensions: Record<string, unknown> }[];
}

async function ask(query: string): Promise<Answer> {
  const response = await fetch(`${server.url}graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as Answer;
}

const ONE = `concept(slug: "${idAt(1)}")`;
const aliased = (count: number, field: string): string =>
  Array.from({ length: count }, (_, i) => `a${i}: ${field}`).join(" ");

test.each([
  ["limit-depth", "deep", `{ ${ONE} { ${"requires { concept { ".repeat(12)} slug ${"} } ".repeat(12)} } }`],
  [
    "limit-cost",
    "wide",
    `{ concepts(first: 100) { nodes { relations(first: 100) { nodes { target { relations(first: 100) { nodes { label } } } } } } } }`,
  ],
  [
    "limit-cost",
    "many ways",
    `{ ${aliased(50, `paths(from: "a", to: "b", k: 20) { steps { relation { evidence(first: 100) { quote } } } }`)} }`,
  ],
  ["limit-aliases", "aliased 100 times", `{ ${aliased(100, "__typename")} }`],
  ["limit-tokens", "aliased 10,000 times", `{ ${aliased(10_000, `${ONE} { label }`)} }`],
])("%s: what is %s is refused before anything is asked of the graph", async (code, _, query) => {
  const before = questions;
  const { data, errors } = await ask(query);
  expect(errors).toMatchObject([{ extensions: { code, limit: expect.any(Number), requestId: expect.any(String) } }]);
  expect(data).toBeUndefined();
  expect(questions).toBe(before);
});

test(
  "ways between distant concepts end with the limit's name once they take too long, and others are answered meanwhile",
  async () => {
    const far = Array.from({ length: 50 }, (_, i) => {
      const [from, to] = [idAt(i * 7 + 1), idAt(CONCEPTS - 1 - i * 13)];
      return `w${i}: paths(from: "${from}", to: "${to}", k: 20, maxLength: 8) { length }`;
    });
    const run = { ended: false };
    const nasty = ask(`{ ${far.join(" ")} }`).finally(() => (run.ended = true));
    let answered = 0;
    while (!run.ended) {
      expect(await ask(`{ ${ONE} { label n${answered}: slug } }`)).toHaveProperty("data.concept.label", idAt(1));
      if (!run.ended) answered += 1;
    }
    const { errors } = await nasty;
    expect(errors?.[0]?.extensions).toMatchObject({ code: "limit-time", limit: TIME });
    expect(answered).toBeGreaterThan(0);
  },
  BUSY,
);
