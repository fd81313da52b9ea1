import { once } from "node:events";
import { readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { SMALL_VAULT, cairn, startCairn, temporaryVault } from "../testing/command.ts";

/** Starts a server, and waits until it says where it is. */
async function serve(args: string[], env: NodeJS.ProcessEnv = {}) {
  const child = startCairn(["serve", ...args], { env });
  let output = "";
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
  const ended = once(child, "close");
  for await (const text of child.stdout.setEncoding("utf8")) {
    output += String(text);
    const found = /http:\/\/[^\s]+?:(\d+)\//.exec(output);
    if (found !== null) {
      const url = new URL(found[0]);
      return { child, ended, url, port: Number(found[1]), stdout: output, stderr: () => errors };
    }
  }
  throw new Error(`It ended without an address: ${output}${errors}`);
}

async function ask(url: URL, query: string): Promise<string> {
  const response = await fetch(new URL("/graphql", url), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  return response.text();
}

test.each(["SIGTERM", "SIGINT"] as const)("answers until %s, then ends at once with exit code 0", async (signal) => {
  const { child, ended, url } = await serve([await temporaryVault(SMALL_VAULT), "--port", "0"]);
  expect(await ask(url, "{ stats { notes } }")).toContain('"notes":2');
  child.kill(signal);
  expect(await ended).toEqual([0, null]);
  await expect(fetch(url)).rejects.toThrow("fetch failed");
});

test("a second signal right behind the first, as under npm, ends nothing halfway", async () => {
  const { child, ended } = await serve([await temporaryVault(SMALL_VAULT), "--port", "0"]);
  child.kill("SIGINT");
  child.kill("SIGINT");
  // It may still come when the process is as good as gone; what must not be is the exit code of a second, later one.
  expect((await ended)[0]).not.toBe(130);
});

test("starts in a folder without notes and follows the first one; what is no folder stays an error", async () => {
  const vault = await temporaryVault({
    "list.txt": "No note.",
    "cairn.corrections.yaml": "corrections:\n  - hide: Ice\n",
  });
  const { url, stdout } = await serve([vault, "--port", "0"]);
  expect(stdout).toContain("There are no notes here yet: the map appears as they are written.");
  const stats = () => ask(url, "{ stats { notes } concepts(first: 9) { nodes { label } } }");
  expect(await stats()).toContain('"notes":0');
  await writeFile(join(vault, "tea.md"), "# Tea\n\nTea is a drink. Ice is a solid.\n");
  await expect.poll(stats, { timeout: 20_000 }).toContain('"notes":1');
  expect(await stats()).toContain('"label":"Tea"');
  expect(await stats()).not.toContain('"label":"Ice"');
  for (const path of [join(vault, "no-such-folder"), join(vault, "list.txt")])
    expect(await cairn(["serve", path, "--port", "0"])).toMatchObject({ code: 1, stdout: "" });
  for (const command of ["extract", "check"])
    expect(await cairn([command, await temporaryVault({ "list.txt": "No note." })])).toMatchObject({ code: 1 });
});

test.each([
  ["as they were read", []],
  ["from the graph that was kept", [["extract"]]],
])("follows the notes on disk, %s", async (_how, before) => {
  const vault = await temporaryVault(SMALL_VAULT);
  for (const command of before) expect(await cairn([...command, vault])).toMatchObject({ code: 0 });
  const { url } = await serve([vault, "--port", "0"]);
  const stats = () => ask(url, "{ stats { notes } }");
  await writeFile(join(vault, "new.md"), "# Quantum annealing\n\nQuantum annealing uses qubits.\n");
  await expect.poll(stats, { timeout: 20_000 }).toContain('"notes":3');
  await rm(join(vault, "new.md"));
  await expect.poll(stats, { timeout: 20_000 }).toContain('"notes":2');
});

describe("the author's corrections", () => {
  const FILE = "cairn.corrections.yaml";
  const hasDistillation = '{ concepts(filter: { prefix: "distillation" }) { totalCount } }';

  test("are followed as they are edited by hand; what does not fit is told with its line", async () => {
    const vault = await temporaryVault({ ...SMALL_VAULT, [FILE]: "corrections:\n  - hide: Distillation\n" });
    const { url, stderr } = await serve([vault, "--port", "0"]);
    const count = () => ask(url, hasDistillation);
    expect(await count()).toContain('"totalCount":0');
    await writeFile(join(vault, FILE), "corrections:\n  - hide: Nothing\n");
    await expect.poll(count, { timeout: 20_000 }).toContain('"totalCount":1');
    await expect.poll(stderr).toContain(`${FILE}:2 correction-unmatched`);
    expect(await ask(url, `mutation { hideConcept(concept: "Distillation") { revision } }`)).toContain("editing-off");
    expect(await readFile(join(vault, FILE), "utf8")).toBe("corrections:\n  - hide: Nothing\n");
  });

  test("are written with --edit, beside what is edited by hand", async () => {
    const vault = await temporaryVault(SMALL_VAULT);
    const { url } = await serve([vault, "--port", "0", "--edit"]);
    const count = () => ask(url, hasDistillation);
    expect(await ask(url, `mutation { hideConcept(concept: "Distillation") { undoable } }`)).toContain('"undoable":1');
    expect(await count()).toContain('"totalCount":0');
    const written = await readFile(join(vault, FILE), "utf8");
    await writeFile(join(vault, FILE), written.replace("corrections:", "corrections:\n  - hide: Teacher model # mine"));
    const teacher = () => ask(url, '{ concepts(filter: { prefix: "teacher" }) { totalCount } }');
    await expect.poll(teacher, { timeout: 20_000 }).toContain('"totalCount":0');
    expect(await ask(url, "mutation { undoCorrection { undone } }")).toContain('"undone":1');
    expect(await count()).toContain('"totalCount":1');
    expect(await teacher()).toContain('"totalCount":0');
    expect(await readFile(join(vault, FILE), "utf8")).toContain("- hide: Teacher model # mine");
  });
});

test("a taken port: takes the next free one and says so", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  onTestFinished(() => void other.close());
  const address = other.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const server = await serve([await temporaryVault(SMALL_VAULT)], { PORT: String(port) });
  expect(server.port).toBeGreaterThan(port);
  expect(server.stderr()).toContain(`Port ${port} is taken; using ${server.port}.`);
});

describe("refuses", () => {
  test.each(["-1", "70000", "http", "80.5"])("the port %s", async (port) => {
    expect(await cairn(["serve", ".", `--port=${port}`])).toMatchObject({ code: 2, stdout: "" });
  });

  test("a vault that is not there", async () => {
    expect(await cairn(["serve", "no-such-folder"])).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringContaining("no-such-folder"),
    });
  });
});

