import { expect, test } from "vitest";
import { checkIndex } from "./check-index.ts";
import { ConceptIndex } from "./reading-index.ts";

async function findings(notes: Record<string, string>): Promise<string[]> {
  const index = new ConceptIndex();
  index.setNotes(Object.entries(notes).map(([path, text]) => ({ path, text })));
  const found = await checkIndex(index);
  return found.map(({ rule, severity, note, line, message }) => `${severity} ${rule} ${note}:${line} ${message}`);
}

const SOUND = {
  "cell.md": "# Cell\n\nA cell is the smallest unit of life. See [[membrane]].\n",
  "membrane.md": "# Membrane\n\nA membrane is a thin barrier around a cell. Back to [[cell]].\n",
};

test("notes with nothing wrong give nothing", async () => {
  expect(await findings(SOUND)).toEqual([]);
});

test("broken links: not those to the web, to other files, within the note or out of the vault", async () => {
  const text =
    "# Links\n\n[[cell]] [[Nowhere]] [x](gone.md) [y](https://a.example/b.md) ![[image.png]]\n\n[[#Links]] [z](../out.md) [q](./cell.md)\n\n[[Nowhere|again]]\n";
  expect((await findings({ ...SOUND, "links.md": text })).filter((line) => line.includes("broken-link"))).toEqual([
    'error broken-link links.md:3 There is no note "Nowhere" to link to.',
    'error broken-link links.md:3 There is no note "gone.md" to link to.',
    'error broken-link links.md:7 There is no note "Nowhere" to link to.',
  ]);
});

test("a link to a folder that holds notes is not broken; one to a folder without, or by a bare name, is", async () => {
  const text =
    "# Links\n\n[[parts/]] [x](./parts) [y](/parts) [z](../bio) [[bio/parts/]] [[parts]] [q](none/) [r](./parts/no)\n";
  const found = await findings({
    "bio/links.md": text,
    "bio/parts/membrane.md": SOUND["membrane.md"],
    "parts/a.md": "A.\n",
  });
  expect(
    found.filter((line) => line.includes("broken-link")).map((line) => line.slice("error broken-link ".length)),
  ).toEqual([
    'bio/links.md:3 There is no note "parts" to link to.',
    'bio/links.md:3 There is no note "none/" to link to.',
    'bio/links.md:3 There is no note "./parts/no" to link to.',
    'bio/parts/membrane.md:3 There is no note "cell" to link to.',
  ]);
});

test("a link to the page of a tag is not broken; one to that of a tag that no note has is", async () => {
  const found = await findings({
    "links.md":
      "# Links\n\n[[tags/plugin/filter|Filters]] [[tags/plugin]] [x](./tags/two-words) [[tags/]] [[tags/plug]] [[tags]]\n",
    "bio/membrane.md":
      "---\ntags: [plugin/filter, two words]\n---\n# Membrane\n\n[all](../tags/plugin) [none](../tags/filter)\n",
  });
  expect(
    found.filter((line) => line.includes("broken-link")).map((line) => line.slice("error broken-link ".length)),
  ).toEqual([
    'bio/membrane.md:6 There is no note "../tags/filter" to link to.',
    'links.md:3 There is no note "tags/plug" to link to.',
    'links.md:3 There is no note "tags" to link to.',
  ]);
});

test("a broken link is told where it stands in its line, front matter's and a second one to the same note too", async () => {
  const index = new ConceptIndex();
  index.setNotes([
    {
      path: "links.md",
      text: "---\r\nup: [[Gone]]\r\n---\r\n# Links\r\n\r\nSee [[Gone]], 😀 **[this](<gone too.md#x>)** and [[Gone|it]].\r\n\r\n- > ![[Gone]]\r\n",
    },
    { path: "plain.md", text: "\uFEFF[one](none.md) [two][2]\n\n[2]: none.md\n" },
  ]);
  const found = (await checkIndex(index)).filter(({ rule }) => rule === "broken-link");
  expect(found.map(({ note, line, column, message }) => `${note}:${line}:${column} ${message.split('"')[1]}`)).toEqual([
    "links.md:2:5 Gone",
    "links.md:6:5 Gone",
    "links.md:6:20 gone too.md",
    "links.md:6:50 Gone",
    "links.md:8:5 Gone",
    "plain.md:1:1 none.md",
    "plain.md:1:16 none.md",
  ]);
});

