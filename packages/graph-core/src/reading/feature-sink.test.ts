import { english } from "@cairn/english-model";
import { describe, expect, it } from "vitest";
import { STATED_RULES } from "../model/reading.ts";
import { candidatesOf } from "./assemble.ts";
import { contextOf } from "./note-context.ts";
import { HashList, hashName, NameList } from "./feature-sink.ts";
import { occurrencesOf } from "./pairs/occurrences.ts";
import { pairFeatures, pairNames } from "./pairs/pair-features.ts";
import { draftNote } from "./read-note.ts";
import { hashNames, SparseScorer } from "./score.ts";
import { TOLD_WEIGHTS } from "./told-weights.data.ts";
import { WeightSum } from "./weight-sum.ts";
import { PAIR_WEIGHTS } from "./weights.data.ts";

const TEXT = `# Retrieval

**Retrieval-augmented generation** (RAG) uses a vector database to find passages. It doesn't need fine-tuning.

- Embeddings: made by a model, stored in an index for search
- Chunking is part of indexing and not of search; it comes before embedding.

A knowledge base, which is a store of documents, feeds the generator. Requires [[embeddings]].
`;

describe("feature names and their hashes", () => {
  it("are one: what the reader weighs are the hashes of what the learner is told", () => {
    const { note, notebook } = draftNote({ path: "retrieval.md", text: TEXT }, english());
    const context = contextOf(note, notebook);
    const reader = new HashList();
    const occurrences = occurrencesOf(notebook);
    expect(occurrences.length).toBeGreaterThan(50);
    for (const at of occurrences) {
      const scores = { source: 0.42, target: 0.9 };
      const names = pairNames(at, scores, context);
      expect(names.length).toBeGreaterThan(20);
      reader.clear();
      pairFeatures(reader, at, scores, context);
      expect([...reader.copy()]).toEqual([...hashNames(names)]);
    }
  });

  it("weigh together what their hashes weigh, though those that things have in common are weighed once", () => {
    const { note, notebook } = draftNote({ path: "retrieval.md", text: TEXT }, english());
    const context = contextOf(note, notebook);
    const scorer = new SparseScorer(PAIR_WEIGHTS);
    const together = new WeightSum(scorer);
    const seen = new Set<number>();
    for (const at of occurrencesOf(notebook)) {
      const scores = { source: (at.source.draft.id % 10) / 10, target: (at.target.draft.id % 7) / 7 };
      together.clear();
      pairFeatures(together, at, scores, context);
      expect(together.probability()).toBe(scorer.probability(hashNames(pairNames(at, scores, context))));
      seen.add(together.probability());
    }
    expect(seen.size).toBeGreaterThan(20);
  });

  it("weigh together what their hashes weigh where relations are told, too", () => {
    const scorer = new SparseScorer(TOLD_WEIGHTS);
    const seen = new Set<number>();
    const drafted = draftNote({ path: "retrieval.md", text: TEXT }, english());
    candidatesOf(drafted.note, drafted.notebook, drafted, ({ confidence, rule }, features) => {
      if (STATED_RULES.has(rule)) return;
      const list = new NameList();
      features(list);
      expect(confidence).toBe(scorer.probability(hashNames(list.names)));
      seen.add(confidence);
    });
    expect(seen.size).toBeGreaterThan(20);
  });

  it("are weighed once for each key, however many keys there are", () => {
    const scorer = new SparseScorer(PAIR_WEIGHTS);
    const sum = new WeightSum(scorer);
    const names = ["ruled", "ruled-back", "tail", "unruled", "question"];
    let opened = 0;
    const weighed = (key: number, scope?: object): number => {
      sum.clear();
      if (sum.opens(key, scope)) {
        opened++;
        sum.add(names[key % names.length]!);
        sum.closes();
      }
      return sum.probability();
    };
    const expected = names.map((name) => scorer.probability(hashNames([name])));
    expect(new Set(expected).size).toBe(names.length);
    const keys = Array.from({ length: 1000 }, (_, i) => i * (1e8 + 1));
    for (const scope of [undefined, {}]) {
      const first = keys.map((key) => weighed(key, scope));
      expect(first).toEqual(keys.map((key) => expected[key % names.length]));
      expect(keys.map((key) => weighed(key, scope))).toEqual(first);
    }
    expect(opened).toBe(2 * keys.length);
    expect(weighed(keys[1]! + 1, {})).toBe(expected[(keys[1]! + 1) % names.length]);
  });

  it("are FNV-1a of the whole name, however it is cut into pieces", () => {
    // The published test vector of FNV-1a, 32 bits.
    expect(hashName("foobar") >>> 0).toBe(0xbf9cf968);
    const cut = new HashList();
    cut.add("", "a=", -1, 7, 120, "é", 0.5);
    const whole = new NameList();
    whole.add("", "a=", -1, 7, 120, "é", 0.5);
    expect(whole.names).toEqual(["a=-17120é0.5"]);
    expect([...cut.copy()]).toEqual([hashName("a=-17120é0.5")]);
  });

  it("come once each, and as many as there are", () => {
    const list = new HashList();
    const names = Array.from({ length: 3000 }, (_, i) => `feature ${i % 1000}`);
    expect([...list.addAll(names).copy()]).toEqual(names.slice(0, 1000).map(hashName));
    list.clear();
    expect(list.size).toBe(0);
    expect([...list.addAll(["feature 1"]).copy()]).toEqual([hashName("feature 1")]);
  });
});
