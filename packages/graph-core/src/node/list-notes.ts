import type { Dirent } from "node:fs";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import { CairnError } from "../model/errors.ts";
import type { NoteWarning } from "../model/note.ts";
import { parseIgnore, type Ignore } from "./ignore.ts";

export const IGNORE_FILE = ".cairnignore";
const NOTE_NAME = /\.(?:md|markdown|mdx)$/i;

/** A note's path within the vault (NFC, with `/`) and the name under which the file can be opened. */
export interface NoteFile {
  path: string;
  file: string;
}

export interface Vault {
  /** Folder that paths count from. */
  root: string;
  /** Set where the vault is a single file. */
  single?: string;
  /** Endings of notes besides Markdown's, in lower case, with the full stop. */
  extensions: readonly string[];
}

export function isNoteName(name: string, extensions: readonly string[] = []): boolean {
  return NOTE_NAME.test(name) || extensions.some((ending) => name.toLowerCase().endsWith(ending));
}

/** Dot files and folders (`.obsidian`, `.trash`, `.git`) and packages are never notes. */
export function isSkippedName(name: string): boolean {
  return name.startsWith(".") || name === "node_modules";
}

export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/** Finds out what `path` is. Throws `vault-not-found` and `vault-not-a-folder`. */
export async function openVault(path: string, extensions: readonly string[] = []): Promise<Vault> {
  let root: string;
  let isFolder: boolean;
  try {
    root = await realpath(path);
    const stats = await stat(root);
    isFolder = stats.isDirectory();
    if (!isFolder && !(stats.isFile() && isNoteName(path, extensions))) {
      throw new CairnError(
        "vault-not-a-folder",
        `"${path}" is neither a folder nor a Markdown file (${endings(extensions)}).`,
      );
    }
    if (isFolder) await readdir(root);
  } catch (error) {
    if (error instanceof CairnError) throw error;
    const code = codeOf(error);
    if (code === "EACCES" || code === "EPERM") {
      throw new CairnError("vault-not-found", `"${path}" may not be opened: permission denied.`, { cause: error });
    }
    const suggestions = await namesLike(path);
    const hint = suggestions.length > 0 ? ` Did you mean "${suggestions[0]}"?` : " Check the path.";
    throw new CairnError("vault-not-found", `There is no folder "${path}".${hint}`, { suggestions, cause: error });
  }
  // A file keeps the name that it was asked for by, also behind a link.
  return isFolder ? { root, extensions } : { root: dirname(root), single: basename(root), extensions };
}

/** The endings of notes, for people. */
export function endings(extensions: readonly string[]): string {
  return [".md", ".markdown", ".mdx", ...extensions].join(", ");
}

async function namesLike(path: string): Promise<string[]> {
  const wanted = basename(path).toLowerCase();
  try {
    const names = await readdir(dirname(path));
    return names
      .filter((name) => {
        const key = name.toLowerCase();
        return (
          key === wanted ||
          (wanted.length > 2 && (key.startsWith(wanted) || wanted.startsWith(key) || oneApart(key, wanted)))
        );
      })
      .sort()
      .slice(0, 3)
      .map((name) => join(dirname(path), name));
  } catch {
    return [];
  }
}

/** One letter too many, too few or wrong. */
function oneApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const [x, y] = [a.slice(i), b.slice(i)];
  return x.slice(1) === y.slice(1) || x.slice(1) === y || x === y.slice(1);
}

/**
 * The note files of a vault in code-unit order of their paths, and warnings about what was left out.
 * Links are not followed: a place inside the vault is read under its own name.
 */
