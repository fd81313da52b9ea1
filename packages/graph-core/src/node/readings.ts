import { setImmediate } from "node:timers/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { OnProgress } from "../held/batch.ts";
import type { NoteSource } from "../model/note.ts";
import type { NoteReading } from "../model/reading.ts";
import type { NoteReader } from "../reading/own/note-reader.ts";
import { readNote } from "../reading/read-note.ts";
import { openVault } from "./list-notes.ts";
import { readerOf } from "./own-reader.ts";
import { type OnRead, readInWorkers } from "./reader-pool.ts";
import { type KeptReading, loadSnapshot, readerName, readingKey, saveSnapshot } from "./snapshot.ts";
import { CAIRN_FOLDER } from "./snapshot-file.ts";

/** How many notes are read at once, and where their readings are kept. */
export interface ReadingsOptions {
  /**
   * The folder that keeps the readings for the next time. Within a vault: {@link snapshotFolder}. Not kept unless given.
   */
  snapshot?: string;
  /**
   * Reads the notes in place of `readNote`: a reader, or the module (`file:` URL) that exports one as its default. A reader reads
   * in this thread, since functions can't go to another; a module is loaded in each. One that asks proposers does so here, of
   * several notes at a time, and of kept readings never again.
   */
  reader?: NoteReader | URL;
  /** Threads to read in; 0 reads in this one. Default: one for each core where there is enough to read, at most 8. */
  workers?: number;
  /** Told after every note that had to be read, and once for all that were kept. */
  onProgress?: OnProgress;
}

/** The readings of notes, and how they came about. */
export interface ReadingsResult {
  /** In the order of the notes. */
  readings: NoteReading[];
  /** How many were taken from the snapshot. */
  kept: number;
  /** Why the snapshot could not be written, where it could not; the readings are whole all the same. */
  saveError?: unknown;
}

/** Below so many characters, threads cost more than they save: each compiles the reader for itself. On two cores that takes a while to win back. */
const ENOUGH = { twoCores: 2_000_000, more: 500_000 };

/**
 * Reads notes, in threads and from a snapshot: the same readings as `readNote` gives, one by one. Of an unchanged vault,
 * nothing is read anew. The snapshot is written again where anything in it changed.
 *
 * @example
 * ```js
 * import { ConceptIndex } from "@cairn/graph-core";
 * import { readingsOf, readVault } from "@cairn/graph-core/node";
 *
 * const { notes } = await readVault("notes");
 * const { readings } = await readingsOf(notes);
 * const index = new ConceptIndex();
 * index.applyBatch({ set: readings.map((reading, at) => ({ reading, text: notes[at].text })) });
 * console.log(index.notePaths);
 * // → [ 'cell.md', 'mitosis.md' ]
 * ```
 */
export async function readingsOf(
  notes: readonly NoteSource[],
  { snapshot, workers, reader: ownReader, onProgress }: ReadingsOptions = {},
): Promise<ReadingsResult> {
  const total = notes.length;
  const readings: (NoteReading | undefined)[] = Array.from({ length: total });
  const own = ownReader === undefined ? undefined : await readerOf(ownReader);
  const reader = snapshot === undefined ? "" : await readerName(own?.fingerprint);
  const places = new Map(snapshot === undefined ? [] : notes.map((note, index) => [readingKey(note), index]));
  let kept = 0;
  let stale = false;
  const take = ({ key, json }: KeptReading): void => {
    const index = places.get(key);
    const reading = index === undefined ? undefined : parseReading(json, notes[index]!.path);
    if (reading === undefined || readings[index!] !== undefined) stale = true;
    else {
      readings[index!] = reading;
      kept++;
    }
  };
  if (snapshot !== undefined && !(await loadSnapshot(snapshot, reader, take))) stale = true;
  if (kept > 0) onProgress?.({ done: kept, total, path: "" });
  const open = notes.flatMap((note, index) => (readings[index] === undefined ? { note, index } : []));
  await readAll(
    open.map(({ note }) => note),
    { workers, own, module: ownReader instanceof URL ? ownReader : undefined },
    (place, reading, done) => {
      const { note, index } = open[place]!;
      readings[index] = reading;
      onProgress?.({ done: kept + done, total, path: note.path });
    },
  );
  const result = { readings: readings as NoteReading[], kept };
  if (snapshot === undefined || (open.length === 0 && !stale)) return result;
  try {
    await saveSnapshot(snapshot, reader, keptReadings(places, result.readings));
    return result;
  } catch (saveError) {
    return { ...result, saveError };
  }
}

function* keptReadings(places: ReadonlyMap<string, number>, readings: readonly NoteReading[]): Generator<KeptReading> {
  for (const [key, index] of places) {
    const reading = readings[index]!;
    if (isKept(reading)) yield { key, json: JSON.stringify(reading) };
  }
}

/** Whether a reading is kept for the next time: where a proposer failed it is asked again. */
export function isKept({ warnings }: NoteReading): boolean {
  return !warnings.some(({ code }) => code === "proposer-failed");
}

/**
 * Where a vault keeps its readings: `.cairn` inside it.
 * @returns `undefined` for a vault that is a single file
 * @throws CairnError as `readVault`
 */
export async function snapshotFolder(vaultPath: string): Promise<string | undefined> {
  const vault = await openVault(vaultPath);
  return vault.single === undefined ? join(vault.root, CAIRN_FOLDER) : undefined;
}

interface Ways {
  workers: number | undefined;
  own: NoteReader | undefined;
  module: URL | undefined;
}

async function readAll(notes: readonly NoteSource[], { workers, own, module }: Ways, onRead: OnRead): Promise<void> {
  if (own?.asks) return askOfAll(notes, own, onRead);
  const length = notes.reduce((sum, { text }) => sum + text.length, 0);
  const cores = Math.min(8, availableParallelism());
  const threads = workers ?? (length < (cores > 2 ? ENOUGH.more : ENOUGH.twoCores) ? 0 : cores);
  // One thread beside this one, which would only wait, is no faster.
  const isHere = own !== undefined && module === undefined;
  if (!isHere && threads > (workers === undefined ? 1 : 0)) return readInWorkers(notes, threads, onRead, module);
  const read = own?.read ?? readNote;
  for (const [place, note] of notes.entries()) {
    onRead(place, read(note), place + 1);
    // Whoever is asked something meanwhile has a turn.
    await setImmediate();
  }
}

/** Notes that proposers are asked about at a time. */
const ASKED_AT_ONCE = 4;

async function askOfAll(notes: readonly NoteSource[], { readAndAsk }: NoteReader, onRead: OnRead): Promise<void> {
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    while (next < notes.length) {
      const place = next++;
      const reading = await readAndAsk(notes[place]!);
      onRead(place, reading, ++done);
    }
  };
  await Promise.all(Array.from({ length: Math.min(ASKED_AT_ONCE, notes.length) }, work));
}

/** A checksum has been compared already; this guards against a snapshot that someone wrote on purpose. */
function parseReading(json: string, path: string): NoteReading | undefined {
  try {
    const reading = JSON.parse(json) as Partial<NoteReading> | null;
    const lists = [reading?.sections, reading?.concepts, reading?.relations, reading?.prerequisites, reading?.links];
    return reading?.note === path && lists.every(Array.isArray) && Array.isArray(reading.warnings)
      ? (reading as NoteReading)
      : undefined;
  } catch {
    return undefined;
  }
}
