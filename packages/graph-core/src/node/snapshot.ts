import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { NoteSource } from "../model/note.ts";
import { READER_VERSION } from "../reading/read-note.ts";
import { codeOf, compare } from "./list-notes.ts";

/** The folder within a vault that Cairn keeps its own files in. */
export const CAIRN_FOLDER = ".cairn";
const FILE = "readings.jsonl";
const FORMAT = "cairn-readings 1";
/** Temporary files that are older were left behind by a crash; in milliseconds. */
const FORSAKEN = 3_600_000;

/** A reading as JSON, and the key of the note that it is of. */
export interface KeptReading {
  key: string;
  json: string;
}

/**
 * Hands over the readings that a folder keeps, one by one. What is torn, edited by hand, of another reader or no snapshot
 * at all is passed over: whatever is missing has to be read anew. Never fails.
 * Cost: reading the file and hashing it once; a reading at a time is held.
 * @returns whether the file was whole
 */
export async function loadSnapshot(
  folder: string,
  reader: string,
  take: (reading: KeptReading) => void,
): Promise<boolean> {
  let whole = true;
  let begun = false;
  try {
    for await (const line of linesOf(join(folder, FILE))) {
      if (!begun) {
        if (line !== header(reader)) return false;
        begun = true;
        continue;
      }
      // key, checksum of key and reading, reading
      const key = line.slice(0, 43);
      const json = line.slice(88);
      if (line.slice(44, 87) === checksum(key, json)) take({ key, json });
      else whole = false;
    }
  } catch {
    // No file, or one that cannot be read: nothing more is known.
    return false;
  }
  return whole && begun;
}

/** Lines by their line feeds alone: a reading may hold other signs that some take for the end of a line. */
async function* linesOf(file: string): AsyncGenerator<string> {
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
 * Writes a snapshot so that a crash at any moment leaves the old one or the new one, whole. The folder is made, with a
 * `.gitignore` inside that hides it.
 * @throws the system's error where the folder can't be written to
 */
export async function saveSnapshot(folder: string, reader: string, readings: Iterable<KeptReading>): Promise<void> {
  await mkdir(folder, { recursive: true });
  await removeForsaken(folder);
  if (basename(folder) === CAIRN_FOLDER) await ignoreFolder(folder);
  const temporary = join(folder, `${FILE}.${process.pid}.${Date.now().toString(36)}.tmp`);
  try {
    const file = await open(temporary, "wx");
    try {
      let piece = `${header(reader)}\n`;
      for (const { key, json } of readings) {
        piece += `${key} ${checksum(key, json)} ${json}\n`;
        if (piece.length < 1 << 20) continue;
        await file.writeFile(piece);
        piece = "";
      }
      await file.writeFile(piece);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, join(folder, FILE));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

/** What a reading depends on besides the code: the note's path and text. */
export function readingKey({ path, text }: NoteSource): string {
  return createHash("sha256").update(path).update("\0").update(text).digest("base64url");
}

/**
 * Names the code that reads: its version, and size and time of every file of it, so that whoever changes a rule never gets
 * readings of the old one.
 *
 * @param fingerprint - of a reader of one's own.
 */
export async function readerName(fingerprint?: string): Promise<string> {
  // Once: whatever becomes of the files meanwhile, this process reads by the code that it has loaded.
  const name = await (known ??= nameReader());
  return fingerprint === undefined ? name : `${name} ${createHash("sha256").update(fingerprint).digest("base64url")}`;
}

let known: Promise<string> | undefined;

async function nameReader(): Promise<string> {
  const here = fileURLToPath(new URL("..", import.meta.url));
  const model = dirname(fileURLToPath(import.meta.resolve("@cairn/english-model")));
  const hash = createHash("sha256");
  for (const root of [here, model]) {
    const names = (await readdir(root, { recursive: true })).filter((name) => /\.(?:ts|js)$/.test(name)).sort(compare);
    const files = await Promise.all(names.map((name) => stat(join(root, name))));
    for (const [i, { size, mtimeMs }] of files.entries()) hash.update(`${names[i]} ${size} ${mtimeMs}\n`);
  }
  return `${READER_VERSION} ${hash.digest("base64url")}`;
}

function header(reader: string): string {
  return `${FORMAT} ${reader}`;
}

function checksum(key: string, json: string): string {
  return createHash("sha256").update(key).update(json).digest("base64url");
}

async function ignoreFolder(folder: string): Promise<void> {
  try {
    await writeFile(join(folder, ".gitignore"), "*\n", { flag: "wx" });
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  }
}

async function removeForsaken(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(`${FILE}.`) || !name.endsWith(".tmp")) continue;
    const file = join(folder, name);
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