test("an empty note is told as empty, not as one that stands alone", async () => {
  const found = await findings({
    ...SOUND,
    "empty.md": "",
    "spaces.md": "\uFEFF \n\t\r\n",
    "matter.md": "---\ntags: [a]\n---\n\n",
    "title.md": "# Weather\n",
    "rule.md": "---\n\nRain.\n",
  });
  expect(found).toEqual([
    "note empty empty.md:1 There is no text in this note.",
    "note empty matter.md:1 There is no text in this note.",
    'note orphan rule.md:1 "rule" is linked with no other note and shares no concept with one.',
    "note empty spaces.md:1 There is no text in this note.",
    'note orphan title.md:1 "Weather" is linked with no other note and shares no concept with one.',
  ]);
});

test("a contradiction, with the words of both sides", async () => {
  const index = new ConceptIndex();
  index.setNotes([
    { path: "a.md", text: "# Osmosis\n\nOsmosis is a kind of diffusion.\n" },
    { path: "b.md", text: "# Diffusion\n\nDiffusion is a kind of osmosis.\n" },
  ]);
  const [found, ...more] = (await checkIndex(index)).filter(({ rule }) => rule === "contradiction");
  expect(more).toEqual([]);
  expect(found).toMatchObject({ severity: "warning", message: expect.stringMatching(/said to be a kind of/) });
  expect(found!.related.map(({ note }) => note).sort()).toEqual(["a.md", "b.md"]);
  expect(await findings({ "a.md": "# Osmosis\n\nOsmosis is a kind of diffusion.\n" })).toEqual([]);
});

test.each([
  [
    "Osmosis requires a membrane.",
    "Osmosis does not need a membrane.",
    "Osmosis is said to need membrane, and not to need it.",
  ],
  ["Osmosis uses energy.", "Osmosis can't use energy.", "Osmosis is said to use energy, and not to use it."],
  ["Osmosis requires energy.", "Osmosis needs no energy.", "Osmosis is said to need energy, and not to need it."],
  [
    "Osmosis is a kind of diffusion.",
    "Osmosis is not a kind of diffusion.",
    "Osmosis is said to be a kind of diffusion, and not to be a kind of it.",
  ],
  ["Heat affects osmosis.", "Heat does not affect osmosis.", "Heat is said to affect Osmosis, and not to affect it."],
])("a relation stated in one note and denied in another: %s %s", async (stated, denied, message) => {
  const index = new ConceptIndex();
  index.setNote({ path: "a.md", text: `# Osmosis\n\n${stated}\n` });
  const contradictions = async () => (await checkIndex(index)).filter(({ rule }) => rule === "contradiction");
  expect(await contradictions()).toEqual([]);
  index.setNote({ path: "b.md", text: `# Cell\n\n${denied}\n` });
  const found = await contradictions();
  expect(found).toMatchObject([{ severity: "warning", message, note: "b.md", line: 3 }]);
  expect(found[0]!.related.map(({ note, quote }) => [note, quote])).toEqual([
    ["b.md", denied],
    ["a.md", stated],
  ]);
  // Two denials contradict nothing.
  index.setNote({ path: "a.md", text: `# Osmosis\n\n${denied}\n` });
  expect(await contradictions()).toEqual([]);
});

test.each([
  ["Osmosis requires a membrane.", "Osmosis does not always require a membrane."],
  ["Osmosis uses energy.", "Does osmosis not use energy?"],
  ["Heat affects osmosis.", "Heat does not stop osmosis."],
  ["Osmosis requires a membrane.", "Cells that do not require a membrane are rare."],
])("no contradiction: %s %s", async (stated, denied) => {
  const notes = { "a.md": `# Osmosis\n\n${stated}\n`, "b.md": `# Cell\n\n${denied}\n` };
  expect((await findings(notes)).filter((line) => line.includes("contradiction"))).toEqual([]);
});

test("a relation that the author took off the map contradicts nothing", async () => {
  const index = new ConceptIndex();
  index.setNotes([
    { path: "a.md", text: "# Osmosis\n\nOsmosis requires a membrane.\n" },
    { path: "b.md", text: "# Cell\n\nOsmosis does not need a membrane.\n" },
  ]);
  const contradictions = async () => (await checkIndex(index)).filter(({ rule }) => rule === "contradiction").length;
  expect(await contradictions()).toBe(1);
  index.setCorrections("corrections:\n  - reject: { source: Osmosis, type: requires, target: membrane }\n");
  expect(await contradictions()).toBe(0);
});

