import { once } from "node:events";
import { readFile, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import type { ConceptIndex } from "@cairn/graph-core";
import { ErrorCode } from "@modelcontextprotocol/sdk/types.js";
import { describe, expect, onTestFinished, test } from "vitest";
import { openLiveVault } from "./live-vault.ts";
import { serveHttp } from "./serve-http.ts";
import { ask, connect, serveNotes, temporaryVault } from "./testing/clients.ts";

const NOTES = {
  "a course/1 counting.md": "# Counting rules\n\nA counting rule is a rule that counts things.\n",
  "a course/2 sums.md": '---\nrequires: ["[[Counting rules]]"]\n---\n# Long sums\n\nA long sum uses a counting rule.\n',
};
const cleanUp = (work: () => unknown) => onTestFinished(async () => void (await work()));
const serve = async (notes: Record<string, string> = NOTES, options: { edit?: boolean } = {}) => {
  const path = await temporaryVault(notes, cleanUp);
  return { path, ...(await serveNotes(path, cleanUp, options)) };
};

test("answers follow the notes", async () => {
  const { path, client } = await serve();
  const labels = async () =>
    (await ask(client, "search_concepts", { query: "product" })).answer.items?.map(({ label }) => label);
  expect(await labels()).toEqual([]);
  await writeFile(join(path, "3 products.md"), "# Cross products\n\nA cross product is made of long sums.\n");
  await expect.poll(labels, { timeout: 20_000 }).toContain("Cross products");
  await writeFile(
    join(path, "cairn.corrections.yaml"),
    "corrections:\n  - rename: Cross products\n    to: Vector products\n",
  );
  await expect.poll(labels, { timeout: 20_000 }).toContain("Vector products");
  await rm(join(path, "3 products.md"));
  await expect.poll(labels, { timeout: 20_000 }).toEqual([]);
});

test("the documentation names every tool and prompt, and what each takes", async () => {
  const { client } = await serve(NOTES, { edit: true });
  const text = await readFile(new URL("../../../docs/mcp.md", import.meta.url), "utf8");
  for (const { name, inputSchema } of (await client.listTools()).tools) {
    const row = text.split("\n").find((line) => line.startsWith(`| \`${name}\``));
    expect(row).toBeDefined();
    const taken = Object.keys(inputSchema.properties ?? {}).filter(
      (each) => !["limit", "cursor", "because"].includes(each),
    );
    for (const each of taken) expect(row).toContain(`\`${each}\``);
  }
  for (const { name } of (await client.listPrompts()).prompts) expect(text).toContain(`\`${name}\``);
});

test("a question that comes while the notes are read is told so, and answered later", async () => {
  const path = await temporaryVault(NOTES, cleanUp);
  const live = await openLiveVault(path);
  cleanUp(() => live.close());
  let finish: (index: ConceptIndex) => void = () => {};
  const reading = new Promise<ConceptIndex>((resolve) => (finish = resolve));
  const vault = { ...live, index: () => reading, progress: () => ({ done: 1, total: 2 }) };
  const server = await serveHttp(vault, { port: 0, patience: 5 });
  cleanUp(() => server.close());
  const client = await connect(server.url, cleanUp);
  const { answer, isError } = await ask(client, "whats_next");
  expect(isError).toBe(true);
  expect(answer.error).toMatchObject({ code: "still-reading", message: expect.stringContaining("1 of 2") });
  finish(await live.index());
  expect((await ask(client, "whats_next")).answer.items?.length).toBeGreaterThan(0);
});

test("a vault that is not there is told at once", async () => {
  await expect(openLiveVault("/no/such/folder")).rejects.toMatchObject({ code: "vault-not-found" });
});

test("hostile notes make no answer large, and break none", async () => {
  const long = `${"very ".repeat(300)}long`;
  const { client, errors } = await serve({
    ...NOTES,
    "long.md": `# ${long}\n\n${"x".repeat(50_000)}\n\n- uses [[${long}]]\n- **Bold "quotes"** \u202E \u0000 ]]> <b>: is a thing\n`,
    "quotes.md": `# Quotes\n\n${'"\u0001'.repeat(5000)}\n\n${Array.from({ length: 100 }, (_, at) => `## ${at} ${"heading ".repeat(30)}\n`).join("\n")}`,
    "line.md": `# One line\n\nOne line ${"is a thing and ".repeat(3000)} ends.\n`,
  });
  for (const [name, args] of [
    ["search_concepts", { query: "very", limit: 50 }],
    ["search_concepts", { query: "\u0000 %_*[" }],
    ["neighbourhood", { concept: "One line", depth: 3, limit: 50 }],
    ["evidence", { concept: "One line", limit: 50 }],
    ["read_note_section", { note: "long.md", maxCharacters: 8000 }],
    ["read_note_section", { note: "quotes.md", maxCharacters: 8000 }],
    ["get_concept", { concept: "One line" }],
    ["learning_path", { to: "Long sums", limit: 50 }],
    ["check", { limit: 50 }],
  ] as const) {
    const { characters } = await ask(client, name, args);
    expect(characters).toBeLessThan(12_000);
  }
  const { answer } = await ask(client, "search_concepts", { query: "", limit: 50 });
  expect(answer.error?.code).toBe("invalid-argument");
  const { items = [] } = (await ask(client, "search_concepts", { query: "e", limit: 50 })).answer;
  expect(items.length).toBeGreaterThan(1);
  for (const { id } of items) {
    const { characters, isError } = await ask(client, "get_concept", { concept: id });
    expect(characters).toBeLessThan(12_000);
    expect(isError).toBe(false);
  }
  expect(errors).toEqual([]);
});

describe("resources", () => {
  test("overview, concepts and notes are read by their addresses", async () => {
    const { client } = await serve();
    const read = async (uri: string) => {
      const [content] = (await client.readResource({ uri })).contents;
      return String((content as { text?: string } | undefined)?.text);
    };
    expect(JSON.parse(await read("cairn://overview"))).toMatchObject({ notes: 2, mostImportant: expect.any(Array) });
    expect(JSON.parse(await read("cairn://concept/Long%20sums"))).toMatchObject({
      id: "long-sum",
      requires: [{ requires: "counting-rule" }],
    });
    const { resources } = await client.listResources();
    const notes = resources.filter(({ mimeType }) => mimeType === "text/markdown");
    expect(notes.map(({ name }) => name)).toEqual(Object.keys(NOTES));
    for (const { uri, name } of notes) expect(await read(uri)).toBe(NOTES[name as keyof typeof NOTES]);
  });

  test("what is not there is told with a code", async () => {
    const { client } = await serve();
    const data = { code: "concept-not-found", didYouMean: expect.arrayContaining(["Long sums"]) };
    await expect(client.readResource({ uri: "cairn://concept/Long%20sumz" })).rejects.toMatchObject({
      code: ErrorCode.InvalidParams,
      data,
    });
    await expect(client.readResource({ uri: "cairn://note/..%2F..%2Fetc%2Fpasswd" })).rejects.toMatchObject({
      data: { code: "note-not-found" },
    });
    await expect(client.readResource({ uri: "cairn://nothing" })).rejects.toThrow("cairn://nothing");
  });

  test("names are completed", async () => {
    const { client } = await serve();
    const complete = async (value: string) =>
      (
        await client.complete({
          ref: { type: "ref/resource", uri: "cairn://concept/{name}" },
          argument: { name: "name", value },
        })
      ).completion.values;
    expect(await complete("lo")).toContain("Long sums");
    expect(await complete("zzz")).toEqual([]);
  });
});

test("prompts name the concept and ask for sources", async () => {
  const { client } = await serve();
  const { prompts } = await client.listPrompts();
  expect(prompts.map(({ name }) => name)).toEqual(["explain", "study_plan", "quiz"]);
  const { messages } = await client.getPrompt({
    name: "study_plan",
    arguments: { to: 'Long "sums"\nand', known: "Counting" },
  });
  const text = messages.map(({ content }) => (content.type === "text" ? content.text : "")).join("");
  expect(text).toContain('understand "Long sums and"; I know already: "Counting"');
  expect(text).toContain("Cite note and line");
  const completed = await client.complete({
    ref: { type: "ref/prompt", name: "explain" },
    argument: { name: "concept", value: "coun" },
  });
  expect(completed.completion.values).toContain("Counting rules");
});

describe("over HTTP", () => {
  /** A request with headers of one's own, which fetch does not allow. */
  async function send(
    url: string,
    options: { method?: string; path?: string; headers?: Record<string, string>; body?: string },
  ) {
    const { body = "", ...others } = options;
    const sent = request(url, {
      method: "POST",
      ...others,
      headers: {
        "content-type": "application/json",
        accept: "application/json, text/event-stream",
        ...options.headers,
      },
    });
    sent.end(body);
    const [response] = (await once(sent, "response")) as [import("node:http").IncomingMessage];
    let text = "";
    for await (const chunk of response.setEncoding("utf8")) text += String(chunk);
    return { status: response.statusCode, text };
  }
  const list = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/list", params: {} });

  test("refuses other hosts, pages of other sites, other paths and methods, and what is too long or no JSON", async () => {
    const { server } = await serve();
    const status = async (options: Parameters<typeof send>[1]) =>
      (await send(server.url, { body: list, ...options })).status;
    expect(await status({})).toBe(200);
    expect(await status({ headers: { origin: "http://localhost:3000" } })).toBe(200);
    expect(await status({ headers: { host: "evil.example" } })).toBe(403);
    expect(await status({ headers: { host: "127.0.0.1.evil.example:80" } })).toBe(403);
    expect(await status({ headers: { origin: "https://evil.example" } })).toBe(403);
    expect(await status({ headers: { origin: "null" } })).toBe(403);
    expect(await status({ path: "/" })).toBe(404);
    expect(await status({ method: "GET", body: "" })).toBe(405);
    expect(await status({ method: "DELETE", body: "" })).toBe(405);
    expect(await status({ body: "no JSON" })).toBe(400);
    expect(await status({ body: JSON.stringify({ x: "x".repeat(1_100_000) }) })).toBe(413);
    expect(await status({ body: '{"x":1}' })).toBe(400);
    expect(await status({})).toBe(200);
  });

  test("answers several clients at once", async () => {
    const { server } = await serve();
    const clients = await Promise.all(Array.from({ length: 4 }, () => connect(server.url, cleanUp)));
    const answers = await Promise.all(
      clients.map((client, at) => ask(client, "search_concepts", { query: at % 2 === 0 ? "sum" : "rule" })),
    );
    expect(answers.map(({ answer }) => answer.items?.[0]?.["label"])).toEqual([
      "Long sums",
      "Counting rules",
      "Long sums",
      "Counting rules",
    ]);
  });

  test("a port that is taken is told; a closed one is free again", async () => {
    const { path, server } = await serve();
    const vault = await openLiveVault(path);
    cleanUp(() => vault.close());
    await expect(serveHttp(vault, { port: server.port })).rejects.toMatchObject({ code: "invalid-argument" });
    await server.close();
    await server.close();
    const again = await serveHttp(vault, { port: server.port });
    cleanUp(() => again.close());
    expect(again.url).toBe(server.url);
  });
});
