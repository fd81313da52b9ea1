import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { FORMATS } from "../commands/export.ts";
import { COMMANDS } from "../commands/table.ts";
import { cairn, temporaryFolder, temporaryVault } from "../testing/command.ts";

const has = (shell: string): boolean => spawnSync(shell, ["-c", ":"]).status === 0;
const NAMES = COMMANDS.map(({ name }) => name);

async function script(shell: string): Promise<string> {
  const { code, stdout, stderr } = await cairn(["completion", shell]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return stdout;
}

/** A file in a folder of the test's own. */
function fileWith(text: string): string {
  const file = join(temporaryFolder(), "script");
  writeFileSync(file, text);
  return file;
}

describe.skipIf(!has("bash"))("bash", () => {
  /** What a real bash offers behind these words, the last one begun. */
  function offers(file: string, words: string[], cwd?: string): string[] {
    const list = words.map((word) => `'${word}'`).join(" ");
    const ask = `source '${file}'; COMP_WORDS=(${list}); COMP_CWORD=${words.length - 1}; _cairn; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = spawnSync("bash", ["--norc", "-u", "-c", ask], { encoding: "utf8", cwd });
    expect(stderr).toBe("");
    return stdout.split("\n").filter(Boolean);
  }

  test("offers commands, options, values and files", async () => {
    const file = fileWith(await script("bash"));
    expect(offers(file, ["cairn", "ex"])).toEqual(["extract", "export"]);
    expect(offers(file, ["cairn", ""]).slice(0, NAMES.length)).toEqual(NAMES);
    expect(offers(file, ["cairn", "help", "che"])).toEqual(["check"]);
    expect(offers(file, ["cairn", "check", "--stri"])).toEqual(["--strict"]);
    expect(offers(file, ["cairn", "export", "notes", "--format", ""])).toEqual([...FORMATS]);
    expect(offers(file, ["cairn", "check", "--format", "gi"])).toEqual(["github"]);
    expect(offers(file, ["cairn", "completion", "z"])).toEqual(["zsh"]);
    expect(offers(file, ["cairn", "next", "--first", ""])).toEqual([]);
    const vault = await temporaryVault({ "my notes/a.md": "# A\n", "more.md": "# B\n" });
    expect(offers(file, ["cairn", "extract", "m"], vault).sort()).toEqual(["more.md", "my notes"]);
  });

  test("every option of every command is offered", async () => {
    const file = fileWith(await script("bash"));
    for (const { name, load } of COMMANDS) {
      const { options } = await load();
      const offered = offers(file, ["cairn", name, "--"]);
      for (const option of Object.keys(options)) expect(offered).toContain(`--${option}`);
    }
  });
});

describe.each(["zsh", "fish"])("%s", (shell) => {
  test("names every command and option", async () => {
    const text = await script(shell);
    for (const { name, load } of COMMANDS) {
      expect(text).toContain(name);
      for (const option of Object.keys((await load()).options))
        expect(text).toContain(shell === "zsh" ? `--${option}` : `-l ${option}`);
    }
  });

  test.skipIf(!has(shell))("is a script that the shell understands", async () => {
    const { status, stderr } = spawnSync(shell, ["-n", fileWith(await script(shell))], { encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });
});

test("a shell that has none is told which have", async () => {
  expect(await cairn(["completion", "bahs"])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("Did you mean bash?"),
  });
});
