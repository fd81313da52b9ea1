import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { ConceptIndex } from "../reading-index.ts";
import type { KeptGraph } from "../held/graph-state.ts";
import { search } from "../query/search.ts";
import { asBatch, type Edit, FEW_NAMES, randomEdits, TOY_PATHS, toyCorrections, toyTexts } from "./random-edits.ts";
import { readToyNote } from "./toy-reader.ts";

// Many runs, on machines that may be slow or busy.
vi.setConfig({ testTimeout: 120_000 });

const EDITS = fc.oneof(
  randomEdits(TOY_PATHS, toyTexts(), { corrections: toyCorrections() }),
  randomEdits(TOY_PATHS, toyTexts(20, FEW_NAMES), { corrections: toyCorrections(6, FEW_NAMES) }),
);

/** What an index keeps, as it comes out of a file. */
function keptOf(index: ConceptIndex): KeptGraph {
  return JSON.parse(JSON.stringify(index.keep())) as KeptGraph;
}

/** The notes of an index in another one that has not merged them. */
function restored(index: ConceptIndex, kept = keptOf(index)): ConceptIndex {
  const other = new ConceptIndex({ read: readToyNote });
  const set = index.notePaths.map((path) => index.note(path)!);
  other.restore({ set, kept, corrections: index.correctionsText });
  return other;
}

/** What both answer. */
async function expectAlike(one: ConceptIndex, other: ConceptIndex): Promise<void> {
  expect(JSON.stringify(one.toJSON())).toBe(JSON.stringify(other.toJSON()));
  expect(one.graph.mapNodes((_id, concept) => concept).sort(byId)).toEqual(
    other.graph.mapNodes((_id, concept) => concept).sort(byId),
  );
  expect(one.droppedPrerequisites).toEqual(other.droppedPrerequisites);
  expect(one.notePaths).toEqual(other.notePaths);
  expect(one.corrections).toEqual(other.corrections);
  expect(one.warnings).toEqual(other.warnings);
  expect(one.review(9)).toEqual(other.review(9));
  for (const target of ["a", "rag", "c/a", "Bedrock", "Claude"])
    expect(one.resolveLink(target, "c/rag.md")).toBe(other.resolveLink(target, "c/rag.md"));
  const [{ ids }, { ids: theirs }] = [
    await one.reader.conceptIds({ first: 99 }),
    await other.reader.conceptIds({ first: 99 }),
  ];
  expect(ids).toEqual(theirs);
  for (const id of ids) expect(one.referenceTo(id)).toBe(other.referenceTo(id));
  for (const way of ["requires", "required-by"] as const)
    expect(await one.reader.prerequisites(ids, way)).toEqual(await other.reader.prerequisites(ids, way));
  expect(await one.reader.notes(TOY_PATHS)).toEqual(await other.reader.notes(TOY_PATHS));
  expect(await one.reader.counts()).toEqual(await other.reader.counts());
  expect(await search(one.reader, "model")).toEqual(await search(other.reader, "model"));
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}

describe("an index that takes what another one kept", () => {
  it("answers alike, and follows edits alike, from the first or once it is warm", async () => {
    const starts = fc.array(fc.constantFrom("go on", "restore", "warm up", "begin to warm up"), { minLength: 8 });
    await fc.assert(
      fc.asyncProperty(EDITS, starts, async (batches, ways) => {
        const merged = new ConceptIndex({ read: readToyNote });
        let other = new ConceptIndex({ read: readToyNote });
        for (const [at, batch] of batches.entries()) {
          const diff = merged.applyBatch(asBatch(batch));
          expect(other.applyBatch(asBatch(batch))).toEqual(diff);
          const way = ways[at]!;
          if (way === "go on") continue;
          other = restored(other);
          await expectAlike(other, merged);
          if (way === "warm up") await other.warmUp(() => Promise.resolve());
          else if (way === "begin to warm up") void other.warmUp(() => new Promise(() => {}));
          if (way !== "restore") await expectAlike(other, merged);
        }
        await expectAlike(other, merged);
      }),
      { numRuns: 300 },
    );
  });

  it("is told of a change that comes while it warms up", async () => {
    const edits: Edit[] = TOY_PATHS.map((path) => ({
      path,
      text: `# Claude\nrel Claude -uses-> RAG 0.9\nname FM 0.9`,
    }));
    const change: Edit[] = [{ path: "a.md", text: "# Bedrock\nrel Bedrock -requires-> Claude 0.9" }];
    const merged = new ConceptIndex({ read: readToyNote });
    merged.applyBatch(asBatch(edits));
    const other = restored(merged);
    const diff = merged.applyBatch(asBatch(change));
    for (let stop = 0, isDone = false; !isDone; stop++) {
      const late = restored(other);
      let steps = 0;
      await late.warmUp(async () => {
        if (steps++ === stop) expect(late.applyBatch(asBatch(change))).toEqual(diff);
      });
      isDone = steps <= stop;
      if (!isDone) await expectAlike(late, merged);
    }
  });

  it("keeps the same again", () => {
    const index = new ConceptIndex({ read: readToyNote });
    index.setNote({ path: "a.md", text: "# Claude\nrel Claude -uses-> RAG 0.9" });
    index.setCorrections("corrections:\n  - hide: RAG\n");
    expect(restored(index).keep()).toEqual(index.keep());
  });

  it("has to be empty", () => {
    const index = new ConceptIndex({ read: readToyNote });
    index.setNote({ path: "a.md", text: "# Claude" });
    expect(() => index.restore({ set: [], kept: index.keep() })).toThrow(
      expect.objectContaining({ code: "invalid-argument" }),
    );
  });

  it("is put right by the first change where something else was kept", () => {
    const index = new ConceptIndex({ read: readToyNote });
    index.setNote({ path: "a.md", text: "# Claude\nrel Claude -uses-> RAG 0.9" });
    const wrong = restored(index, { ...keptOf(index), concepts: [], relations: [] });
    expect(wrong.graph.order).toBe(0);
    const change: Edit[] = [{ path: "b.md", text: "# Bedrock" }];
    wrong.applyBatch(asBatch(change));
    index.applyBatch(asBatch(change));
    expect(wrong.toJSON()).toEqual(index.toJSON());
  });
});
