import { type CorrectionChange, CorrectionBook } from "./corrections/correction-book.ts";
import { type CorrectionReport, CORRECTIONS_FILE } from "./corrections/correction.ts";
import { PrerequisiteRulings } from "./corrections/prerequisite-rulings.ts";
import { type CorrectedIndex, reportCorrections } from "./corrections/report.ts";
import { leastCertain } from "./corrections/review.ts";
import { applyDiff, type ConceptGraph, emptyGraph } from "./graph/concept-graph.ts";
import { toGraphFile } from "./graph/interchange.ts";
import { MemoryReader } from "./graph/memory-reader.ts";
import { noteView } from "./graph/note-view.ts";
import { HeldNote, RecentLists } from "./held-note.ts";
import { senseKey } from "./merge/claims.ts";
import { equalData } from "./merge/equal.ts";
import { compare } from "./merge/order.ts";
import { DEFAULT_MERGE_SETTINGS, type MergeSettings } from "./merge/settings.ts";
import { VaultMerge } from "./merge/vault-merge.ts";
import type { ReadingChanges } from "./merge/claims.ts";
import type { GraphDiff } from "./model/diff.ts";
import { CairnError } from "./model/errors.ts";
import type { CairnGraphFile } from "./model/interchange.ts";
import { nameKey } from "./model/names.ts";
import type { NoteSource, NoteWarning } from "./model/note.ts";
import type { NoteReading } from "./model/reading.ts";
import { StringPool } from "./model/string-pool.ts";
import { type DroppedPrerequisite, PrerequisiteIndex } from "./prerequisites/prerequisite-index.ts";
import type { Prerequisite, Relation } from "./model/relation.ts";
import type { GraphReader } from "./query/graph-reader.ts";

/** How an index reads and merges. */
export interface ConceptIndexOptions extends Partial<MergeSettings> {
  /** Reads one note; must be pure. Default: `readNote`; behind the door `./light` there is none. */
  read?: (source: NoteSource) => NoteReading;
}

/** A note as the index holds it. */
export interface IndexedNote {
  /** What the note says on its own, before the author's corrections. Its long lists are unpacked when they are asked for. */
  reading: NoteReading;
  /** Its text, as it was set. */
  text: string;
}

/** Notes to set and to remove in one step; a path that is in both is set. */
export interface NoteBatch {
  /**
   * Texts to be read here, or readings made elsewhere with the text that they were made of. Of two with one path the later
   * counts.
   */
  set?: readonly (NoteSource | { reading: NoteReading; text: string })[];
  /** Paths of notes to take out; those that are not there are passed over. */
  removed?: readonly string[];
  /** Text of the author's corrections; `null`: there are none any more. Left as they are where not given. */
  corrections?: string | null;
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
  readonly #notes = new Map<string, HeldNote>();
  readonly #keeping = { recent: new RecentLists(), pool: new StringPool() };
  readonly #merge: VaultMerge;
  readonly #prerequisites: PrerequisiteIndex;
  readonly #reader: MemoryReader;
  readonly #corrections = new CorrectionBook();
  readonly #rulings = new PrerequisiteRulings((key) => this.#merge.idOf(key));
  #reports: { revision: number; reports: CorrectionReport[] } | undefined;
  #revision = 0;

