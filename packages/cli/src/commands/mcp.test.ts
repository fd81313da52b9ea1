import { createHash } from "node:crypto";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { describe, expect, onTestFinished, test } from "vitest";
import { SMALL_VAULT, cairn, startCairn, temporaryVault } from "../testing/command.ts";

const MAIN = fileURLToPath(new URL("../main.ts", import.meta.url));

async function labels(client: Client, query: string): Promise<unknown[]> {
  const { content } = await client.callTool({ name: "search_concepts", arguments: { query } });
  const { items } = JSON.parse((content as { text: string }[])[0]!.text) as { items: { label: string }[] };
  return items.map(({ label }) => label);
}

async function writeNew(vault: string): Promise<void> {
  await writeFile(join(vault, "new.md"), "# Quantum annealing\n\nQuantum annealing uses qubits.\n");
}

/** A client that starts the command itself, as its users' do. */
async function overStdio(
  vault: string,
  ...options: string[]
): Promise<{ client: Client; transport: StdioClientTransport; stderr: () => string }> {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: ["--conditions=source", MAIN, "mcp", vault, ...options],
    stderr: "pipe",
  });
  let stderr = "";
  transport.stderr?.on("data", (text: Buffer) => (stderr += text.toString()));
  const client = new Client({ name: "test", version: "1.0.0" });
  await client.connect(transport);
  onTestFinished(() => client.close());
  return { client, transport, stderr: () => stderr };
}

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test("takes what an earlier start kept of the notes, and follows them all the same", async () => {
  const vault = await temporaryVault(SMALL_VAULT);
  const first = await overStdio(vault);
  expect(await labels(first.client, "distillation")).toEqual(["Distillation"]);
  await first.client.close();
  // One that says something else, and has its checksum right, shows that it is used.
  const file = join(vault, ".cairn", "graph.jsonl");
  const text = (await readFile(file, "utf8")).replaceAll('"Distillation"', '"Refining"');
  const body = text.slice(0, text.lastIndexOf("end "));
  await writeFile(file, `${body}end ${createHash("sha256").update(body).digest("base64url")}\n`);
  const again = await overStdio(vault);
  expect(await labels(again.client, "refining")).toEqual(["Refining"]);
  await writeNew(vault);
  await expect.poll(() => labels(again.client, "annealing"), { timeout: 20_000 }).toContain("Quantum annealing");
  const without = await overStdio(vault, "--no-cache");
  expect(await labels(without.client, "refining")).toEqual([]);
});

test("answers the client that starts it, follows the notes, and ends with it", async () => {
  const vault = await temporaryVault(SMALL_VAULT);
  const { client, transport, stderr } = await overStdio(vault);
  expect(client.getServerVersion()).toMatchObject({ name: "cairn" });
  expect(await labels(client, "distillation")).toEqual(["Distillation"]);
  await writeNew(vault);
  await expect.poll(() => labels(client, "annealing"), { timeout: 20_000 }).toContain("Quantum annealing");
  const pid = transport.pid!;
  expect(isRunning(pid)).toBe(true);
  await client.close();
  await expect.poll(() => isRunning(pid), { timeout: 20_000 }).toBe(false);
  expect(stderr()).toBe("");
});

const CORRECTIONS = "cairn.corrections.yaml";

/** Hides a concept, which is gone then from the map and stands in the file; and takes that back. */
async function correctsTheMap(client: Client, vault: string): Promise<void> {
  await client.callTool({ name: "hide_concept", arguments: { concept: "distillation", because: "A test." } });
  expect(await readFile(join(vault, CORRECTIONS), "utf8")).toContain("  - hide: Distillation\n    because: A test.\n");
  expect(await labels(client, "distillation")).toEqual([]);
  await client.callTool({ name: "undo_correction", arguments: {} });
  expect(await labels(client, "distillation")).toEqual(["Distillation"]);
  expect(await readFile(join(vault, CORRECTIONS), "utf8")).not.toContain("hide");
}

test("--edit: corrects the map for the client that starts it; without it, there is nothing to do so with", async () => {
  const vault = await temporaryVault(SMALL_VAULT);
  const { client: reading } = await overStdio(vault);
  const names = (await reading.listTools()).tools.map(({ name }) => name);
  expect(names).toContain("check");
  expect(names).not.toContain("hide_concept");
  const { client, stderr } = await overStdio(vault, "--edit");
  await correctsTheMap(client, vault);
  expect(stderr()).toBe("");
});

test("ends when its stdin does, with nothing on stdout that is not the protocol", async () => {
  const { code, stdout, stderr } = await cairn(["mcp", await temporaryVault(SMALL_VAULT)], {
    input: "not the protocol\n",
  });
  expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
  expect(stderr).not.toContain("this should not have happened");
});

describe("--http", () => {
  async function overHttp(vault: string, ...options: string[]) {
    const child = startCairn(["mcp", vault, "--http", "--port", "0", ...options]);
    const ended = once(child, "close");
    let output = "";
    for await (const text of child.stdout.setEncoding("utf8")) {
      output += String(text);
      const found = /http:\/\/\S+/.exec(output);
      if (found !== null) return { child, ended, url: new URL(found[0]) };
    }
    throw new Error(`It ended without an address: ${output}`);
  }

  test("--edit: corrects the map for its clients", async () => {
    const vault = await temporaryVault(SMALL_VAULT);
    const { child, ended, url } = await overHttp(vault, "--edit");
    const client = new Client({ name: "test", version: "1.0.0" });
    await client.connect(new StreamableHTTPClientTransport(url));
    onTestFinished(() => client.close());
    await correctsTheMap(client, vault);
    child.kill("SIGTERM");
    expect(await ended).toEqual([0, null]);
  });

  test.each(["SIGTERM", "SIGINT"] as const)(
    "answers, follows the notes, and ends at %s with exit code 0",
    async (signal) => {
      const vault = await temporaryVault(SMALL_VAULT);
      const { child, ended, url } = await overHttp(vault);
      expect(url.hostname).toBe("127.0.0.1");
      const client = new Client({ name: "test", version: "1.0.0" });
      await client.connect(new StreamableHTTPClientTransport(url));
      onTestFinished(() => client.close());
      expect(await labels(client, "distillation")).toEqual(["Distillation"]);
      await writeNew(vault);
      await expect.poll(() => labels(client, "annealing"), { timeout: 20_000 }).toContain("Quantum annealing");
      child.kill(signal);
      expect(await ended).toEqual([0, null]);
      await expect(fetch(url)).rejects.toThrow("fetch failed");
    },
  );
});

describe("exit codes", () => {
  test.each([
    [2, ["--port", "4001"], "--http"],
    [2, ["--http", "--port", "many"], "no port"],
    [1, ["/no/such/folder"], "/no/such/folder"],
    [2, ["--edit", "--store", "postgres://127.0.0.1/none"], "--store"],
  ])("%d for %j", async (code, args, message) => {
    const outcome = await cairn(["mcp", ...args]);
    expect(outcome).toMatchObject({ code, stdout: "", stderr: expect.stringContaining(message) });
  });
});
