import { applyDiff, type ConceptGraph, emptyGraph } from "./graph/concept-graph.ts";
import { toGraphFile } from "./graph/interchange.ts";
import { MemoryReader } from "./graph/memory-reader.ts";
import { noteView } from "./graph/note-view.ts";
import { senseKey } from "./merge/claims.ts";
import { compare } from "./merge/order.ts";
import { DEFAULT_MERGE_SETTINGS, type MergeSettings } from "./merge/settings.ts";
import { VaultMerge } from "./merge/vault-merge.ts";
import type { GraphDiff } from "./model/diff.ts";
import { CairnError } from "./model/errors.ts";
import type { CairnGraphFile } from "./model/interchange.ts";
import type { NoteSource, NoteWarning } from "./model/note.ts";
import type { NoteReading } from "./model/reading.ts";
import { type DroppedPrerequisite, PrerequisiteIndex } from "./prerequisites/prerequisite-index.ts";
import type { Prerequisite } from "./model/relation.ts";
import type { GraphReader } from "./query/graph-reader.ts";
import { readNote } from "./reading/read-note.ts";

export interface ConceptIndexOptions extends Partial<MergeSettings> {
  /** Reads one note; must be pure. Default: {@link readNote}. */
  read?: (source: NoteSource) => NoteReading;
}

/** A note as the index holds it. */
export interface IndexedNote {
  reading: NoteReading;
  text: string;
}

/** Notes to set and to remove in one step; a path that is in both is set. */
export interface NoteBatch {
  set?: readonly (NoteSource | { reading: NoteReading; text: string })[];
  removed?: readonly string[];
}

/** Called after each note that was read. */
export type OnProgress = (progress: { done: number; total: number; path: string }) => void;

/**
 * Notes in, concept graph out, kept up to date: each change returns what it changed. The state depends on the notes that
 * are in it, never on the order in which they came: it always equals an index built anew from the same notes.
 * Cost of a change: reading its notes, and the concepts that they speak of, before and after.
 */
export class ConceptIndex {
  /** Concepts and relations; updated in place, for reading only. */
  readonly graph: ConceptGraph = emptyGraph();
  readonly #read: (source: NoteSource) => NoteReading;
  readonly #notes = new Map<string, IndexedNote>();
  readonly #merge: VaultMerge;
  readonly #prerequisites: PrerequisiteIndex;
  readonly #reader: MemoryReader;
  #revision = 0;

  constructor({ read = readNote, ...settings }: ConceptIndexOptions = {}) {
    this.#read = read;
    this.#merge = new VaultMerge({ ...DEFAULT_MERGE_SETTINGS, ...settings });
    this.#prerequisites = new PrerequisiteIndex({
      idOf: (key) => this.#merge.idOf(key),
      textOf: (note) => this.#notes.get(note)?.text,
    });
    this.#reader = new MemoryReader({
      graph: this.graph,
      requirementsOf: (id) => this.#prerequisites.requirementsOf(id),
      dependentsOf: (id) => this.#prerequisites.dependentsOf(id),
      dropped: () => this.#prerequisites.dropped(),
      prerequisiteCount: () => this.#prerequisites.size,
      noteCount: () => this.#notes.size,
      noteView: (path) => {
        const note = this.#notes.get(path);
        return note && noteView(note.reading, note.text, (key) => this.#merge.idOf(key));
      },
    });
  }

  /** For the queries. Its answers follow the index. */
  get reader(): GraphReader {
    return this.#reader;
  }

  /** Grows by one with each change that was applied. */
  get revision(): number {
    return this.#revision;
  }

  /** Sorted. */
  get notePaths(): string[] {
    return [...this.#notes.keys()].sort(compare);
  }

  /** What is wrong with the notes, ordered by path, then line. */
  get warnings(): NoteWarning[] {
    return this.notePaths.flatMap((path) =>
      [...this.#notes.get(path)!.reading.warnings].sort((a, b) => a.line - b.line || compare(a.code, b.code)),
    );
  }

  /** All prerequisites, strongest first; they form no cycle. */
  get prerequisites(): Prerequisite[] {
    return this.#prerequisites.all();
  }

  /** Prerequisites that were left out because they contradict stronger ones. */
  get droppedPrerequisites(): DroppedPrerequisite[] {
    return this.#prerequisites.dropped();
  }

  note(path: string): IndexedNote | undefined {
    return this.#notes.get(path);
  }

  /** The path of the note that a link written in a note means, `undefined` for none. */
  resolveLink(target: string, from: string): string | undefined {
    return this.#merge.resolveLink(target, from)?.note;
  }

  /** Id of the concept that a note means by a name that it reads under this key; `undefined` where it is none of the graph. */
  conceptOf(path: string, key: string): string | undefined {
    const reading = this.#notes.get(path)?.reading;
    const concept = reading?.concepts.find((one) => one.key === key);
    return reading && concept && this.#merge.idOf(senseKey(reading, concept));
  }

  /** Adds a note or replaces the one with its path. */
  setNote(source: NoteSource): GraphDiff {
    return this.applyBatch({ set: [source] });
  }

  /** {@link setNote} for many notes in one step. */
  setNotes(sources: readonly NoteSource[], onProgress?: OnProgress): GraphDiff {
    const set = sources.map((source, index) => {
      const reading = this.#read(source);
      onProgress?.({ done: index + 1, total: sources.length, path: source.path });
      return { reading, text: source.text };
    });
    return this.applyBatch({ set });
  }

  /**
   * Takes a note out.
   * @throws CairnError `note-not-found`
   */
  removeNote(path: string): GraphDiff {
    if (!this.#notes.has(path)) {
      throw new CairnError(
        "note-not-found",
        `There is no note "${path}" in the index. Paths are relative to the vault.`,
      );
    }
    return this.applyBatch({ removed: [path] });
  }

  /** Sets a note that was read elsewhere: by a worker, or from a cache. */
  setReading(reading: NoteReading, text: string): GraphDiff {
    return this.applyBatch({ set: [{ reading, text }] });
  }

  /** Sets and removes notes in one step; paths to remove that are not there are passed over. */
  applyBatch({ set = [], removed = [] }: NoteBatch): GraphDiff {
    const changes = new Map<string, NoteReading | undefined>();
    for (const path of removed) if (this.#notes.has(path)) changes.set(path, undefined);
    const texts = new Map<string, string>();
    for (const each of set) {
      const reading = "reading" in each ? each.reading : this.#read(each);
      changes.set(reading.note, reading);
      texts.set(reading.note, each.text);
    }
    for (const [path, reading] of changes) {
      if (reading === undefined) this.#notes.delete(path);
      else this.#notes.set(path, { reading, text: texts.get(path)! });
    }
    const delta = this.#merge.apply(changes);
    const diff: GraphDiff = {
      concepts: delta.concepts,
      relations: delta.relations,
      prerequisites: this.#prerequisites.update(changes, delta),
      notes: [...changes.keys()].sort(compare),
    };
    applyDiff(this.graph, diff);
    this.#reader.follow(diff);
    if (changes.size > 0) this.#revision++;
    return diff;
  }

  /** The graph as a file: the same for the same notes, byte by byte. */
  toJSON(): CairnGraphFile {
    return toGraphFile(
      this.graph.mapNodes((_id, concept) => concept),
      this.graph.mapEdges((_id, relation) => relation),
      this.#prerequisites.all(),
    );
  }
}
