import fc from "fast-check";
import { ConceptIndex } from "../reading-index.ts";
import { CORRECTIONS_FILE } from "../corrections/correction.ts";
import type { CairnGraphFile } from "../model/interchange.ts";
import type { NoteSource } from "../model/note.ts";
import type { NoteReading } from "../model/reading.ts";
import { RELATION_TYPES } from "../model/relation.ts";
import { between } from "../query/between.ts";
import { curriculum } from "../query/curriculum.ts";
import { cycles } from "../query/cycles.ts";
import { frontier } from "../query/frontier.ts";
import { gaps } from "../query/gaps.ts";
import type { GraphReader } from "../query/graph-reader.ts";
import { learningPath } from "../query/learning-path.ts";
import { neighbourhood } from "../query/neighbourhood.ts";
import { paths } from "../query/paths.ts";
import { related } from "../query/related.ts";
import { search } from "../query/search.ts";
import { themes } from "../query/themes.ts";
import { type Edit, notesAfter, randomEdits, TOY_PATHS, toyCorrections, toyTexts } from "./random-edits.ts";

/** A store of notes and their graph, seen from outside. */
export interface ContractStore {
  /** Makes edits and waits until the graph shows them. */
  apply(edits: readonly Edit[]): Promise<void>;
  /** What queries ask of the store's graph. */
  readonly reader: GraphReader;
  /** The store's graph as `ConceptIndex.toJSON` would give it, byte for byte. */
  graphFile(): Promise<CairnGraphFile>;
  /** Lets go of what the store holds; called once, when a test needs it no more. */
  close(): Promise<void>;
}

/** How to open a store, and what to try it with. */
export interface StoreContract {
  /** A new, empty store. */
  open(): Promise<ContractStore>;
  /** The reader that the store reads notes with. */
  read: (source: NoteSource) => NoteReading;
  /** Notes that are read as they stand, besides the random ones. */
  notes: readonly NoteSource[];
  /** How many random vaults are tried. */
  runs: number;
}

const SEARCHES = [
  "a",
  "model",
  "clade 2",
  "amazon bedr",
  "RAG",
  "built on",
  "distilation",
  "trasfer",
  "ed",
  " ",
  "'\\%_",
];
const NAMES = ["FM", "rag", "Model distillation", "Claude 2", "no such thing", "vector databases"];

/** What a contract needs of a test runner, as Vitest and Jest have it. */
export interface ContractTools {
  /** Names a group of tests. */
  describe(name: string, tests: () => void): unknown;
  /** Takes one test, which fails where its promise does. */
  it(name: string, test: () => Promise<void>): unknown;
  /** What is compared: by identity, or deeply. */
  expect(value: unknown): { toBe(other: unknown): void; toEqual(other: unknown): void };
}

/** What every store promises: whatever it keeps where, it holds the graph that its notes give in memory, and answers as that does. */
export function storeContract(tools: ContractTools, name: string, { open, read, notes, runs }: StoreContract): void {
  const { describe, it, expect } = tools;
  const expected = (edits: Iterable<Edit>): ConceptIndex => {
    const after = notesAfter(edits);
    const corrections = after.get(CORRECTIONS_FILE);
    after.delete(CORRECTIONS_FILE);
    const index = new ConceptIndex({ read });
    index.setNotes([...after].map(([path, text]) => ({ path, text })));
    index.setCorrections(corrections);
    return index;
  };
  const hold = async (store: ContractStore, index: ConceptIndex): Promise<void> => {
    expect(JSON.stringify(await store.graphFile())).toBe(JSON.stringify(index.toJSON()));
    await compareReaders(tools, store.reader, index);
  };

  describe(`${name}, as every store,`, () => {
    it("is empty at first", async () => {
      const store = await open();
      await hold(store, new ConceptIndex({ read })).finally(() => store.close());
    });

    it("holds the graph of real notes, byte for byte, and answers all queries as memory does", async () => {
      const store = await open();
      try {
        await store.apply(notes);
        const index = expected(notes);
        await hold(store, index);
        await compareQueries(tools, store.reader, index);
      } finally {
        await store.close();
      }
    });

    it("follows random edits and corrections: the same as a rebuild, whatever came before", async () => {
      const edits = randomEdits(TOY_PATHS, toyTexts(12), { corrections: toyCorrections(), maxBatches: 4 });
      await fc.assert(
        fc.asyncProperty(edits, async (batches) => {
          const store = await open();
          try {
            for (const batch of batches) await store.apply(batch);
            await hold(store, expected(batches.flat()));
          } finally {
            await store.close();
          }
        }),
        { numRuns: runs, seed: 31 },
      );
    });

    it("is empty again when all notes are gone", async () => {
      const store = await open();
      try {
        await store.apply(notes);
        await store.apply(notes.map(({ path }) => ({ path, text: undefined })));
        await hold(store, new ConceptIndex({ read }));
      } finally {
        await store.close();
      }
    });
  });
}

async function compareReaders({ expect }: ContractTools, reader: GraphReader, index: ConceptIndex): Promise<void> {
  const memory = index.reader;
  const ids = [...index.graph.nodes().sort(), "no-such-concept"];
  const same = async (ask: (of: GraphReader) => unknown) => expect(await ask(reader)).toEqual(await ask(memory));
  await same((of) => of.concepts(ids));
  await same((of) => of.concepts([]));
  await same((of) => of.relations(ids));
  await same((of) => of.relations(ids, { direction: "out", types: RELATION_TYPES.slice(0, 4), minConfidence: 0.5 }));
  await same((of) => of.relations(ids, { direction: "in", first: 2 }));
  await same((of) => of.relations(ids, { first: 1 }));
  await same((of) => of.prerequisites(ids, "requires"));
  await same((of) => of.prerequisites(ids, "required-by"));
  await same((of) => of.droppedPrerequisites(100));
  await same((of) => of.resolveNames([...NAMES, ...ids]));
  await same((of) => of.notes([...index.notePaths, "no-such.md"]));
  await same((of) => of.counts());
  for (const prefix of ["", "a", "model", "É"]) await same((of) => of.names({ prefix, first: 20 }));
  for (const name of NAMES) await same((of) => of.similarNames(name, 5));
  for (const text of SEARCHES) await same((of) => search(of, text, { first: 50 }));
  const page = await reader.conceptIds({ first: 3 });
  expect(page).toEqual(await memory.conceptIds({ first: 3 }));
  if (page.next !== undefined) await same((of) => of.conceptIds({ first: 1000, after: page.next! }));
}

async function compareQueries({ expect }: ContractTools, reader: GraphReader, index: ConceptIndex): Promise<void> {
  const memory = index.reader;
  const same = async (ask: (of: GraphReader) => unknown) => expect(await ask(reader)).toEqual(await ask(memory));
  const { ids } = await memory.conceptIds({ first: 12 });
  for (const [at, id] of ids.entries()) {
    await same((of) => neighbourhood(of, [id], { depth: 2 }));
    await same((of) => neighbourhood(of, [id], { depth: 2, limit: 7, evenly: true }));
    await same((of) => related(of, id));
    await same((of) => learningPath(of, [id]));
    await same((of) => between(of, ids.slice(0, at), id));
    await same((of) => paths(of, ids[0]!, id, { k: 5 }));
    await same((of) => search(of, index.graph.getNodeAttribute(id, "label")));
  }
  await same((of) => frontier(of, ids.slice(0, 4)));
  await same((of) => gaps(of));
  await same((of) => cycles(of));
  await same((of) => curriculum(of));
  await same((of) => themes(of));
}
