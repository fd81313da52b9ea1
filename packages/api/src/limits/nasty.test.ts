import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningServer, serve } from "../server.ts";
import type { GraphSource } from "../source/graph-source.ts";
import { sourceOf } from "../source/index-source.ts";
import { idAt, smallWorld } from "../testing/small-world.ts";

const CONCEPTS = 100_000;
/** Milliseconds that the tests may take where the machine is busy. */
const BUSY = 240_000;
/** Milliseconds that a query may take at one of the servers: far fewer than many ways take. */
const TIME = 10;

/** One with little time for a query, one with as much as is given by default. */
let server: RunningServer;
let patient: RunningServer;
let questions = 0;

/** A source that counts what it is asked. */
function counted(source: GraphSource): GraphSource {
  return new Proxy(source, {
    get(target, name: keyof GraphSource) {
      if (name === "within")
        return (...args: Parameters<NonNullable<GraphSource["within"]>>) => counted(target.within!(...args));
      if (name !== "revision" && name !== "warm") questions += 1;
      return target[name];
    },
  });
}

beforeAll(async () => {
  const source = counted(sourceOf(smallWorld(CONCEPTS)));
  server = await serve(source, { vaultName: "large", port: 0, limits: { maxMilliseconds: TIME } });
  patient = await serve(source, { vaultName: "large", port: 0 });
}, BUSY);
afterAll(() => Promise.all([server.close(), patient.close()]));

interface Answer {
  data?: unknown;
  errors?: { message: string; extensions: Record<string, unknown> }[];
}

async function ask(query: string, { url } = server): Promise<Answer> {
  const response = await fetch(`${url}graphql`, {
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

const FAR = Array.from({ length: 8 }, (_, i) => {
  const [from, to] = [idAt(i * 7 + 1), idAt(CONCEPTS - 1 - i * 13)];
  return `w${i}: paths(from: "${from}", to: "${to}", k: 20, maxLength: 8) { length }`;
}).join(" ");

test("ways between distant concepts end with the limit's name once they take too long", { timeout: BUSY }, async () => {
  const { errors } = await ask(`{ ${FAR} }`);
  expect(errors?.[0]?.extensions).toMatchObject({ code: "limit-time", limit: TIME });
});

test("others are answered while one looks for ways between distant concepts", { timeout: BUSY }, async () => {
  const run = { ended: false };
  const nasty = ask(`{ ${FAR} }`, patient).finally(() => (run.ended = true));
  let answered = 0;
  while (!run.ended) {
    const small = await ask(`{ ${ONE} { label n${answered}: slug } }`, patient);
    expect(small).toHaveProperty("data.concept.label", idAt(1));
    if (!run.ended) answered += 1;
  }
  expect((await nasty).errors).toBeUndefined();
  expect(answered).toBeGreaterThan(0);
});
