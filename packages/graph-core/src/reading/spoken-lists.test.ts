import { expect, test } from "vitest";
import { readNote } from "./read-note.ts";

/** What a note says of its concepts, as `source -type-> target`. */
function said(text: string): string[] {
  const { concepts, relations } = readNote({ path: "a.md", text });
  return relations.map(
    ({ source, type, target }) => `${concepts[source]!.label} -${type}-> ${concepts[target]!.label}`,
  );
}

test("what stands below a whole sentence is no part of whom the sentence speaks of", () => {
  const text = "# Towns\n\n- The guild keeps out strangers\n  - heavy fines\n  - guild wardens\n";
  expect(said(text)).toContain("heavy fine -related-to-> guild");
  expect(said(text)).toContain("guild wardens -related-to-> guild");
});

test("what a colon leads in is", () => {
  const text = "# Towns\n\n- The guild has officers:\n  - warden\n  - bailiff\n- The **guild**\n  - wardens\n";
  expect(said(text)).toContain("bailiff -part-of-> guild");
});
