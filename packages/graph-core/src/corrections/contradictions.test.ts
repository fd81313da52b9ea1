import { describe, expect, it } from "vitest";
import type { ConceptIndex } from "../concept-index.ts";
import { corrected, USES } from "../testing/corrected-notes.ts";
import { CORRECTIONS_FILE } from "./correction.ts";

const edges = (index: ConceptIndex): string[] => index.graph.edges().toSorted();
const labels = (index: ConceptIndex): string[] => index.graph.mapNodes((_, { label }) => label).toSorted();
const statuses = (index: ConceptIndex): string[] => index.corrections.map(({ status }) => status);
const messages = (index: ConceptIndex): string[] => index.warnings.map(({ line, message }) => `${line}: ${message}`);
const relation = (index: ConceptIndex, id: string) => index.graph.getEdgeAttributes(id);

describe("corrections that contradict each other", () => {
  const cases: [string, string, string[], (index: ConceptIndex) => void][] = [
    [
      "reject, accept",
      `  - reject: ${USES}\n  - accept: ${USES}`,
      ["contradicted", "applied"],
      (index) => expect(relation(index, "distillation|uses|synthetic-data").confidence).toBe(1),
    ],
    [
      "accept, reject",
      `  - accept: ${USES}\n  - reject: ${USES}`,
      ["contradicted", "applied"],
      (index) => expect(edges(index)).not.toContain("distillation|uses|synthetic-data"),
    ],
    [
      "two types",
      `  - { retype: ${USES}, to: affects }\n  - { retype: ${USES}, to: produces }`,
      ["contradicted", "applied"],
      (index) => {
        expect(edges(index)).toContain("distillation|produces|synthetic-data");
        expect(edges(index)).not.toContain("distillation|affects|synthetic-data");
        expect(edges(index)).not.toContain("distillation|uses|synthetic-data");
      },
    ],
    [
      "retype, and reject what came of it",
      `  - { retype: ${USES}, to: produces }\n  - reject: { source: Distillation, type: produces, target: Synthetic data }`,
      ["contradicted", "applied"],
      (index) => expect(edges(index).filter((id) => /^distillation.*synthetic-data$/.test(id))).toEqual([]),
    ],
    [
      "two labels",
      `  - { relabel: ${USES}, to: one }\n  - { relabel: ${USES}, to: two }`,
      ["contradicted", "applied"],
      (index) => expect(relation(index, "distillation|uses|synthetic-data").label).toBe("two"),
    ],
    [
      "split, merge",
      `  - split: [Synthetic data, Artificial data]\n  - merge: [Artificial data, Synthetic data]`,
      ["contradicted", "applied"],
      (index) => expect(index.graph.hasNode("artificial-data") && index.graph.hasNode("synthetic-data")).toBe(false),
    ],
    [
      "merge, split",
      `  - merge: [Artificial data, Synthetic data]\n  - split: [Synthetic data, Artificial data]`,
      ["contradicted", "applied"],
      (index) => expect(index.graph.hasNode("artificial-data") && index.graph.hasNode("synthetic-data")).toBe(true),
    ],
    [
      "two new names",
      `  - rename: Tool\n    to: Instrument\n  - rename: Tool\n    to: Utility`,
      ["contradicted", "applied"],
      (index) => expect(labels(index)).toContain("Utility"),
    ],
    [
      "an added prerequisite, rejected",
      `  - add: { concept: Tool, requires: Cost }\n  - reject: { concept: Tool, requires: Cost }`,
      ["contradicted", "applied"],
      (index) => expect(index.prerequisites.filter(({ concept }) => concept === "tool")).toEqual([]),
    ],
    [
      "a prerequisite both ways",
      `  - add: { concept: Tool, requires: Cost }\n  - add: { concept: Cost, requires: Tool }`,
      ["contradicted", "applied"],
      (index) =>
        expect(index.prerequisites).toContainEqual(expect.objectContaining({ concept: "cost", requires: "tool" })),
    ],
  ];

  it.each(cases)("%s: the later one holds, and the lines are told", (_, text, expected, check) => {
    const index = corrected(text);
    expect(statuses(index)).toEqual(expected);
    check(index);
    const [first, second] = index.corrections;
    const line = second!.correction.span.start.line;
    expect(first).toMatchObject({ against: line, message: expect.stringContaining(`Line ${line} `) as string });
    expect(index.warnings).toEqual([
      { note: CORRECTIONS_FILE, line: 2, code: "correction-contradicted", message: first!.message },
    ]);
  });

  it("a hidden concept has no relations, whatever is said of them", () => {
    const index = corrected(`  - hide: Tool\n  - accept: { source: Agent, type: uses, target: Tool }`);
    expect(statuses(index)).toEqual(["applied", "contradicted"]);
    expect(messages(index)).toEqual(['3: Line 2 hides "Tool" and holds.']);
  });

  it("a cycle of the author's own prerequisites is told with the line that closes it", () => {
    const index = corrected(
      `  - add: { concept: Tool, requires: Cost }\n  - add: { concept: Cost, requires: Strategy }\n  - add: { concept: Strategy, requires: Tool }`,
    );
    expect(statuses(index).filter((status) => status === "contradicted")).toHaveLength(1);
    const [dropped] = index.corrections.filter(({ status }) => status === "contradicted");
    expect(dropped?.message).toMatch(
      /closes a cycle and was left out: .* requires .* requires .* holds; see line \d\.$/,
    );
    expect(dropped?.against).toBeGreaterThan(1);
  });
});
