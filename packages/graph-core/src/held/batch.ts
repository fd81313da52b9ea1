import type { NoteSource } from "../model/note.ts";
import type { NoteReading } from "../model/reading.ts";
import type { KeptGraph } from "./graph-state.ts";

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

/** What `ConceptIndex.restore` takes. */
export interface KeptIndex {
  /** Readings with the texts that they were made of. */
  set: readonly { reading: NoteReading; text: string }[];
  /** Text of the author's corrections; missing where there are none. */
  corrections?: string | undefined;
  /** What all of that comes to. */
  kept: KeptGraph;
}

/** Called after each note that was read. */
export type OnProgress = (progress: { done: number; total: number; path: string }) => void;
