import type { CorrectionReport, GraphDiff } from "@cairn/graph-core";
import type { NewCorrection } from "@cairn/graph-core/corrections";

/** What a change of the author's corrections did. */
export interface CorrectionsChange {
  /** What it changed in the graph; empty lists where nothing changed. */
  diff: GraphDiff;
  /** That the change led to; `undefined` where nothing changed. */
  revision: number | undefined;
  /** What became of the correction that was written. */
  report: CorrectionReport | undefined;
}

/**
 * Writes the author's corrections and tells the API's subscribers of what that changes: `CorrectionsEditor` of graph-core's
 * door `./node`, or anything that does the same elsewhere.
 */
export interface CorrectionsWriter {
  /** Writes a correction behind all others. */
  add(correction: NewCorrection): Promise<CorrectionsChange>;
  /** Takes a correction out, also one that the author wrote by hand. */
  remove(correction: NewCorrection): Promise<CorrectionsChange>;
  /** Takes back the last steps that were made here, at most so many. `undone`: how many it were. */
  undo(steps: number): Promise<CorrectionsChange & { undone: number }>;
  /** How many steps `undo` can go back. */
  readonly undoable: number;
}
