import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { SMALL_VAULT, cairn, temporaryFolder, temporaryVault } from "../testing/command.ts";

const COURSE = Object.fromEntries(
  ["Algebra", "Botany", "Chemistry", "Drawing"].flatMap((name) => [
    [`${name}.md`, `---\nrequires: [Basic ${name}]\n---\n# ${name}\n\n${name} is a subject.\n`],
    [`Basic ${name}.md`, `# Basic ${name}\n\nBasic ${name} is a beginning.\n`],
  ]),
);
const WITH = (config: string) => ({ ...COURSE, "cairn.config.yaml": config });
/** How many concepts `cairn next` offers. */
async function offered(args: string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const { code, stdout, stderr } = await cairn(["next", ...args, "--json"], { env });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return (JSON.parse(stdout) as { items: unknown[] }).items.length;
}

test("the command line comes before the environment, and that before the vault's file", async () => {
  const vault = await temporaryVault(WITH("next:\n  first: 1\n"));
  expect(await offered([vault, "--no-config"])).toBeGreaterThan(3);
  expect(await offered([vault])).toBe(1);
  expect(await offered([vault], { CAIRN_NEXT_FIRST: "2" })).toBe(2);
  expect(await offered([vault, "--first", "3"], { CAIRN_NEXT_FIRST: "2" })).toBe(3);
  // A vault may be one note: the file beside it holds.
  await writeFile(join(vault, "cairn.config.yaml"), "next: { first: none }\n");
  expect((await cairn(["next", join(vault, "Algebra.md")])).code).toBe(2);
});

test("a flag that is set can be taken back", async () => {
  const check = async (vault: string, args: string[], env: NodeJS.ProcessEnv = {}) =>
    (await cairn(["check", vault, ...args], { env })).code;
  const notes = { "a.md": "# Cell\n\nA cell divides. [[b]]\n", "b.md": "# Cell\n\nCells grow. [[a]]\n" };
  const vault = await temporaryVault({ ...notes, "cairn.config.yaml": "check: { strict: true }\n" });
  expect(await check(vault, [])).toBe(1);
  expect(await check(vault, ["--no-strict"])).toBe(0);
  expect(await check(vault, [], { CAIRN_CHECK_STRICT: "off" })).toBe(0);
  expect(await check(vault, ["--strict"], { CAIRN_CHECK_STRICT: "off" })).toBe(1);
});

test("CAIRN_VAULT stands where PATH is left out, and this folder without it; CAIRN_CONFIG and --config name a file", async () => {
  const vault = await temporaryVault(COURSE);
  const folder = temporaryFolder();
  await writeFile(join(folder, "two.yaml"), "next: { first: 2 }\n");
  await writeFile(join(folder, "one.yaml"), "next: { first: 1 }\n");
  const env = { CAIRN_VAULT: vault, CAIRN_CONFIG: join(folder, "two.yaml") };
  expect(await offered([], env)).toBe(2);
  expect(await offered(["--config", join(folder, "one.yaml")], env)).toBe(1);
  expect((await cairn(["query", "{ stats { notes } }"], { cwd: vault })).stdout).toContain('"notes": 8');
  expect((await cairn(["extract"], { cwd: vault })).stdout).toContain('"algebra"');
});

test("what has no meaning is told with a hint, and the rest is done", async () => {
  const vault = await temporaryVault(WITH("nxet:\n  first: 1\n"));
  const { code, stderr } = await cairn(["next", vault], {
    env: { CAIRN_NEXT_FRIST: "1", CAIRN_OTHER: "1", CAIRN_SERVE_PROT: "1" },
  });
  expect(code).toBe(0);
  expect(stderr).toBe(
    'cairn: There is no setting CAIRN_NEXT_FRIST. Did you mean CAIRN_NEXT_FIRST?\ncairn.config.yaml:1 "nxet" is not a setting. Did you mean next?\n',
  );
});

test.each([
  ["next: { first: x }\n", {}, "cairn: cairn.config.yaml:1: next.first takes a whole number from 1 to 200.\n"],
  ["", { CAIRN_NEXT_FIRST: "x" }, 'cairn: CAIRN_NEXT_FIRST takes a whole number from 1 to 200, not "x".\n'],
  ["", { CAIRN_VERBOSE: "maybe" }, 'cairn: CAIRN_VERBOSE takes true or false, not "maybe".\n'],
  ["", { CAIRN_CONFIG: "/nowhere/c.yaml" }, "cairn: /nowhere/c.yaml can't be read"],
])("a value that makes no sense is a usage error: %j %j", async (config, env, message) => {
  const { code, stdout, stderr } = await cairn(["next", await temporaryVault(WITH(config))], { env });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(message);
});

test("init writes the file and its schema, replaces nothing unasked, and the vault is read as before", async () => {
  const vault = await temporaryVault(SMALL_VAULT);
  const before = await cairn(["extract", vault, "--no-cache"]);
  const { code, stdout } = await cairn(["init", vault]);
  expect(code).toBe(0);
  expect(stdout).toContain(`Next: cairn serve ${vault}`);
  const text = await readFile(join(vault, "cairn.config.yaml"), "utf8");
  const schema = /\$schema=(\S+)/.exec(text)?.[1] ?? "";
  expect(JSON.parse(await readFile(join(vault, schema), "utf8"))).toHaveProperty("properties.serve");
  expect(await cairn(["extract", vault, "--no-cache"])).toEqual(before);

  await writeFile(join(vault, "cairn.config.yaml"), "verbose: true\n");
  expect(await cairn(["init", vault])).toMatchObject({ code: 2, stderr: expect.stringContaining("--force") });
  expect(await readFile(join(vault, "cairn.config.yaml"), "utf8")).toBe("verbose: true\n");
  expect((await cairn(["init", "--force"], { cwd: vault })).stdout).toContain("Next: cairn serve\n");
  expect(await readFile(join(vault, "cairn.config.yaml"), "utf8")).toBe(text);
  expect((await cairn(["init", "--stdout"])).stdout).toBe(text);
  expect(await cairn(["init", join(vault, "nowhere")])).toMatchObject({ code: 2 });
});
