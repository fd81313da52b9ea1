import { describe, expect, it } from "vitest";
import type { ConceptIndex } from "../concept-index.ts";
import { corrected, NOTES, USES } from "../testing/corrected-notes.ts";
import { CORRECTIONS_FILE } from "./correction.ts";

const edges = (index: ConceptIndex): string[] => index.graph.edges().toSorted();
const labels = (index: ConceptIndex): string[] => index.graph.mapNodes((_, { label }) => label).toSorted();
const statuses = (index: ConceptIndex): string[] => index.corrections.map(({ status }) => status);
const messages = (index: ConceptIndex): string[] => index.warnings.map(({ line, message }) => `${line}: ${message}`);
const relation = (index: ConceptIndex, id: string) => index.graph.getEdgeAttributes(id);

describe("a relation", () => {
  it("that is accepted is certain, and says where the author accepted it", () => {
    const index = corrected(`  - accept: ${USES}`);
    const { confidence, evidence, label } = relation(index, "distillation|uses|synthetic-data");
    expect([confidence, label]).toEqual([1, "uses"]);
    expect(evidence.map(({ note, rule }) => [note, rule])).toEqual([
      [CORRECTIONS_FILE, "correction"],
      ["distillation.md", "toy"],
      ["fine-tuning.md", "toy"],
    ]);
    const { start, end, quote } = evidence[0]!;
    expect([start.line, start.column, quote]).toEqual([2, 5, `accept: ${USES}`]);
    expect(index.correctionsText?.slice(start.offset, end.offset)).toBe(quote);
    expect(index.warnings).toEqual([]);
  });

  it("that is rejected is gone; with a note, only what that note says of it", () => {
    expect(edges(corrected(`  - reject: ${USES}`))).not.toContain("distillation|uses|synthetic-data");
    const index = corrected(
      `  - reject: { source: Distillation, type: uses, target: Synthetic data, note: distillation.md }`,
    );
    const { evidence, confidence } = relation(index, "distillation|uses|synthetic-data");
    expect([confidence, evidence.map(({ note }) => note)]).toEqual([0.4, ["fine-tuning.md"]]);
  });

  it("that is added stands, also where the notes make too little of its ends", () => {
    const notes = { ...NOTES, "x.md": "name Loss 0.1" };
    expect(labels(corrected("", notes))).not.toContain("Loss");
    const index = corrected(`  - add: { source: Distillation, type: affects, target: Loss, label: lowers }`, notes);
    expect(relation(index, "distillation|affects|loss")).toMatchObject({
      label: "lowers",
      confidence: 1,
      evidence: [{ note: CORRECTIONS_FILE, rule: "correction", start: { line: 2 } }],
    });
  });

  it("that is retyped keeps its evidence; one that is relabelled its type", () => {
    const index = corrected(
      `  - retype: ${USES}\n    to: produces\n  - relabel: { source: Agent, type: uses, target: Tool }\n    to: works with`,
    );
    expect(edges(index)).not.toContain("distillation|uses|synthetic-data");
    expect(relation(index, "distillation|produces|synthetic-data").evidence).toHaveLength(3);
    expect(relation(index, "agent|uses|tool").label).toBe("works with");
    expect(statuses(index)).toEqual(["applied", "applied"]);
  });

  it("may be corrected step by step", () => {
    const index = corrected(
      `  - add: { source: Tool, type: uses, target: Cost }
  - retype: { source: Tool, type: uses, target: Cost }
    to: affects
  - relabel: { source: Tool, type: affects, target: Cost }
    to: lowers`,
    );
    expect(statuses(index)).toEqual(["applied", "applied", "applied"]);
    expect(relation(index, "tool|affects|cost")).toMatchObject({ label: "lowers", confidence: 1 });
    expect(edges(index)).not.toContain("tool|uses|cost");
  });
});

