import { expect, test } from "vitest";
import { readNote } from "../reading/read-note.ts";

/** What a note on a station says, as `source label target`. */
function said(sentence: string): string[] {
  const { concepts, relations } = readNote({ path: "a.md", text: `# Tide station\n\n- ${sentence}\n` });
  return relations.map(({ source, label, target }) =>
    `${concepts[source]!.label} ${label} ${concepts[target]!.label}`.toLowerCase(),
  );
}

test("a list behind a colon names what the preposition before it leads to", () => {
  const found = said("Captures tide levels from harbour sensors too: gauges, buoys, radar masts, etc…");
  expect(found).toContain("buoy is a harbour sensor");
  expect(found.filter((one) => /captures (?:gauge|buoy|radar)/.test(one))).toEqual([]);
});
