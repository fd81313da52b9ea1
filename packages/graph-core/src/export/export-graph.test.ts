import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { hostileGraphs } from "../testing/hostile-graphs.ts";
import { EXPORT_FORMATS, exportGraph, type ExportFormat } from "./export-graph.ts";

// Many runs, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const concept = (id: string) => ({ id, label: id, aliases: [], importance: 1, mentions: [] });
const relation = (source: string, target: string) => ({
  source,
  target,
  type: "uses" as const,
  label: "uses",
  confidence: 1,
  evidence: [],
});
const GRAPH = {
  format: "cairn-graph" as const,
  version: 1 as const,
  concepts: ["a", "b", "c"].map(concept),
  relations: [relation("a", "b"), relation("b", "c"), relation("a", "gone")],
  prerequisites: [],
};

describe.each(EXPORT_FORMATS)("%s", (format) => {
  it("gives the same bytes for the same graph, in files that UTF-8 holds", () => {
    fc.assert(
      fc.property(hostileGraphs(), (graph) => {
        const before = JSON.stringify(graph);
        const { files, isFolder } = exportGraph(graph, format);
        expect(exportGraph(JSON.parse(before) as typeof graph, format).files).toEqual(files);
        expect(JSON.stringify(graph)).toBe(before);
        expect(isFolder || files.length === 1).toBe(true);
        for (const { path, text } of files) {
          expect(path).not.toMatch(/^\/|(?:^|\/)\.\.?(?:\/|$)/);
          expect(text).not.toMatch(/\p{Surrogate}/u);
          expect(text.endsWith("\n")).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("takes an empty graph", () => {
    const empty = { ...GRAPH, concepts: [], relations: [] };
    expect(exportGraph(empty, format)).toMatchObject({ omitted: 0 });
  });
});

describe("exportGraph", () => {
  it("keeps the most important concepts and what is said among them", () => {
    const { files, omitted } = exportGraph(GRAPH, "cypher", { first: 2 });
    expect(omitted).toBe(1);
    expect(files[0]!.text.match(/MERGE \(c:/g)).toHaveLength(2);
    expect(files[0]!.text.match(/MERGE \(a\)/g)).toHaveLength(1);
  });

  it("leaves out relations that lead nowhere", () => {
    expect(exportGraph(GRAPH, "cypher").files[0]!.text).not.toContain("gone");
  });

  it.each([
    ["xlsx" as ExportFormat, {}],
    ["toString" as ExportFormat, {}],
    ["dot" as const, { first: 0 }],
    ["dot" as const, { first: NaN }],
  ])("refuses %s with %j", (format, options) => {
    expect(() => exportGraph(GRAPH, format, options)).toThrow(expect.objectContaining({ code: "invalid-argument" }));
  });
});
