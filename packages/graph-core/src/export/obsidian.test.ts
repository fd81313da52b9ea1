import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { parse as parseYaml } from "yaml";
import { ConceptIndex } from "../reading-index.ts";
import type { CairnGraphFile } from "../model/interchange.ts";
import { parseNote } from "../parse/parse-note.ts";
import { hostileGraphs } from "../testing/hostile-graphs.ts";
import { mapTexts } from "../testing/read-back.ts";
import { exportGraph } from "./export-graph.ts";

// Many runs, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const frontMatterOf = (text: string): unknown => parseYaml(/^---\n([\s\S]*?)\n---\n/.exec(text)![1]!);

// https://jsoncanvas.org/spec/1.0
const CANVAS = {
  type: "object",
  additionalProperties: false,
  properties: {
    nodes: {
      type: "array",
      items: {
        type: "object",
        required: ["id", "type", "x", "y", "width", "height", "file"],
        properties: {
          id: { type: "string" },
          type: { const: "file" },
          file: { type: "string" },
          x: { type: "integer" },
          y: { type: "integer" },
          width: { type: "integer" },
          height: { type: "integer" },
        },
      },
    },
    edges: {
      type: "array",
      items: {
        type: "object",
        required: ["id", "fromNode", "toNode"],
        additionalProperties: false,
        properties: {
          id: { type: "string" },
          fromNode: { type: "string" },
          toNode: { type: "string" },
          fromSide: { enum: ["top", "right", "bottom", "left"] },
          toSide: { enum: ["top", "right", "bottom", "left"] },
          color: { enum: ["1", "2", "3", "4", "5", "6"] },
          label: { type: "string" },
        },
      },
    },
  },
};

describe("obsidian", () => {
  it("has a note a concept, whose name any system takes, with what it says in front matter and links that lead to notes", () => {
    fc.assert(
      fc.property(hostileGraphs(), (hostile) => {
        const graph = mapTexts(hostile, (text) => text);
        const { files } = exportGraph(hostile, "obsidian");
        const notes = files.slice(0, -1);
        expect(notes).toHaveLength(graph.concepts.length);
        expect(new Set(files.map(({ path }) => path.toLowerCase())).size).toBe(files.length);
        const names = notes.map(({ path }) => /^Concepts\/([^/]+)\.md$/.exec(path)![1]!);
        for (const name of names) {
          // oxlint-disable-next-line no-control-regex
          expect(name).not.toMatch(/[\u0000-\u001F\\:*?"<>|#^[\]]|^[. ]|[. ]$|^(?:CON|PRN|AUX|NUL)$/i);
          expect(new TextEncoder().encode(`${name}.md`).length).toBeLessThan(255);
        }
        for (const [at, concept] of graph.concepts.entries()) {
          const { text } = notes[at]!;
          const requires = graph.prerequisites.filter((one) => one.concept === concept.id);
          expect(frontMatterOf(text)).toMatchObject({
            id: concept.id,
            title: concept.label,
            importance: concept.importance,
            ...(concept.aliases.length > 0 && { aliases: concept.aliases }),
          });
          const parsed = parseNote(notes[at]!);
          const { warnings } = parsed;
          const links = parsed.links.filter(
            ({ kind, property = "requires" }) => kind === "wikilink" && property === "requires",
          );
          expect(warnings).toEqual([]);
          expect(parsed.tags).toEqual([]);
          const own = graph.relations.filter(({ source }) => source === concept.id);
          expect(links).toHaveLength(own.length + 2 * requires.length);
          const idOf = (name: string) => graph.concepts[names.indexOf(name)]?.id;
          const inText = links.filter(({ block }) => block >= 0).map(({ target }) => idOf(target));
          expect(inText).toEqual([...own.map(({ target }) => target), ...requires.map((one) => one.requires)]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("has a canvas that keeps to the specification", () => {
    const isCanvas = new Ajv2020().compile(CANVAS);
    fc.assert(
      fc.property(hostileGraphs(), (graph) => {
        const { files } = exportGraph(graph, "obsidian");
        const canvas = JSON.parse(files.at(-1)!.text) as {
          nodes: { id: string; file: string; x: number; y: number }[];
          edges: { fromNode: string; toNode: string }[];
        };
        isCanvas(canvas);
        expect(isCanvas.errors).toBeNull();
        expect(canvas.nodes.map(({ file }) => file)).toEqual(files.slice(0, -1).map(({ path }) => path));
        expect(new Set(canvas.nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(canvas.nodes.length);
        const ids = new Set(canvas.nodes.map(({ id }) => id));
        for (const { fromNode, toNode } of canvas.edges) expect(ids.has(fromNode) && ids.has(toNode)).toBe(true);
        expect(canvas.edges).toHaveLength(graph.relations.length + graph.prerequisites.length);
      }),
      { numRuns: 60 },
    );
  });

  it("is read again by Cairn: concepts, typed relations and what comes first", () => {
    const one = (id: string, label: string) => ({ id, label, aliases: [], importance: 0.5, mentions: [] });
    const graph: CairnGraphFile = {
      format: "cairn-graph",
      version: 1,
      concepts: [
        one("distillation", "Distillation"),
        one("synthetic-data", "Synthetic data"),
        one("fine-tuning", "Fine-tuning"),
      ],
      relations: [
        {
          source: "distillation",
          target: "synthetic-data",
          type: "uses",
          label: "uses",
          confidence: 0.9,
          evidence: [],
        },
        {
          source: "distillation",
          target: "fine-tuning",
          type: "contrasts-with",
          label: "unlike",
          confidence: 0.8,
          evidence: [],
        },
      ],
      prerequisites: [
        { concept: "distillation", requires: "fine-tuning", strength: 0.7, reason: "Said so.", evidence: [] },
      ],
    };
    const evidence = [
      {
        note: "a.md",
        start: { line: 3, column: 1, offset: 10 },
        end: { line: 3, column: 40, offset: 50 },
        quote: "Distillation uses synthetic data and reduces the cost of inference.",
        rule: "verb",
      },
    ];
    graph.relations[0]!.evidence = evidence;
    graph.prerequisites[0]!.evidence = evidence;
    graph.concepts[0]!.mentions = [{ note: "a.md", line: 3, column: 1 }];
    const index = new ConceptIndex();
    index.setNotes(exportGraph(graph, "obsidian").files.filter(({ path }) => path.endsWith(".md")));
    const read = index.toJSON();
    const relations = read.relations.map(({ source, type, target }) => `${source} ${type} ${target}`);
    // Its own quotes are no new statements.
    expect(relations.sort()).toEqual(["distillation contrasts-with fine-tuning", "distillation uses synthetic-data"]);
    expect(read.concepts.map(({ id }) => id).sort()).toEqual(["distillation", "fine-tuning", "synthetic-data"]);
    expect(read.prerequisites).toContainEqual(
      expect.objectContaining({ concept: "distillation", requires: "fine-tuning" }),
    );
  });
});
