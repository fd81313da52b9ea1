import { execFile } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { SMALL_VAULT, temporaryFolder, temporaryVault } from "../src/testing/command.ts";
import { Npm, freePort, isFree, processesNaming } from "./npm.ts";

const run = promisify(execFile);

test("tests run on the Node that the repository brings along, or on one that is new enough", () => {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  expect(major * 100 + minor).toBeGreaterThanOrEqual(2218);
});

test("npm start -- PATH serves map and API of a vault named from where npm was called", async () => {
  const vault = await temporaryVault(SMALL_VAULT);
  const port = await freePort();
  const npm = new Npm(["start", "--", basename(vault), "--port", String(port)], dirname(vault));
  const url = new URL(await npm.url());
  expect(url.port).toBe(String(port));

  const page = await fetch(url);
  expect(page.status).toBe(200);
  expect(page.headers.get("content-type")).toContain("text/html");
  const answer = await fetch(new URL("/graphql", url), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "{ concepts(first: 50) { nodes { label } } }" }),
  });
  expect(JSON.stringify(await answer.json())).toMatch(/distillation/i);

  npm.child.kill("SIGTERM");
  expect(await npm.ended).toBe(0);
  expect(await isFree(port)).toBe(true);
  expect(processesNaming(basename(vault))).toEqual([]);
});

// Elsewhere the Node of the system comes first on the path, and with it the npx beside it.
test.skipIf(process.platform !== "linux" || process.arch !== "x64").each([
  ["a word to a build that takes a while", "sleep 4", "Building (half a minute or so, once for each version) …\n"],
  ["nothing to one that is there", "true", ""],
])("npm start says %s", async (_, work, said) => {
  // Building stands for itself: what runs the tools takes as long as it is told to.
  const tools = temporaryFolder();
  await writeFile(join(tools, "npx"), `#!/bin/sh\n${work}\n`, { mode: 0o755 });
  const lib = (name: string): string => JSON.stringify(new URL(`../../../scripts/lib/${name}.mjs`, import.meta.url));
  const script = `import { mustBuild } from ${lib("install")}; import { say } from ${lib("main")}; await mustBuild({ announce: say });`;
  const env = { ...process.env, PATH: `${tools}:${process.env["PATH"]}` };
  const { stderr } = await run(process.execPath, ["--input-type=module", "-e", script], { env });
  expect(stderr).toBe(said);
});

test("Ctrl-C on npm start ends every process, and is no failure", async () => {
  const vault = await temporaryVault(SMALL_VAULT);
  const port = await freePort();
  const npm = new Npm(["start", "--", vault], dirname(vault), { PORT: String(port) });
  expect(new URL(await npm.url()).port).toBe(String(port));

  // A terminal sends the signal to the whole group.
  process.kill(-(npm.child.pid ?? 0), "SIGINT");
  expect(await npm.ended).toBe(0);
  expect(await isFree(port)).toBe(true);
  expect(processesNaming(basename(vault))).toEqual([]);
});

test("npm start takes the next free port and says so", async () => {
  const vault = await temporaryVault(SMALL_VAULT);
  const port = await freePort();
  const other = createServer().listen(port, "127.0.0.1");
  await once(other, "listening");
  onTestFinished(() => void other.close());

  const npm = new Npm(["start", "--", vault, "--port", String(port)], dirname(vault));
  expect(new URL(await npm.url()).port).toBe(String(port + 1));
  expect(npm.stdout + npm.stderr).toContain(`${port}`);
  npm.child.kill("SIGINT");
  expect(await npm.ended).toBe(0);
});

test("npm start fails with a sentence where there is no vault", async () => {
  const npm = new Npm(["start", "--", "no-such-folder"], "/tmp");
  expect(await npm.ended).toBe(1);
  expect(npm.stderr).toContain("no-such-folder");
  expect(npm.stderr).not.toContain("    at ");
});

test("npm run -s cairn prints the command's own output only, and its exit code", async () => {
  const vault = await temporaryVault(SMALL_VAULT);
  const good = new Npm(["run", "-s", "cairn", "--", "extract", basename(vault)], dirname(vault));
  expect(await good.ended).toBe(0);
  expect(JSON.parse(good.stdout)).toMatchObject({ format: "cairn-graph", version: 1 });

  const wrong = new Npm(["run", "-s", "cairn", "--", "extract", "--nonsense"], dirname(vault));
  expect(await wrong.ended).toBe(2);
  expect(wrong.stdout).toBe("");
});

test("npm run pack makes packages that are built, with those that they need, where npm was called", async () => {
  const folder = temporaryFolder();
  const npm = new Npm(["run", "-s", "pack", "--", "out", "react", "layout"], folder);
  expect(await npm.ended).toBe(0);
  const made = ["cairn-english-model", "cairn-graph-core", "cairn-layout", "cairn-react"];
  expect(readdirSync(join(folder, "out")).map((name) => name.replace(/-\d.*/, ""))).toEqual(made);
  const paths = npm.stdout.trim().split("\n");
  expect(paths.map((path) => basename(path)).sort()).toEqual(readdirSync(join(folder, "out")));
  for (const path of paths) {
    const { stdout } = await run("tar", ["-tzf", path]);
    expect(stdout).toMatch(/^package\/dist\/.*index\.js$/m);
    expect(stdout).toContain("package/README.md");
    expect(stdout).not.toMatch(/\.test\./);
  }
});

test("npm run pack tells what there is", async () => {
  const npm = new Npm(["run", "-s", "pack", "--", "out", "nothing"], temporaryFolder());
  expect(await npm.ended).toBe(1);
  expect(npm.stderr).toContain('There is no package "nothing".');
  expect(npm.stderr).toContain("api, cli, client, english-model, graph-core, layout, mcp, react");
});

test("the workflow of docs/publish.md writes the site that it publishes", async () => {
  const page = readFileSync(new URL("../../../docs/publish.md", import.meta.url), "utf8");
  const [, command = ""] = /^ +run: npm (run .*)$/m.exec(page)!;
  const notes = Object.entries(SMALL_VAULT).map(([path, text]) => [join("notes", path), text]);
  const folder = await temporaryVault(Object.fromEntries(notes));
  // The build server calls it in the copy of Cairn, which lies beside the notes.
  const npm = new Npm(
    command
      .replaceAll("../", "")
      .replace(/"\$\{\{.*?\}\}"/, "Notes")
      .split(" "),
    folder,
  );
  expect(await npm.ended).toBe(0);
  const html = readFileSync(join(folder, "site", "index.html"), "utf8");
  expect(html).toContain("<title>Notes");
});
