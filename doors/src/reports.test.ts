import { readdir } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { DOORS, reportOf, REPORTS } from "./reports.ts";

describe.each(DOORS)("$name", (door) => {
  test("promises what its report says, and says a word about each thing", async () => {
    const { changed, complaints } = await reportOf(door, false);
    expect(complaints).toEqual([]);
    expect(
      changed && `Not current: reports/${door.report}. Run "npm run report" in doors and look at what changes.`,
    ).toBe(false);
  }, 60_000);
});

test("each report is of a door", async () => {
  expect(await readdir(REPORTS)).toEqual(DOORS.map(({ report }) => report).sort());
});

test("the root door stays narrow", async () => {
  const root = DOORS.find(({ name }) => name === "@cairn/graph-core");
  const values = Object.keys((await import(root!.code)) as object);
  expect(values.length).toBeLessThan(25);
}, 60_000);
