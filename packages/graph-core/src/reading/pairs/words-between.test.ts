import { expect, test } from "vitest";
import { isPersonName } from "../../language/lexicon/given-names.ts";
import { readNote } from "../read-note.ts";

/** What a note says of a source to a target, as `type: label`. */
function said(text: string, source: string, target: string): string[] {
  const { concepts, relations } = readNote({ path: "a.md", text });
  const name = (index: number) => concepts[index]!.label.toLowerCase();
  return relations
    .filter((relation) => name(relation.source) === source && name(relation.target) === target)
    .map(({ type, label }) => `${type}: ${label}`);
}

test.each([
  [
    "# Microscopes\n\nIn an electron microscope, the electron beam penetrates the cell.\n",
    "electron beam",
    "electron microscope",
  ],
  ["# Kings\n\nPhilip II was a part of the Habsburg dynasty and was the son of Charles V.\n", "philip ii", "charles v"],
  ["# Contents\n\nThis plugin filters out content from your vault.\n", "content", "vault"],
])("words that lead elsewhere make no part: %j: %s → %s", (text, source, target) => {
  const found = said(text, source, target);
  expect(found).not.toEqual([]);
  for (const one of found) expect(one).not.toMatch(/^part-of/);
});

test.each([
  ["# Waters\n\nThe **nucleolus** lies within the **nucleus**.\n", "nucleolus", "nucleus"],
  ["# Cells\n\nEnzymes within the lysosomes break down proteins.\n", "enzyme", "lysosome"],
])("what stands in a thing may be a part of it: %j: %s → %s", (text, source, target) => {
  expect(said(text, source, target).join()).toMatch(/part-of/);
});

test("a person is no part of the country under which the note tells of him, unless it says so", () => {
  const text =
    "# Ministers\n\n## Britain\n\n- **William Gladstone**: opened the civil service to exams\n- **Secret ballot**: protects voters\n";
  expect(said(text, "william gladstone", "britain").join()).not.toMatch(/part-of/);
  expect(said(text, "secret ballot", "britain").join()).toMatch(/part-of/);
  expect(said("# Kings\n\nPhilip II was a member of the Habsburg dynasty.\n", "philip ii", "habsburg dynasty")).toEqual(
    ["part-of: is a member of"],
  );
});

test.each([
  ["Henry VII", true],
  ["Catherine the Great", true],
  ["3. Duke Maximilian", true],
  ["Pope Boniface", true],
  ["William of Orange", true],
  ["Louis Armstrong Stadium", false],
  ["Charles", false],
  ["Henry law constant", false],
  ["World War II", false],
  ["Max Pooling", false],
])("who is a person by his name: %s", (name, is) => {
  expect(isPersonName(name)).toBe(is);
});

test.each([
  [
    "# Light\n\n**Luminous flux** is the amount of light that comes from a **lamp**.\n",
    "luminous flux",
    "lamp",
    "comes from",
  ],
  [
    "# Votes\n\nA **government** can change through a **general election**.\n",
    "government",
    "general election",
    "can change through",
  ],
  [
    "# Heredity\n\nA **chromosome** is inherited from the **parent plant**.\n",
    "chromosome",
    "parent plant",
    "is inherited from",
  ],
  ["# Cells\n\n**Oxygen** diffuses through the **membrane**.\n", "oxygen", "membrane", "diffuses through"],
  ["# Acids\n\n**Nitric acid** reacts with **zinc oxide**.\n", "nitric acid", "zinc oxide", "reacts with"],
  ["# Soils\n\n**Water** moves out of the **cytoplasm** of a dry plant.\n", "water", "cytoplasm", "moves out of"],
  ["# Families\n\n**Carnivora** is the name of the **taxon** at that level.\n", "carnivora", "taxon", "is the name of"],
])("what is somewhere, meets another, comes or goes makes no use of that: %j", (text, source, target, label) => {
  expect(said(text, source, target)).toContain(`related-to: ${label}`);
});

test("who builds something is not built", () => {
  const text = "# Towns\n\nAs workers came, **developers** built cheap, shoddy **row houses** near the mills.\n";
  expect(said(text, "developer", "row houses")).toEqual(["produces: builds"]);
});

test.each([
  ["# Life\n\nA **cell** is the smallest unit of a **living thing**.\n", "cell", "living thing", "part-of"],
  ["# Genes\n\n**Template strand**: strand of **DNA** that is copied\n", "template strand", "dna", "part-of"],
  ["# Salts\n\n**Osmosis** is a special case of **diffusion**.\n", "osmosis", "diffusion", "is-a"],
  [
    "# Plants\n\n**Carbon fixation**: process of converting carbon dioxide gas into **organic compounds**.\n",
    "carbon fixation",
    "organic compound",
    "produces",
  ],
])("the words between tell the type: %j", (text, source, target, type) => {
  expect(said(text, source, target).join()).toMatch(new RegExp(`^${type}`));
});
