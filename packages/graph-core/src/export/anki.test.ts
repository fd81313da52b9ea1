import { parse as parseCsv } from "csv-parse/sync";
import fc from "fast-check";
import { XMLParser } from "fast-xml-parser";
import { describe, expect, it, vi } from "vitest";
import type { CairnGraphFile } from "../model/interchange.ts";
import { hostileGraphs } from "../testing/hostile-graphs.ts";
import { exportText, mapTexts } from "../testing/read-back.ts";

// Many runs, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

/** Cards as Anki reads them: lines at the top that begin with `#` are its head. */
function cards(text: string): { guid: string; deck: string; front: string; back: string; tags: string }[] {
  const rows: string[][] = parseCsv(text.replace(/^(?:#.*\n)+/, ""), { delimiter: "\t" });
  return rows.map(([guid = "", deck = "", front = "", back = "", tags = ""]) => ({ guid, deck, front, back, tags }));
}

/** Only tags of ours, each closed. */
function tagsIn(html: string): string[] {
  const text = html.replaceAll("<br>", "<br/>");
  new XMLParser().parse(`<x>${text}</x>`, true);
  return [...text.matchAll(/<[^>]*>/g)].map(([tag]) => tag);
}

const GRAPH: CairnGraphFile = {
  format: "cairn-graph",
  version: 1,
  concepts: [
    {
      id: "rag",
      label: "RAG",
      aliases: ["Retrieval"],
      importance: 1,
      definition: "finds *passages* & reads them.",
      mentions: [],
    },
    { id: "index", label: "Index", aliases: [], importance: 0.5, mentions: [] },
    { id: "model", label: "Model", aliases: [], importance: 0.5, mentions: [] },
  ],
  relations: ["index", "model"].map((target) => ({
    source: "rag",
    target,
    type: "uses",
    label: "uses",
    confidence: 0.9,
    evidence: [
      {
        note: "a/b.md",
        start: { line: 3, column: 1, offset: 0 },
        end: { line: 3, column: 9, offset: 8 },
        quote: `RAG uses **one good ${target}**`,
        rule: "verb",
      },
    ],
  })),
  prerequisites: [],
};

describe("anki", () => {
  it("asks for a definition, and for all that a concept does in one way", () => {
    expect(cards(exportText(GRAPH, "anki"))).toEqual([
      {
        guid: "cairn:rag",
        deck: "Cairn::Concepts",
        front: "What is <b>RAG</b>?",
        back: "finds *passages* &#38; reads them.<br><i>Also: Retrieval</i>",
        tags: "cairn::concept",
      },
      {
        guid: "cairn:rag|uses|uses",
        deck: "Cairn::Relations",
        front: "<b>RAG</b> uses …?",
        back:
          "<b>Index</b><br>“RAG uses one good index” <small>a/b.md:3</small><br>" +
          "<b>Model</b><br>“RAG uses one good model” <small>a/b.md:3</small>",
        tags: "cairn::uses",
      },
    ]);
  });

  it("is read with a card for each, and texts run nothing", () => {
    fc.assert(
      fc.property(hostileGraphs(), (hostile) => {
        const graph = mapTexts(hostile, (text) => text);
        const found = cards(exportText(hostile, "anki"));
        const verbs = new Set(graph.relations.map(({ source, type, label }) => `cairn:${source}|${type}|${label}`));
        const defined = graph.concepts
          .filter(({ definition }) => definition !== undefined)
          .map(({ id }) => `cairn:${id}`);
        expect(found.map(({ guid }) => guid)).toEqual(
          [...defined, ...verbs].map((id) => id.replaceAll("\u0000", "\uFFFD")),
        );
        for (const { front, back, tags } of found) {
          for (const tag of [...tagsIn(front), ...tagsIn(back)]) expect(tag).toMatch(/^<(?:br\/|\/?[bi]|\/?small)>$/);
          expect(front + back).not.toMatch(/\[(?:latex|sound)|\{\{/);
          expect(tags).toMatch(/^cairn::[a-z-]+$/);
        }
      }),
      { numRuns: 100 },
    );
  });
});