describe("a concept", () => {
  it("that is hidden goes with its relations, and no search finds it", async () => {
    const index = corrected("  - hide: synthetic data");
    expect(labels(index)).not.toContain("Synthetic data");
    expect(edges(index).filter((id) => id.includes("synthetic"))).toEqual([]);
    expect(await index.reader.resolveNames(["Synthetic data"])).toEqual([[]]);
    expect(await index.reader.searchCandidates("synthetic data")).not.toContain("synthetic-data");
    index.setCorrections(undefined);
    expect(labels(index)).toContain("Synthetic data");
  });

  it("that is renamed keeps its id, and answers to both names, also in corrections", async () => {
    const index = corrected(
      `  - rename: Tool\n    to: Function call\n  - reject: { source: Agent, type: uses, target: function calls }`,
    );
    expect(index.graph.getNodeAttributes("tool")).toMatchObject({ label: "Function call", aliases: ["Tool"] });
    expect(await index.reader.resolveNames(["Function call", "tools"])).toEqual([["tool"], ["tool"]]);
    expect(edges(index)).not.toContain("agent|uses|tool");
    expect(statuses(index)).toEqual(["applied", "applied"]);
    expect(index.referenceTo("tool")).toBe("Function call");
  });

  it("does not get the name of another one", () => {
    const index = corrected(`  - rename: Tool\n    to: Strategy`);
    expect(labels(index)).toContain("Tool");
    expect(messages(index)).toEqual([
      '2: "Strategy" is the name of another concept: merge the two, or take another name.',
    ]);
  });

  it("that is merged has the names, relations and mentions of all", () => {
    const index = corrected("  - merge: [Synthetic data, Artificial data]\n    as: Made-up data");
    const merged = index.graph.filterNodes((_, { label }) => label === "Made-up data");
    expect(merged).toHaveLength(1);
    const { aliases, aliasEvidence } = index.graph.getNodeAttributes(merged[0]!);
    expect(aliases).toEqual(["Artificial data", "Synthetic data"]);
    expect(aliasEvidence?.[0]).toMatchObject({ rule: "correction", note: CORRECTIONS_FILE, line: 2 });
    expect(index.graph.degree(merged[0]!)).toBe(3);
  });

  it("is kept apart from another one although notes say that they are one", () => {
    expect(corrected("").graph.hasNode("ai-agent")).toBe(false);
    const notes = { ...NOTES, "more.md": "# AI agent" };
    expect(labels(corrected("", notes))).not.toContain("AI agent");
    const index = corrected("  - split: [Agent, AI agent]", notes);
    expect(labels(index)).toEqual(expect.arrayContaining(["Agent", "AI agent"]));
    expect(index.graph.getNodeAttributes("agent").aliases).toEqual([]);
    expect(statuses(index)).toEqual(["applied"]);
  });

  it("is not called by a name that is kept apart from it, however well an acronym fits", () => {
    const notes = { "a.md": "# RAG\nalias RAG = Retrieval augmented generation (acronym)\n" };
    expect(labels(corrected("", notes))).toEqual(["Retrieval augmented generation"]);
    expect(labels(corrected("  - split: [RAG, Retrieval augmented generation]", notes))).toEqual(["RAG"]);
  });

  it("stands in its own notes, although they alone would not make it one", () => {
    const notes = { ...NOTES, "chess.md": "name Agent 0.1" };
    const index = corrected("  - split: Agent\n    notes: [chess.md]\n    as: Player", notes);
    expect(labels(index)).toContain("Player");
  });

  it("is another one in some notes: by path or folder", () => {
    const index = corrected("  - split: Agent\n    notes: [games/]\n    as: Player");
    expect(edges(index)).toEqual(expect.arrayContaining(["agent|uses|tool", "player|uses|strategy"]));
    expect(edges(index)).not.toContain("agent|uses|strategy");
    expect(index.graph.getNodeAttributes("player").mentions.map(({ note }) => note)).toContain("games/agents.md");
    expect(index.conceptOf("games/agents.md", "agent")).toBe("player");
    index.setCorrections("");
    expect(edges(index)).toContain("agent|uses|strategy");
    expect(index.conceptOf("games/agents.md", "agent")).toBe("agent");
  });
});

