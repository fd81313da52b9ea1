import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cairn, temporaryFolder, temporaryVault } from "../testing/command.ts";

// Front matter says what comes first, so that nothing here depends on how sentences are read.
const COURSE = {
  "1 counting.md": "# Counting rules\n\nA counting rule counts things.\n",
  "2 sums.md": '---\nrequires: ["[[Counting rules]]"]\n---\n# Long sums\n\nA long sum adds up.\n',
  "3 products.md":
    '---\nrequires: ["[[Long sums]]", "[[Inner patience]]"]\n---\n# Cross products\n\nA cross product is made of parts.\n',
  "4 powers.md":
    '---\nrequires: ["[[Cross products]]", "[[Counting rules]]"]\n---\n# Higher powers\n\nA higher power grows fast.\n',
};
const NO_ORDER = { "a.md": "# Apples\n\nAn apple is red.\n" };

const progress = (known: unknown): string => JSON.stringify({ format: "cairn-progress", version: 1, known });

async function progressFile(text: string): Promise<string> {
  const file = join(temporaryFolder(), "progress.json");
  await writeFile(file, text);
  return file;
}

describe("cairn path", () => {
  test("--plan writes a study plan whose links lead from it to the notes", async () => {
    const vault = await temporaryVault(COURSE);
    const out = join(vault, "plans", "powers.md");
    await mkdir(join(vault, "plans"));
    const { code, stdout, stderr } = await cairn(["path", vault, "--to", "Higher powers", "--plan", "-o", out]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(stderr).toContain("4 steps");
    const text = await readFile(out, "utf8");
    expect(text).toMatch(/^# The way to Higher powers\n/);
    const links = [...text.matchAll(/\]\(([^)#]+)/g)].map(([, link = ""]) => decodeURIComponent(link));
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) expect(await readFile(join(vault, "plans", link), "utf8")).toContain("# ");
    const printed = await cairn(["path", vault, "--to", "Higher powers", "--plan", "--wikilinks"]);
    expect(printed.stdout).toContain("[[2 sums|Long sums]]");
  });

  test("--known-file leaves out what the learner's progress holds, by id or label", async () => {
    const known = progress([
      { concept: "counting-rule" },
      { concept: "gone", label: "Long sums", since: "2026-05-31" },
    ]);
    const file = await progressFile(known);
    const { code, stdout, stderr } = await cairn([
      "path",
      await temporaryVault(COURSE),
      "--to",
      "Higher powers",
      "--known-file",
      file,
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect([...stdout.matchAll(/^ *\d+\. (.+?) {2}/gm)].map(([, label]) => label)).toEqual([
      "Cross products",
      "Higher powers",
    ]);
    expect(stdout).toContain('take "Inner patience" for granted');
  });

  test("--show-known ticks, --ways gives several, --depth cuts", async () => {
    const vault = await temporaryVault(COURSE);
    const run = async (...args: string[]) => (await cairn(["path", vault, "--to", "Higher powers", ...args])).stdout;
    expect(await run("--known", "Long sums", "--show-known")).toMatch(/2\. Long sums .*\[known\]/);
    expect(await run("--known", "Counting rules", "--ways")).toMatch(
      /\(the shortest\)\n {2}\[Counting rules\] → Higher powers\n {2}leaves out: Cross products\n/,
    );
    expect(await run("--depth", "1")).toMatch(/left out/);
    expect(JSON.parse(await run("--ways", "--json"))).toMatchObject({
      goal: { id: "higher-power" },
      ways: expect.any(Array),
    });
  });

  test("says what a vault without prerequisites lacks", async () => {
    const { code, stdout } = await cairn(["path", await temporaryVault(NO_ORDER), "--to", "Apples"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/do not show what has to be understood before what.*requires:/);
  });
});

test("cairn next goes from what is known towards the goal", async () => {
  const vault = await temporaryVault(COURSE);
  const { code, stdout, stderr } = await cairn([
    "next",
    vault,
    "--known",
    "Counting rules,Long sumz",
    "--to",
    "Higher powers",
  ]);
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /^Long sums {2}\(2 sums\.md:\d+, .*\)\n {5}It builds on "Counting rules", and 1 concept on the way waits for it\.\n$/,
  );
  expect(stderr).toMatch(/"Long sumz"; it was passed over\. Did you mean Long sums\?/);
  const json = await cairn(["next", vault, "--json"]);
  expect(JSON.parse(json.stdout)).toMatchObject({ items: [{ concept: { id: "counting-rule" } }], unknownNames: [] });
  expect((await cairn(["next", vault, "--known", "higher powers", "--to", "higher powers"])).stdout).toMatch(
    /known already/,
  );
  expect((await cairn(["next", await temporaryVault(NO_ORDER)])).stdout).toMatch(/requires:/);
});

test("cairn gaps names what is never explained, and what cannot be understood for it", async () => {
  const { code, stdout } = await cairn(["gaps", await temporaryVault(COURSE)]);
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /"Inner patience" is never explained, and 1 concept needs it.*\n {5}".*Inner patience.*" 3 products\.md:2\n/,
  );
  expect(stdout).toMatch(/"Cross products" builds on "Inner patience", which the notes never explain\./);
  expect((await cairn(["gaps", await temporaryVault(NO_ORDER)])).stdout).toMatch(/^No gaps/);
});

test("cairn cycles shows the circle and what was left out", async () => {
  const vault = await temporaryVault({
    "a.md": '---\nrequires: ["Egg"]\n---\n# Hen\n\nA hen lays.\n',
    "b.md": '---\nrequires: ["Nest"]\n---\n# Egg\n\nAn egg rests.\n',
    "c.md": '---\nrequires: ["Hen"]\n---\n# Nest\n\nA nest is built.\n',
  });
  const { code, stdout } = await cairn(["cycles", vault]);
  expect(code).toBe(0);
  expect(stdout.match(/→ \w+ \(left out\): "/g)).toHaveLength(1);
  expect(stdout.match(/^ {5}\w+ → /gm)).toHaveLength(3);
  expect((await cairn(["cycles", await temporaryVault(COURSE)])).stdout).toMatch(/^No circles/);
});

test("cairn curriculum prints stages, in each what the ones before make ready", async () => {
  const { code, stdout } = await cairn(["curriculum", await temporaryVault(COURSE)]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^\d+ concepts in \d+ stages, /);
  const places = ["Counting rules", "Long sums", "Cross products", "Higher powers"].map((label) =>
    stdout.search(new RegExp(`^ {2,}.*\\b${label}\\b`, "m")),
  );
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
});

test("cairn curriculum and cairn query group by the regions of the map, which are kept for the next time", async () => {
  const text = [
    ["Kettle", "Teapot", "Saucer", "Strainer", "Teaspoon"],
    ["Engine", "Gearbox", "Clutch", "Piston", "Camshaft"],
  ].map((things) =>
    things.map((one) => `## ${one}\n\nA ${one} uses ${things.filter((other) => other !== one).join(" and ")}.\n`),
  );
  const vault = await temporaryVault({ "tea.md": text[0]!.join("\n"), "car.md": text[1]!.join("\n") });
  const query = "{ map(first: 50) { concepts { slug label } layout { themes } } curriculum { anytime { label } } }";
  const { stdout } = await cairn(["query", vault, query]);
  interface Answer {
    data: {
      map: { concepts: { label: string }[]; layout: { themes: (number | null)[] } };
      curriculum: { anytime: { label: string | null }[] };
    };
  }
  const { map, curriculum } = (JSON.parse(stdout) as Answer).data;
  const regions = new Map<number, string[]>();
  map.layout.themes.forEach((theme, at) => {
    if (theme !== null) regions.set(theme, [...(regions.get(theme) ?? []), map.concepts[at]!.label]);
  });
  expect(regions.size).toBe(2);
  const names = [...regions].sort(([a], [b]) => a - b).map(([, labels]) => labels[0]!);
  expect(curriculum.anytime.map(({ label }) => label)).toEqual(expect.arrayContaining(names));
  const { stdout: course } = await cairn(["curriculum", vault]);
  for (const name of names) expect(course).toContain(`\n  ${name}\n    `);
  expect(existsSync(join(vault, ".cairn", "places.json"))).toBe(true);
});

test("cairn curriculum keeps its lines short, and writes a course in Markdown", async () => {
  const kinds =
    "tea coffee flower fish honey herb rice soup milk salt sugar mustard pepper ink paint glue wax oil tar plant bean barley cream butter jam";
  const many = kinds
    .split(" ")
    .map((kind) => `## ${kind} pot\n\nIt is a pot of clay.\n`)
    .join("\n");
  const vault = await temporaryVault({ ...COURSE, "pots.md": `# Pots\n\n${many}` });
  const { stdout } = await cairn(["curriculum", vault]);
  expect(stdout).toMatch(/ butter pot\b/i);
  expect(Math.max(...stdout.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(100);
  const folder = temporaryFolder();
  const written = await cairn(["curriculum", vault, "--plan", "-o", "course.md"], { cwd: folder });
  expect(written).toMatchObject({
    code: 0,
    stdout: "",
    stderr: expect.stringMatching(/^course\.md: \d+ concepts\.$/m),
  });
  const course = await readFile(join(folder, "course.md"), "utf8");
  expect(course).toMatch(/^# Course\n/);
  const [, target = ""] = /\]\(([^)#]*sums[^)#]*)/.exec(course) ?? [];
  expect(existsSync(join(folder, decodeURI(target)))).toBe(true);
  expect(await cairn(["curriculum", vault, "-o", "x.md"])).toMatchObject({ code: 2, stdout: "" });
});

test("cairn curriculum speaks of one as of one, and of no stages where there are none", async () => {
  const one = await temporaryVault({ "tea.md": "# Tea\n\nTea is a drink.\n" });
  const { stdout } = await cairn(["curriculum", one, "--first", "1"]);
  expect(stdout).toMatch(
    /^1 concept, .* of reading\. The notes do not show what has to be understood before what\.\n\nAt any time\n {2}Tea\n/,
  );
  const two = await temporaryVault({ "a.md": "# Hen\n\nA hen is a bird.\n", "b.md": "# Nest\n\nA nest is a home.\n" });
  expect((await cairn(["curriculum", two, "--first", "1"])).stdout).toMatch(
    /\n1 less important concept is left out: --first shows more\.\n$/,
  );
});

describe("exit codes", () => {
  test.each([
    ["path", "--to", "x", "--plan", "--json"],
    ["path", "--to", "x", "--out", "y"],
    ["path", "--to", "x,y", "--ways"],
    ["path", "--to", "x", "--min-strength", "2"],
    ["next", "--first", "0"],
    ["gaps", "--first", "many"],
    ["cycles", "--first", "201"],
    ["curriculum", "--min-strength", "weak"],
  ])("2 for %s %s %s %s %s", async (name, ...args) => {
    expect(await cairn([name, ".", ...args])).toMatchObject({ code: 2, stdout: "" });
  });

  test.each([
    ["no JSON", "not JSON"],
    [progress([{ concept: 1 }]), "known[0].concept"],
    [progress("all"), '"known" must be a list'],
  ])("1 for the progress %s", async (text, message) => {
    const outcome = await cairn(["next", ".", "--known-file", await progressFile(text)]);
    expect(outcome).toMatchObject({ code: 1, stdout: "", stderr: expect.stringContaining(message) });
  });

  test("1 for a file of progress that is not there, and for a goal that is not", async () => {
    expect(await cairn(["next", ".", "--known-file", "/no/such/file.json"])).toMatchObject({ code: 1, stdout: "" });
    const outcome = await cairn(["next", await temporaryVault(COURSE), "--to", "Higher powerz"]);
    expect(outcome).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringMatching(/did you mean.*Higher powers/i),
    });
  });
});
