import { type CorrectionChange, CorrectionBook } from "./corrections/correction-book.ts";
import { type CorrectionReport, CORRECTIONS_FILE } from "./corrections/correction.ts";
import { leastCertain } from "./corrections/review.ts";
import type { ConceptGraph } from "./graph/concept-graph.ts";
import type { ReadableGraph } from "./model/readable-graph.ts";
import { toGraphFile } from "./graph/interchange.ts";
import { MemoryReader } from "./graph/memory-reader.ts";
import { noteView } from "./graph/note-view.ts";
import type { GraphState, KeptGraph, Verdict } from "./held/graph-state.ts";
import type { IndexedNote, KeptIndex, NoteBatch, OnProgress } from "./held/batch.ts";
import { HeldGraph } from "./held/held-graph.ts";
import { HeldNote, RecentLists } from "./held/held-note.ts";
import { LiveGraph } from "./held/live-graph.ts";
import { senseKey } from "./merge/claims.ts";
import { equalData } from "./merge/equal.ts";
import { compare } from "./merge/order.ts";
import { DEFAULT_MERGE_SETTINGS, type MergeSettings } from "./merge/settings.ts";
import type { ReadingChanges } from "./merge/claims.ts";
import type { Changes, GraphDiff } from "./model/diff.ts";
import { CairnError } from "./model/errors.ts";
import type { CairnGraphFile } from "./model/interchange.ts";
import { nameKey } from "./model/names.ts";
import type { NoteSource, NoteWarning } from "./model/note.ts";
import type { NoteReading } from "./model/reading.ts";
import { StringPool } from "./model/string-pool.ts";
import type { DroppedPrerequisite } from "./prerequisites/standing.ts";
import type { Prerequisite, Relation } from "./model/relation.ts";
import type { GraphReader } from "./query/graph-reader.ts";

/** How an index reads and merges. */
export interface ConceptIndexOptions extends Partial<MergeSettings> {
  /** Reads one note; must be pure. Default: `readNote`; behind the door `./light` there is none. */
  read?: (source: NoteSource) => NoteReading;
}

/**
 * Notes in, concept graph out, kept up to date: each change returns what it changed. The state depends on the notes that
 * are in it, never on the order in which they came: it always equals an index built anew from the same notes.
 * Cost of a change: reading its notes, and the concepts that they speak of, before and after.
 */
export class ConceptIndex {
  readonly #read: (source: NoteSource) => NoteReading;
  readonly #notes = new Map<string, HeldNote>();
  readonly #keeping = { recent: new RecentLists(), pool: new StringPool() };
  readonly #held: HeldGraph;
  readonly #reader: MemoryReader;
  readonly #corrections = new CorrectionBook();
  #reports: { revision: number; reports: CorrectionReport[] } | undefined;
  #revision = 0;

  constructor({ read = readNothing, ...settings }: ConceptIndexOptions = {}) {
    this.#read = read;
    this.#held = new HeldGraph({
      asleep: () => new LiveGraph({ ...DEFAULT_MERGE_SETTINGS, ...settings }, this.#notes),
      takeAll: (live) => {
        const come = this.#corrections.entries.map(({ rulings }) => rulings);
        return live.steps(readingsOf(this.#notes), { gone: [], come });
      },
    });
    this.#reader = new MemoryReader({
      graph: this.#held,
      requirementsOf: (id) => this.#state.requirementsOf(id),
      dependentsOf: (id) => this.#state.dependentsOf(id),
      dropped: () => this.#state.dropped(),
      prerequisiteCount: () => this.#state.prerequisiteCount,
      noteCount: () => this.#notes.size,
      sectionsNaming: (concept, options) => this.#state.sectionsNaming?.(concept, options),
      noteView: (path) => {
        const note = this.#notes.get(path);
        return note && noteView(note.effective, note.text, (key) => this.#state.idOf(key));
      },
    });
  }

  /**
   * Concepts and relations; for reading only. Made when it is first asked for, and updated in place from then on. Cost: linear, once;
   * it takes a third of the memory that the index does. `parts` and `reader` answer without it.
   */
  get graph(): ConceptGraph {
    return this.#held.graph;
  }

