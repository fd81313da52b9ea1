import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { ReadBuffer, serializeMessage } from "@modelcontextprotocol/sdk/shared/stdio.js";
import type { Transport } from "@modelcontextprotocol/sdk/shared/transport.js";
import { CORRECTIONS_FILE } from "@cairn/graph-core/corrections";
import { describe, expect, onTestFinished, test } from "vitest";
import { openLiveVault } from "./live-vault.ts";
import { serveHttp } from "./serve-http.ts";
import { serveStdio } from "./serve-stdio.ts";
import { ask, connect, temporaryVault } from "./testing/clients.ts";

const NOTES = {
  "distillation.md": `# Distillation

Distillation uses synthetic data. Distillation requires a teacher model.
A teacher model is a foundation model.
`,
  "teacher.md": "# Teacher model\n\nA teacher model is a large model. A teacher model produces synthetic data.\n",
  "data.md": "# Synthetic data\n\n# Artificial data\n\nArtificial data reduces cost.\n",
};
const USES = { source: "distillation", type: "uses", target: "Synthetic Data" };
const EDITS =
  "review accept_relation reject_relation add_relation retype_relation relabel_relation accept_prerequisite reject_prerequisite add_prerequisite relabel_prerequisite merge_concepts split_concept rename_concept hide_concept corrections undo_correction remove_correction".split(
    " ",
  );

const cleanUp = (work: () => unknown) => onTestFinished(async () => void (await work()));

async function open(notes: Record<string, string> = NOTES, edit = true) {
  const path = await temporaryVault(notes, cleanUp);
  const vault = await openLiveVault(path, { edit });
  cleanUp(() => vault.close());
  const file = join(path, CORRECTIONS_FILE);
  return { path, vault, file, written: () => readFile(file, "utf8") };
}

const TRANSPORTS = ["http", "stdio"] as const;

async function connected(over: (typeof TRANSPORTS)[number], notes: Record<string, string> = NOTES, edit = true) {
  const opened = await open(notes, edit);
  const reportError = (error: unknown) => expect.fail(String(error));
  if (over === "http") {
    const server = await serveHttp(opened.vault, { port: 0, reportError });
    cleanUp(() => server.close());
    return { ...opened, client: await connect(server.url, cleanUp) };
  }
  const [input, output] = [new PassThrough(), new PassThrough()];
  const server = await serveStdio(opened.vault, { input, output, reportError });
  cleanUp(() => server.close());
  const client = new Client({ name: "test", version: "1.0.0" });
  await client.connect(overPipes(output, input));
  cleanUp(() => client.close());
  return { ...opened, client };
}

/** The protocol's lines over pipes: what the SDK's own transport does with a process that it starts. */
function overPipes(from: PassThrough, to: PassThrough): Transport {
  const buffer = new ReadBuffer();
  const transport: Transport = {
    start: () => {
      from.on("data", (chunk: Buffer) => {
        buffer.append(chunk);
        for (let message = buffer.readMessage(); message !== null; message = buffer.readMessage()) {
          transport.onmessage?.(message);
        }
      });
      return Promise.resolve();
    },
    send: (message) => Promise.resolve(void to.write(serializeMessage(message))),
    close: () => Promise.resolve(void to.end()),
  };
  return transport;
}

const toolNames = async (client: Client) => (await client.listTools()).tools.map(({ name }) => name);
type Correction = { line: number; text: string; status: string; message?: string };

describe.each(TRANSPORTS)("over %s", (over) => {
  test("without --edit there is no tool that writes, and none is done", async () => {
    const { client, file } = await connected(over, NOTES, false);
    const names = await toolNames(client);
    expect(names.filter((name) => EDITS.includes(name))).toEqual([]);
    const { answer, isError } = await ask(client, "hide_concept", { concept: "Distillation" });
    expect(isError).toBe(true);
    expect(answer.error).toMatchObject({ code: "invalid-argument", message: expect.stringContaining("no tool") });
    expect(existsSync(file)).toBe(false);
  });

  test("with it they are listed as what they are", async () => {
    const { client } = await connected(over);
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).slice(-EDITS.length)).toEqual(EDITS);
    const hints = (name: string) => tools.find((tool) => tool.name === name)?.annotations;
    expect(hints("accept_relation")).toMatchObject({ readOnlyHint: false, destructiveHint: false });
    expect(hints("remove_correction")).toMatchObject({ readOnlyHint: false, destructiveHint: true });
    for (const name of ["review", "corrections", "check"]) expect(hints(name)).toMatchObject({ readOnlyHint: true });
    expect(client.getInstructions()).toContain("undo_correction");
  });

  test("an agent corrects a relation, and takes that back", async () => {
    const { client, written } = await connected(over);
    const evidence = async () =>
      (await ask(client, "evidence", { concept: "distillation", other: "synthetic data", type: "uses" })).answer;
    expect((await evidence()).items).toHaveLength(1);
    const { answer } = await ask(client, "accept_relation", { ...USES, because: "I know." });
    expect(answer).toMatchObject({
      correction: { line: 4, status: "applied" },
      undoable: 1,
      changed: { relationsUpdated: ["Distillation uses Synthetic data (uses)"] },
    });
    expect(await written()).toContain(
      "  - accept: {source: Distillation, type: uses, target: Synthetic data}\n    because: I know.\n",
    );
    expect((await evidence()).items).toMatchObject([
      { rule: "correction", confidence: 1, source: { note: CORRECTIONS_FILE, line: 4 } },
      { confidence: 1, source: { note: "distillation.md" } },
    ]);
    const rejected = await ask(client, "reject_relation", USES);
    expect(rejected.answer).toMatchObject({ changed: { relationsRemoved: ["distillation uses synthetic-data"] } });
    expect((await evidence()).items).toEqual([]);
    const undone = await ask(client, "undo_correction", { steps: 5 });
    expect(undone.answer).toMatchObject({ undone: 2, undoable: 0 });
    expect((await evidence()).items).toHaveLength(1);
    expect((await ask(client, "undo_correction")).answer.error?.code).toBe("nothing-to-undo");
  });
});

