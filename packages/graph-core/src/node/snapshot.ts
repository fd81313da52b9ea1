import { createHash } from "node:crypto";
import { readdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { NoteSource } from "../model/note.ts";
import { READER_VERSION } from "../reading/read-note.ts";
import { compare } from "./list-notes.ts";
import { linesOf, writeWhole } from "./snapshot-file.ts";

const FILE = "readings.jsonl";
const FORMAT = "cairn-readings 1";

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

/**
 * Writes a snapshot, see {@link writeWhole}.
 * @throws the system's error where the folder can't be written to
 */
export async function saveSnapshot(folder: string, reader: string, readings: Iterable<KeptReading>): Promise<void> {
  await writeWhole(folder, FILE, linesOfReadings(reader, readings));
}

function* linesOfReadings(reader: string, readings: Iterable<KeptReading>): Generator<string> {
  yield header(reader);
  for (const { key, json } of readings) yield `${key} ${checksum(key, json)} ${json}`;
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
