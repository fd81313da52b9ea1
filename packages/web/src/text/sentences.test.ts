import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ConceptIndex, cycles, frontier, gaps, learningPath } from "@cairn/graph-core";
import { readVault } from "@cairn/graph-core/node";
import { afterEach, beforeAll, expect, it } from "vitest";
import { speakLanguage } from "./language.ts";
import { told, toldFault, toldVerb, toldWarning } from "./told.ts";

/** Every sentence that the core says of some notes. */
let said: string[];

beforeAll(async () => {
  const index = new ConceptIndex();
  index.setNotes([
    {
      path: "cell.md",
      text: "# Cell\n\nA cell is the smallest unit of life. A cell contains a nucleus. A cell requires a membrane.\n",
    },
    {
      path: "membrane.md",
      text: "# Membrane\n\nA membrane is a thin layer. A membrane consists of lipids. See [cell wall](wall.md).\n",
    },
    {
      path: "wall.md",
      text: "# Cell wall\n\nA cell wall is a layer around a cell. Plants have a cell wall. A cell wall requires a cell.\n",
    },
    {
      path: "osmosis.md",
      text: "# Osmosis\n\nOsmosis is diffusion through a membrane. Osmosis requires diffusion. Diffusion requires osmosis.\n\n## Turgor\n\nTurgor is pressure in a cell.\n",
    },
    {
      path: "diffusion.md",
      text: "---\nrequires: [membrane]\n---\n# Diffusion\n\nDiffusion is a kind of transport. Diffusion uses a gradient.\n\nNext: [osmosis](osmosis.md)\n",
    },
  ]);
  const { reader } = index;
  const first = await frontier(reader, []);
  const later = await frontier(reader, ["membrane", "lipid"], { goal: "osmosis" });
  const found = await gaps(reader, {});
  said = [
    ...index.prerequisites.map(({ reason }) => reason),
    ...first.items.map(({ reason }) => reason),
    ...later.items.map(({ reason }) => reason),
    ...(await learningPath(reader, ["osmosis"])).steps.map(({ reason }) => reason),
    ...(
      await learningPath(reader, ["osmosis", "no such thing"], {
        known: ["diffusion"],
        maxSteps: 2,
        passOverUnknownGoals: true,
      })
    ).remarks.map(({ text }) => text),
    ...(await learningPath(reader, ["membrane"], { known: ["membrane"] })).remarks.map(({ text }) => text),
    ...(await learningPath(reader, ["gradient"])).remarks.map(({ text }) => text),
    ...found.gaps.map(({ reason }) => reason),
    ...found.unreachable.map(({ reason }) => reason),
    ...(await cycles(reader, {})).cycles.map(({ reason }) => reason),
  ];
}, 120_000);

afterEach(() => speakLanguage("en"));

/** Sentences in which the notes' own verb stands: they are the notes' words. */
const OWN_VERB = / (?:requires|require|uses|contains|consists of|has|have) /;

it.each(["de", "es"] as const)("every sentence that the core words is told in %s", async (language) => {
  await speakLanguage(language);
  const worded = said.filter((sentence) => !OWN_VERB.test(sentence));
  expect(worded.length).toBeGreaterThan(8);
  expect(worded.filter((sentence) => told(sentence) === sentence)).toEqual([]);
});

it("English stays as it is, and so does what the notes say", async () => {
  for (const sentence of said) expect(told(sentence)).toBe(sentence.replace(/"([^"]+)"/g, "“$1”"));
  await speakLanguage("de");
  expect(told("A cell contains a nucleus.")).toBe("A cell contains a nucleus.");
  expect(told("")).toBe("");
});

it.each([
  ["Osmosis is explained through Diffusion.", "„Osmosis“ wird über „Diffusion“ erklärt."],
  ["The note on Osmosis leads on to Cell.", "Die Notiz zu „Osmosis“ führt weiter zu „Cell“."],
  ["This is the goal.", "Das ist das Ziel."],
  [
    "It needs nothing else first, and 1 concept waits for it.",
    "Es setzt sonst nichts voraus, und 1 Begriff wartet darauf.",
  ],
  [
    'It builds on "Data", "Model" and 3 more, and 12 concepts on the way wait for it.',
    "Es baut auf „Data“, „Model“ und 3 mehr auf, und auf dem Weg warten 12 Begriffe darauf.",
  ],
  ["It needs nothing else first.", "Es setzt sonst nichts voraus."],
  [
    'The notes take "Garden", "web" and 2 more for granted: they are used and never explained.',
    "Als bekannt setzen die Notizen voraus, ohne es je zu erklären: „Garden“, „web“ und 2 mehr.",
  ],
  ['The notes use "Garden" and never explain it.', "Die Notizen gebrauchen, ohne es je zu erklären: „Garden“."],
  ['Both are tied to "A", "B" and "C".', "Beide hängen zusammen mit „A“, „B“ und „C“."],
  ["2 sections name both, such as a b.md, line 7.", "2 Abschnitte nennen beide, etwa a b.md, Zeile 7."],
  [
    '"X" is never explained, and 3 concepts need it; 9 build on it in all.',
    "„X“ wird nie erklärt, und 3 Begriffe brauchen es; insgesamt bauen 9 darauf auf.",
  ],
])("%s", async (english, german) => {
  await speakLanguage("de");
  expect(told(english)).toBe(german);
});

