import { XMLParser } from "fast-xml-parser";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { CairnGraphFile } from "../model/interchange.ts";
import { parseNote } from "../parse/parse-note.ts";
import { hostileGraphs } from "../testing/hostile-graphs.ts";
import { asGraph, bareTexts, exportText, mapTexts, type ReadBack } from "../testing/read-back.ts";
import { type OutlineItem, outlineOf } from "./outline.ts";
import { xmlSafe } from "./xml.ts";

// Many runs, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

interface Outline {
  attributes: Record<string, string>;
  outline?: Outline[];
}

function readOpml(text: string): Outline[] {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "",
    attributesGroupName: "attributes",
    isArray: (name) => name === "outline",
    parseAttributeValue: false,
    trimValues: false,
    htmlEntities: true,
    processEntities: { enabled: true, maxTotalExpansions: 1e6, maxExpandedLength: 1e7 },
  });
  const { opml } = parser.parse(text, true) as { opml: { body: { outline?: Outline[] } } };
  return opml.body.outline ?? [];
}

/** The graph that an outline holds: what stands under what is a relation. */
function graphIn(outlines: readonly Outline[]): CairnGraphFile {
  const read: ReadBack = { nodes: [], edges: [] };
  const walk = ({ attributes: at, outline = [] }: Outline, parent: string) => {
    const { id = "", label = "", evidence = "", target = "" } = at;
    if (at["type"] === "concept") {
      const { text = "", importance, _note, aliases = "", mentions = "", relation } = at;
      const definition = _note === undefined ? {} : { definition: _note };
      read.nodes.push({ id, label: text, importance: Number(importance), aliases, mentions, ...definition });
      if (relation !== undefined) {
        read.edges.push({
          source: id,
          target: parent,
          type: relation,
          label,
          weight: Number(at["confidence"]),
          evidence,
        });
      }
    } else if (at["type"] === "relation") {
      const type = at["relation"] ?? "";
      read.edges.push({ source: parent, target, type, label, weight: Number(at["confidence"]), evidence });
    } else {
      const reason = at["_note"] ?? "";
      read.edges.push({
        source: parent,
        target,
        type: "prerequisite",
        label: "",
        weight: Number(at["strength"]),
        reason,
        evidence,
      });
    }
    for (const child of outline) walk(child, id);
  };
  for (const outline of outlines) walk(outline, "");
  return asGraph(read);
}

/** A graph as sets: an outline has an order of its own. */
function sets({ concepts, relations, prerequisites }: CairnGraphFile): string[][] {
  return [concepts, relations, prerequisites].map((list) => list.map((one) => JSON.stringify(sorted(one))).sort());
}

function sorted(value: object): object {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function all(items: readonly OutlineItem[]): OutlineItem[] {
  return items.flatMap((item) => [item, ...all(item.children)]);
}

describe("opml", () => {
  it("is read by fast-xml-parser with nothing lost", () => {
    fc.assert(
      fc.property(hostileGraphs(), (graph) => {
        const read = graphIn(readOpml(exportText(graph, "opml")));
        expect(sets(read)).toEqual(
          sets(
            bareTexts(
              mapTexts(graph, (text) => text),
              xmlSafe,
            ),
          ),
        );
      }),
      { numRuns: 100 },
    );
  });
});

describe("outlines", () => {
  const concept = (id: string) => ({ id, label: id, aliases: [], importance: 1, mentions: [] });
  const chain = (length: number): CairnGraphFile => ({
    format: "cairn-graph",
    version: 1,
    concepts: Array.from({ length }, (_, at) => concept(`c${at}`)),
    relations: Array.from({ length }, (_, at) => ({
      source: `c${at}`,
      target: `c${(at + 1) % length}`,
      type: "part-of",
      label: "part of",
      confidence: 1,
      evidence: [],
    })),
    prerequisites: [],
  });

  it("hold circles and chains of any length", () => {
    const text = exportText(chain(3), "opml");
    expect(graphIn(readOpml(text)).concepts).toHaveLength(3);
    expect(exportText(chain(5000), "opml").match(/type="concept"/g)).toHaveLength(5000);
    expect(exportText(chain(5000), "markmap").match(/^ *- \*\*c\d+\*\*(?: \(part of\))?$/gm)).toHaveLength(5000);
  });

  it("markmap: every concept and relation is an item of a Markdown list, and nothing else is", () => {
    fc.assert(
      fc.property(hostileGraphs(), (graph) => {
        const { blocks, links } = parseNote({ path: "x.md", text: exportText(graph, "markmap") });
        const wanted = all(outlineOf(graph)).flatMap(({ relations, prerequisites }) => [
          1,
          ...relations,
          ...prerequisites,
        ]).length;
        expect(blocks.map(({ kind }) => kind)).toEqual(["heading", ...Array.from({ length: wanted }, () => "item")]);
        // Bare addresses are links wherever they stand.
        expect(links.filter(({ kind, text, target }) => kind !== "link" || text !== target)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
