import { describe, expect, test } from "vitest";
import type { CairnGraphFile } from "../model/interchange.ts";
import type { RelationType } from "../model/relation.ts";
import type { Gold } from "./gold.ts";
import { scoreGraph } from "./score-graph.ts";
import { figuresOf } from "./tally.ts";
import { addScores } from "./total.ts";

const TEXT = "# Cells\n\nMitochondria make ATP.\n\nA wall is not a membrane.\n";

function gold(more: Partial<Gold> = {}): Gold {
  const concept = (id: string, label: string, aliases: string[] = [], optional = false) => ({
    id,
    label,
    aliases,
    optional,
  });
  return {
    note: "cells.md",
    concepts: [
      concept("cell", "Cell"),
      concept("mito", "Mitochondrion", ["mitochondria"]),
      concept("atp", "ATP", ["adenosine triphosphate"]),
      concept("wall", "wall"),
      concept("membrane", "membrane"),
      concept("life", "life", [], true),
    ],
    relations: [
      { source: "mito", target: "atp", types: ["produces"], label: "make", line: 3, optional: false },
      { source: "wall", target: "membrane", types: ["contrasts-with"], line: 5, optional: false },
    ],
    prerequisites: [
      { concept: "atp", requires: "mito", optional: false },
      { concept: "mito", requires: "cell", optional: false },
    ],
    ...more,
  };
}

function graph(
  labels: Record<string, string[]>,
  relations: [string, RelationType, string, string?][] = [],
  prerequisites: [string, string][] = [],
): CairnGraphFile {
  const at = { line: 3, column: 1, offset: 9 };
  const evidence = (rule: string) => [{ note: "cells.md", start: at, end: at, quote: "words", rule }];
  return {
    format: "cairn-graph",
    version: 1,
    concepts: Object.entries(labels).map(([id, [label = id, ...aliases]]) => ({
      id,
      label,
      aliases,
      importance: 1,
      mentions: [{ note: "cells.md", line: 3, column: 1 }],
    })),
    relations: relations.map(([source, type, target, rule = "verb"]) => ({
      source,
      target,
      type,
      label: "make",
      confidence: 1,
      evidence: evidence(rule),
    })),
    prerequisites: prerequisites.map(([concept, requires]) => ({
      concept,
      requires,
      strength: 1,
      reason: "",
      evidence: evidence("cue"),
    })),
  };
}

const score = (found: CairnGraphFile, drawn = gold()) => scoreGraph(drawn, found, TEXT);
const ALL = { c: ["cells"], m: ["Mitochondria"], a: ["Adenosine triphosphate"], w: ["Wall"], b: ["Membranes"] };

describe("concepts", () => {
  test("are found by any of their names; case, plural and punctuation don't count", () => {
    expect(score(graph(ALL)).tallies.concepts).toEqual({ right: 5, noise: 0, missed: 0 });
  });

  test("take one of the graph's: a second one should have been merged", () => {
    const { tallies, findings } = score(graph({ ...ALL, a2: ["ATP"] }));
    expect(tallies.concepts).toEqual({ right: 5, noise: 1, missed: 0 });
    expect(findings.find(({ outcome, kind }) => outcome === "noise" && kind === "concept")).toMatchObject({
      text: "ATP (apart from ATP)",
      line: 3,
    });
  });

  test("that are optional are no merit and no fault", () => {
    expect(score(graph({ ...ALL, life: ["life"] })).tallies.concepts).toEqual({ right: 5, noise: 0, missed: 0 });
  });

  test("that are missed are listed where they stand", () => {
    const { findings } = score(graph({ c: ["Cell"], x: ["ribosome"] }));
    expect(findings.filter(({ kind }) => kind === "concept")).toEqual([
      { outcome: "missed", kind: "concept", text: "Mitochondrion", note: "cells.md", line: 3 },
      { outcome: "missed", kind: "concept", text: "ATP", note: "cells.md", line: 3 },
      { outcome: "missed", kind: "concept", text: "wall", note: "cells.md", line: 5 },
      { outcome: "missed", kind: "concept", text: "membrane", note: "cells.md", line: 5 },
      { outcome: "noise", kind: "concept", text: "ribosome", note: "cells.md", line: 3 },
    ]);
  });
});

