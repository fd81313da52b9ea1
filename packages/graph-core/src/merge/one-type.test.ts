import { describe, expect, test } from "vitest";
import { ConceptIndex } from "../reading-index.ts";
import type { NoteReading, RelationReading } from "../model/reading.ts";
import type { NoteSource } from "../model/note.ts";
import type { RelationType } from "../model/relation.ts";
import { readToyNote } from "../testing/toy-reader.ts";

const DETAILS = /^rel .* as (\S+)(?: by (\S+))?$/;

/** The toy reader's, where a relation's line may end in its label and its rule: "as calculates by verb"; by "own" it is of a type of the user's own. */
function read({ path, text }: NoteSource): NoteReading {
  const lines = text.split("\n");
  const reading = readToyNote({ path, text: lines.map((line) => line.replace(/ as .*$/, "")).join("\n") });
  const relations = reading.relations.map((relation): RelationReading => {
    const [, label, rule] = DETAILS.exec(lines[relation.span.start.line - 1]!) ?? [];
    const type = rule === "own" ? "affects/derives" : relation.type;
    return { ...relation, type, label: label ?? relation.label, rule: rule ?? relation.rule };
  });
  return { ...reading, relations };
}

const NOTES = {
  "a.md":
    "# Backprop\nrel Backprop -produces-> Gradient 0.6 as calculates\nrel Backprop -uses-> Gradient 0.5 as stores",
  "b.md": "# Gradient\nrel Backprop -applies-to-> Gradient 0.9 as calculates",
  "c.md": "# Loss\nrel Backprop -produces-> Gradient 0.3 as calculates",
};

function told(notes: Record<string, string>, corrections = ""): string[] {
  const index = new ConceptIndex({ read });
  index.setNotes(Object.entries(notes).map(([path, text]) => ({ path, text })));
  if (corrections !== "") index.setCorrections(`corrections:\n${corrections}\n`);
  expect(index.warnings).toEqual([]);
  return index.graph
    .mapEdges((id, { label, evidence }) => `${id} ${label}: ${evidence.map(({ note }) => note[0]).join("")}`)
    .toSorted();
}

const relation = (type: RelationType) => `{ source: Backprop, type: ${type}, target: Gradient }`;

describe("one label between two concepts", () => {
  test("is told under the type that most sentences give it, and other words under their own", () => {
    expect(told(NOTES)).toEqual(["backprop|produces|gradient calculates: bac", "backprop|uses|gradient stores: a"]);
  });

  test("is told under the surer type where as many sentences give either", () => {
    const { "c.md": _, ...two } = NOTES;
    expect(told(two)).toEqual(["backprop|applies-to|gradient calculates: ba", "backprop|uses|gradient stores: a"]);
  });

  test("is told under a typed link's type, which is never changed; a type of the user's own stands by itself", () => {
    const own = { ...NOTES, "d.md": "# Own\nrel Backprop -affects-> Gradient 0.2 as calculates by own" };
    expect(told(own)).toEqual(["backprop|affects/derives|gradient calculates: d", ...told(NOTES)]);
    const linked = { ...NOTES, "d.md": "# Link\nrel Backprop -requires-> Gradient 0.2 as calculates by typed-link" };
    expect(told(linked)).toContain("backprop|requires|gradient calculates: bacd");
    const drawn = "# Drawn\nrel Backprop -affects-> Gradient 0.2 as calculates by diagram";
    expect(told({ "a.md": linked["d.md"], "b.md": drawn })).toHaveLength(2);
  });

  test("keeps to each direction", () => {
    const back = { ...NOTES, "b.md": "# Gradient\nrel Gradient -applies-to-> Backprop 0.9 as calculates" };
    expect(told(back)).toContain("gradient|applies-to|backprop calculates: b");
  });

  test("goes as a whole when it is rejected; what the author finds under the other type stays there", () => {
    expect(told(NOTES, `  - reject: ${relation("produces")}`)).toEqual(["backprop|uses|gradient stores: a"]);
    expect(told(NOTES, `  - reject: ${relation("applies-to")}`)).toEqual([
      "backprop|produces|gradient calculates: ac",
      "backprop|uses|gradient stores: a",
    ]);
  });
});

describe("what no words tell", () => {
  const bare = "# Gradient\nrel Backprop -related-to-> Gradient 0.4 as relates by together";

  test("is evidence of what words tell the same way, and makes it no surer", () => {
    const notes = { "a.md": NOTES["a.md"], "b.md": bare };
    expect(told(notes)).toEqual(["backprop|produces|gradient calculates: ab", "backprop|uses|gradient stores: a"]);
    const index = new ConceptIndex({ read });
    index.setNotes(Object.entries(notes).map(([path, text]) => ({ path, text })));
    expect(index.graph.getEdgeAttribute("backprop|produces|gradient", "confidence")).toBe(0.6);
  });

  test("stands by itself where nothing else is told, or the author speaks of it", () => {
    expect(told({ "b.md": bare })).toEqual(["backprop|related-to|gradient relates: b"]);
    const notes = { "a.md": NOTES["a.md"], "b.md": bare };
    expect(told(notes, `  - accept: ${relation("related-to")}`)).toContain("backprop|related-to|gradient relates: cb");
  });
});
