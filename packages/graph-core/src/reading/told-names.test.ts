import { expect, it } from "vitest";
import { readNote } from "./read-note.ts";

const read = (text: string) => readNote({ path: "a.md", text });

it("a title of several phrases is one name where a sentence speaks of it", () => {
  const { concepts, relations } = read(
    "---\ntitle: Lantern as a Beacon (LaaB)\n---\n\nLantern as a beacon is the practice of burning oil on a quay.\n",
  );
  const about = concepts.find(({ label }) => label === "Lantern as a Beacon");
  expect(about?.definition?.text).toBe("Lantern as a beacon is the practice of burning oil on a quay.");
  expect(about?.aliases.map(({ name }) => name)).toContain("LaaB");
  expect(relations.map(({ source }) => concepts[source]!.label)).not.toContain("Lantern");
  expect(concepts.map(({ label }) => label.toLowerCase())).not.toContain("beacon");
});

it("so is a heading, for what is said in a clause", () => {
  const text = "# Boats\n\n## Anchors for ferries\n\nAnchors for ferries use a chain. A ferry is a boat.\n";
  const { concepts, relations } = read(text);
  const using = relations.filter(({ target }) => concepts[target]!.key === "chain");
  expect(using.map(({ source, type }) => `${concepts[source]!.key} ${type}`)).toContain("anchors for ferry uses");
  expect(using.map(({ source }) => concepts[source]!.key)).not.toContain("anchor");
});

it("a phrase that goes on behind the name is another", () => {
  const { concepts, relations } = read("# Lantern as a beacon\n\nThe harbour needs a lantern as a beacon keeper.\n");
  const needed = relations.filter(({ source }) => concepts[source]!.key === "harbour");
  expect(needed.map(({ target }) => concepts[target]!.key)).toContain("lantern");
});
