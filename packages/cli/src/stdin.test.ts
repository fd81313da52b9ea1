import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { cairn, temporaryFolder } from "./testing/command.ts";

const NOTE = "# Osmosis\n\n**Osmosis** is a process. Osmosis requires a membrane. See [[nowhere]].\n";

test("a hyphen for PATH reads a note from stdin, and leaves nothing behind", async () => {
  const before = readdirSync(tmpdir()).filter((name) => name.startsWith("cairn-stdin-"));
  const cwd = temporaryFolder();
  const { code, stdout, stderr } = await cairn(["extract", "-"], { input: NOTE, cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const { concepts, relations } = JSON.parse(stdout) as { concepts: { id: string }[]; relations: object[] };
  expect(concepts.map(({ id }) => id)).toContain("osmosis");
  expect(concepts.map(({ id }) => id).join()).not.toContain("stdin");
  expect(relations).toContainEqual(expect.objectContaining({ source: "osmosis", target: "membrane" }));
  expect(readdirSync(cwd)).toEqual([]);
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith("cairn-stdin-") && !before.includes(name))).toEqual([]);
});

test("a note without a title is not named after stdin", async () => {
  expect((await cairn(["extract", "-"], { input: "Osmosis uses energy.\n" })).stdout).not.toContain(
    '"id":"from-stdin"',
  );
});

test("other commands read it too, and warn as for any note", async () => {
  expect((await cairn(["check", "-"], { input: NOTE })).stdout).toContain("from-stdin.md:3:60 error");
  const { stdout, stderr } = await cairn(["extract", "-", "--each"], { input: "---\na: [\n---\n\n# Cell\n" });
  expect(stderr).toMatch(/^from-stdin\.md:\d+ front-matter-invalid /);
  expect(JSON.parse(stdout)).toMatchObject({ note: "from-stdin.md" });
  expect((await cairn(["query", "-", "{ stats { notes } }"], { input: NOTE })).stdout).toContain('"notes": 1');
});

test.each([
  [["serve", "-"], "Notes from stdin can't be followed."],
  [["mcp", "-"], "Notes from stdin can't be followed."],
  [["query", "-", "-"], "Notes and query can't both come from stdin."],
])("%j makes no sense", async (args, message) => {
  expect(await cairn(args, { input: NOTE })).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
});
