import { english } from "@cairn/english-model";
import { expect, it } from "vitest";
import { draftNote } from "../read-note.ts";
import { occurrencesOf } from "./occurrences.ts";

/** The pairs of a note that no rule read, as `source > target`, each with its names' kinds of ends. */
function met(text: string): Set<string> {
  const { notebook } = draftNote({ path: "a.md", text }, english());
  return new Set(
    occurrencesOf(notebook).map(
      ({ source, target }) => `${source.kind} ${source.draft.key} > ${target.kind} ${target.draft.key}`,
    ),
  );
}

it("names in brackets meet what the bracket stands behind, and who the sentence is about", () => {
  const pairs = met("# Harbours\n\nSmall boats use soft ropes (hemp, sisal) in winter.\n");
  expect(pairs).toContain("named sisal > host soft rope");
  expect(pairs).toContain("named sisal > around small boat");
  expect(pairs).not.toContain("named sisal > around winter");
});

it("a name that is set off elsewhere is met inside a longer phrase", () => {
  const text = "# Harbours\n\nA **mole** keeps waves out.\n\nThe tide turns round every stone mole.\n";
  expect(met(text)).toContain("inside mole > named tide");
  expect(met(text.replaceAll("**", ""))).not.toContain("inside mole > named tide");
});

it("but does not meet the name around it, unless that is a kind of it", () => {
  const text = (name: string) => `# Harbours\n\nA **mole** keeps waves out.\n\nThe tide turns round the ${name}.\n`;
  expect(met(text("stone mole"))).toContain("inside mole > named stone mole");
  expect([...met(text("mole fee"))].filter((pair) => pair.includes("inside mole > named mole fee"))).toEqual([]);
  expect(met(text("mole fee"))).toContain("inside mole > named tide");
});

it("a pronoun that opens a sentence may mean an object of the one before", () => {
  const pairs = met("# Harbours\n\nThe pilot reads the chart. It shows rocks.\n\nThe chart is old. Rocks break it.\n");
  expect(pairs).toContain("earlier chart > named rock");
  expect(met("# Harbours\n\nThe pilot reads the chart. Ships avoid rocks.\n")).not.toContain(
    "earlier chart > named rock",
  );
});

it("a label meets its heading's topic and the label before it, though a lead stands between", () => {
  const pairs = met(
    "# Harbours\n\n## Lights\n\nSailors know two:\n\n- **Beacon**: burns all night.\n- **Buoy**: floats at a chain.\n",
  );
  expect(pairs).toContain("label buoy > heading light");
  expect(pairs).toContain("sibling beacon > label buoy");
});

it("what a name sets side by side is not met by that name", () => {
  const pairs = [...met("# Harbours\n\n- **owner vs worker**\n- The worker needs the owner, says owner vs worker.\n")];
  expect(pairs.filter((pair) => / vs /.test(pair) && !pair.includes("harbour"))).toEqual([]);
  expect(pairs).toContain("named worker > named owner");
});
