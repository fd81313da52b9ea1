import { expect, test } from "vitest";
import { readNote } from "./read-note.ts";

const labelsOf = (text: string): string[] =>
  readNote({ path: "a.md", text: `# Liability\n\n${text}\n` }).concepts.map(({ label }) => label);

test.each([
  ["The duty of care was established by Harrow v Penrose in 1931.", "Harrow v Penrose"],
  ["Harrow v Penrose replaced the old test of Lindt v. Mayer with a new one.", "Lindt v. Mayer"],
  ["In Minister of Fisheries v Coastal Union the court limited damages.", "Minister of Fisheries v Coastal Union"],
])("%s names %s", (text, name) => {
  expect(labelsOf(text)).toContain(name);
});

test("a v between other words names no case", () => {
  expect(labelsOf("The speed v of the boat and the engine v six differ.").filter((label) => / v /.test(label))).toEqual(
    [],
  );
});
