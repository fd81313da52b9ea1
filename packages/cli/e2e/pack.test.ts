import { execFile, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { SMALL_VAULT, temporaryVault } from "../src/testing/command.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 600_000 });

const run = promisify(execFile);
const PACK = fileURLToPath(new URL("../pack/pack.mjs", import.meta.url));

/** An empty folder outside the workspace, with the packed command installed in it and no network. */
let folder = "";
let archive = "";
let bin = "";

/** Nothing of the workspace, and a registry that nobody reaches. */
const environment = (): NodeJS.ProcessEnv => ({
  PATH: process.env["PATH"],
  HOME: folder,
  npm_config_cache: join(folder, "cache"),
  npm_config_registry: "http://127.0.0.1:1",
  npm_config_offline: "true",
  npm_config_audit: "false",
  npm_config_fund: "false",
  npm_config_update_notifier: "false",
});

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "cairn-pack-test-"));
  await run(process.execPath, [PACK, folder]);
  archive = join(folder, readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "");
  await run("npm", ["install", "--prefix", folder, archive], { cwd: folder, env: environment() });
  bin = join(folder, "node_modules", ".bin", "cairn");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the installed command as a stranger would: from its folder, by its name. */
async function cairn(...args: string[]): Promise<string> {
  const { stdout, stderr } = await run(bin, args, { cwd: folder, env: environment(), maxBuffer: 1 << 26 });
  expect(stderr).toBe("");
  return stdout;
}

test("one package, with nothing of ours left over in it, and every module's licence", async () => {
  const packed = join(folder, "node_modules", "@cairn", "cli");
  expect(readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."))).toEqual(["@cairn"]);
  const { stdout } = await run("tar", ["-tzf", archive], { maxBuffer: 1 << 26 });
  const ours = stdout.split("\n").filter((path) => /^package\/(?:dist|node_modules\/@cairn)\//.test(path));
  expect(ours.length).toBeGreaterThan(100);
  expect(ours.filter((path) => /\.test\.|\/testing\/|\/src\/|\.map$/.test(path))).toEqual([]);
  expect(readFileSync(join(packed, "package.json"), "utf8")).not.toMatch(/workspace:|catalog:/);
  expect(existsSync(join(packed, "LICENSE"))).toBe(true);
  expect(existsSync(join(packed, "node_modules", "@cairn", "english-model", "LICENSE-WEIGHTS.md"))).toBe(true);
});

test("npx runs it", async () => {
  const { stdout } = await run("npx", ["--yes", "--package", archive, "cairn", "--version"], {
    cwd: folder,
    env: environment(),
  });
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

describe("installed", () => {
  test("it answers from notes: help, graph, check, export, query, with workers and without", async () => {
    const many = Array.from({ length: 60 }, (_, at) => [
      `n${at}.md`,
      `# Topic ${at}\n\nTopic ${at} uses tool ${at}.\n`,
    ]);
    const vault = await temporaryVault({ ...SMALL_VAULT, ...Object.fromEntries(many) });
    expect(await cairn("--help")).toContain("cairn serve ~/notes");
    expect(await cairn("extract", vault)).toContain('"distillation"');
    expect(await cairn("query", vault, "{ stats { notes } }")).toContain('"notes": 62');
    expect(await cairn("path", vault, "--to", "Distillation")).toContain("teacher model");
    expect(await cairn("export", vault, "--format", "mermaid", "--first", "5")).toContain("flowchart LR");
    expect(await cairn("completion", "bash")).toContain("complete -F _cairn cairn");
    expect(await cairn("init", vault)).toContain("cairn.config.yaml");
    expect(await cairn("next", vault, "--json")).toContain('"items"');
  });

  test("it serves map and API", async () => {
    const vault = await temporaryVault(SMALL_VAULT);
    const child = spawn(bin, ["serve", vault, "--port", "0"], { cwd: folder, env: environment() });
    onTestFinished(() => void child.kill("SIGKILL"));
    let told = "";
    const address = await new Promise<string>((resolve, reject) => {
      child.stdout.setEncoding("utf8").on("data", (text: string) => {
        told += text;
        const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(told);
        if (found !== null) resolve(found[0]);
      });
      child.stderr.setEncoding("utf8").on("data", (text: string) => (told += text));
      child.on("close", () => reject(new Error(told)));
    });
    const page = await (await fetch(address)).text();
    const script = /src="\.?\/?(assets\/[^"]+\.js)"/.exec(page)?.[1] ?? "nothing";
    expect((await fetch(new URL(script, address))).status).toBe(200);
    const answer = await fetch(new URL("/graphql", address), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: "{ concepts(first: 50) { nodes { label } } }" }),
    });
    expect(await answer.text()).toMatch(/distillation/i);
    const ended = new Promise((resolve) => child.on("close", resolve));
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
  });

  test("it answers agents", async () => {
    const vault = await temporaryVault(SMALL_VAULT);
    const client = new Client({ name: "test", version: "1.0.0" });
    const env = Object.fromEntries(
      Object.entries(environment()).flatMap(([key, value]) => (value ? [[key, value]] : [])),
    );
    await client.connect(new StdioClientTransport({ command: bin, args: ["mcp", vault], cwd: folder, env }));
    onTestFinished(() => client.close());
    const { content } = await client.callTool({ name: "search_concepts", arguments: { query: "distillation" } });
    expect(JSON.stringify(content)).toContain("distillation");
  });
});
