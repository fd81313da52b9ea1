import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { codeOf } from "./list-notes.ts";

/** The folder within a vault that Cairn keeps its own files in. */
export const CAIRN_FOLDER = ".cairn";
/** Temporary files that are older were left behind by a crash; in milliseconds. */
const FORSAKEN = 3_600_000;

/** Lines by their line feeds alone: a reading may hold other signs that some take for the end of a line. */
export async function* linesOf(file: string): AsyncGenerator<string> {
  let rest: Buffer[] = [];
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      rest.push(chunk.subarray(start, end));
      yield Buffer.concat(rest).toString("utf8");
      rest = [];
      start = end + 1;
    }
    rest.push(chunk.subarray(start));
  }
  const last = Buffer.concat(rest);
  if (last.length > 0) yield last.toString("utf8");
}

/**
 * Writes a file of lines so that a crash at any moment leaves the old one or the new one, whole. The folder is made, with a
 * `.gitignore` inside that hides it.
 * @param lines without line feeds @throws the system's error where the folder can't be written to
 */
export async function writeWhole(folder: string, name: string, lines: Iterable<string>): Promise<void> {
  await mkdir(folder, { recursive: true });
  await removeForsaken(folder, name);
  if (basename(folder) === CAIRN_FOLDER) await ignoreFolder(folder);
  const temporary = join(folder, `${name}.${process.pid}.${Date.now().toString(36)}.tmp`);
  try {
    const file = await open(temporary, "wx");
    try {
      let piece = "";
      for (const line of lines) {
        piece += `${line}\n`;
        if (piece.length < 1 << 20) continue;
        await file.writeFile(piece);
        piece = "";
      }
      await file.writeFile(piece);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, join(folder, name));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

async function ignoreFolder(folder: string): Promise<void> {
  try {
    await writeFile(join(folder, ".gitignore"), "*\n", { flag: "wx" });
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  }
}

async function removeForsaken(folder: string, name: string): Promise<void> {
  for (const other of await readdir(folder)) {
    if (!other.startsWith(`${name}.`) || !other.endsWith(".tmp")) continue;
    const file = join(folder, other);
    const found = await stat(file).catch(() => undefined);
    if (found !== undefined && Date.now() - found.mtimeMs > FORSAKEN) await rm(file, { force: true });
  }
}

/** Makes the renaming itself last; where a folder can't be opened (Windows), the system sees to it. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // Not every system lets a folder be synced.
  }
}
