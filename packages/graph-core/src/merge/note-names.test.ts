import { expect, it } from "vitest";
import { NoteNames } from "./note-names.ts";

const NOTES = ["service.md", "concepts/_index.md", "concepts/map.md", "guides/README.md", "old/guides/README.md"];

function namesOf(notes: readonly string[]): NoteNames {
  const names = new NoteNames();
  for (const note of notes) names.set({ note, title: `Title of ${note}`, aliases: [], subject: note, headings: [] });
  return names;
}

it.each([
  ["/service/", "concepts/map.md", "service.md"],
  ["../service/", "concepts/map.md", "service.md"],
  ["service", "concepts/map.md", "service.md"],
  ["/concepts/map/", "service.md", "concepts/map.md"],
  ["/concepts/", "service.md", "concepts/_index.md"],
  ["concepts", "service.md", "concepts/_index.md"],
  ["./", "service.md", undefined],
  ["/guides/", "service.md", "guides/README.md"],
  ["old/guides/", "service.md", "old/guides/README.md"],
  ["/other/service/", "concepts/map.md", undefined],
  ["https://example.com/service/", "concepts/map.md", undefined],
])("%s in %s leads to %s", (target, from, found) => {
  expect(namesOf(NOTES).resolve(target, from)?.note).toBe(found);
});

it("forgets a folder's page with its note", () => {
  const names = namesOf(NOTES);
  names.delete("concepts/_index.md");
  expect(names.resolve("/concepts/", "service.md")).toBeUndefined();
});
