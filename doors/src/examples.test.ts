import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { ROOT } from "./packed.ts";
import { recipeOf, takeAlong, type } from "./recipes.ts";

const BUSY = 120_000;
const NOTES = {
  "cell.md": "# Cell\n\nA cell contains a nucleus.\n",
  "mitosis.md": "# Mitosis\n\nMitosis requires a cell.\n",
  "plates.md": "# Plate tectonics\n\nPlate tectonics extends continental drift.\n",
};

/** An example as its README tells to take it along, with notes beside it. */
async function taken(example: string) {
  const project = await takeAlong(example);
  onTestFinished(() => project.remove());
  const notes = join(project.folder, "notes");
  await mkdir(notes);
  for (const [path, text] of Object.entries(NOTES)) await writeFile(join(notes, path), text);
  return { ...project, notes };
}

describe.each(readdirSync(join(ROOT, "examples")))("examples/%s", (example) => {
  test("packs what it installs, of ours", async () => {
    const { packed, installed } = await recipeOf(example);
    expect(packed.length).toBeGreaterThan(0);
    // What is packed brings what it needs along; all of it is installed.
    if (installed.ours.length > 0) expect(installed.ours).toEqual(expect.arrayContaining(packed));
  });
});

test("print-map prints the map, taken along", { timeout: BUSY }, async () => {
  const { folder, notes, recipe } = await taken("print-map");
  const { stdout, stderr } = await type(recipe.typed.at(-1)!, folder, notes);
  expect(stderr).toBe("");
  expect(stdout).toContain("Mitosis: Mitosis requires a cell.\n  requires Cell (mitosis.md:3)");
});

test("custom-rule finds what its README shows, taken along", { timeout: BUSY }, async () => {
  const { folder, notes, recipe } = await taken("custom-rule");
  const { stdout } = await type(recipe.typed.at(-1)!, folder, notes);
  expect(stdout).toBe("plate-tectonics extends continental-drift: Plate tectonics extends continental drift.\n");
});

test("mounted-api answers, taken along; ask-the-api asks it", { timeout: BUSY }, async () => {
  const { folder, notes, recipe } = await taken("mounted-api");
  expect(recipe.typed.at(-1)).toBe("PORT=3000 node main.mjs ~/notes");
  const env = { PATH: process.env["PATH"] ?? "", PORT: "0" };
  const app = spawn(process.execPath, ["main.mjs", notes], { cwd: folder, env });
  onTestFinished(() => void app.kill("SIGKILL"));
  const [line] = (await once(app.stdout.setEncoding("utf8"), "data")) as [string];
  const asks = await taken("ask-the-api");
  const typed = asks.recipe.typed
    .at(-1)!
    .replace(/http:\S+/, `${line.trim()}graphql`)
    .replace('"fine tuning"', "mitosis");
  const { stdout, stderr } = await type(typed, asks.folder, notes);
  expect(stderr).toBe("");
  expect(stdout).toContain("Mitosis has 1 relations\n");
  app.kill("SIGTERM");
  expect((await once(app, "exit"))[0]).toBe(0);
});
