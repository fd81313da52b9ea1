import type { KeptIndex } from "../held/batch.ts";
import type { NoteSource } from "../model/note.ts";
import { ConceptIndex } from "../reading-index.ts";
import { graphKey, loadGraph, saveGraph } from "./graph-snapshot.ts";
import { readerOf } from "./own-reader.ts";
import { isKept, type ReadingsOptions, type ReadingsResult, readingsOf } from "./readings.ts";
import { readerName } from "./snapshot.ts";

/** What {@link openIndex} takes beside the notes. */
export interface OpenIndexOptions extends ReadingsOptions {
  /** Text of the author's corrections; missing where there are none. */
  corrections?: string | undefined;
}

/** An index of notes, and how it came about. */
export interface OpenedIndex extends Pick<ReadingsResult, "kept" | "saveError"> {
  /** Holds the notes and follows changes from now on. */
  index: ConceptIndex;
  /**
   * Whether the graph was taken from the snapshot, as nothing has changed since it was kept. Then the first change merges the notes, unless
   * `index.warmUp` has done so before.
   */
  isGraphKept: boolean;
}

/**
 * An index of notes, from a snapshot where there is one: it keeps what each note says ({@link readingsOf}) and what all of them come
 * to. Of an unchanged vault nothing is read or merged anew; the index is the same as without a snapshot.
 * Cost: reading what changed, and merging unless nothing did.
 *
 * @example
 * ```js
 * import { openIndex, readVault, snapshotFolder } from "@cairn/graph-core/node";
 *
 * const { notes, corrections } = await readVault("notes");
 * const { index } = await openIndex(notes, { corrections, snapshot: await snapshotFolder("notes") });
 * const again = await openIndex(notes, { corrections, snapshot: await snapshotFolder("notes") });
 * console.log(index.notePaths, again.isGraphKept);
 * // → [ 'cell.md', 'mitosis.md' ] true
 * ```
 */
export async function openIndex(
  notes: readonly NoteSource[],
  { corrections, ...options }: OpenIndexOptions = {},
): Promise<OpenedIndex> {
  const { snapshot } = options;
  const own = options.reader === undefined ? undefined : await readerOf(options.reader);
  const empty = (): ConceptIndex => (own === undefined ? new ConceptIndex() : new ConceptIndex({ read: own.read }));
  const { readings, ...result } = await readingsOf(notes, options);
  const set = readings.map((reading, at) => ({ reading, text: notes[at]!.text }));
  // What is not kept of a note is asked for again the next time, and may then be another.
  const place =
    snapshot === undefined || !readings.every(isKept)
      ? undefined
      : { folder: snapshot, reader: await readerName(own?.fingerprint), key: graphKey(notes, corrections) };
  const kept = place && (await loadGraph(place.folder, place.reader, place.key));
  const restored = kept && restoredIn(empty(), { set, corrections, kept });
  if (restored !== undefined) return { index: restored, ...result, isGraphKept: true };
  const index = empty();
  index.applyBatch({ set, corrections: corrections ?? null });
  const opened = { index, ...result, isGraphKept: false };
  if (place === undefined) return opened;
  try {
    await saveGraph(place.folder, place.reader, place.key, index.keep());
    return opened;
  } catch (saveError) {
    return { ...opened, saveError };
  }
}

/** A checksum has been compared already; this guards against a snapshot that someone wrote on purpose. */
function restoredIn(index: ConceptIndex, kept: KeptIndex): ConceptIndex | undefined {
  try {
    index.restore(kept);
    return index;
  } catch {
    return undefined;
  }
}
