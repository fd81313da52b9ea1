import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const BUSY = 60_000;
const CLI = fileURLToPath(import.meta.resolve("@cairn/cli/dist/main.js"));

let folder;
let server;
let url;
const write = (path, text) => writeFile(join(folder, path), text);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cairn-ask-"));
  await write("mitosis.md", "# Mitosis\n\nMitosis requires a cell. Mitosis uses energy.\n");
  await write("cell.md", "# Cell\n\nA cell is a unit of life.\n");
  server = spawn(process.execPath, [CLI, "serve", folder, "--port", "0"]);
  let said = "";
  for await (const part of server.stdout.setEncoding("utf8")) {
    said += part;
    url = /http\S+graphql/.exec(said)?.[0];
    if (url !== undefined) break;
  }
}, BUSY);
afterAll(async () => {
  const ended = once(server, "exit");
  server.kill("SIGTERM");
  await ended;
  await rm(folder, { recursive: true });
});

/** Starts an example as a reader of its README does. */
function start([command, file], name, env = {}) {
  const child = spawn(command, [join(import.meta.dirname, file), url, name], { env: { ...process.env, ...env } });
  const run = { child, text: "", errors: "", ended: once(child, "close") };
  child.stdout.setEncoding("utf8").on("data", (part) => (run.text += part));
  child.stderr.setEncoding("utf8").on("data", (part) => (run.errors += part));
  return run;
}

async function output(example, name) {
  const run = start(example, name);
  const [code] = await run.ended;
  return { code, text: run.text, errors: run.errors };
}

const FETCH = [process.execPath, "with-fetch.mjs"];
const CURL = ["sh", "with-curl.sh"];
const URQL = [process.execPath, "with-urql.mjs"];
const CLIENT = [process.execPath, "with-client.mjs"];

test("fetch: relations with the words behind them, and an error with its code", { timeout: BUSY }, async () => {
  const { code, text } = await output(FETCH, "mitosis");
  expect(text).toContain('Mitosis requires Cell (mitosis.md: "Mitosis requires a cell.")');
  expect(code).toBe(0);
  const wrong = await output(FETCH, "mitosys");
  expect(wrong).toMatchObject({ code: 1, text: "", errors: expect.stringContaining("concept-not-found: ") });
});

test("curl: what a text finds, whatever stands in it", { timeout: BUSY }, async () => {
  const { code, text, errors } = await output(CURL, "mitosys");
  expect(errors).toBe("");
  expect(code).toBe(0);
  expect(JSON.parse(text).data.search[0].concept).toEqual({ label: "Mitosis", slug: "mitosis" });
  const odd = await output(CURL, '"} { \\');
  expect(JSON.parse(odd.text)).toEqual({ data: { search: [] } });
});

test("urql: a learning path, and a change as it happens", { timeout: BUSY }, async () => {
  const run = start(URQL, "mitosis", { CAIRN_FOLLOW: "1" });
  await expect.poll(() => run.text, { timeout: BUSY }).toContain("following");
  await write("meiosis.md", "# Meiosis\n\nMeiosis requires a cell.\n");
  expect(await run.ended).toEqual([0, null]);
  expect(run.text).toMatch(/^Cell: .+\nMitosis: .+\nfollowing\nchanged: meiosis\.md\n$/);
});

test("@cairn/client: a concept, all of a list, and a change as it happens", { timeout: BUSY }, async () => {
  const run = start(CLIENT, "mitosis", { CAIRN_FOLLOW: "1" });
  await expect.poll(() => run.text, { timeout: BUSY }).toContain("following");
  await write("spore.md", "# Spore\n\nA spore is a cell.\n");
  expect(await run.ended).toEqual([0, null]);
  expect(run.text).toContain(`Mitosis has 2 relations\n`);
  expect(run.text).toContain("changed: spore.md\n");
  expect((await output(CLIENT, "mitosys")).text).toContain("concept-not-found; perhaps Mitosis");
});
