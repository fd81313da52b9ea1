import { readFile, stat } from "node:fs/promises";
import { CairnError } from "../model/errors.ts";
import type { NoteSource, NoteWarning } from "../model/note.ts";
import { readCorrections } from "./corrections-file.ts";
import { decode } from "./decode.ts";
import {
  codeOf,
  endings,
  listNotes,
  openVault,
  sortWarnings,
  unreadable,
  warningAbout,
  type NoteFile,
} from "./list-notes.ts";

/** How a folder is read. */
export interface ReadVaultOptions {
  /** Files that are larger are left out with a warning; in bytes, 5 MB unless told. */
  maxBytes?: number;
  /** Endings of notes besides Markdown's, in lower case, with the full stop: `NoteReader.extensions`. */
  extensions?: readonly string[];
  /** Told after every file, with the number of files read and of all. */
  onProgress?: (done: number, total: number) => void;
}

/** The notes of a folder, and what was wrong with its files. */
export interface VaultContents {
  /** In code-unit order of their paths. */
  notes: NoteSource[];
  /** By note; what they are about was left out or worked around, the rest was read. */
  warnings: NoteWarning[];
}

/** A vault's notes, and the text of its author's corrections where there are some. */
export interface CorrectedVault extends VaultContents {
  /** Text of `cairn.corrections.yaml`; missing where there is none, or where it could not be read. */
  corrections?: string;
}

export const DEFAULT_MAX_BYTES = 5_000_000;
const AT_ONCE = 16;

/**
 * Reads all Markdown files (`.md`, `.markdown`, `.mdx`) under a folder, or the one file at `path`, and the author's
 * corrections of the folder.
 * Left out: dot folders, `node_modules`, what `.cairnignore` names, links.
 * Throws `CairnError` `vault-not-found`, `vault-not-a-folder`, `vault-empty`; a single bad file is a warning.
 *
 * @example
 * ```js
 * import { readVault } from "@cairn/graph-core/node";
 *
 * const { notes, warnings } = await readVault("notes");
 * console.log(notes.map(({ path }) => path), warnings.length);
 * // → [ 'cell.md', 'mitosis.md' ] 0
 * ```
 */
export async function readVault(path: string, options: ReadVaultOptions = {}): Promise<CorrectedVault> {
  const vault = await openVault(path, options.extensions);
  const { files, warnings } = await listNotes(vault);
  const contents = await readNotes(files, options);
  warnings.push(...contents.warnings);
  if (contents.notes.length === 0) {
    const [first] = warnings;
    const left =
      first === undefined
        ? ""
        : ` ${warnings.length === 1 ? "One was left out" : `${warnings.length} were left out; the first`}: ${first.note}: ${first.message}`;
    throw new CairnError(
      "vault-empty",
      `There are no notes in "${path}": looked for ${endings(vault.extensions)} files, also in subfolders.${left}`,
    );
  }
  // One note on its own has no corrections: they are those of the folder.
  const corrections = vault.single === undefined ? await readCorrections(vault.root) : undefined;
  if (corrections?.warning !== undefined) warnings.push(corrections.warning);
  return {
    notes: contents.notes,
    warnings: sortWarnings(warnings),
    ...(corrections?.text !== undefined && { corrections: corrections.text }),
  };
}

/** The files of a vault, and what is wrong with some of them. */
export interface VaultFiles {
  /** How many notes there are. */
  total: number;
  /** Text of the author's corrections, where there are some. */
  corrections?: string;
  /** Of files that were left out before any was read. */
  warnings: NoteWarning[];
  /** Reads the notes, in code-unit order of their paths, some hundred at a time: a vault may be larger than memory. */
  pieces(options?: Pick<ReadVaultOptions, "maxBytes">): AsyncGenerator<VaultContents>;
}

const PIECE = 200;

/** {@link readVault} in pieces; a vault without notes is no error here. Cost: the list of all paths is held. */
export async function openVaultFiles(path: string): Promise<VaultFiles> {
  const vault = await openVault(path);
  const { files, warnings } = await listNotes(vault);
  const corrections = vault.single === undefined ? await readCorrections(vault.root) : undefined;
  if (corrections?.warning !== undefined) warnings.push(corrections.warning);
  return {
    total: files.length,
    warnings: sortWarnings(warnings),
    ...(corrections?.text !== undefined && { corrections: corrections.text }),
    async *pieces(options = {}) {
      for (let start = 0; start < files.length; start += PIECE) {
        yield readNotes(files.slice(start, start + PIECE), options);
      }
    },
  };
}

/** Reads the given files, several at a time; the answer is in their order. */
export async function readNotes(files: readonly NoteFile[], options: ReadVaultOptions = {}): Promise<VaultContents> {
  const results: NoteResult[] = Array.from({ length: files.length });
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    while (next < files.length) {
      const index = next++;
      results[index] = await readNoteFile(files[index]!, options.maxBytes ?? DEFAULT_MAX_BYTES);
      options.onProgress?.(++done, files.length);
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, files.length) }, work));
  return {
    notes: results.flatMap((result) => result.note ?? []),
    warnings: results.flatMap((result) => result.warning ?? []),
  };
}

export interface NoteResult {
  note?: NoteSource;
  warning?: NoteWarning;
  /** The file is not there (any more). */
  missing?: boolean;
}

export async function readNoteFile({ path, file }: NoteFile, maxBytes: number): Promise<NoteResult> {
  try {
    const { size } = await stat(file);
    if (size > maxBytes) {
      const message = `The file has ${megabytes(size)}, more than the limit of ${megabytes(maxBytes)}, and was left out. Split it into several notes.`;
      return { warning: warningAbout(path, "too-large", message) };
    }
    const decoded = decode(await readFile(file));
    if (decoded.kind === "binary") {
      return { warning: warningAbout(path, "binary", "The file is no text and was left out.") };
    }
    const note = { path, text: decoded.text };
    if (decoded.kind === "text") return { note };
    const message = `The file is not UTF-8; it was read as ${decoded.encoding}. Save it as UTF-8.`;
    return { note, warning: warningAbout(path, "not-utf-8", message) };
  } catch (error) {
    return { warning: unreadable(path, error, "file"), missing: codeOf(error) === "ENOENT" };
  }
}

function megabytes(bytes: number): string {
  return `${Number((bytes / 1_000_000).toPrecision(3))} MB`;
}
