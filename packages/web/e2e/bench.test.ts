import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const MAIN = fileURLToPath(new URL("../../../bench/src/main.ts", import.meta.url));

/** Runs a bench on 40 notes. @returns its figures, a line of JSON each */
function figuresOf(bench: string): { name: string; value: number; against: string; ratio: number }[] {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--conditions=source", MAIN, bench, "--notes", "40", "--json"],
    { encoding: "utf8" },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const figures = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as ReturnType<typeof figuresOf>[number]);
  expect(figures.filter(({ value }) => !(value > 0))).toEqual([]);
  return figures;
}

it("the bench of the map runs on a small graph", () => {
  const figures = figuresOf("map");
  expect(figures.filter(({ against }) => against === "defaults")).toHaveLength(6);
});

it("the first view of notes weighs less than it may, and is told with a click to a focused neighbourhood", () => {
  const figures = figuresOf("first-view");
  const data = figures.find(({ name }) => name.startsWith("data of the first view"));
  expect(data?.value).toBeGreaterThan(10);
  expect(data?.ratio).toBeLessThan(1);
  expect(figures.map(({ name }) => name)).toContain("click to focused neighbourhood");
});
