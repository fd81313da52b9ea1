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
    expect.stringMatching(/note unexplained \S+:3 .*olvent is never explained, and 3 concepts need it\./),
  );
  const explained = { ...Object.fromEntries(needing), "s.md": "# Solvent\n\nA solvent is a liquid that dissolves.\n" };
  expect((await findings(explained)).join("\n")).not.toContain("olvent is never");
});

test("what could not be read is told too", async () => {
  expect(await findings({ "a.md": "---\ntitle: [unclosed\n---\n\n# A\n" })).toEqual([
    expect.stringMatching(/^warning unreadable a\.md:\d+ .*\(front-matter-invalid\)$/),
  ]);
});
