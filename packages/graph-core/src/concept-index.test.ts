import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { ConceptIndex } from "./reading-index.ts";
import { applyDiff, emptyGraph } from "./graph/concept-graph.ts";
import { CairnError } from "./model/errors.ts";
import { findConcept } from "./query/find-concept.ts";
import { learningPath } from "./query/learning-path.ts";
import { neighbourhood } from "./query/neighbourhood.ts";
import { paths } from "./query/paths.ts";
import { search } from "./query/search.ts";

// Many runs, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const SEED = `# Custom models

#### Distillation:
- Generate synthetic data from a large foundation model and use the synthetic data to fine-tune a smaller model.
`;

const NOTES: Record<string, string> = {
  "custom.md": SEED,
  "rag.md":
    "# Retrieval-Augmented Generation (RAG)\n\n- Uses a vector database to find passages.\n- RAG reduces hallucination.\n",
  "vector.md": "# Vector database\n\nA vector database stores embeddings. See [[rag]].\n",
  "embedding.md":
    "---\naliases: [Vector embedding]\n---\n# Embedding\n\n**Embedding:** a list of numbers that stands for text.\n",
  "agent.md":
    "# Agents\n\nAn agent is a program that calls tools. Agents use foundation models.\n- **Tool:** a function that an agent calls\n",
  "folder/fine.md":
    "---\nprerequisites: [Foundation model]\n---\n# Fine-tuning\n\n- Requires labeled data\n- Changes the weights of a foundation model\n",
  "model.md":
    "# Foundation model\n\nA foundation model (FM) is a large model.\n\n| Model | Maker |\n|---|---|\n| Titan | Amazon |\n",
  "leer.md": "",
  "deutsch.md":
    "# Osmose\n\nDie Osmose ist ein Vorgang in der Zelle. Sie ist für die Pflanzen und das Wasser wichtig.\n",
  "other-agent.md": "# Agents\n\nAgents require permissions. An agent uses memory.\n",
};

function indexOf(paths: readonly string[]): ConceptIndex {
  const index = new ConceptIndex();
  index.setNotes(paths.map((path) => ({ path, text: NOTES[path] ?? "" })));
  return index;
}

const json = (index: ConceptIndex): string => JSON.stringify(index.toJSON());

describe("the seed fact", () => {
  it("reads off the map, each with its line and words", () => {
    const { relations } = indexOf(["custom.md"]).toJSON();
    const uses = relations.find(
      (r) => r.source === "distillation" && r.target === "synthetic-data" && r.type === "uses",
    );
    const tunes = relations.find((r) => r.source === "synthetic-data" && r.target === "smaller-model");
    expect(tunes).toMatchObject({ type: "applies-to", label: "fine-tunes" });
    for (const relation of [uses, tunes]) {
      const [evidence] = relation?.evidence ?? [];
      expect(evidence).toMatchObject({ note: "custom.md", start: { line: 4 } });
      expect(SEED.slice(evidence?.start.offset, evidence?.end.offset)).toBe(evidence?.quote);
      expect(evidence?.quote).toContain("use the synthetic data to fine-tune a smaller model");
    }
  });
});

describe("an index", () => {
  const all = Object.keys(NOTES);

  it("is the same for the same notes, in whatever order they came", () => {
    expect(json(indexOf(all.toReversed()))).toBe(json(indexOf(all)));
    expect(json(indexOf(all))).toBe(json(indexOf(all)));
  });

  it("keeps evidence for every relation", () => {
    const { relations } = indexOf(all).toJSON();
    expect(relations.length).toBeGreaterThan(10);
    for (const { evidence } of relations)
      for (const { note, start, end, quote } of evidence)
        expect(NOTES[note]?.slice(start.offset, end.offset)).toBe(quote);
  });

  it("equals a rebuild after any edits, and its diffs carry the old graph over", () => {
    const edit = fc.record({
      path: fc.constantFrom(...all),
      text: fc.constantFrom("", ...Object.values(NOTES)),
      remove: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
        const index = indexOf(all.slice(0, 5));
        const graph = emptyGraph();
        const texts = new Map(all.slice(0, 5).map((path) => [path, NOTES[path] ?? ""]));
        const start = index.graph;
        start.forEachNode((id, concept) => graph.addNode(id, concept));
        start.forEachEdge((id, relation, source, target) => graph.addEdgeWithKey(id, source, target, relation));
        for (const { path, text, remove } of edits) {
          if (remove && !texts.has(path)) continue;
          applyDiff(graph, remove ? index.removeNote(path) : index.setNote({ path, text }));
          if (remove) texts.delete(path);
          else texts.set(path, text);
        }
        const rebuilt = new ConceptIndex();
        rebuilt.setNotes([...texts].map(([path, text]) => ({ path, text })));
        expect(json(index)).toBe(json(rebuilt));
        expect(graph.nodes().toSorted()).toEqual(rebuilt.graph.nodes().toSorted());
        expect(graph.edges().toSorted()).toEqual(rebuilt.graph.edges().toSorted());
      }),
      { numRuns: 60 },
    );
  });

  it("says so when a note to remove is not there", () => {
    expect(() => indexOf(all).removeNote("none.md")).toThrow(CairnError);
  });

  it("reads other languages by their cue words", () => {
    const { relations } = indexOf(["deutsch.md"]).toJSON();
    expect(relations.map(({ source, type, target }) => [source, type, target])).toEqual([
      ["osmose", "is-a", "vorgang"],
      ["osmose", "applies-to", "pflanzen"],
      ["osmose", "applies-to", "wasser"],
    ]);
  });
});

describe("queries", () => {
  const index = indexOf(Object.keys(NOTES));

  it("find concepts by any name, and offer names like an unknown one", async () => {
    expect((await findConcept(index.reader, "RAG")).label).toContain("Retrieval");
    expect((await search(index.reader, "distilation"))[0]?.concept.id).toBe("distillation");
    await expect(findConcept(index.reader, "Distilation")).rejects.toMatchObject({
      code: "concept-not-found",
      suggestions: expect.arrayContaining(["Distillation"]) as string[],
    });
  });

  it("walk the graph", async () => {
    const near = await neighbourhood(index.reader, ["distillation"], { depth: 1 });
    expect(near.concepts.map(({ id }) => id)).toContain("synthetic-data");
    const found = await paths(index.reader, "distillation", "foundation-model");
    expect(found.paths[0]?.concepts.at(-1)?.id).toBe("foundation-model");
  });

  it("put every step of a learning path after what it requires", async () => {
    const path = await learningPath(index.reader, ["Fine-tuning"]);
    const order = path.steps.map(({ concept }) => concept.id);
    expect(order).toContain("foundation-model");
    expect(order.indexOf("foundation-model")).toBeLessThan(order.indexOf("fine-tuning"));
    const known = await learningPath(index.reader, ["Fine-tuning"], { known: ["Foundation model"] });
    expect(known.steps.map(({ concept }) => concept.id)).not.toContain("foundation-model");
    await expect(learningPath(index.reader, ["Nothing like it"])).rejects.toThrow(CairnError);
  });
});
