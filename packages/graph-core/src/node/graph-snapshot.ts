import { createHash, type Hash } from "node:crypto";
import { join } from "node:path";
import type { KeptGraph } from "../held/graph-state.ts";
import type { NoteSource } from "../model/note.ts";
import { RowReader, rowsOf, type Rows } from "./graph-rows.ts";
import { compare } from "./list-notes.ts";
import { readingKey } from "./snapshot.ts";
import { linesOf, writeWhole } from "./snapshot-file.ts";

const FILE = "graph.jsonl";
const FORMAT = "cairn-kept-graph 1";

/** What a graph depends on besides the code: paths and texts of the notes, in whatever order, and the author's corrections. */
export function graphKey(notes: readonly NoteSource[], corrections: string | undefined): string {
  const hash = createHash("sha256");
  for (const key of notes.map(readingKey).sort(compare)) hash.update(`${key}\n`);
  if (corrections !== undefined) hash.update("corrections\n").update(corrections);
  return hash.digest("base64url");
}

/**
 * The graph that a folder keeps of exactly these notes, by exactly this reader. What is torn, edited by hand, of other notes or
 * another reader, or no snapshot at all, is none. Never fails. Cost: reading the file and hashing it once.
 * @param key see {@link graphKey}
 */
export async function loadGraph(folder: string, reader: string, key: string): Promise<KeptGraph | undefined> {
  const hash = createHash("sha256");
  const rows = new RowReader();
  let isBegun = false;
  let isWhole = false;
  try {
    for await (const line of linesOf(join(folder, FILE))) {
      // Nothing stands behind the last line.
      if (isWhole) return undefined;
      if (!isBegun) {
        if (line !== header(reader, key)) return undefined;
        isBegun = true;
      } else if (line.startsWith("end ")) isWhole = line === lastLine(hash.copy());
      else rows.take(JSON.parse(line) as Rows);
      hash.update(line).update("\n");
    }
  } catch {
    // No file, one that can't be read, or one of something else.
    return undefined;
  }
  return isWhole ? rows.kept : undefined;
}

/**
 * Keeps a graph for the next time, in place of the one that was kept.
 * @throws the system's error where the folder can't be written to
 */
export async function saveGraph(folder: string, reader: string, key: string, kept: KeptGraph): Promise<void> {
  await writeWhole(folder, FILE, linesOfGraph(header(reader, key), kept));
}

function* linesOfGraph(first: string, kept: KeptGraph): Generator<string> {
  const hash = createHash("sha256");
  const told = (line: string): string => {
    hash.update(line).update("\n");
    return line;
  };
  yield told(first);
  for (const rows of rowsOf(kept)) yield told(JSON.stringify(rows));
  yield lastLine(hash);
}

function header(reader: string, key: string): string {
  return `${FORMAT} ${reader} ${key}`;
}

/** It tells that nothing is missing, and that nothing before it was changed. */
function lastLine(hash: Hash): string {
  return `end ${hash.digest("base64url")}`;
}
