import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const MAIN = fileURLToPath(new URL("../../../bench/src/main.ts", import.meta.url));

it("the bench of the map runs on a small graph and prints a line of JSON a figure", () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--conditions=source", MAIN, "map", "--notes", "40", "--json"],
    { encoding: "utf8" },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const figures = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as { name: string; value: number; against: string });
  expect(figures.filter(({ value }) => !(value > 0))).toEqual([]);
  expect(figures.filter(({ against }) => against === "defaults")).toHaveLength(6);
  expect(figures.map(({ name }) => name)).toContain("click to focused neighbourhood");
});
