import { expect, it } from "vitest";
import { readNote } from "./read-note.ts";

const labelsOf = (text: string): string[] =>
  readNote({ path: "a.md", text: `# Harbours\n\n${text}\n` }).concepts.map(({ label }) => label);

it("what is called larger once is no other thing", () => {
  const labels = labelsOf("A rival chief answered with a larger feast. The guests carried copper shields.");
  expect(labels).toContain("feast");
  expect(labels).not.toContain("larger feast");
});

it.each([
  ["A larger lock takes barges, and a smaller lock takes canoes.", "smaller lock"],
  ["A larger lock takes barges. The larger lock also stores water.", "larger lock"],
  ["A thicker hull reduces speed.", "thicker hull"],
  ["The sailor went on to higher education in Bergen.", "higher education"],
])("what is told apart by size or rank keeps its name: %s", (text, label) => {
  expect(labelsOf(text)).toContain(label);
});
