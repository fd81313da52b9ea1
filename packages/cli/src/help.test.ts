import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { writeFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { COMMANDS } from "./commands/table.ts";
import { cairn, temporaryFolder } from "./testing/command.ts";

const NAMES = COMMANDS.map(({ name }) => name);

test("--help lists every command on stdout", async () => {
  const { code, stdout, stderr } = await cairn(["--help"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  for (const name of NAMES) expect(stdout).toMatch(new RegExp(`^  ${name} `, "m"));
});

test("no command at all is a usage error, with the help on stderr", async () => {
  const { code, stdout, stderr } = await cairn([]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain("Usage");
});

test("--version prints the version and nothing else", async () => {
  expect(await cairn(["--version"])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
});

test("an unknown command is a usage error that knows better", async () => {
  const { code, stdout, stderr } = await cairn(["extrat"]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain("Did you mean extract?");
});

test("help carries no colours where nobody sees them", async () => {
  expect((await cairn(["--help"])).stdout).not.toContain("\u001B");
});

describe.each(NAMES)("%s --help", (name) => {
  test("shows usage, every option and an example of the command itself", async () => {
    const command = await COMMANDS.find((entry) => entry.name === name)?.load();
    const { code, stdout } = await cairn([name, "--help"]);
    expect(code).toBe(0);
    expect(stdout).toContain(`cairn ${name} ${command?.synopsis}`);
    for (const option of Object.keys(command?.options ?? {})) expect(stdout).toContain(`--${option}`);
    expect(command?.examples.length).toBeGreaterThan(0);
    for (const { line } of command?.examples ?? []) expect(line).toMatch(new RegExp(`^cairn ${name} `));
  });

  test("loads nothing heavy", async () => {
    const trace = join(temporaryFolder(), "trace.mjs");
    const hook = `import { registerHooks } from "node:module";
      registerHooks({ resolve(name, context, next) {
        const found = next(name, context);
        process.stderr.write(found.url + "\\n");
        return found;
      } });`;
    await writeFile(trace, hook);
    const { stderr } = await cairn([name, "--help"], { nodeOptions: ["--import", pathToFileURL(trace).href] });
    const loaded = stderr.split("\n").filter((url) => url.startsWith("file:"));
    expect(loaded.length).toBeGreaterThan(5);
    expect(loaded.filter((url) => !url.includes("/packages/cli/src/") && !url.endsWith("/trace.mjs"))).toEqual([]);
  });
});
