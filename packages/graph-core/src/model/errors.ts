/** What went wrong, as a word that does not change: `docs/errors.md` has a line for each. */
export type CairnErrorCode =
  | "vault-not-found"
  | "vault-not-a-folder"
  | "vault-empty"
  | "note-not-found"
  | "concept-not-found"
  | "corrections-invalid"
  | "corrections-busy"
  | "corrections-unwritable"
  | "nothing-to-undo"
  | "editing-off"
  | "invalid-argument"
  | "name-taken"
  | "progress-invalid"
  | "gold-not-found"
  | "gold-invalid"
  | "store-invalid"
  | "store-unreachable"
  | "store-outdated"
  | "graph-not-held"
  | "internal";

/**
 * The one error class: `code` is for programs, `message` says what is wrong and what to do.
 *
 * @example
 * ```js
 * import { ConceptIndex, CairnError } from "@cairn/graph-core";
 *
 * const index = new ConceptIndex();
 * index.setNote({ path: "cell.md", text: "# Cell\n\nA cell contains a nucleus." });
 * index.setNote({ path: "mitosis.md", text: "# Mitosis\n\nMitosis requires a cell." });
 * try {
 *   index.removeNote("tea.md");
 * } catch (error) {
 *   if (error instanceof CairnError) console.log(error.code);
 *   // → note-not-found
 * }
 * ```
 */
export class CairnError extends Error {
  /** The word for programs. */
  readonly code: CairnErrorCode;
  /** Names that may have been meant. */
  readonly suggestions: readonly string[];

  constructor(
    code: CairnErrorCode,
    message: string,
    options: { suggestions?: readonly string[]; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "CairnError";
    this.code = code;
    this.suggestions = options.suggestions ?? [];
  }
}