describe("a prerequisite", () => {
  const find = (index: ConceptIndex, concept: string, requires: string) =>
    index.prerequisites.find((one) => one.concept === concept && one.requires === requires);

  it("can be accepted, rejected, added and given a reason", () => {
    const index = corrected(
      `  - accept: { concept: Distillation, requires: fine-tuning }
  - relabel: { concept: Distillation, requires: fine-tuning }
    to: It tunes the small model.
  - add: { concept: Strategy, requires: Cost, reason: Costs decide. }
  - reject: { concept: Distillation, requires: Teacher model }`,
    );
    expect(statuses(index)).toEqual(["applied", "applied", "applied", "applied"]);
    expect(find(index, "distillation", "fine-tuning")).toMatchObject({
      strength: 1,
      reason: "It tunes the small model.",
    });
    expect(find(index, "strategy", "cost")).toMatchObject({
      strength: 1,
      reason: "Costs decide.",
      evidence: [{ note: CORRECTIONS_FILE, rule: "correction", start: { line: 5 } }],
    });
    expect(find(corrected(""), "distillation", "teacher-model")).toBeDefined();
    expect(find(index, "distillation", "teacher-model")).toBeUndefined();
  });
});

describe("what no longer matches", () => {
  it("is told with its line, kept, and holds again when the notes say it again", () => {
    const index = corrected(`  - hide: Nothing\n  - accept: ${USES}\n  - reject: { concept: Cost, requires: Tool }`);
    expect(messages(index)).toEqual([
      '2: No note speaks of "Nothing" (any more).',
      '4: The notes do not make "Tool" a prerequisite of "Cost" (any more).',
    ]);
    const before = JSON.stringify(index.toJSON());
    index.removeNote("distillation.md");
    index.removeNote("fine-tuning.md");
    expect(statuses(index)).toEqual(["unmatched", "unmatched", "unmatched"]);
    for (const path of ["fine-tuning.md", "distillation.md"]) index.setNote({ path, text: NOTES[path]! });
    expect(statuses(index)).toEqual(["unmatched", "applied", "unmatched"]);
    expect(JSON.stringify(index.toJSON())).toBe(before);
  });

  it("is told where a name belongs to several concepts, and to none of them", () => {
    const notes = {
      "a.md": "# Fine mesh\nalias Fine mesh = FM (acronym)",
      "b.md": "# Foundation model\nalias Foundation model = FM (acronym)",
    };
    const index = corrected("  - hide: FM\n  - rename: FM\n    to: Model", notes);
    expect(messages(index)).toEqual([
      expect.stringContaining('2: "FM" is no concept of its own'),
      expect.stringContaining('3: "FM" is no concept of its own'),
    ]);
    expect(labels(index)).toEqual(["Fine mesh", "Foundation model"]);
    // Once the author says whose it is, it is.
    index.setCorrections("corrections:\n  - merge: [Fine mesh, FM]\n  - rename: FM\n    to: Model\n");
    expect([labels(index), index.warnings]).toEqual([["Foundation model", "Model"], []]);
  });

  it("changes nothing else: a correction costs only what it speaks of", () => {
    const index = corrected("");
    const diff = index.setCorrections(`corrections:\n  - accept: ${USES}\n`);
    expect(diff.relations.updated.map(([, { id }]) => id)).toEqual(["distillation|uses|synthetic-data"]);
    expect(diff.relations.added).toEqual([]);
    expect(diff.concepts.updated).toEqual([]);
    const { revision } = index;
    expect(index.setCorrections(`corrections:\n  - accept: ${USES}\n`).relations.updated).toEqual([]);
    expect(index.revision).toBe(revision);
  });
});

describe("the review list", () => {
  it("begins with the least certain relation, and leaves out what a correction speaks of", () => {
    const ids = (index: ConceptIndex) => index.review(3).map(({ id }) => id);
    expect(ids(corrected(""))).toEqual([
      "distillation|requires|teacher-model",
      "artificial-data|affects|cost",
      "fine-tuning|uses|synthetic-data",
    ]);
    const index = corrected(
      `  - accept: { source: Distillation, type: requires, target: Teacher model }
  - retype: { source: Artificial data, type: affects, target: Cost }
    to: produces
  - reject: { source: Fine-tuning, type: uses, target: Synthetic data, note: other.md }`,
    );
    expect(ids(index)).toEqual(["distillation|uses|synthetic-data", "agent|uses|strategy", "agent|uses|tool"]);
  });
});
