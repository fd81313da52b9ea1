import { expect, test } from "vitest";
import { ConceptIndex } from "../reading-index.ts";
import { compareGraphs, countChanges } from "./diff-graphs.ts";

function graph(text: string) {
  const index = new ConceptIndex();
  index.setNote({ path: "a.md", text });
  return index.toJSON();
}

const BEFORE = "# Osmosis\n\nOsmosis requires a membrane. Osmosis uses water.\n";

test("the same notes do not differ, nor do lines that only moved", () => {
  expect(countChanges(compareGraphs(graph(BEFORE), graph(BEFORE)))).toBe(0);
  expect(countChanges(compareGraphs(graph(BEFORE), graph(BEFORE.replace("\n\n", "\n\n\n\n"))))).toBe(0);
});

test("one way and back, it is the same with added and removed exchanged", () => {
  const [from, to] = [graph(BEFORE), graph("# Osmosis\n\nOsmosis uses water. Osmosis uses salt.\n")];
  const [there, back] = [compareGraphs(from, to), compareGraphs(to, from)];
  expect(there.concepts.added.map(({ id }) => id)).toEqual(["salt"]);
  expect(there.concepts.removed.map(({ id }) => id)).toEqual(["membrane"]);
  expect(there.relations.added.map(({ target }) => target)).toContain("salt");
  for (const kind of ["concepts", "relations", "prerequisites"] as const) {
    expect(back[kind].added).toEqual(there[kind].removed);
    expect(back[kind].removed).toEqual(there[kind].added);
    expect(back[kind].changed).toEqual(
      there[kind].changed.map((each) => ({ from: each.to, to: each.from, fields: each.fields })),
    );
  }
});

test("what changed is named", () => {
  const [from] = [graph(BEFORE)];
  const to = structuredClone(from);
  to.concepts.find(({ id }) => id === "osmosis")!.definition = "Another one.";
  to.concepts.find(({ id }) => id === "water")!.importance += 0.05;
  to.relations[0]!.evidence[0]!.quote = "Other words.";
  const { concepts, relations } = compareGraphs(from, to);
  expect(concepts.changed.map(({ to: { id }, fields }) => [id, fields])).toEqual([["osmosis", ["definition"]]]);
  expect(relations.changed.map(({ fields }) => fields)).toEqual([["evidence"]]);
});
