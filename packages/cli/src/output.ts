import { once } from "node:events";
import { access, constants, mkdir, open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { Pager, pagerCommand } from "./pager.ts";

/** Whoever reads our output may stop early (`cairn extract … | head`): that is no error. */
export function endQuietlyOnClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
      process.exit();
    });
  }
}

let pager: Pager | undefined;

/** From here on, what is printed on a terminal is shown a screen at a time where it is longer than one. */
export function pageOutput(): void {
  const command = process.stdout.isTTY ? pagerCommand() : undefined;
  if (command !== undefined) pager = new Pager(command, process.stdout.rows || 24);
}

/** Ends what {@link pageOutput} began; waits for the reader. */
export async function endPaging(): Promise<void> {
  const open = pager;
  pager = undefined;
  if (open !== undefined) await write(await open.close());
}

/** Writes to stdout, no faster than it is read. */
export async function print(text: string | Iterable<string>): Promise<void> {
  for (const piece of typeof text === "string" ? [text] : text) await (pager ?? { write }).write(piece);
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

/** A line on stderr: what is said beside the output. */
export function tell(text: string): void {
  process.stderr.write(text.endsWith("\n") ? text : `${text}\n`);
}

/** What the system says of a place where nothing can be written, in words. */
const TROUBLES: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "it is on a disk that is read only",
  ENOSPC: "the disk is full",
  EDQUOT: "there is no room left for you on the disk",
  ENOTDIR: "a part of its path is a file",
  EEXIST: "a part of its path is a file",
  EISDIR: "it is a folder",
  ENAMETOOLONG: "its path is too long",
};

/** A place that cannot be written, in words that name it as it was asked for. */
export class WriteError extends Error {
  constructor(path: string, cause: unknown) {
    const code = (cause as NodeJS.ErrnoException).code ?? String(cause);
    super(`"${path}" cannot be written: ${TROUBLES[code] ?? code}. Give another place.`, { cause });
    this.name = "WriteError";
  }
}

/** Makes a folder where there is none, and says so: a slip in a path makes one, too. */
export async function makeFolder(path: string): Promise<void> {
  const made = await ensureFolder(path, path);
  if (made === undefined) return;
  const fromHere = relative(process.cwd(), made);
  tell(`Made the folder ${fromHere.startsWith("..") ? made : fromHere}.`);
}

const ensureFolder = (path: string, asked: string): Promise<string | undefined> =>
  mkdir(path, { recursive: true }).catch((error: unknown) => {
    throw new WriteError(asked, error);
  });

/**
 * Before the work, not after it: whether a file or a folder could be written there.
 * @throws WriteError where it could not, as far as one can tell without trying
 */
export async function checkWritable(path: string): Promise<void> {
  try {
    let at = resolve(path);
    let found = await statOf(at);
    while (found === undefined && dirname(at) !== at) {
      at = dirname(at);
      found = await statOf(at);
      if (found?.isDirectory() === false) throw Object.assign(new Error(`${at} is a file`), { code: "ENOTDIR" });
    }
    // A file is replaced by another beside it.
    await access(found?.isDirectory() === false ? dirname(at) : at, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new WriteError(path, error);
  }
}

const statOf = (path: string) =>
  stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return undefined;
    throw error;
  });

/** Writes a file so that it is there as a whole or not at all; makes the folders that it stands in. */
export async function writeWhole(path: string, text: Iterable<string | Uint8Array>): Promise<void> {
  const folder = dirname(path);
  await ensureFolder(folder, path);
  const temporary = join(folder, `.${basename(path).slice(0, 100)}.${process.pid}.tmp`);
  try {
    const file = await open(temporary, "wx");
    try {
      for (const piece of text) await file.writeFile(piece);
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error instanceof Error && "syscall" in error ? new WriteError(path, error) : error;
  }
}

/** Where the vault lies, seen from a file: "" beside it, else with `/` at the end. */
export function baseOf(file: string, vault: string): string {
  const way = relative(dirname(resolve(file)), resolve(vault))
    .split(sep)
    .join("/");
  return way === "" ? "" : `${way}/`;
}