export async function listNotes(vault: Vault): Promise<{ files: NoteFile[]; warnings: NoteWarning[] }> {
  const { root } = vault;
  if (vault.single !== undefined) {
    const file = join(root, vault.single);
    try {
      if (!(await stat(file)).isFile()) return { files: [], warnings: [] };
    } catch {
      return { files: [], warnings: [] };
    }
    return { files: [{ path: vault.single.normalize("NFC"), file }], warnings: [] };
  }
  const ignore = await readIgnore(root);
  const found: { name: string; file: string }[] = [];
  const warnings: NoteWarning[] = [];
  const folders = [""];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    let entries: Dirent[];
    try {
      entries = await readdir(join(root, folder), { withFileTypes: true });
    } catch (error) {
      // A folder that went away meanwhile is no fault.
      if (folder !== "" && codeOf(error) !== "ENOENT")
        warnings.push(unreadable(folder.normalize("NFC"), error, "folder"));
      continue;
    }
    for (const entry of entries) {
      if (isSkippedName(entry.name)) continue;
      const name = folder === "" ? entry.name : `${folder}/${entry.name}`;
      const isFolder = entry.isDirectory();
      if (ignore(name.normalize("NFC"), isFolder)) continue;
      if (isFolder) folders.push(name);
      else if (entry.isSymbolicLink()) {
        const warning = await linkWarning(vault, name);
        if (warning !== undefined) warnings.push(warning);
      } else if (isNoteName(entry.name, vault.extensions)) {
        if (entry.isFile()) found.push({ name, file: join(root, name) });
        else
          warnings.push(warningAbout(name.normalize("NFC"), "unreadable", "It is no regular file and was left out."));
      }
    }
  }
  return { files: withPaths(found, warnings), warnings: sortWarnings(warnings) };
}

export async function readIgnore(root: string): Promise<Ignore> {
  try {
    return parseIgnore(await readFile(join(root, IGNORE_FILE), "utf8"));
  } catch {
    return () => false;
  }
}

async function linkWarning({ root, extensions }: Vault, name: string): Promise<NoteWarning | undefined> {
  const path = name.normalize("NFC");
  let target: string;
  try {
    target = await realpath(join(root, name));
  } catch (error) {
    const loop = codeOf(error) === "ELOOP";
    if (!loop && !isNoteName(name, extensions)) return undefined;
    return loop
      ? warningAbout(path, "symlink-loop", "The link leads back to itself and was left out. Remove it.")
      : warningAbout(path, "unreadable", "The link leads nowhere and was left out.");
  }
  const inside = relative(root, target);
  if (inside !== ".." && !inside.startsWith(`..${sep}`)) return undefined;
  if (!isNoteName(name, extensions) && !(await isDirectory(target))) return undefined;
  return warningAbout(
    path,
    "symlink-outside",
    "The link leads out of the vault and was not followed. Copy what it points to, or read that folder as a vault of its own.",
  );
}

async function isDirectory(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

/** Gives each file its path: normalised, unless another file's name is the same then. */
function withPaths(found: { name: string; file: string }[], warnings: NoteWarning[]): NoteFile[] {
  // A name that is in normal form already has the first claim.
  const rank = (name: string): number => (name === name.normalize("NFC") ? 0 : 1);
  found.sort((a, b) => rank(a.name) - rank(b.name) || compare(a.name, b.name));
  const taken = new Set<string>();
  const folded = new Map<string, string>();
  const files: NoteFile[] = [];
  for (const { name, file } of found) {
    const normal = name.normalize("NFC");
    const path = taken.has(normal) ? name : normal;
    taken.add(path);
    files.push({ path, file });
    const key = normal.toLowerCase();
    const other = folded.get(key);
    if (other === undefined) folded.set(key, path);
    else {
      const how = other.normalize("NFC") === normal ? "in the normal form of its letters" : "by upper and lower case";
      warnings.push(
        warningAbout(path, "duplicate-path", `It differs from "${other}" only ${how}; both were read. Rename one.`),
      );
    }
  }
  return files.sort((a, b) => compare(a.path, b.path));
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function warningAbout(note: string, code: string, message: string): NoteWarning {
  return { note, line: 1, code, message };
}

export function unreadable(note: string, error: unknown, what: "file" | "folder"): NoteWarning {
  const code = codeOf(error);
  if (code === "ENAMETOOLONG")
    return warningAbout(note, "path-too-long", "Its path is too long to be opened. Shorten it.");
  const why = code === "EACCES" || code === "EPERM" ? "permission denied" : code || String(error);
  return warningAbout(note, "unreadable", `The ${what} cannot be read (${why}) and was left out.`);
}

/** By note, then line, then code. */
export function sortWarnings(warnings: NoteWarning[]): NoteWarning[] {
  return warnings.sort((a, b) => compare(a.note, b.note) || a.line - b.line || compare(a.code, b.code));
}
