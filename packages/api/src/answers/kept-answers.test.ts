import { ConceptIndex } from "@cairn/graph-core";
import { afterEach, expect, test } from "vitest";
import type { RequestRecord } from "../plugins/use-observation.ts";
import { type RunningServer, serve, type ServeOptions } from "../server.ts";
import type { GraphSource } from "../source/graph-source.ts";
import { sourceOf } from "../source/index-source.ts";
import { KeptAnswers } from "./kept-answers.ts";

const running: RunningServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

interface Asked {
  server: RunningServer;
  index: ConceptIndex;
  /** What the source was asked, in order. */
  questions: string[];
  records: RequestRecord[];
  ask(query: string, variables?: object): Promise<{ data?: unknown; errors?: unknown[] }>;
  set(path: string, text: string): void;
}

/** A server over two notes that counts what its source is asked. */
async function start(options: Partial<ServeOptions> = {}, change: Partial<GraphSource> = {}): Promise<Asked> {
  const index = new ConceptIndex();
  index.setNote({ path: "a.md", text: "# Distillation\n\nDistillation uses synthetic data.\n" });
  const questions: string[] = [];
  const counted = (source: GraphSource): GraphSource =>
    new Proxy(source, {
      get(target, name: keyof GraphSource) {
        if (name === "within")
          return (...args: Parameters<NonNullable<GraphSource["within"]>>) => counted(target.within!(...args));
        if (name !== "revision" && name !== "warm") questions.push(name);
        return target[name];
      },
    });
  const records: RequestRecord[] = [];
  const observe = (record: RequestRecord): void => void records.push(record);
  const source = counted({ ...sourceOf(index), ...change });
  const server = await serve(source, { vaultName: "v", port: 0, observe, ...options });
  running.push(server);
  const ask: Asked["ask"] = async (query, variables) => {
    const response = await fetch(`${server.url}graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as { data?: unknown };
  };
  const set = (path: string, text: string): void => void server.api.publish(index.setNote({ path, text }));
  return { server, index, questions, records, ask, set };
}

const SEARCH = "query Find($text: String!) { search(query: $text) { concept { label degree } } }";

test("the same question gets the same answer without asking the source, until the graph changes", async () => {
  const { ask, questions, records, set } = await start();
  const first = await ask(SEARCH, { text: "distillation" });
  const asked = questions.length;
  expect(asked).toBeGreaterThan(0);
  expect(await ask(SEARCH, { text: "distillation" })).toEqual(first);
  expect(questions).toHaveLength(asked);
  expect(records.map(({ kept, operation, name, status }) => ({ kept, operation, name, status }))).toEqual([
    { kept: false, operation: "query", name: "Find", status: 200 },
    { kept: true, operation: "query", name: "Find", status: 200 },
  ]);

  set("b.md", "# Pruning\n\nDistillation affects pruning.\n");
  const after = await ask(SEARCH, { text: "distillation" });
  expect(questions.length).toBeGreaterThan(asked);
  expect(after).not.toEqual(first);
  expect(await ask(SEARCH, { text: "distillation" })).toEqual(after);
});

test("an index that changed is not answered from before, even where nobody was told of the change", async () => {
  const { ask, index } = await start();
  const query = "{ concepts { totalCount } }";
  const before = await ask(query);
  index.setNote({ path: "b.md", text: "# Pruning\n\nPruning reduces cost.\n" });
  expect(await ask(query)).not.toEqual(before);
});

test("other variables, another document and another operation of it are other questions", async () => {
  const { ask, server } = await start();
  const answers = [
    await ask(SEARCH, { text: "distillation" }),
    await ask(SEARCH, { text: "synthetic data" }),
    await ask(SEARCH, { text: "nothing at all" }),
    await ask(SEARCH.replace(" degree", ""), { text: "distillation" }),
  ];
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(answers.length);
  const query = "query A { stats { notes } } query B { stats { vault } }";
  const named = (operationName: string): unknown => server.api.execute({ query, operationName });
  expect(await named("A")).toEqual({ data: { stats: { notes: 1 } } });
  expect(await named("B")).toEqual({ data: { stats: { vault: "v" } } });
});

test("what has an error is asked anew, and its request id is its own", async () => {
  const { ask } = await start();
  const ids = new Set<unknown>();
  for (let i = 0; i < 2; i += 1) {
    const { errors } = await ask(`{ concept(name: "nothing like it") { label } }`);
    expect(errors).toMatchObject([{ extensions: { code: "concept-not-found" } }]);
    ids.add((errors as { extensions: { requestId: string } }[])[0]?.extensions.requestId);
  }
  expect(ids.size).toBe(2);
});

test("an answer that was begun before a change and ended after it is not kept", async () => {
  let meanwhile = (): void => undefined;
  const asked = await start(
    {},
    {
      resolve: async (name) => {
        meanwhile();
        return name;
      },
    },
  );
  const query = `{ concept(name: "distillation") { degree } }`;
  meanwhile = () => {
    meanwhile = () => undefined;
    asked.set("b.md", "# Pruning\n\nDistillation affects pruning.\n");
  };
  await asked.ask(query);
  const questions = asked.questions.length;
  await asked.ask(query);
  expect(asked.questions.length).toBeGreaterThan(questions);
  const again = asked.questions.length;
  await asked.ask(query);
  expect(asked.questions).toHaveLength(again);
});

test("nothing is kept where no room is given, or the source does not tell its revision", async () => {
  const without = await start({ keepAnswerBytes: 0 });
  const { revision: _, ...nameless } = sourceOf(new ConceptIndex());
  const silent = await start({}, { ...nameless, revision: undefined } as Partial<GraphSource>);
  for (const { ask, questions, records } of [without, silent]) {
    await ask("{ stats { notes } }");
    const asked = questions.length;
    await ask("{ stats { notes } }");
    expect(questions.length).toBe(2 * asked);
    expect(records.map(({ kept }) => kept)).toEqual([false, false]);
  }
});

test("room is bounded: the one not asked for the longest goes, and one that would take too much is not kept", () => {
  const kept = new KeptAnswers(1000);
  const answer = (length: number): { text: string; name: undefined } => ({ text: "x".repeat(length), name: undefined });
  for (const key of ["a", "b", "c", "d"]) kept.set("1", key, answer(120));
  expect(kept.get("1", "a")).toBeDefined();
  kept.set("1", "e", answer(120));
  expect(["a", "b", "c", "d", "e"].filter((key) => kept.get("1", key) !== undefined)).toEqual(["a", "c", "d", "e"]);
  expect(kept.bytes).toBeLessThanOrEqual(1000);
  kept.set("1", "long", answer(200));
  expect(kept.get("1", "long")).toBeUndefined();
  kept.set("2", "a", answer(1));
  expect(kept.get("1", "c")).toBeUndefined();
  expect(kept.bytes).toBe(4);
});