test("relations: added, retyped, relabelled", async () => {
  const { client } = await connected("http");
  const relations = async () =>
    (await ask(client, "get_concept", { concept: "Distillation" })).answer["relations"] as object[];
  await ask(client, "add_relation", { source: "Distillation", type: "affects", target: "cost", label: "lowers" });
  expect(await relations()).toContainEqual(
    expect.objectContaining({ says: "Distillation lowers cost", type: "affects", confidence: 1 }),
  );
  const ends = { source: "Distillation", target: "cost" };
  await ask(client, "retype_relation", { ...ends, type: "affects", to: "produces" });
  await ask(client, "relabel_relation", { ...ends, type: "produces", to: "brings" });
  expect(await relations()).toContainEqual(
    expect.objectContaining({ says: "Distillation brings cost", type: "produces" }),
  );
  const { answer } = await ask(client, "corrections", { status: "applied" });
  expect(answer.items?.map(({ line }) => line)).toEqual([4, 5, 7]);
  expect(answer["total"]).toBe(3);
});

test("prerequisites: added, given a reason, accepted, rejected", async () => {
  const { client } = await connected("http");
  const requires = async () =>
    (await ask(client, "get_concept", { concept: "Distillation" })).answer["requires"] as { requires: string }[];
  const pair = { concept: "Distillation", requires: "cost" };
  await ask(client, "add_prerequisite", { ...pair, reason: "Cost is why." });
  expect((await requires())[0]).toMatchObject({ requires: "cost", strength: 1, reason: "Cost is why." });
  await ask(client, "relabel_prerequisite", { ...pair, to: "It is about cost." });
  expect((await requires())[0]).toMatchObject({ reason: "It is about cost." });
  expect((await ask(client, "accept_prerequisite", pair)).answer).toMatchObject({ correction: { status: "applied" } });
  await ask(client, "reject_prerequisite", pair);
  expect((await requires()).filter((one) => one.requires === "cost")).toEqual([]);
  const { items } = (await ask(client, "corrections", { status: "contradicted" })).answer;
  expect(items?.length).toBeGreaterThan(0);
});

test("concepts: merged, renamed, split, hidden; an entry is taken out by its line and text", async () => {
  const { client, written } = await connected("http");
  const labels = async () =>
    (await ask(client, "search_concepts", { query: "data" })).answer.items?.map(({ label }) => label);
  await ask(client, "merge_concepts", { concepts: ["synthetic-data", "Artificial data"], as: "Made-up data" });
  expect(await labels()).toContain("Made-up data");
  await ask(client, "rename_concept", { concept: "made-up data", to: "Invented data" });
  const { answer: split } = await ask(client, "split_concept", {
    concept: "Teacher model",
    notes: ["teacher.md"],
    as: "School model",
  });
  expect(split["changed"]).toMatchObject({ conceptsAdded: ["School model"] });
  const { answer: hidden } = await ask(client, "hide_concept", { concept: "invented data" });
  expect(hidden["changed"]).toMatchObject({ conceptsRemoved: ["Invented data"] });
  const entry = (hidden as { correction?: Correction }).correction!;
  expect(await labels()).not.toContain("Invented data");
  const wrong = await ask(client, "remove_correction", { line: entry.line, text: "hide: Other" });
  expect(wrong.answer.error?.code).toBe("invalid-argument");
  await ask(client, "remove_correction", { line: entry.line, text: entry.text });
  expect(await labels()).toContain("Invented data");
  expect(await written()).not.toContain("hide");
});

