import { expect, test } from "vitest";
import { readNote } from "../read-note.ts";

/** The relations of a note, as `source > target`. */
function pairsOf(text: string): string[] {
  const { concepts, relations } = readNote({ path: "a.md", text });
  return relations.map(({ source, target }) => `${concepts[source]!.label} > ${concepts[target]!.label}`);
}

test("a name that ends in another behind its of is not tied to that by its name, and does what that does not", () => {
  const { concepts, relations } = readNote({
    path: "a.md",
    text: "# Stomach\n\nThe stomach secretes gastric juice. The stomach wall is kept from the acid by mucus. A **lack of mucus** leads to ulcers, which in turn cause bleeding.\n",
  });
  const types = relations
    .filter(({ source, target }) => concepts[source]!.label === "lack of mucus" && concepts[target]!.label === "mucus")
    .map(({ type, label }) => `${type} ${label}`);
  expect(types).toEqual([]);
  const ties = relations.map(({ source, target }) => `${concepts[source]!.label} > ${concepts[target]!.label}`);
  expect(ties).toContain("lack of mucus > ulcer");
  expect(ties).not.toContain("mucus > ulcer");
});

test("what is done to a thing is no part of it, nor does it use it", () => {
  const { concepts, relations } = readNote({
    path: "a.md",
    text: "# Meiosis\n\nThe tight pairing of the homologous chromosomes is called synapsis.\n",
  });
  const types = relations
    .filter(({ source, target }) => /pairing/.test(concepts[source]!.label) && /chromo/.test(concepts[target]!.label))
    .map(({ type, label }) => `${type} ${label}`);
  expect(types).toEqual(["applies-to is of"]);
});

test("what a treaty does the town in its name does not", () => {
  const pairs = pairsOf("# Peace\n\nThe Treaty of Harwich forces Holland to pay reparations.\n");
  expect(pairs).toContain("Treaty of Harwich > Holland");
  expect(pairs).not.toContain("Harwich > Holland");
});

test("two sentences side by side say nothing of each other's subjects", () => {
  const text = (second: string) =>
    `# Drinks and food\n\nThe Haber process makes ammonia from nitrogen and hydrogen. ${second}\n`;
  const between = (second: string) =>
    pairsOf(text(second)).filter((pair) => /Haber process/.test(pair) && /denitri/i.test(pair));
  expect(between("Denitrification returns nitrogen to the air.")).toEqual([]);
});

test("what a sentence happens to name after a thing is not tied to that by its name", () => {
  const pairs = pairsOf("# Stars\n\nThe luminosity of a star depends on its mass. A star burns hydrogen.\n");
  expect(pairs).toContain("luminosity of star > mass");
  expect(pairs).not.toContain("luminosity of star > Stars");
});