describe("relations", () => {
  test("count as ends with their direction, and with the type", () => {
    const { tallies } = score(graph(ALL, [["m", "produces", "a"]]));
    expect(tallies.pairs).toEqual({ right: 1, noise: 0, missed: 1 });
    expect(tallies.typed).toEqual({ right: 1, noise: 0, missed: 1 });
    expect(score(graph(ALL, [["a", "produces", "m"]])).tallies.pairs).toEqual({ right: 0, noise: 1, missed: 2 });
  });

  test("of the wrong type are right by their ends only", () => {
    const { tallies, findings } = score(graph(ALL, [["m", "uses", "a"]]));
    expect(tallies.pairs).toEqual({ right: 1, noise: 0, missed: 1 });
    expect(tallies.typed).toEqual({ right: 0, noise: 1, missed: 2 });
    expect(findings).toContainEqual({
      outcome: "wrong-type",
      kind: "relation",
      text: "Mitochondria --make (uses)--> Adenosine triphosphate, not produces",
      note: "cells.md",
      line: 3,
      rules: ["verb"],
      quote: "words",
    });
  });

  test("that contrast have no direction, others have", () => {
    expect(score(graph(ALL, [["b", "contrasts-with", "w"]])).tallies.typed.right).toBe(1);
    expect(score(graph(ALL, [["w", "contrasts-with", "b"]])).tallies.typed.right).toBe(1);
  });

  test("with an optional end are not judged, with an unknown one they are noise", () => {
    const { tallies, rules } = score(
      graph({ ...ALL, life: ["life"], x: ["ribosome"] }, [
        ["m", "affects", "life"],
        ["m", "affects", "x"],
      ]),
    );
    expect(tallies.pairs.noise).toBe(1);
    expect(rules.get("verb")).toEqual({ right: 0, typed: 0, noise: 1, unjudged: 1 });
  });

  test("two wrong ones of a pair are one fault, and one between two names of a concept is none", () => {
    const wrong = graph({ ...ALL, a2: ["ATP"] }, [
      ["c", "uses", "a"],
      ["c", "affects", "a"],
      ["a", "is-a", "a2"],
    ]);
    expect(score(wrong).tallies.pairs.noise).toBe(1);
  });

  test("count for each rule that read them, once", () => {
    const { rules } = score(
      graph(ALL, [
        ["m", "uses", "a", "verb"],
        ["m", "produces", "a", "verb"],
        ["m", "produces", "a", "bare"],
        ["a", "produces", "m", "bare"],
      ]),
    );
    expect(Object.fromEntries(rules)).toEqual({
      verb: { right: 1, typed: 1, noise: 0, unjudged: 0 },
      bare: { right: 1, typed: 1, noise: 1, unjudged: 0 },
    });
  });
});

describe("prerequisites", () => {
  test("hold when they follow from the other side's", () => {
    const one = (pairs: [string, string][]) => score(graph(ALL, [], pairs)).tallies.prerequisites;
    expect(one([["a", "c"]])).toEqual({ right: 0, noise: 0, missed: 2 });
    expect(one([["m", "c"]])).toEqual({ right: 1, noise: 0, missed: 1 });
    expect(one([["c", "m"]])).toEqual({ right: 0, noise: 1, missed: 2 });
  });

  test("a chain through concepts that the gold does not know holds too", () => {
    const found = graph(
      { ...ALL, x: ["ribosome"] },
      [],
      [
        ["a", "x"],
        ["x", "m"],
      ],
    );
    expect(score(found).tallies.prerequisites).toEqual({ right: 1, noise: 0, missed: 1 });
  });
});

test("the figures of several notes are of all their counts together", () => {
  const total = addScores([score(graph(ALL, [["m", "produces", "a"]])), score(graph({ x: ["ribosome"] }))]);
  expect(total.figures.concepts).toEqual({ right: 5, noise: 1, missed: 5, precision: 5 / 6, recall: 0.5, f1: 10 / 16 });
  expect(total.rules).toEqual([
    { rule: "verb", right: 1, typed: 1, noise: 0, unjudged: 0, precision: 1, recall: 1 / 4 },
  ]);
  expect(figuresOf({ right: 0, noise: 0, missed: 0 })).toEqual({ precision: 0, recall: 0, f1: 0 });
});