  /** Concepts and relations to look up some of them; they follow the index. */
  get parts(): ReadableGraph {
    return this.#held;
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

  /** What is wrong with the notes, ordered by path, then line; then what is wrong with the author's corrections. */
  get warnings(): NoteWarning[] {
    const byLine = (a: NoteWarning, b: NoteWarning) => a.line - b.line || compare(a.code, b.code);
    return [
      ...this.notePaths.flatMap((path) => [...this.#notes.get(path)!.reading.warnings].sort(byLine)),
      ...[...this.#corrections.problems, ...correctionWarnings(this.corrections)].sort(byLine),
    ];
  }

  /** The author's corrections and what became of each, in the order of their file. Cost: all of them, once for a revision. */
  get corrections(): readonly CorrectionReport[] {
    if (this.#reports?.revision !== this.#revision) {
      const reports = this.#report();
      this.#reports = { revision: this.#revision, reports };
    }
    return this.#reports.reports;
  }

  /** The least certain relations that no correction speaks of, the least certain first. Cost: n log n in the relations. */
  review(first: number): Relation[] {
    return leastCertain(
      this.#state.parts.relations(),
      this.#corrections.entries,
      (key) => this.#state.idOf(key),
      first,
    );
  }

  /** Text of the author's corrections as the index holds it; `undefined` where there are none. */
  get correctionsText(): string | undefined {
    return this.#corrections.text;
  }

  /** All prerequisites, strongest first; they form no cycle. */
  get prerequisites(): Prerequisite[] {
    return this.#state.prerequisites();
  }

  /** Prerequisites that were left out because they contradict stronger ones. */
  get droppedPrerequisites(): DroppedPrerequisite[] {
    return this.#state.dropped();
  }

  /** The note at a path; `undefined` where there is none. The object is the index's own: for reading only. */
  note(path: string): IndexedNote | undefined {
    return this.#notes.get(path);
  }

  /** The path of the note that a link written in a note means, `undefined` for none. */
  resolveLink(target: string, from: string): string | undefined {
    return this.#state.resolveLink(target, from);
  }

  /** Id of the concept that a note means by a name that it reads under this key; `undefined` where it is none of the graph. */
  conceptOf(path: string, key: string): string | undefined {
    const note = this.#notes.get(path);
    const place = note?.reading.concepts.findIndex((one) => one.key === key) ?? -1;
    const concept = note?.effective.concepts[place];
    return note && concept && this.#state.idOf(senseKey(note.effective, concept));
  }

  /**
   * A name of a concept under which a correction finds it: its label, or where that names something else too, another one.
   * `undefined` for an unknown id.
   */
  referenceTo(id: string): string | undefined {
    const concept = this.#state.parts.concept(id);
    if (concept === undefined) return undefined;
    const { label, aliases } = concept;
    return [label, ...aliases, id].find((name) => this.#state.idOf(nameKey(name)) === id);
  }

  /**
   * Sets the author's corrections: the text of `cairn.corrections.yaml`, `undefined` for none. What cannot be read of it, what
   * matches nothing and what is contradicted stands in `warnings` and `corrections`; this never throws for it.
   */
  setCorrections(text: string | undefined): GraphDiff {
    return this.applyBatch({ corrections: text ?? null });
  }

  /** Adds a note or replaces the one with its path. */
  setNote(source: NoteSource): GraphDiff {
    return this.applyBatch({ set: [source] });
  }

  /** `setNote` for many notes in one step. */
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

  /** Sets and removes notes, and sets corrections, in one step; paths to remove that are not there are passed over. */
  applyBatch({ set = [], removed = [], corrections }: NoteBatch): GraphDiff {
    const changed = new Map<string, HeldNote | undefined>();
    for (const path of removed) if (this.#notes.has(path)) changed.set(path, undefined);
    for (const each of set) {
      const reading = "reading" in each ? each.reading : this.#read(each);
      changed.set(reading.note, new HeldNote(reading, each.text, this.#keeping));
    }
    const notes = [...changed.keys()].sort(compare);
    const isCorrected = corrections !== undefined && (corrections ?? undefined) !== this.#corrections.text;
    if (changed.size === 0 && !isCorrected)
      return { concepts: noChanges(), relations: noChanges(), prerequisites: noChanges(), notes };
    const live = this.#held.wake();
    const rulings = isCorrected ? this.#corrections.set(corrections ?? undefined) : NO_CHANGE;
    this.#hold(changed);
    if (rulings.splits) this.#splitAgain(changed);
    return this.#show({ ...live.apply(readingsOf(changed), rulings), notes });
  }

  /**
   * All that the index has worked out, for `restore`. The data is the index's own: for reading only, and as of now.
   * Cost: linear in the graph.
   */
  keep(): KeptGraph {
    return {
      concepts: [...this.#state.parts.concepts()],
      relations: [...this.#state.parts.relations()],
      prerequisites: this.prerequisites,
      dropped: this.droppedPrerequisites,
      names: [...this.#state.names()],
      verdicts: this.corrections.map(verdictOf),
    };
  }

  /**
   * Fills an index that holds nothing with readings and corrections, and with what they come to, as an index with the same settings
   * keeps it (`keep`). Questions are answered at once; the notes are merged when the first change comes (`applyBatch`), or
   * before that (`warmUp`). Cost: linear in the readings and the graph.
   * @throws CairnError `invalid-argument` where the index holds anything, or what was kept is of other corrections
   */
  restore({ set, corrections, kept }: KeptIndex): GraphDiff {
    if (this.#revision > 0) {
      throw new CairnError("invalid-argument", "Only an index that holds nothing yet takes what another one kept.");
    }
    this.#corrections.set(corrections);
    if (kept.verdicts.length !== this.#corrections.entries.length) {
      throw new CairnError("invalid-argument", "What was kept is of other corrections than these.");
    }
    this.#hold(new Map(set.map(({ reading, text }) => [reading.note, new HeldNote(reading, text, this.#keeping)])));
    this.#held.restore(kept, () => [...this.#notes.values()].map(({ effective }) => effective));
    const { concepts, relations, prerequisites } = kept;
    return this.#show({
      concepts: { ...noChanges(), added: concepts },
      relations: { ...noChanges(), added: relations },
      prerequisites: { ...noChanges(), added: prerequisites },
      notes: this.notePaths,
    });
  }

  /**
   * After `restore`: merges the notes bit by bit, so that the first change need not wait for it. A change that comes
   * meanwhile is applied as ever. Cost: as if the notes were set, once.
   * @param pause - awaited every few milliseconds of work
   */
  warmUp(pause: () => Promise<unknown>): Promise<void> {
    return this.#held.warmUp(pause);
  }

  get #state(): GraphState {
    return this.#held.state;
  }

  #hold(changed: ReadonlyMap<string, HeldNote | undefined>): void {
    for (const [path, note] of changed) {
      if (note === undefined) this.#notes.delete(path);
      else {
        note.split(this.#corrections.splits, this.#keeping);
        this.#notes.set(path, note);
      }
    }
  }

  #show(diff: GraphDiff): GraphDiff {
    this.#held.follow(diff);
    this.#reader.follow(diff);
    this.#revision++;
    return diff;
  }

  /** Adds the notes to `changed` of which other names are split off now. */
  #splitAgain(changed: Map<string, HeldNote | undefined>): void {
    for (const [path, note] of this.#notes) {
      if (changed.has(path)) continue;
      const before = note.effective;
      note.split(this.#corrections.splits, this.#keeping);
      if (!equalData(note.effective.concepts, before.concepts)) changed.set(path, note);
    }
  }

  #report(): CorrectionReport[] {
    const { entries, splits } = this.#corrections;
    const { verdicts } = this.#held;
    if (verdicts === undefined) return this.#held.wake().report(entries, splits);
    return entries.map(({ correction }, at) => ({ correction, ...verdicts[at]! }));
  }

  /** The graph as a file: the same for the same notes, byte by byte. */
  toJSON(): CairnGraphFile {
    return toGraphFile(this.#state.parts.concepts(), this.#state.parts.relations(), this.#state.prerequisites());
  }
}

/** The readings of changed notes, unpacked one at a time each time that they are gone through. */
function readingsOf(changed: ReadonlyMap<string, HeldNote | undefined>): ReadingChanges {
  return {
    keys: () => changed.keys(),
    *[Symbol.iterator]() {
      for (const [path, note] of changed) yield [path, note?.effective];
    },
  };
}

function readNothing({ path }: NoteSource): never {
  const message = `This index reads no text: give it the reading of "${path}" (setReading), or a \`read\` function.`;
  throw new CairnError("invalid-argument", message);
}

/** What became of a correction, without the correction. */
function verdictOf({ status, message, against }: CorrectionReport): Verdict {
  return { status, message, ...(against !== undefined && { against }) };
}

function noChanges<T>(): Changes<T> {
  return { added: [], updated: [], removed: [] };
}

const NO_CHANGE: CorrectionChange = { gone: [], come: [], splits: false };

/** Corrections that do not hold, as warnings. */
function correctionWarnings(reports: readonly CorrectionReport[]): NoteWarning[] {
  return reports.flatMap(({ correction, status, message }) => {
    if (status === "applied") return [];
    return [{ note: CORRECTIONS_FILE, line: correction.span.start.line, code: `correction-${status}`, message }];
  });
}
