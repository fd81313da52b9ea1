import { expect, test } from "vitest";
import { type RelationReading, UNSAID_RULE } from "../model/reading.ts";
import { draftRelation, draftRelations } from "./relations.ts";

const said = (label: string, rule: string, line: number) => {
  const at = (offset: number) => ({ line, column: 1, offset });
  const span = { start: at(line * 100), end: at(line * 100 + 20) };
  const reading: Omit<RelationReading, "source" | "target"> = {
    type: "affects",
    label,
    rule,
    confidence: 0.4,
    span,
    quote: `Frost and piers, as line ${line} has them.`,
  };
  return { note: "a.md", from: "frost", to: "pier", reading, row: line };
};

test("a label that a note has words for stands before the plain word of a type, however often that is told", () => {
  const facts = [said("affects", "together", 1), said("affects", "together", 2), said("cracks", "verb", 3)];
  expect(draftRelation(facts, () => true, 1).label).toBe("cracks");
  expect(draftRelation(facts.slice(0, 2), () => true, 1).label).toBe("affects");
});

test("what says a relation's label leads its evidence, the surest of it, and the rest follows by place", () => {
  const surer = said("cracks", "verb", 3);
  surer.reading.confidence = 0.5;
  const facts = [said("affects", "together", 1), said("cracks", "verb", 2), surer, said("heaves", "verb", 4)];
  const { evidence, rows } = draftRelation(facts, () => true, 1);
  expect(evidence.map(({ start }) => start.line)).toEqual([3, 1, 2, 4]);
  expect(rows).toEqual([3, 1, 2, 4]);
});

test("relations of one pair are ordered by type, also where one that no words tell stands among them", () => {
  const back = { ...said("frosts", "verb", 1), from: "pier" };
  const bare = said("relates to", UNSAID_RULE, 2);
  bare.reading.type = "related-to";
  const uses = { ...said("uses", "verb", 3), from: "pier" };
  uses.reading.type = "uses";
  const drafts = draftRelations([uses, bare, back], ({ from }) => from === "frost", 1);
  expect(drafts.map(({ type, forwards }) => [type, forwards])).toEqual([
    ["affects", false],
    ["related-to", true],
    ["uses", false],
  ]);
});
