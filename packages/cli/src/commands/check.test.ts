import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { cairn, temporaryFolder, temporaryVault } from "../testing/command.ts";

const SOUND = {
  "cell.md": "# Cell\n\nA cell is the smallest unit of life. See [[membrane]].\n",
  "membrane.md": "# Membrane\n\nA membrane is a thin barrier around a cell. Back to [[cell]].\n",
};
const WARNS = { ...SOUND, "again/cell.md": "# Cell\n\nCells divide. See [[membrane]].\n" };
const FAILS = {
  ...SOUND,
  "bad, name.md": "# Tissue\n\nA tissue is made of [[cell]]s and [[nothing: at\u001b all]].\n",
};

describe("exit codes", () => {
  test.each([
    ["nothing found", SOUND, [], 0],
    ["nothing found, strictly", SOUND, ["--strict"], 0],
    ["warnings", WARNS, [], 0],
    ["warnings, strictly", WARNS, ["--strict"], 1],
    ["errors", FAILS, [], 1],
    ["an unknown format", SOUND, ["--format", "xml"], 2],
  ])("%s", async (_, notes, options, code) => {
    expect((await cairn(["check", await temporaryVault(notes), ...options])).code).toBe(code);
  });
});

test("text is a line a finding, with its place, and a sum", async () => {
  expect((await cairn(["check", await temporaryVault(WARNS)])).stdout).toBe(
    "again/cell.md:1:1 warning Cell is what this note is about, and cell.md too. [duplicate-topic]\n1 warning\n",
  );
  expect((await cairn(["check", await temporaryVault(SOUND)])).stdout).toBe("Nothing found.\n");
  expect((await cairn(["check", await temporaryVault(FAILS)])).stdout).not.toContain("\u001b");
});

test("the words behind a finding are shown once, though they stand in two notes", async () => {
  const [said, back] = ["Osmosis is a kind of diffusion.", "Diffusion is a kind of osmosis."];
  const vault = await temporaryVault({
    "a.md": `# Osmosis\n\n${said}\n`,
    "b.md": `# Water\n\n${said} Water is a liquid.\n`,
    "c.md": `# Diffusion\n\n${back}\n`,
    "d.md": `# Air\n\n${back} Air is a gas.\n`,
  });
  const { stdout } = await cairn(["check", vault]);
  expect(stdout).toContain("[contradiction]");
  expect(stdout.match(/^ {4}".*"/gm)?.sort()).toEqual([
    '    "Diffusion is a kind of osmosis."',
    '    "Osmosis is a kind of diffusion."',
  ]);
});

test("JSON has every finding whole", async () => {
  const { stdout } = await cairn(["check", await temporaryVault(WARNS), "--format", "json"]);
  expect(JSON.parse(stdout)).toEqual([
    {
      rule: "duplicate-topic",
      severity: "warning",
      message: "Cell is what this note is about, and cell.md too.",
      note: "again/cell.md",
      line: 1,
      column: 1,
      related: [{ note: "cell.md", line: 1, quote: "" }],
    },
  ]);
});

/** A repository with the notes in `docs`. */
async function repository(notes: Record<string, string>): Promise<string> {
  const folder = temporaryFolder();
  for (const [path, text] of Object.entries(notes)) {
    const file = join(folder, "docs", path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return folder;
}

test("annotations name the file within the repository, and no note can write a command of its own", async () => {
  const { stdout } = await cairn(["check", "docs", "--format", "github"], { cwd: await repository(FAILS) });
  const lines = stdout.trimEnd().split("\n");
  expect(lines).toContainEqual(
    expect.stringMatching(/^::error file=docs\/bad%2C name\.md,line=3,col=35,title=broken-link::There is no note "/),
  );
  expect(lines.every((line) => /^::(?:error|warning|notice) file=docs\//.test(line))).toBe(true);
});

test("SARIF says what tool, which rules, and where", async () => {
  const { stdout } = await cairn(["check", "docs", "--format", "sarif"], { cwd: await repository(FAILS) });
  const log = JSON.parse(stdout) as {
    version: string;
    runs: {
      tool: { driver: { name: string; rules: { id: string }[] } };
      results: { ruleId: string; ruleIndex: number; level: string; locations: unknown[] }[];
    }[];
  };
  expect(log.version).toBe("2.1.0");
  const [{ tool, results }] = log.runs as [(typeof log.runs)[0]];
  expect(tool.driver.name).toBe("cairn");
  for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]!.id).toBe(ruleId);
  expect(results.find(({ ruleId }) => ruleId === "broken-link")).toMatchObject({
    level: "error",
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: "docs/bad%2C%20name.md" },
          region: { startLine: 3, startColumn: 35 },
        },
      },
    ],
  });
});
