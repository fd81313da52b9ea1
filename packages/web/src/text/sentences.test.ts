import { ConceptIndex, cycles, frontier, gaps, learningPath } from "@cairn/graph-core";
import { afterEach, beforeAll, expect, it } from "vitest";
import { speakLanguage } from "./language.ts";
import { told, toldFault } from "./told.ts";

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
  for (const sentence of said) expect(told(sentence)).toBe(sentence);
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
    "It builds on Data, Model and 3 more, and 12 concepts on the way wait for it.",
    "Es baut auf Data, Model und 3 mehr auf, und auf dem Weg warten 12 Begriffe darauf.",
  ],
  ["It needs nothing else first.", "Es setzt sonst nichts voraus."],
  [
    "The notes take Garden, web and 2 more for granted: they are used and never explained.",
    "Als bekannt setzen die Notizen voraus, ohne es je zu erklären: Garden, web und 2 mehr.",
  ],
  ["The notes use Garden and never explain it.", "Die Notizen gebrauchen, ohne es je zu erklären: Garden."],
  ["Both are tied to A, B and C.", "Beide hängen zusammen mit A, B und C."],
  ["2 sections name both, such as a b.md, line 7.", "2 Abschnitte nennen beide, etwa a b.md, Zeile 7."],
  [
    "X is never explained, and 3 concepts need it; 9 build on it in all.",
    "„X“ wird nie erklärt, und 3 Begriffe brauchen es; insgesamt bauen 9 darauf auf.",
  ],
])("%s", async (english, german) => {
  await speakLanguage("de");
  expect(told(english)).toBe(german);
});

it.each([
  ['No concept is called "ab" or "c d": passed over.', "Kein Begriff heißt „ab“ oder „c d“: übergangen."],
  ["Nothing to learn: A and B are known already.", "Nichts zu lernen, schon bekannt: A und B."],
  [
    "Nothing surely has to be understood before A. One weak prerequisite was passed over.",
    "Vor A muss nichts sicher verstanden werden. 1 schwache Voraussetzung wurde übergangen.",
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
  expect(toldFault("concept-not-found", said)).toBe(said);
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
