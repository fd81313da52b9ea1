import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";

test("the app answers for itself and, under /graphql, for the notes, as they are now", async () => {
  const folder = await mkdtemp(join(tmpdir(), "cairn-mounted-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, "mitosis.md"), "# Mitosis\n\nMitosis requires a cell.\n");
  const main = join(import.meta.dirname, "main.mjs");
  const app = spawn(process.execPath, [main, folder], { env: { ...process.env, PORT: "0" } });
  const ended = once(app, "exit");
  onTestFinished(() => app.kill("SIGKILL"));
  const [line] = await once(app.stdout.setEncoding("utf8"), "data");
  const url = line.trim();
  expect(await (await fetch(url)).text()).toBe("2 concepts. Ask at /graphql.");

  const labels = async () => {
    const response = await fetch(new URL("/graphql", url), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: "{ concepts(first: 10) { nodes { label } } }" }),
    });
    const { data } = await response.json();
    return data.concepts.nodes.map(({ label }) => label).sort();
  };
  expect(await labels()).toEqual(["Mitosis", "cell"]);
  await writeFile(join(folder, "meiosis.md"), "# Meiosis\n\nMeiosis requires a cell.\n");
  await expect.poll(labels, { timeout: 10_000 }).toEqual(["Meiosis", "Mitosis", "cell"]);

  app.kill("SIGTERM");
  expect((await ended)[0]).toBe(0);
}, 30_000);