test("a name that another concept has is refused, and nothing is written", async () => {
  const { client, file } = await connected("http");
  const taken = {
    code: "name-taken",
    message: '"artificial data" is the name of another concept: merge the two, or take another name.',
  };
  const renamed = await ask(client, "rename_concept", { concept: "Distillation", to: " artificial data " });
  expect(renamed.answer.error).toMatchObject(taken);
  const merged = await ask(client, "merge_concepts", { concepts: ["Distillation", "Cost"], as: "artificial data" });
  expect(merged.answer.error).toMatchObject(taken);
  expect(existsSync(file)).toBe(false);
  // Its own names are not another's.
  const own = await ask(client, "merge_concepts", {
    concepts: ["Synthetic data", "Artificial data"],
    as: "Synthetic data",
  });
  expect(own.isError).toBe(false);
});

test("a review goes from the least certain relation on; what is done is gone from it", async () => {
  const { client } = await connected("http");
  const list = async () => (await ask(client, "review", { limit: 50 })).answer.items as Record<string, string>[];
  const before = await list();
  expect(before.length).toBeGreaterThan(2);
  const [first, second] = before as [Record<string, string>, Record<string, string>];
  await ask(client, "accept_relation", { source: first["from"], type: first["type"], target: first["to"] });
  await ask(client, "reject_relation", { source: second["from"], type: second["type"], target: second["to"] });
  expect(await list()).toEqual(before.slice(2));
});

test("corrections by hand and by many agents at once lose nothing", async () => {
  const { client, file, written } = await connected("http");
  const names = Array.from({ length: 10 }, (_, at) => `Distillation ${at}`);
  await ask(client, "hide_concept", { concept: "cost" });
  await writeFile(file, `${await written()}  - hide: Large model # by hand\n`);
  const answers = await Promise.all(names.map((to) => ask(client, "rename_concept", { concept: "distillation", to })));
  expect(answers.map(({ isError }) => isError)).toEqual(names.map(() => false));
  const text = await written();
  for (const name of [...names, "Large model # by hand"]) expect(text).toContain(`${name}\n`);
  await expect
    .poll(async () => (await ask(client, "search_concepts", { query: "large model" })).answer.items)
    .not.toContainEqual(expect.objectContaining({ label: "large model" }));
});

test.each([
  ["hide_concept", { concept: "Distilation" }, "concept-not-found", "Distillation"],
  ["accept_relation", { ...USES, type: "is-a" }, "invalid-argument", "distillation uses synthetic-data"],
  ["retype_relation", { ...USES, to: "likes" }, "invalid-argument", '"to"'],
  ["add_relation", { source: "Distillation", type: "uses", target: "distillation" }, "invalid-argument", "Both ends"],
  ["merge_concepts", { concepts: ["Distillation", "distillations"] }, "invalid-argument", "two different"],
  ["rename_concept", { concept: "Distillation", to: " " }, "invalid-argument", "`to`"],
  ["split_concept", { concept: "Distillation", notes: ["a.md"] }, "invalid-argument", "`as`"],
  ["undo_correction", { steps: 0 }, "invalid-argument", "steps"],
])("%s %j is refused, and nothing is written", async (name, args, code, words) => {
  const { client, file } = await connected("http");
  const { answer, isError } = await ask(client, name, args);
  expect(isError).toBe(true);
  expect(answer.error?.code).toBe(code);
  expect(JSON.stringify(answer.error)).toContain(JSON.stringify(words).slice(1, -1));
  expect(existsSync(file)).toBe(false);
});

test("a file that is no YAML is not written, and the error says which line", async () => {
  const broken = "corrections:\n  - hide: Distillation\n  - hide: {\n";
  const { client, written } = await connected("http", { ...NOTES, [CORRECTIONS_FILE]: broken });
  const { answer } = await ask(client, "hide_concept", { concept: "Teacher model" });
  expect(answer.error).toMatchObject({ code: "corrections-invalid", message: expect.stringMatching(/Line \d/) });
  expect(await written()).toBe(broken);
});

test("answers stay small, whatever stands in the file", async () => {
  const long = `${"very ".repeat(180)}long`;
  const entries = Array.from({ length: 120 }, (_, at) => `  - hide: Nothing ${at} ${long}\n`).join("");
  const { client } = await connected("http", { ...NOTES, [CORRECTIONS_FILE]: `corrections:\n${entries}` });
  const { answer, characters } = await ask(client, "corrections", { limit: 50 });
  expect(characters).toBeLessThan(9000);
  expect(answer.next).toBeDefined();
  const [first] = answer.items as { line: number; text: string }[];
  expect(first!.text).toMatch(/…$/);
  const { isError } = await ask(client, "remove_correction", { line: first!.line, text: first!.text });
  expect(isError).toBe(false);
});
