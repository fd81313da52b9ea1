import { expect, it } from "vitest";
import { english } from "@cairn/english-model";
import { standing } from "./notebook.ts";
import { draftNote, readNote } from "./read-note.ts";
import { SparseScorer } from "./score.ts";
import { NAME_WEIGHTS } from "./weights.data.ts";

/** Finds that all names are one that may be. */
class AllOne extends SparseScorer {
  override likelihood(): number {
    return 1;
  }
}
const JOINS_ALL = new AllOne(NAME_WEIGHTS);

/** All names of each concept that has more than one. */
function namesIn(text: string): string[][] {
  const { concepts } = readNote({ path: "a.md", text: `# Notes\n\n${text}\n` });
  return concepts
    .filter(({ aliases }) => aliases.length > 0)
    .map(({ label, aliases }) => [label, ...aliases.map(({ name }) => name)].sort());
}

it("joins a longer and a shorter name of one thing", () => {
  expect(namesIn("The tulip bulb rests in winter. In spring the bulb sends up a stem.")).toEqual([
    ["bulb", "tulip bulb"],
  ]);
});

it.each([
  ["A message can be moved into a tulip cell, and the tulip makes the protein. The cell reads it.", "tulip", "cell"],
  [
    "The Gmail web application runs in a browser. Gmail sends mail. The application is fast. A web application needs a server.",
    "Gmail",
    "application",
  ],
  [
    "Open the configuration page first. The configuration names a folder. The page lists plugins. The configuration is read once. A page has a title.",
    "configuration",
    "page",
  ],
])("does not join two names for both being short for a third: %s", (text, one, other) => {
  const names = namesIn(text);
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((each) => each.includes(one) && each.includes(other))).toEqual([]);
});

it("keeps what is done to a thing apart from the thing", () => {
  const text = "- Repair wooden rudder quickly\n- The wooden rudder steers the boat. A wooden rudder is heavy.";
  expect(namesIn(text).filter((each) => each.some((name) => name.startsWith("Repair")))).toEqual([]);
});

it("keeps doing something to a thing apart from the thing", () => {
  const text =
    "The harbour lowers its costs by reducing idle crane hours. Idle crane hours are dear.\n\n- Takes a day for restoring the archive\n- The archive is kept in the harbour";
  expect(namesIn(text).flat()).not.toContain("idle crane hour");
  expect(namesIn(text).flat()).not.toContain("archive");
});

it.each([
  ["lack", false],
  ["distribution", false],
  ["practice", true],
])("a thing is no %s of it, unless that says hardly more: %s", (noun, isOne) => {
  const text = `The ${noun} of harbour patrols alarms the town. Harbour patrols stop thieves. Harbour patrols need boats.`;
  expect(
    namesIn(text).some((each) => each.includes(`${noun} of harbour patrols`) && each.includes("harbour patrol")),
  ).toBe(isOne);
});

it.each([
  ["Google Lantern burns at night. Google is a company.", "Google Lantern", "Google"],
  ["- **No tug maintenance**\n\nTug maintenance is dear.", "No tug maintenance", "tug maintenance"],
  [
    "## Security of the harbour\n\nThe master answers.\n\n## Security in the harbour\n\nThe captain answers.",
    "Security of the harbour",
    "Security in the harbour",
  ],
  ["World War II ended in 1945. WWI ended in 1918.", "World War II", "WWI"],
  ["Sailors settled in New Harlow. Harlow taxed them.", "New Harlow", "Harlow"],
])("keeps apart what is named alike and is certainly another thing: %s", (text, one, other) => {
  const { notebook } = draftNote({ path: "a.md", text: `# Notes\n\n${text}\n` }, english(), JOINS_ALL);
  const [here, there] = [one, other].map((name) => notebook.find(name));
  expect(here && standing(here)).toBeDefined();
  expect(here && standing(here)).not.toBe(there && standing(there));
});

it("keeps what is somebody's apart from all others of the kind", () => {
  const text = "Harlow's death shook the harbour. Pilots who sailed by night were condemned to death.";
  expect(namesIn(text).flat()).not.toContain("death");
});

it("keeps what is told of a thing apart from the thing", () => {
  const text =
    "## Things to check before tidal dredging\n\nTidal dredging needs a pilot. Tidal dredging clears the harbour. In tidal dredging, ships wait.";
  expect(namesIn(text).flat()).not.toContain("tidal dredging");
});

it("a few words that are met once have the initials of nobody's letters", () => {
  const text = "FTD is a harbour. FTD has docks. A flood tide door is new.";
  expect(namesIn(text).flat()).not.toContain("FTD");
  expect(namesIn(`${text} Every flood tide door is checked.`).flat()).toContain("FTD");
});

it("keeps the members of a numbered series, and others of a kind, apart from the kind", () => {
  const text =
    "A ship has decks. Passengers sleep on deck 4. The engine stands on deck 7. The deck is washed daily.\n\n## Other harbour cranes\n\nA harbour crane lifts cargo. The harbour crane turns.";
  for (const names of namesIn(text)) {
    expect(names.filter((name) => /^deck(?: \d)?$/i.test(name)).length).toBeLessThan(2);
    expect(names).not.toContain("Other harbour cranes");
  }
});

it("what is newly named as one of many is not the proper name that ends in it", () => {
  const text =
    "The Mersey Dock Tool measures tides. The Mersey Dock Tool is free. A sextant is a tool that measures angles at sea.";
  expect(namesIn(text).filter((names) => names.some((name) => /^tool$/i.test(name)))).toEqual([]);
});

it("keeps a product apart from the several things that it is called after", () => {
  const text = "Amazon Coastal Database Services helps to create coastal databases.";
  const { concepts } = readNote({ path: "a.md", text: `# Amazon Coastal Database Services\n\n${text}\n` });
  expect(concepts.map(({ label }) => label)).toContain("coastal database");
  expect(concepts.flatMap(({ aliases }) => aliases.map(({ name }) => name))).not.toContain("coastal database");
});

it.each([
  [
    "A transcription factor is a protein. The transcription factor binds. Mutations alter transcription of a gene.",
    "transcription",
  ],
  ["Climate change melts ice. The soil dries where the climate is warm. Climate change is measured.", "climate"],
  ["The graph takes three steps. A time step is short, and each time step is counted.", "step"],
])("leaves a name alone that speaks of more than a longer one: %s", (text, short) => {
  const { notebook } = draftNote({ path: "a.md", text: `# Notes\n\n${text}\n` }, english(), JOINS_ALL);
  const draft = notebook.find(short);
  expect(draft && standing(draft).key).toBe(short);
});

it("joins a name to the longer one where what it is of says the same", () => {
  const text = "The cell needs an energy input. It takes an input of free energy. An energy input is dear.";
  const { notebook } = draftNote({ path: "a.md", text: `# Notes\n\n${text}\n` }, english(), JOINS_ALL);
  const draft = notebook.find("input");
  expect(draft && standing(draft).key).toBe("energy input");
});

it("joins no thing with what it has or what goes through it", () => {
  expect(namesIn("The crew counts the harbour resources such as cranes. They dredge their harbour.")).toEqual([]);
});

it.each([
  [
    "Sailors speak of mooring and anchoring. Anchoring needs a chain. Anchoring is slow.",
    "mooring and anchoring",
    "anchoring",
  ],
  ["Harbour ABC is a program. ABC is a method.", "Harbour ABC", "ABC"],
])("leaves apart what is one of several, or what a product's name ends in: %s", (text, one, other) => {
  expect(namesIn(text).some((names) => names.includes(one) && names.includes(other))).toBe(false);
});