  constructor({ read = readNothing, ...settings }: ConceptIndexOptions = {}) {
    this.#read = read;
    this.#merge = new VaultMerge({ ...DEFAULT_MERGE_SETTINGS, ...settings });
    this.#prerequisites = new PrerequisiteIndex({
      idOf: (key) => this.#merge.idOf(key),
      rulings: this.#rulings,
      noteOf: (path) => {
        const note = this.#notes.get(path);
        return note && { reading: note.effective, text: note.text };
      },
      linkKey: (link, from) => this.#merge.linkKey(link, from),
      hasLinks: (path) => this.#merge.hasLinks(path),
      relationsBetween: (one, other) => this.#merge.relationsBetween(one, other),
      relatedTo: (id) => this.#merge.relatedTo(id),
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
        return note && noteView(note.effective, note.text, (key) => this.#merge.idOf(key));
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
      const reports = reportCorrections(this.#corrections.entries, this.#corrected());
      this.#reports = { revision: this.#revision, reports };
    }
    return this.#reports.reports;
  }

  /** The least certain relations that no correction speaks of, the least certain first. Cost: n log n in the relations. */
  review(first: number): Relation[] {
    const relations = this.graph.mapEdges((_id, relation) => relation);
    return leastCertain(relations, this.#corrections.entries, (key) => this.#merge.idOf(key), first);
  }

  /** Text of the author's corrections as the index holds it; `undefined` where there are none. */
  get correctionsText(): string | undefined {
    return this.#corrections.text;
  }

  /** All prerequisites, strongest first; they form no cycle. */
  get prerequisites(): Prerequisite[] {
    return this.#prerequisites.all();
  }

  /** Prerequisites that were left out because they contradict stronger ones. */
  get droppedPrerequisites(): DroppedPrerequisite[] {
    return this.#prerequisites.dropped();
  }

  /** The note at a path; `undefined` where there is none. The object is the index's own: for reading only. */
  note(path: string): IndexedNote | undefined {
    return this.#notes.get(path);
  }

  /** The path of the note that a link written in a note means, `undefined` for none. */
  resolveLink(target: string, from: string): string | undefined {
    return this.#merge.resolveLink(target, from)?.note;
  }

  /** Id of the concept that a note means by a name that it reads under this key; `undefined` where it is none of the graph. */
  conceptOf(path: string, key: string): string | undefined {
    const note = this.#notes.get(path);
    const place = note?.reading.concepts.findIndex((one) => one.key === key) ?? -1;
    const concept = note?.effective.concepts[place];
    return note && concept && this.#merge.idOf(senseKey(note.effective, concept));
  }

  /**
   * A name of a concept under which a correction finds it: its label, or where that names something else too, another one.
   * `undefined` for an unknown id.
   */
  referenceTo(id: string): string | undefined {
    if (!this.graph.hasNode(id)) return undefined;
    const { label, aliases } = this.graph.getNodeAttributes(id);
    return [label, ...aliases, id].find((name) => this.#merge.idOf(nameKey(name)) === id);
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
    const rulings = isCorrected ? this.#corrections.set(corrections ?? undefined) : NO_CHANGE;
    for (const [path, note] of changed) {
      if (note === undefined) this.#notes.delete(path);
      else {
        note.split(this.#corrections.splits, this.#keeping);
        this.#notes.set(path, note);
      }
    }
    if (rulings.splits) this.#splitAgain(changed);
    const changes = readingsOf(changed);
    const delta = this.#merge.apply(changes, rulings);
    for (const { prerequisites } of rulings.gone) prerequisites.forEach((ruling) => this.#rulings.remove(ruling));
    for (const { prerequisites } of rulings.come) prerequisites.forEach((ruling) => this.#rulings.add(ruling));
    const diff: GraphDiff = {
      concepts: delta.concepts,
      relations: delta.relations,
      prerequisites: this.#prerequisites.update(changes, delta),
      notes,
    };
    applyDiff(this.graph, diff);
    this.#reader.follow(diff);
    if (changed.size > 0 || isCorrected) this.#revision++;
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

  #corrected(): CorrectedIndex {
    const merge = this.#merge;
    const notes = this.#notes;
    return {
      idOf: (key) => merge.idOf(key),
      keysOf: (key) => merge.keysOf(key),
      isSpokenOf: (key) => merge.isSpokenOf(key),
      isUsed: (key) => merge.isUsed(key),
      relationOutcomes: (from, to) => merge.relationOutcomes(from, to),
      prerequisiteOutcomes: (one, other) => this.#prerequisites.outcomes(one, other),
      conceptRulings: merge.conceptRulings,
      splits: this.#corrections.splits,
      notesWith: function* (keys) {
        for (const [path, { reading }] of notes) if (reading.concepts.some(({ key }) => keys.includes(key))) yield path;
      },
      dropped: this.#prerequisites.dropped(),
    };
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

const NO_CHANGE: CorrectionChange = { gone: [], come: [], splits: false };

/** Corrections that do not hold, as warnings. */
function correctionWarnings(reports: readonly CorrectionReport[]): NoteWarning[] {
  return reports.flatMap(({ correction, status, message }) => {
    if (status === "applied") return [];
    return [{ note: CORRECTIONS_FILE, line: correction.span.start.line, code: `correction-${status}`, message }];
  });
}