test("words that say both sides are told once", async () => {
  const index = new ConceptIndex();
  const text = "# Osmosis\n\nOsmosis is a kind of diffusion.\n";
  index.setNote({ path: "a.md", text });
  const { reading } = index.note("a.md")!;
  const [one] = reading.relations;
  const relations = [one!, { ...one!, source: one!.target, target: one!.source }];
  index.setReading({ ...reading, relations }, text);
  const found = (await checkIndex(index)).filter(({ rule }) => rule === "contradiction");
  expect(found.map(({ related }) => related)).toEqual([
    [{ note: "a.md", line: 3, quote: "Osmosis is a kind of diffusion." }],
  ]);
});

test("a cycle of prerequisites names the way round", async () => {
  const found = await findings({
    "a.md": "# Alpha cell\n\nAn alpha cell is a unit. Alpha cells require beta cells.\n",
    "b.md": "# Beta cell\n\nA beta cell is a unit. Beta cells require gamma cells.\n",
    "c.md": "# Gamma cell\n\nA gamma cell is a unit. Gamma cells require alpha cells.\n",
  });
  expect(found.filter((line) => line.includes(" cycle "))).toEqual([
    expect.stringMatching(/said to need .*, but stronger words say that .* needs .*, which needs /),
  ]);
});

test("a topic told by two notes, and a note that stands alone", async () => {
  const found = await findings({
    ...SOUND,
    "more/cell.md": "# Cell\n\nCells divide. See [[membrane]].\n",
    "alone.md": "# Weather\n\nIt rains.\n",
  });
  expect(found.filter((line) => !line.includes("unexplained"))).toEqual([
    'note orphan alone.md:1 "Weather" is linked with no other note and shares no concept with one.',
    "warning duplicate-topic cell.md:1 Cell is what this note is about, and more/cell.md too.",
  ]);
});

test("what others need and nothing explains", async () => {
  const needing = ["Osmosis", "Diffusion", "Filtration"].map((name) => [
    `${name}.md`,
    `# ${name}\n\n${name} is a process. ${name} requires a solvent.\n`,
  ]);
  expect(await findings(Object.fromEntries(needing))).toContainEqual(
    expect.stringMatching(/note unexplained \S+:3 .*olvent" is never explained, and 3 concepts need it\./),
  );
  const explained = { ...Object.fromEntries(needing), "s.md": "# Solvent\n\nA solvent is a liquid that dissolves.\n" };
  expect((await findings(explained)).join("\n")).not.toContain('olvent" is never');
  // A section is about what its heading names, whatever else that says; not about half of a name.
  const section = (heading: string) => ({
    ...Object.fromEntries(needing),
    "s.md": `# Liquids\n\n## ${heading}\n\nEvery solvent dissolves something. Some solvents boil. Water is a good solvent.\n`,
  });
  expect((await findings(section("The many uses of a solvent"))).join("\n")).not.toContain('olvent" is never');
  expect((await findings(section("Solvent prices"))).join("\n")).toContain('olvent" is never');
});

test("words of everyday English are no gap, however many need them", async () => {
  const needing = ["Osmosis", "Diffusion", "Filtration"].map((name) => [
    `${name}.md`,
    `# ${name}\n\n${name} is a process. ${name} requires a system.\n`,
  ]);
  expect((await findings(Object.fromEntries(needing))).filter((line) => line.includes("unexplained"))).toEqual([]);
});

test("of much that is never explained the twenty most important are told", async () => {
  const engines = ["ba", "do", "fi", "gu", "ka"].flatMap((one) =>
    ["lo", "mi", "nu", "pa", "ro"].map((two) => `${one}${two}tron`),
  );
  // A concept needs a few things at most: so much is unexplained because many notes name it.
  const naming = ["Osmosis", "Diffusion", "Filtration", "Distillation", "Sublimation"].map((name) => [
    `${name}.md`,
    `# ${name}\n\n${engines.map((engine) => `${name} requires a ${engine}.`).join("\n\n")}\n`,
  ]);
  // The last of them is named more often than all others.
  const often = ["pump.md", `# Pump\n\n${"A pump uses a karotron.\n\n".repeat(6)}`];
  const notes = { ...Object.fromEntries(naming), ...Object.fromEntries([often]) };
  const found = (await findings(notes)).filter((line) => line.includes("unexplained"));
  expect(found).toHaveLength(20);
  expect(found.join("\n")).toContain('karotron" is never explained');
});

test("what could not be read is told too", async () => {
  expect(await findings({ "a.md": "---\ntitle: [unclosed\n---\n\n# A\n" })).toEqual([
    expect.stringMatching(/^warning unreadable a\.md:\d+ .*\(front-matter-invalid\)$/),
  ]);
});
