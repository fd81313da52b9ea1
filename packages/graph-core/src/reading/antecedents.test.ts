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
  ["The pancreas makes insulin. It lies behind the stomach.", "pancreas lies behind stomach"],
])("%s: %s", (text, said) => {
  expect(lastSaid(text)).toContain(said);
});
