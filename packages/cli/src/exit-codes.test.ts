import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { SMALL_VAULT, cairn, temporaryFolder, temporaryVault } from "./testing/command.ts";

/** The codes of docs/cli.md, by number: what is promised is what is tested. */
const GUIDE = readFileSync(new URL("../../../docs/cli.md", import.meta.url), "utf8");
const PROMISED = [...GUIDE.matchAll(/^\| (\d+) +\|/gm)].map(([, code]) => Number(code));

const sound = () => temporaryVault(SMALL_VAULT);
const broken = () => temporaryVault({ "a.md": "# Cell\n\nA cell divides. [[nowhere]]\n" });

describe("exit codes", () => {
  test("the guide promises those that are tested here", () => expect(PROMISED).toEqual([0, 1, 2]));

  test.each([
    [0, "done", async () => ["extract", await sound()]],
    [0, "nothing found", async () => ["check", await sound()]],
    [0, "help", async () => ["--help"]],
    [1, "check found an error", async () => ["check", await broken()]],
    [1, "the query was answered with errors", async () => ["query", await sound(), "{ nonsense }"]],
    [
      1,
      "diff found a difference, and was to say so",
      async () => ["diff", await sound(), await broken(), "--exit-code"],
    ],
    [1, "there is no vault", async () => ["gaps", join(temporaryFolder(), "nowhere")]],
    [1, "nothing goes by this name", async () => ["path", await sound(), "--to", "Nothing like it"]],
    [2, "no command", async () => []],
    [2, "no such command", async () => ["extrat"]],
    [2, "no such option", async () => ["extract", "--eahc"]],
    [2, "no such format", async () => ["export", ".", "--format", "png"]],
    [2, "a value out of range", async () => ["next", await sound(), "--first", "0"]],
    [2, "a query that is none", async () => ["query", await sound()]],
    [2, "a shell that has no completion", async () => ["completion", "tcsh"]],
  ])("%i: %s", async (code, _, args) => {
    const outcome = await cairn(await args());
    expect(outcome.code).toBe(code);
    if (code === 2) expect(outcome.stdout).toBe("");
    expect(outcome.stderr).not.toContain("    at ");
  });
});
