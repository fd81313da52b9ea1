import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BENCHES } from "./table.ts";
import { repeat } from "./vault.ts";

const MAIN = fileURLToPath(new URL("main.ts", import.meta.url));
let vault: string;

beforeAll(() => {
  vault = mkdtempSync(join(tmpdir(), "cairn-bench-"));
  writeFileSync(
    join(vault, "osmosis.md"),
    "# Osmosis\n\nOsmosis requires a semipermeable membrane. See [[diffusion]].\n",
  );
  writeFileSync(join(vault, "diffusion.md"), "# Diffusion\n\nDiffusion is a process. Diffusion requires energy.\n");
});
afterAll(() => rmSync(vault, { recursive: true, force: true }));

function bench(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ["--conditions=source", MAIN, ...args], { encoding: "utf8" });
}

// What needs a browser runs with the browser's tests.
test.each(BENCHES.filter(({ browser }) => !browser).map(({ name }) => name))(
  "%s runs on a small vault and prints a line of JSON a figure",
  (name) => {
    const { status, stdout, stderr } = bench(name, "--vault", vault, "--notes", "4", "--json");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const figures = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(figures.length).toBeGreaterThan(1);
    for (const figure of figures) {
      expect(figure).toEqual({
        name: expect.stringMatching(/./),
        value: expect.any(Number),
        unit: expect.stringMatching(/./),
        against: expect.any(String),
        ratio: expect.any(Number),
      });
    }
    expect(figures.some(({ against, ratio }) => against !== "" && Number(ratio) > 0)).toBe(true);
  },
);

test("without --json it is a table; what there is no bench for is refused", () => {
  expect(bench("query", "--vault", vault, "--notes", "2").stdout).toMatch(/^query: .*\n {2}concepts +\S+ concepts\n/);
  expect(bench("speed")).toMatchObject({ status: 2, stdout: "" });
  expect(bench("query", "--notes", "many")).toMatchObject({ status: 2, stdout: "" });
});

test("copies have other names, the same within a copy", () => {
  const notes = [{ path: "a.md", text: "# Membranes\n\nOsmosis crosses membranes. Semipermeable membranes.\n" }];
  const [first, second, third] = repeat(notes, 3);
  expect(first).toEqual(notes[0]);
  expect(new Set([first!.text, second!.text, third!.text]).size).toBe(3);
  expect(new Set(second!.text.toLowerCase().match(/membranes\p{L}*/gu)).size).toBe(1);
  expect(repeat(notes, 40).map(({ path }) => path)).toHaveLength(40);
  expect(new Set(repeat(notes, 400).map(({ text }) => text)).size).toBe(400);
});
