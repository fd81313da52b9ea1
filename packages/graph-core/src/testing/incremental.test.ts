import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { ConceptIndex } from "../reading-index.ts";
import { CORRECTION_KINDS, CORRECTIONS_FILE } from "../corrections/correction.ts";
import { applyDiff, emptyGraph } from "../graph/concept-graph.ts";
import type { Changes, GraphDiff } from "../model/diff.ts";
import { type DroppedPrerequisite, prerequisiteId } from "../prerequisites/standing.ts";
import { search } from "../query/search.ts";
import {
  asBatch,
  type Edit,
  FEW_NAMES,
  notesAfter,
  randomEdits,
  TOY_PATHS,
  toyCorrections,
  toyTexts,
} from "./random-edits.ts";
import { readToyNote } from "./toy-reader.ts";

// Many runs, on machines that may be slow or busy.
vi.setConfig({ testTimeout: 120_000 });

const RUNS = 400;
const CORRECTED = { corrections: toyCorrections() };
/** Notes and corrections that mostly speak of the same. */
const DENSE = randomEdits(TOY_PATHS, toyTexts(20, FEW_NAMES), { corrections: toyCorrections(6, FEW_NAMES) });

/** Everything that an index holds, in an order of its own: the graph that it makes when asked, and what it makes it of, are the same. */
function state(index: ConceptIndex) {
  const { concepts, relations } = index.keep();
  const sorted = <T extends { id: string }>(list: readonly T[]) =>
    list.map((one) => [one.id, one] as const).sort(byFirst);
  expect(sorted(index.graph.mapNodes((_id, concept) => concept))).toEqual(sorted(concepts));
  expect(sorted(index.graph.mapEdges((_id, relation) => relation))).toEqual(sorted(relations));
  return {
    concepts: new Map(sorted(concepts)),
    relations: new Map(sorted(relations)),
    prerequisites: new Map(index.prerequisites.map((each) => [prerequisiteId(each), each] as const).sort(byFirst)),
  };
}

