import { expect, it } from "vitest";
import { readNote } from "./read-note.ts";

it("attributes that a page's elements left behind name nothing", () => {
  const text = '# Sails\n\nA jib drives the boat.\n\n<x-note kind="a">class="summary" title="Rigging Notes"</x-note>\n';
  const labels = readNote({ path: "a.md", text }).concepts.map(({ label }) => label.toLowerCase());
  expect(labels).toContain("jib");
  expect(labels.filter((label) => /class|title|rigging/.test(label))).toEqual([]);
});
