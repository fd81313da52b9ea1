import { describe, expect, test } from "vitest";
import { ConceptIndex } from "../reading-index.ts";

const FOOTER = "Follow the workshop to get news about the harbour festival every week.";
const TITLES = ["Photosynthesis", "Respiration", "Fermentation", "Osmosis", "Diffusion", "Mitosis"];
const noteOf = (title: string, ...lines: string[]) => ({
  path: `${title}.md`,
  text: `# ${title}\n\n${title} is a process that needs water.\n\n${lines.join("\n\n")}\n`,
});
const indexOf = (notes: ReturnType<typeof noteOf>[]): ConceptIndex => {
  const index = new ConceptIndex();
  index.setNotes(notes);
  return index;
};
/** What the notes' subjects are tied to by some words. */
const tiedBy = (index: ConceptIndex, quote: string, sources = TITLES) =>
  index.graph
    .mapEdges((_, relation) => relation)
    .filter(({ evidence }) => evidence.some((one) => one.quote.includes(quote)))
    .filter(({ source, target }) => sources.some((title) => [source, target].includes(title.toLowerCase())));

describe("what a template says", () => {
  test("is said of none of the things that it is filled in for", () => {
    const few = indexOf(TITLES.slice(0, 3).map((title) => noteOf(title, FOOTER)));
    expect(tiedBy(few, "Follow the workshop").length).toBeGreaterThan(0);
    const many = indexOf(TITLES.slice(0, 4).map((title) => noteOf(title, FOOTER)));
    expect(tiedBy(many, "Follow the workshop")).toEqual([]);
  });

  test("is taken back with the note that makes it one, and comes again when that goes", () => {
    const index = indexOf(TITLES.slice(0, 3).map((title) => noteOf(title, FOOTER)));
    const before = tiedBy(index, "Follow the workshop");
    index.setNote(noteOf("Osmosis", FOOTER));
    expect(tiedBy(index, "Follow the workshop")).toEqual([]);
    index.setNote(noteOf("Osmosis"));
    expect(tiedBy(index, "Follow the workshop")).toEqual(before);
    index.setNote(noteOf("Osmosis", FOOTER));
    index.removeNote("Respiration.md");
    expect(tiedBy(index, "Follow the workshop").length).toBeGreaterThan(0);
  });

  test("of the same two things everywhere stands, and is no surer for being copied", () => {
    const said = "The membrane of a cell uses channels made of folded protein.";
    const one = indexOf([noteOf("Mitosis", said)]);
    const all = indexOf(TITLES.map((title) => noteOf(title, said)));
    const confidence = (index: ConceptIndex) =>
      index.graph
        .mapEdges((_, relation) => relation)
        .find(({ source, target }) => source === "membrane" && target === "channel")?.confidence;
    expect(confidence(one)).toBeGreaterThan(0);
    expect(confidence(all)).toBe(confidence(one));
  });

  test("under a heading of a template, and not of a heading that two notes share", () => {
    const headed = (title: string) => noteOf(title, "## Costs", "Money is spent.");
    const ties = (titles: string[]) => tiedBy(indexOf(titles.map(headed)), "Costs");
    expect(ties(TITLES.slice(0, 2)).length).toBeGreaterThan(0);
    expect(ties(TITLES)).toEqual([]);
  });
});

test("a heading that five notes have and none speaks of names no concept", () => {
  const headed = (title: string, ...more: string[]) => noteOf(title, "## Careful look", "The water rises.", ...more);
  const hasIt = (notes: ReturnType<typeof noteOf>[]) => indexOf(notes).graph.hasNode("careful-look");
  expect(hasIt(TITLES.slice(0, 4).map((title) => headed(title)))).toBe(true);
  expect(hasIt(TITLES.map((title) => headed(title)))).toBe(false);
  const spoken = headed("Mitosis", "A careful look is needed to see it.");
  expect(hasIt([...TITLES.slice(0, 5).map((title) => headed(title)), spoken])).toBe(true);
});
