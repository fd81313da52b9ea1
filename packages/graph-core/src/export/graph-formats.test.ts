import { parse as parseCsv } from "csv-parse/sync";
import fc from "fast-check";
import { MultiGraph } from "graphology";
import { parse as parseGexf } from "graphology-gexf";
import { parse as parseGraphml } from "graphology-graphml";
import { describe, expect, it, vi } from "vitest";
import { hostileGraphs } from "../testing/hostile-graphs.ts";
import { asGraph, bareTexts, exportText, mapTexts, type ReadBack } from "../testing/read-back.ts";
import { exportGraph } from "./export-graph.ts";
import { xmlSafe } from "./xml.ts";

// Many runs, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

/** Attributes of a graphology graph, in our words. */
function readBack(graph: MultiGraph): ReadBack {
  return {
    nodes: graph.mapNodes((id, attributes) => ({ id, ...attributes }) as ReadBack["nodes"][number]),
    edges: graph.mapEdges(
      (_id, attributes, source, target) => ({ source, target, ...attributes }) as ReadBack["edges"][number],
    ),
  };
}

describe.each([
  ["gexf", parseGexf],
  ["graphml", parseGraphml],
] as const)("%s", (format, parse) => {
  it("is read by graphology with nothing lost", () => {
    fc.assert(
      fc.property(hostileGraphs(), (graph) => {
        const read = asGraph(readBack(parse(MultiGraph, exportText(graph, format)) as MultiGraph));
        expect(read).toEqual(
          bareTexts(
            mapTexts(graph, (text) => text),
            xmlSafe,
          ),
        );
      }),
      { numRuns: 100 },
    );
  });
});

describe("csv", () => {
  const rows = (text: string) => parseCsv(text, { columns: true, relax_quotes: false }) as Record<string, string>[];
  const undo = (cell: string) => cell.replace(/^'('*[=+\-@\t\r\n＝＋－＠])/, "$1");

  it("is read by csv-parse with nothing lost, and no cell is a formula", () => {
    fc.assert(
      fc.property(hostileGraphs(), (graph) => {
        const [concepts, relations] = exportGraph(graph, "csv").files.map(({ text }) => rows(text));
        for (const row of [...concepts!, ...relations!]) {
          for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
        }
        const cell = (row: Record<string, string>, name: string) => undo(row[name]!);
        const read = asGraph({
          nodes: concepts!.map((row) => ({
            id: cell(row, "id:ID"),
            label: cell(row, "label"),
            importance: Number(row["importance:double"]),
            definition: cell(row, "definition"),
            aliases: cell(row, "aliases"),
            mentions: cell(row, "mentions"),
          })),
          edges: relations!.map((row) => ({
            source: cell(row, ":START_ID"),
            target: cell(row, ":END_ID"),
            type: row[":TYPE"]!,
            label: cell(row, "label"),
            weight: Number(row["weight:double"]),
            reason: cell(row, "reason"),
            evidence: cell(row, "evidence"),
          })),
        });
        expect(read).toEqual(mapTexts(graph, (text) => text));
      }),
      { numRuns: 100 },
    );
  });
});
