import { describe, expect, test } from "vitest";
import { SMALL_VAULT, cairn, temporaryVault } from "./testing/command.ts";
import { HAS_TERMINAL, onTerminal } from "./testing/terminal.ts";

const ESCAPE = "\u001B[";
/** A vault with a broken link: `cairn check` has something to colour. */
const BROKEN = { "a.md": "# Cell\n\nA cell divides. [[nowhere]]\n" };
/** One whose JSON is longer than a screen. */
const LONG = Object.fromEntries(
  Array.from({ length: 40 }, (_, at) => [
    `n${at}.md`,
    `# Topic ${at}\n\nTopic ${at} uses tool ${at}. [[gone ${at}]]\n`,
  ]),
);
/** Every line that went through this pager begins so. */
const PAGER = "sed 's/^/| /'";

describe("colours where nobody looks", () => {
  test("none in a pipe, unless they are asked for; NO_COLOR has the last word, and is quiet", async () => {
    const vault = await temporaryVault(BROKEN);
    const check = async (env: NodeJS.ProcessEnv) => cairn(["check", vault], { env: { NO_COLOR: undefined, ...env } });
    const plain = await check({});
    expect(plain.stdout).not.toContain(ESCAPE);
    const forced = await check({ FORCE_COLOR: "1" });
    expect(forced.stdout).toContain(`${ESCAPE}31merror`);
    // eslint-disable-next-line no-control-regex
    expect(forced.stdout.replace(/\u001B\[\d+m/g, "")).toBe(plain.stdout);
    expect(await check({ FORCE_COLOR: "0" })).toEqual(plain);
    expect((await check({ NO_COLOR: "1", FORCE_COLOR: "1" })).stdout).toBe(plain.stdout);
  });
});

describe.skipIf(!HAS_TERMINAL)("on a terminal", () => {
  test("there are colours, and NO_COLOR takes them away", async () => {
    const vault = await temporaryVault(BROKEN);
    expect((await onTerminal(["check", vault, "--no-cache"])).shown).toContain(`${ESCAPE}31merror`);
    expect((await onTerminal(["check", vault, "--no-cache"], { NO_COLOR: "1" })).shown).not.toContain(ESCAPE);
    expect((await onTerminal(["extrat"])).shown).toContain(`${ESCAPE}31mcairn:`);
  });

  test("what is longer than the screen goes through the pager, with the exit code of the command", async () => {
    const vault = await temporaryVault(LONG);
    const { code, shown } = await onTerminal(["check", vault, "--no-cache"], { PAGER, NO_COLOR: "1" });
    const lines = shown.trimEnd().split("\n");
    expect(code).toBe(1);
    expect(lines.length).toBeGreaterThan(40);
    expect(lines.every((line) => line.startsWith("| "))).toBe(true);
    expect(lines.map((line) => line.slice(2)).join("\n")).toBe((await cairn(["check", vault])).stdout.trimEnd());
  });

  test("what fits does not, nor what is not to: --no-pager, CAIRN_NO_PAGER, PAGER=cat, the config file", async () => {
    const short = await temporaryVault(SMALL_VAULT);
    const long = await temporaryVault(LONG);
    const silent = await temporaryVault({ ...LONG, "cairn.config.yaml": "no-pager: true\n" });
    for (const [args, env] of [
      [["check", short], {}],
      [["check", long, "--no-pager"], {}],
      [["check", long], { CAIRN_NO_PAGER: "1" }],
      [["check", long], { CAIRN_PAGER: "cat" }],
      [["check", silent], {}],
    ] as const) {
      const { shown } = await onTerminal([...args, "--no-cache"], { PAGER, ...env });
      expect(shown.length).toBeGreaterThan(5);
      expect([args[1], env, shown.includes("| ")]).toEqual([args[1], env, false]);
    }
    expect((await onTerminal(["check", silent, "--pager", "--no-cache"], { PAGER })).shown).toContain("| ");
    // In a pipe there is nobody to turn pages.
    expect((await cairn(["check", long], { env: { PAGER } })).stdout).not.toContain("| ");
  });

  test("a pager that is left early is no failure, and one that is not there loses nothing", async () => {
    const vault = await temporaryVault(LONG);
    const left = await onTerminal(["check", vault, "--no-cache"], { PAGER: "head -n 1", NO_COLOR: "1" });
    expect(left.code).toBe(1);
    expect(left.shown.trimEnd().split("\n")).toHaveLength(1);
    const missing = await onTerminal(["check", vault, "--no-cache"], { PAGER: "no-such-pager", NO_COLOR: "1" });
    expect(missing.shown).toContain((await cairn(["check", vault])).stdout);
  });
});