describe("for others", () => {
  test("logs each request, answers only trusted documents, tells figures, and nothing of the schema", async () => {
    const vault = await temporaryVault({ ...SMALL_VAULT, "documents.json": '{"stats":"{ stats { notes } }"}' });
    const documents = join(vault, "documents.json");
    const flags = ["--port=0", "--public", "--log", "--metrics", "--traces", "--rate=3"];
    const { url, stderr } = await serve([vault, ...flags, `--documents=${documents}`]);
    expect(await ask(url, "{ stats { notes } }")).toContain('"notes":2');
    expect(await ask(url, "{ __schema { types { name } } }")).toContain("document-not-trusted");
    await ask(url, "{ stats { notes } }");
    expect(await ask(url, "{ stats { notes } }")).toContain("limit-rate");
    expect(await (await fetch(new URL("/metrics", url))).text()).toContain('outcome="ok"} 2');
    expect(stderr()).toContain("--traces tells nobody");
    await expect.poll(stderr).toMatch(/"requestId":"[\da-f-]{36}","operation":"query".*"status":200/);
  });

  test.each([
    [["--edit", "--public"], "do not go together"],
    [["--rate", "0"], "no rate"],
    [["--documents", "missing.json"], "missing.json"],
  ])("refuses %j", async (args, message) => {
    const { code, stderr } = await cairn(["serve", ".", ...args]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });
});
