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

/** What is asked of each shell: words, the last one begun, and what is offered behind them. */
const OFFERED: readonly (readonly [line: string, offered: readonly string[]])[] = [
  ["cairn ex", ["export", "extract"]],
  ["cairn help che", ["check"]],
  ["cairn check --stri", ["--strict"]],
  ["cairn check notes --stri", ["--strict"]],
  ["cairn export notes --format ", FORMATS.toSorted()],
  ["cairn check --format gi", ["github"]],
  ["cairn completion z", ["zsh"]],
  ["cairn next --first ", []],
  ["cairn mcp --ed", ["--edit"]],
  // A folder that is called like a command is no command.
  ["cairn extract path --pl", []],
];

describe.skipIf(!has("fish"))("fish", () => {
  function offers(file: string, line: string, cwd?: string): string[] {
    const ask = `source '${file}'; complete -C '${line}'`;
    const { stdout, stderr } = spawnSync("fish", ["--no-config", "-c", ask], { encoding: "utf8", cwd });
    expect(stderr).toBe("");
    // Behind a tab stands what it means.
    return stdout
      .split("\n")
      .filter(Boolean)
      .map((each) => each.split("\t")[0]!)
      .sort();
  }

  test("offers commands, options, values and files", async () => {
    const file = fileWith(await script("fish"));
    expect(OFFERED.map(([line]) => [line, offers(file, line)])).toEqual(OFFERED);
    expect(offers(file, "cairn ")).toEqual(expect.arrayContaining(NAMES));
    const vault = await temporaryVault({ "my notes/a.md": "# A\n", "more.md": "# B\n" });
    expect(offers(file, "cairn extract m", vault)).toEqual(["more.md", "my notes/"]);
  }, 60_000);
});

describe.skipIf(!has("zsh"))("zsh", () => {
  /** What a real zsh, on a terminal of its own, adds to its list when Tab is pressed behind a line. */
  function offers(file: string, line: string, cwd?: string): string[] {
    const { stdout, stderr } = spawnSync("zsh", ["-f", fileWith(PRESS_TAB), line], {
      encoding: "utf8",
      cwd,
      env: { ...process.env, CAIRN_SCRIPT: file, CAIRN_SETUP: fileWith(TELL), TERM: "dumb" },
    });
    expect(stderr).toBe("");
    expect(stdout).toContain("<<end>>");
    return [...stdout.matchAll(/<offered:([^\r\n]*)>\r?\n/g)].map(([, word]) => word!).sort();
  }

  test("offers commands, options, values and files", async () => {
    const file = fileWith(await script("zsh"));
    expect(OFFERED.map(([line]) => [line, offers(file, line)])).toEqual(OFFERED);
    expect(offers(file, "cairn ")).toEqual(expect.arrayContaining(NAMES));
    const vault = await temporaryVault({ "my notes/a.md": "# A\n", "more.md": "# B\n" });
    expect(offers(file, "cairn extract m", vault)).toEqual(["more.md", "my\\ notes"]);
  }, 120_000);
});

/** Has a zsh in a terminal of its own press Tab behind a line, and shows what it says. */
const PRESS_TAB = `zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell 'source $CAIRN_SETUP'
while zpty -r shell line; do [[ $line == *'<<ready>>'* ]] && break; done
zpty -w -n shell "$1"$'\\t'
while zpty -r shell line; do print -r -- "$line"; [[ $line == *'<<end>>'* ]] && break; done
zpty -d shell
`;

/** Within that zsh: what its completion adds is printed, and the shell ends behind it. */
const TELL = `PROMPT= PROMPT2=
unsetopt prompt_cr prompt_sp
autoload -U compinit
compinit -u -D
source $CAIRN_SCRIPT
compadd() {
  # Asked for an array, it adds nothing.
  if [[ \${@[1,(i)(-|--)]} == *-(O|A|D)* ]]; then builtin compadd "$@"; return; fi
  local -a added
  builtin compadd -A added "$@"
  local one
  for one in $added; do print -r -- "<offered:$one>"; done
}
finish() { print -r -- '<<end>>'; exit }
comppostfuncs=(finish)
bindkey '^I' complete-word
zle -C ask complete-word _main_complete
print -r -- '<<ready>>'
`;

describe.each(["zsh", "fish"])("%s", (shell) => {
  test("names every command and option", async () => {
    const text = await script(shell);
    for (const { name, load } of COMMANDS) {
      expect(text).toContain(name);
      for (const option of Object.keys((await load()).options))
        expect(text).toContain(shell === "zsh" ? `--${option}` : `-l ${option}`);
    }
  });
});

test("a shell that has none is told which have", async () => {
  expect(await cairn(["completion", "bahs"])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("Did you mean bash?"),
  });
});