function byFirst([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

/** The same batches in one index. */
function run(batches: readonly (readonly Edit[])[], onDiff: (diff: GraphDiff, index: ConceptIndex) => void = () => {}) {
  const index = new ConceptIndex({ read: readToyNote });
  for (const batch of batches) onDiff(index.applyBatch(asBatch(batch)), index);
  return index;
}

/** @param turned notes in the other order, and before the corrections, not behind them. */
function rebuild(batches: readonly (readonly Edit[])[], turned: boolean): ConceptIndex {
  const after = notesAfter(batches.flat());
  const corrections = after.get(CORRECTIONS_FILE);
  after.delete(CORRECTIONS_FILE);
  const notes = [...after].map(([path, text]) => ({ path, text }));
  const index = new ConceptIndex({ read: readToyNote });
  if (!turned) index.setCorrections(corrections);
  index.setNotes(turned ? notes.toReversed() : notes);
  if (turned) index.setCorrections(corrections);
  return index;
}

function follow<T>(known: Map<string, T>, { added, updated, removed }: Changes<T>, idOf: (one: T) => string): void {
  for (const one of removed) {
    expect(known.get(idOf(one))).toEqual(one);
    known.delete(idOf(one));
  }
  for (const [before, after] of updated) {
    expect(idOf(after)).toBe(idOf(before));
    expect(known.get(idOf(before))).toEqual(before);
    expect(after).not.toEqual(before);
    known.set(idOf(after), after);
  }
  for (const one of added) {
    expect(known.has(idOf(one))).toBe(false);
    known.set(idOf(one), one);
  }
}

describe("incremental equals rebuild", () => {
  it("for concepts, relations, prerequisites and what was dropped, after random batches", () => {
    fc.assert(
      fc.property(randomEdits(TOY_PATHS, toyTexts(), CORRECTED), fc.boolean(), (batches, turned) => {
        const edited = run(batches);
        const rebuilt = rebuild(batches, turned);
        expect(JSON.stringify(edited.toJSON())).toBe(JSON.stringify(rebuilt.toJSON()));
        expect(state(edited)).toEqual(state(rebuilt));
        expect(droppedOf(edited)).toEqual(droppedOf(rebuilt));
        expect(edited.notePaths).toEqual(rebuilt.notePaths);
        expect(edited.corrections).toEqual(rebuilt.corrections);
        expect(edited.warnings).toEqual(rebuilt.warnings);
      }),
      { numRuns: RUNS },
    );
  });

  it("where most corrections find what they speak of", () => {
    const statuses = new Map<string, number>();
    fc.assert(
      fc.property(DENSE, fc.boolean(), (batches, turned) => {
        const edited = run(batches, (_diff, index) => {
          for (const { correction, status } of index.corrections) {
            const kind = `${correction.action.kind} ${status}`;
            statuses.set(kind, (statuses.get(kind) ?? 0) + 1);
          }
        });
        const rebuilt = rebuild(batches, turned);
        expect(JSON.stringify(edited.toJSON())).toBe(JSON.stringify(rebuilt.toJSON()));
        expect(state(edited)).toEqual(state(rebuilt));
        expect(edited.corrections).toEqual(rebuilt.corrections);
      }),
      { numRuns: RUNS },
    );
    // The test would be worth little if no correction of some kind had done anything.
    expect(CORRECTION_KINDS.filter((kind) => !statuses.has(`${kind} applied`))).toEqual([]);
  });

  it("for search, names and counts, with tables made before the edits", async () => {
    await fc.assert(
      fc.asyncProperty(randomEdits(TOY_PATHS, toyTexts(), { ...CORRECTED, maxBatches: 5 }), async (batches) => {
        const edited = new ConceptIndex({ read: readToyNote });
        await search(edited.reader, "warm up the tables");
        for (const { path, text } of batches.flat()) {
          if (path === CORRECTIONS_FILE) edited.setCorrections(text);
          else if (text === undefined) edited.applyBatch({ removed: [path] });
          else edited.setNote({ path, text });
        }
        const rebuilt = rebuild(batches, true);
        for (const text of ["a", "model", "clade 2", "amazon bedr", "RAG", "built on"]) {
          expect(await search(edited.reader, text)).toEqual(await search(rebuilt.reader, text));
          expect(await edited.reader.similarNames(text, 5)).toEqual(await rebuilt.reader.similarNames(text, 5));
        }
        expect(await edited.reader.resolveNames(["FM", "rag"])).toEqual(
          await rebuilt.reader.resolveNames(["FM", "rag"]),
        );
        expect(await edited.reader.counts()).toEqual(await rebuilt.reader.counts());
        expect(await edited.reader.conceptIds({ first: 50 })).toEqual(await rebuilt.reader.conceptIds({ first: 50 }));
        expect(await edited.reader.notes(TOY_PATHS)).toEqual(await rebuilt.reader.notes(TOY_PATHS));
      }),
      { numRuns: 100 },
    );
  });

  it("ends empty when all notes are gone", () => {
    fc.assert(
      fc.property(randomEdits(TOY_PATHS, toyTexts(), CORRECTED), (batches) => {
        const gone = [...TOY_PATHS, CORRECTIONS_FILE].map((path) => ({ path, text: undefined }));
        const index = run([...batches, gone]);
        expect(index.toJSON()).toEqual(new ConceptIndex().toJSON());
        expect(index.droppedPrerequisites).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe("a diff", () => {
  it("applied to the old state gives the new one, and tells of nothing that stayed", () => {
    fc.assert(
      fc.property(fc.oneof(randomEdits(TOY_PATHS, toyTexts(), CORRECTED), DENSE), (batches) => {
        const graph = emptyGraph();
        const known = { concepts: new Map(), relations: new Map(), prerequisites: new Map() };
        run(batches, (diff, index) => {
          applyDiff(graph, diff);
          follow(known.concepts, diff.concepts, ({ id }) => id);
          follow(known.relations, diff.relations, ({ id }) => id);
          follow(known.prerequisites, diff.prerequisites, prerequisiteId);
          expect(new Map([...known.concepts].sort(byFirst))).toEqual(state(index).concepts);
          expect(new Map([...known.relations].sort(byFirst))).toEqual(state(index).relations);
          expect(new Map([...known.prerequisites].sort(byFirst))).toEqual(state(index).prerequisites);
          expect(graph.export().nodes.length).toBe(index.graph.order);
          graph.forEachNode((id, concept) => expect(concept).toEqual(index.graph.getNodeAttributes(id)));
          graph.forEachEdge((id, relation) => expect(relation).toEqual(index.graph.getEdgeAttributes(id)));
        });
      }),
      { numRuns: RUNS },
    );
  });

  it("is empty for a note set to what it says already", () => {
    fc.assert(
      fc.property(toyTexts(), toyTexts(), (text, other) => {
        const index = new ConceptIndex({ read: readToyNote });
        index.setNotes([
          { path: "a.md", text },
          { path: "b.md", text: other },
        ]);
        const { concepts, relations, prerequisites } = index.setNote({ path: "a.md", text });
        const none = { added: [], updated: [], removed: [] };
        expect({ concepts, relations, prerequisites }).toEqual({
          concepts: none,
          relations: none,
          prerequisites: none,
        });
      }),
      { numRuns: 100 },
    );
  });
});

describe("prerequisites", () => {
  it("never form a cycle, and each that was dropped would close one", () => {
    fc.assert(
      fc.property(randomEdits(TOY_PATHS, toyTexts(12), CORRECTED), (batches) => {
        const index = run(batches);
        const requires = new Map<string, string[]>();
        for (const each of index.prerequisites) {
          requires.set(each.concept, [...(requires.get(each.concept) ?? []), each.requires]);
        }
        for (const start of requires.keys()) expect(reach(requires, requires.get(start)!).has(start)).toBe(false);
        for (const dropped of index.droppedPrerequisites) {
          expect(reach(requires, [dropped.requires]).has(dropped.concept)).toBe(true);
          expect(dropped.against[0]).toBe(dropped.requires);
          expect(dropped.against.at(-1)).toBe(dropped.concept);
          for (const [at, id] of dropped.against.slice(1).entries()) {
            expect(requires.get(dropped.against[at]!)).toContain(id);
          }
        }
      }),
      { numRuns: RUNS },
    );
  });
});

function droppedOf(index: ConceptIndex): DroppedPrerequisite[] {
  return index.droppedPrerequisites;
}

function reach(edges: ReadonlyMap<string, string[]>, start: readonly string[]): Set<string> {
  const seen = new Set(start);
  for (const id of seen) for (const next of edges.get(id) ?? []) seen.add(next);
  return seen;
}
