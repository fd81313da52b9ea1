import type { ConceptIndex } from "../reading-index.ts";
import type { CorrectionReport } from "../corrections/correction.ts";
import { type NewCorrection, withCorrection, withoutCorrection } from "../corrections/write.ts";
import { equalData } from "../merge/equal.ts";
import type { GraphDiff } from "../model/diff.ts";
import { CairnError } from "../model/errors.ts";
import { readCorrections, rewriteCorrections } from "./corrections-file.ts";
import { openVault } from "./list-notes.ts";

/** What an editor of corrections works on. */
export interface CorrectionsEditorOptions {
  /** Folder of the vault. */
  vault: string;
  /** Follows the file. */
  index: ConceptIndex;
  /** Told at once of each change of the index, before anything else can change it. @returns the revision that it leads to. */
  onChange: (diff: GraphDiff) => number;
}

/** What writing did. */
export interface CorrectionsEdit {
  /** What it changed in the graph; empty lists where nothing changed. */
  diff: GraphDiff;
  /** `undefined` where the file says what it said before. */
  revision: number | undefined;
  /** What became of the correction that was written; `undefined` after taking some back. */
  report: CorrectionReport | undefined;
}

/**
 * Writes an author's file and has the index follow it. One thing is done after the other; each reads the file anew, so that
 * neither calls that come at once nor edits by hand are lost.
 */
export class CorrectionsEditor {
  readonly #root: string;
  readonly #index: ConceptIndex;
  readonly #onChange: (diff: GraphDiff) => number;
  /** What was written or taken out here and not undone, the last one at the end. */
  readonly #done: { correction: NewCorrection; isGone: boolean }[] = [];
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(root: string, { index, onChange }: CorrectionsEditorOptions) {
    this.#root = root;
    this.#index = index;
    this.#onChange = onChange;
  }

  /**
   * Opens the editor of a vault; the author's file is neither read nor written yet.
   * @throws CairnError `vault-not-found`; `vault-not-a-folder` for a single note: it has no corrections.
   */
  static async open(options: CorrectionsEditorOptions): Promise<CorrectionsEditor> {
    const { root, single } = await openVault(options.vault);
    if (single === undefined) return new CorrectionsEditor(root, options);
    throw new CairnError(
      "vault-not-a-folder",
      "Corrections stand in a folder of notes: give the folder, not one note.",
    );
  }

  /** How many steps `undo` can go back: what was done here since the start. */
  get undoable(): number {
    return this.#done.length;
  }

  /**
   * Writes a correction behind all others.
   * @throws CairnError `corrections-invalid`, `corrections-busy`, `corrections-unwritable`; then nothing has changed.
   */
  add(correction: NewCorrection): Promise<CorrectionsEdit> {
    return this.#next(async () => {
      const text = await rewriteCorrections(this.#root, (before) => withCorrection(before, correction));
      this.#done.push({ correction, isGone: false });
      const edit = this.#follow(text);
      const report = this.#index.corrections.findLast((one) => equalData(one.correction.action, correction.action));
      return { ...edit, report };
    });
  }

  /**
   * Takes a correction out of the file, also one that the author wrote by hand. A comment above it stays.
   * @throws CairnError `invalid-argument` where it is not there (any more), and as `add`
   */
  remove(correction: NewCorrection): Promise<CorrectionsEdit> {
    return this.#next(async () => {
      const text = await rewriteCorrections(this.#root, (before) => {
        const after = before === undefined ? undefined : withoutCorrection(before, correction);
        if (after !== undefined) return after;
        throw new CairnError("invalid-argument", "This correction is not in the file (any more): load the list again.");
      });
      this.#done.push({ correction, isGone: true });
      return { ...this.#follow(text), report: undefined };
    });
  }

  /**
   * Undoes the last `add` and `remove`, the last one first; what was taken out comes back at the end of the file.
   * What the author changed or removed by hand meanwhile stays as it is, and counts as undone.
   * @param steps - how many, at least 1; all where it is more.
   * @throws CairnError `nothing-to-undo`, and as `add`
   */
  undo(steps = 1): Promise<CorrectionsEdit & { undone: number }> {
    return this.#next(async () => {
      const last = this.#done.slice(-steps).toReversed();
      if (last.length === 0) {
        throw new CairnError(
          "nothing-to-undo",
          "Nothing was corrected here since the start: take older corrections out one by one, or edit the file.",
        );
      }
      const text = await rewriteCorrections(this.#root, (before = "") =>
        last.reduce(
          (text, { correction, isGone }) =>
            isGone ? withCorrection(text, correction) : (withoutCorrection(text, correction) ?? text),
          before,
        ),
      );
      this.#done.splice(-last.length);
      return { ...this.#follow(text), report: undefined, undone: last.length };
    });
  }

  /** Has the index follow the file as it stands: for a watcher that saw it change. @returns whether it says anything new */
  reload(): Promise<boolean> {
    return this.#next(async () => {
      const { text, warning } = await readCorrections(this.#root);
      // A file that cannot be read just now is not one that is gone.
      if (text === undefined && warning !== undefined) return false;
      return this.#follow(text).revision !== undefined;
    });
  }

  #follow(text: string | undefined): Pick<CorrectionsEdit, "diff" | "revision"> {
    const isNew = text !== this.#index.correctionsText;
    const diff = this.#index.setCorrections(text);
    return { diff, revision: isNew ? this.#onChange(diff) : undefined };
  }

  #next<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => {});
    return result;
  }
}
