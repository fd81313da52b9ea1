// @vitest-environment jsdom
import { type ASTNode, parse as parseDot } from "@ts-graphviz/ast";
import fc from "fast-check";
import mermaid from "mermaid";
import { describe, expect, it, vi } from "vitest";
import type { CairnGraphFile } from "../model/interchange.ts";
import { hostileGraphs, HOSTILE_TEXTS, hostileTexts } from "../testing/hostile-graphs.ts";
import { asGraph, bareTexts, exportText, mapTexts, type ReadBack } from "../testing/read-back.ts";
import { dotString } from "./dot.ts";

// Many runs, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

describe("dot", () => {
  /** What Graphviz makes of a label (escString): https://graphviz.org/docs/attr-types/escString/ */
  const shown = (text: string) => text.replace(/\\(n|.)/g, (_, sign: string) => (sign === "n" ? "\n" : sign));
  // ts-graphviz takes the backslash off a quote and leaves the others, as Graphviz does.
  const held = (text: string) => text.replaceAll("\u0000", "\uFFFD").replace(/\r\n?|[\u2028\u2029]/g, "\n");

  it("is read by ts-graphviz with nothing lost", () => {
    fc.assert(
      fc.property(hostileGraphs(), (graph) => {
        const read = asGraph(readDot(exportText(graph, "dot"), shown));
        expect(read).toEqual(
          bareTexts(
            mapTexts(graph, (text) => text),
            held,
          ),
        );
      }),
      { numRuns: 60 },
    );
  });

  it("keeps texts apart that end in a backslash, and ends no string early", () => {
    expect(dotString("a\\")).toBe('"a\\\\"');
    expect(dotString('a\\"; b')).toBe('"a\\\\\\"; b"');
  });
});

function readDot(text: string, shown: (text: string) => string): ReadBack {
  const read: ReadBack = { nodes: [], edges: [] };
  const attributesOf = (node: ASTNode): Record<string, string> =>
    Object.fromEntries(
      node.children.flatMap((child) =>
        child.type === "Attribute" ? [[child.key.value, shown(child.value.value)]] : [],
      ),
    );
  const graph = parseDot(text).children.find((child) => child.type === "Graph");
  for (const child of graph?.children ?? []) {
    if (child.type === "Node") {
      const { label = "", importance, tooltip, aliases = "", mentions = "" } = attributesOf(child);
      const more = tooltip === undefined ? {} : { definition: tooltip };
      read.nodes.push({ id: shown(child.id.value), label, importance: Number(importance), aliases, mentions, ...more });
    }
    if (child.type === "Edge") {
      const [source, target] = child.targets.map((one) => (one.type === "NodeRef" ? shown(one.id.value) : ""));
      const { label = "", weight, type = "", tooltip, evidence = "" } = attributesOf(child);
      const more = tooltip === undefined ? {} : { reason: tooltip };
      read.edges.push({ source: source!, target: target!, label, weight: Number(weight), type, evidence, ...more });
    }
  }
  return read;
}

describe("mermaid", () => {
  interface FlowDb {
    getVertices(): Map<string, { text?: string }>;
    getEdges(): { start: string; end: string; text: string; stroke: string }[];
  }
  /** Texts as a browser shows them: Mermaid turns `#34;` into an entity, and HTML that into a sign. */
  const shown = (text = "") => text.replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code)));
  const held = (text: string) => text.replace(/\s+/g, " ").trim();
  const read = async (text: string) => {
    await mermaid.parse(text);
    const { db } = (await mermaid.mermaidAPI.getDiagramFromText(text)) as unknown as { db: FlowDb };
    const vertices = db.getVertices();
    return {
      labels: [...vertices.values()].map((vertex) => shown(vertex.text)),
      edges: db.getEdges().map((edge) => ({ ...edge, text: shown(edge.text) })),
    };
  };
  const graphOf = (labels: readonly string[]): CairnGraphFile => ({
    format: "cairn-graph",
    version: 1,
    concepts: labels.map((label, at) => ({ id: `c-${at}`, label, aliases: [], importance: 1, mentions: [] })),
    relations: labels.map((label, at) => ({
      source: "c-0",
      target: `c-${at}`,
      type: "uses",
      label,
      confidence: 1,
      evidence: [],
    })),
    prerequisites: [],
  });
  // HTML has no sign of number 0, and reads numbers 128 to 159 as Windows meant them.
  const isHtml = (text: string) => !/[\p{Cc}\p{Surrogate}\uFDD0-\uFDEF\uFFFE\uFFFF]/u.test(text);

  it("is read by Mermaid's own parser, every label as it is", async () => {
    const labels = HOSTILE_TEXTS.filter((text) => isHtml(held(text)));
    expect(labels.length).toBeGreaterThan(25);
    const { labels: found, edges } = await read(exportText(graphOf(labels), "mermaid"));
    expect(found).toEqual(labels.map(held));
    expect(edges.map(({ text }) => text)).toEqual(labels.map(held));
  });

  it("reads any text as one label, whatever is in it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostileTexts(), { minLength: 1, maxLength: 3 }), async (labels) => {
        const { labels: found, edges } = await read(exportText(graphOf(labels), "mermaid"));
        expect(found).toHaveLength(labels.length);
        expect(edges).toHaveLength(labels.length);
      }),
      { numRuns: 40 },
    );
  });

  it("stays within what Mermaid draws", async () => {
    const many = graphOf(Array.from({ length: 600 }, (_, at) => `Concept ${at}`));
    const { labels, edges } = await read(exportText(many, "mermaid", { first: 600 }));
    expect(labels).toHaveLength(600);
    expect(edges).toHaveLength(450);
    expect((await read(exportText(many, "mermaid"))).labels).toHaveLength(40);
  });
});