it.each([
  ['No concept is called "ab", nor anything like it.', "In diesen Notizen heißt kein Begriff „ab“."],
  ['No concept is called "ab" or "c d": passed over.', "Kein Begriff heißt „ab“ oder „c d“: übergangen."],
  ['Nothing to learn: "A" and "B" are known already.', "Nichts zu lernen, schon bekannt: „A“ und „B“."],
  [
    'Nothing surely has to be understood before "A". One weak prerequisite was passed over.',
    "Vor „A“ muss nichts sicher verstanden werden. 1 schwache Voraussetzung wurde übergangen.",
  ],
  [
    'Nothing surely has to be understood before "A" and "B": what comes first may help.',
    "Vor „A“ und „B“ muss nichts sicher verstanden werden: Was vorher kommt, kann helfen.",
  ],
  [
    "At least 12 concepts that are needed less were left out.",
    "Mindestens 12 Begriffe, die weniger gebraucht werden, wurden weggelassen.",
  ],
  ['No note speaks of "X" (any more).', "Keine Notiz spricht (noch) von „X“."],
])("%s", async (english, german) => {
  await speakLanguage("de");
  expect(told(english)).toBe(german);
});

it("a name from right to left keeps its full stop and its number on their side", () => {
  expect(told("Nothing comes before التعلم العميق. 3 were passed over.")).toBe(
    "Nothing comes before \u2068التعلم العميق\u2069. 3 were passed over.",
  );
});

it("errors are told by their shape, else by their code; what the server says in detail is kept, and an unknown code is left", async () => {
  const said = 'There is no concept "x y" in these notes. Did you mean "a" or "b"?';
  expect(toldFault("concept-not-found", said)).toBe(
    "There is no concept “x y” in these notes. Did you mean “a” or “b”?",
  );
  await speakLanguage("es");
  expect(toldFault("concept-not-found", said)).toBe("Ningún concepto de estas notas se llama «x y». ¿Quizá «a» o «b»?");
  expect(toldFault("limit-depth", "The query is too deep.")).toMatch(/^Es más de lo que/);
  expect(toldFault("limit-time", "It took too long.")).toMatch(/^Esto tardó demasiado/);
  expect(toldFault("invalid-argument", "`to` takes 1 to 200 characters.")).toBe(
    "El servidor no acepta esta entrada. (`to` takes 1 to 200 characters.)",
  );
  expect(toldFault("constructor", "Something.")).toBe("Something.");
  expect(toldFault(undefined, "Something.")).toBe("Something.");
});

/** Whatever can be wrong with notes, as the readers say it. */
async function warnings(): Promise<string[]> {
  const vault = await mkdtemp(join(tmpdir(), "cairn-warned-"));
  try {
    await writeFile(join(vault, "good.md"), "# Cell\n\nA cell is the smallest unit of life.\n");
    await writeFile(join(vault, "front.md"), "---\na: [b\nc: }\n---\n# A\n\nText.\n");
    await writeFile(join(vault, "open.md"), "---\na: b\n\n# A\n\nText.\n");
    await writeFile(join(vault, "comment.md"), "# A\n\n%% never closed\n\nText.\n");
    await writeFile(join(vault, "deep.md"), `${"> ".repeat(400)}deep\n`);
    await writeFile(join(vault, "tag.md"), `---\ntags: [${"t".repeat(300)}]\n---\n# A\n\nText.\n`);
    await writeFile(join(vault, "latin.md"), Buffer.from("# Caf\u00e9\n\nUn caf\u00e9.\n", "latin1"));
    await writeFile(join(vault, "binary.md"), Buffer.from([0, 1, 2, 3, 0, 0, 255]));
    await writeFile(join(vault, "large.md"), "x".repeat(3_000));
    await writeFile(join(vault, "Twin.md"), "# T\n");
    await writeFile(join(vault, "twin.md"), "# T\n");
    await mkdir(join(vault, "closed"));
    await symlink(join(vault, "nowhere.md"), join(vault, "dangling.md"));
    await symlink(tmpdir(), join(vault, "outside"));
    await symlink(join(vault, "loop.md"), join(vault, "loop.md"));
    await chmod(join(vault, "closed"), 0);
    const read = await readVault(vault, { maxBytes: 2_000 });
    const index = new ConceptIndex();
    index.setNotes(read.notes);
    return [...read.warnings, ...index.warnings].map(({ message }) => message);
  } finally {
    await chmod(join(vault, "closed"), 0o755);
    await rm(vault, { recursive: true, force: true });
  }
}

it("whatever is wrong with notes is told in each language", async () => {
  const found = [
    ...new Set(await warnings()),
    "The file cannot be read (permission denied) and was left out.",
    "Its path is too long to be opened. Shorten it.",
    "A name of 250 characters is too long for an id, which was cut at 200. Give it a shorter name.",
    'The format "org" broke, and the note was read as Markdown: no (end) found',
    "Changes may be missed: ENOSPC",
  ];
  expect(found.length).toBeGreaterThan(13);
  for (const language of ["de", "es"] as const) {
    await speakLanguage(language);
    expect(found.filter((message) => toldWarning(message) === message)).toEqual([]);
  }
  expect(
    toldWarning("The file has 3 kB, more than the limit of 2 kB, and was left out. Split it into several notes."),
  ).toBe("El archivo tiene 3 kB, más que el límite de 2 kB, y se omitió. Divídelo en varias notas.");
  expect(toldWarning("Something new.")).toBe("Something new.");
  await speakLanguage("en");
  for (const message of found) expect(toldWarning(message)).toBe(message);
});

it("Cairn's own words for a tie are told, the notes' verbs are not", async () => {
  expect(toldVerb("part of")).toBe("part of");
  await speakLanguage("de");
  expect(["part of", "is a", "relates to", "contains", "é", "toString"].map(toldVerb)).toEqual([
    "ist Teil von",
    "ist eine Art von",
    "hängt zusammen mit",
    "contains",
    "é",
    "toString",
  ]);
});
