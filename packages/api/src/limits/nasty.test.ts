import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningServer, serve } from "../server.ts";
import type { GraphSource } from "../source/graph-source.ts";
import { sourceOf } from "../source/index-source.ts";
import { REFUSED } from "../testing/refused.ts";
import { idAt, smallWorld } from "../testing/small-world.ts";

const CONCEPTS = 100_000;
/** Milliseconds that the tests may take where the machine is busy. */
const BUSY = 240_000;
/** Milliseconds that a query may take at one of the servers: far fewer than many ways take. */
const TIME = 10;

/** One with little time for a query, one with as much as a busy machine may take. */
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
  patient = await serve(source, { vaultName: "large", port: 0, limits: { maxMilliseconds: BUSY } });
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

test.each(REFUSED)("%s: what is %s is refused before anything is asked of the graph", async (code, _, query) => {
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

test.each(REFUSED)(
  "%s: who asks others the while is answered, and rightly: %s",
  { timeout: BUSY },
  async (code, _what, query) => {
    const nasty = Promise.all(
      Array.from(
        { length: 40 },
        async (_, i) => (await ask(`${query} # of many: ${i}`, patient)).errors?.[0]?.extensions["code"],
      ),
    );
    for (let i = 0; i < 40; i++) {
      const small = await ask(`{ ${ONE} { label s${i}: slug } }`, patient);
      expect(small).toEqual({ data: { concept: { label: idAt(1), [`s${i}`]: idAt(1) } } });
    }
    expect(new Set(await nasty)).toEqual(new Set([code]));
  },
);
