import { expect, test } from "vitest";
import { readNote } from "./read-note.ts";

/** The relations that the last sentence of a paragraph says, as `source label target`. */
function lastSaid(text: string): string[] {
  const { concepts, relations } = readNote({ path: "a.md", text: `# Notes\n\n${text}\n` });
  const last = text.slice(text.lastIndexOf(". ", text.length - 3) + 2);
  return relations
    .filter(({ quote }) => quote === last)
    .map(({ source, label, target }) => `${concepts[source]!.label} ${label} ${concepts[target]!.label}`.toLowerCase());
}

test.each([
  ["An infected mosquito carries sporozoites. They travel to the liver.", "sporozoite travels to liver"],
  ["Sporozoites are carried by the mosquito. It bites humans.", "mosquito bites human"],
  [
    "The printing press was invented by Johannes Gutenberg. He printed a Latin Bible.",
    "johannes gutenberg prints latin bible",
  ],
  ["Boats float. The sloop and the ketch are boats, and they carry sails.", "sloop carries sail"],
  ["Boats float. The sloop and the ketch are boats, and they carry sails.", "ketch carries sail"],
  ["Potters fire clay in kilns. Their work is not limited to white bowls. They glaze tiles.", "potter glazes tile"],
  ["The pancreas makes insulin. It lies behind the stomach.", "pancreas lies behind stomach"],
])("%s: %s", (text, said) => {
  expect(lastSaid(text)).toContain(said);
});

test("what he did is not he", () => {
  expect(lastSaid("Mendel grew peas. He let the plants breed. This led to a new ratio.").join()).not.toMatch(/^mendel/);
});

/** What a note on engines says, as `source target`. */
function saidOf(text: string): string[] {
  const { concepts, relations } = readNote({ path: "a.md", text: `# Engine\n\n${text}\n` });
  return relations.map(({ source, target }) => `${concepts[source]!.label} ${concepts[target]!.label}`.toLowerCase());
}

test.each([
  [
    "The spinning jenny was built in 1764. This invention changed the textile industry.",
    "spinning jenny",
    "textile industry",
  ],
  ["A hygrometer is a device. This device measures humidity.", "hygrometer", "humidity"],
  ["This machine needs a strong wheel.", "engine", "strong wheel"],
])("a noun behind `this` means what was spoken of: %s", (text, source, target) => {
  const found = saidOf(text);
  expect(found.some((relation) => relation.startsWith(source) && relation.endsWith(target))).toBe(true);
  expect(found.some((relation) => /^(?:invention|device|machine)\b/.test(relation))).toBe(false);
});

test.each([
  ["The cell makes lactase. This enzyme splits lactose.", "enzyme"],
  ["The kiln was lit at dawn. This process needs oxygen.", "process"],
  ["The kiln was lit at dawn. This **device** burns peat.", "device"],
])("but stays a name where it may mean something else, or is set off: %s", (text, name) => {
  expect(saidOf(text).some((relation) => relation.startsWith(name))).toBe(true);
});
