import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { Gold } from "../gold/gold.ts";
import { parseGold } from "../gold/parse-gold.ts";
import { CairnError } from "../model/errors.ts";
import type { NoteSource } from "../model/note.ts";
import { codeOf, isSkippedName, openVault } from "./list-notes.ts";
import { DEFAULT_MAX_BYTES, readNoteFile } from "./read-vault.ts";

/** What a person drew of a note, and the note. */
export interface GoldNote {
  /** Path of the gold file, as messages call it. */
  file: string;
  /** What the person drew; its `note` is that of `source`. */
  gold: Gold;
  /** The note's text, with its path within the vault, or within `path` where no vault was given. */
  source: NoteSource;
}

const ENDING = ".gold.json";

/**
 * Reads gold files with their notes: of a folder and the folders in it, or one file. In the order of their paths.
 * @param vault - the folder in which the notes' paths count; without it, each counts from its gold file's folder, and is told
 * as from `path`
 * @throws CairnError `vault-not-found`, `gold-not-found`, `gold-invalid`, and `note-not-found` where a note is missing or cannot be read
 */
export async function readGold(path: string, vault?: string): Promise<GoldNote[]> {
  const root = vault === undefined ? undefined : (await openVault(vault)).root;
  const files = await goldFiles(path);
  const top = files[0] === path ? dirname(path) : path;
  const notes: GoldNote[] = [];
  for (const file of files) {
    const gold = parseGold(await textOf(file), file, `${basename(file).slice(0, -ENDING.length)}.md`);
    const source = await noteOf(file, gold, root ?? dirname(file), root ?? top);
    notes.push({ file, gold: { ...gold, note: source.path }, source });
  }
  return notes;
}

async function goldFiles(path: string): Promise<string[]> {
  let found;
  try {
    found = await stat(path);
  } catch (error) {
    throw new CairnError("gold-not-found", `There is no "${path}" (${codeOf(error)}).`, { cause: error });
  }
  if (!found.isDirectory()) {
    if (path.endsWith(ENDING)) return [path];
    throw new CairnError("gold-not-found", `"${path}" is no gold file: its name must end in ${ENDING}.`);
  }
  const files = await filesIn(path);
  if (files.length === 0)
    throw new CairnError(
      "gold-not-found",
      `There is no gold file in "${path}": looked for NAME${ENDING}, also in subfolders.`,
    );
  return files;
}

async function filesIn(folder: string): Promise<string[]> {
  const files: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (isSkippedName(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await filesIn(path)));
    else if (entry.isFile() && entry.name.endsWith(ENDING)) files.push(path);
  }
  return files;
}

async function textOf(file: string): Promise<string> {
  try {
    const { size } = await stat(file);
    if (size > DEFAULT_MAX_BYTES) throw new CairnError("gold-invalid", `${file}: The file is larger than 5 MB.`);
    return (await readFile(file, "utf8")).replace(/^\uFEFF/, "");
  } catch (error) {
    if (error instanceof CairnError) throw error;
    throw new CairnError("gold-invalid", `${file}: The file cannot be read (${codeOf(error)}).`, { cause: error });
  }
}

/** The note of a gold file, which names it within `folder`; its path is told as from `top`. */
async function noteOf(file: string, gold: Gold, folder: string, top: string): Promise<NoteSource> {
  const place = resolve(folder, gold.note);
  const within = relative(resolve(folder), place);
  // A gold file is data that may come from anyone: it names notes of its folder, not other files of this machine.
  if (within === "" || within === ".." || within.startsWith(`..${sep}`) || isAbsolute(within))
    throw new CairnError("gold-invalid", `${file}: note: "${gold.note}" lies outside of "${folder}".`);
  const path = relative(resolve(top), place).split(sep).join("/").normalize("NFC");
  const { note, warning, missing } = await readNoteFile({ path, file: place }, DEFAULT_MAX_BYTES);
  if (note !== undefined) return note;
  const why = missing ? "There is no such file." : (warning?.message ?? "");
  throw new CairnError("note-not-found", `${file}: its note "${gold.note}" cannot be read in "${folder}". ${why}`);
}
