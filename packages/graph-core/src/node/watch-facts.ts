import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import type { NoteWarning } from "../model/note.ts";

/** Tells one folder from another of the same name; "" where there is none. */
export async function identityOf(folder: string): Promise<string> {
  try {
    const { dev, ino } = await stat(folder);
    return `${dev} ${ino}`;
  } catch {
    return "";
  }
}

export function tooManyWatches(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOSPC" || error.code === "EMFILE");
}

export function warningKey(warning: NoteWarning): string {
  return `${warning.code} ${warning.note}`;
}

export function hash(text: string): string {
  return createHash("sha1").update(text).digest("base64");
}

/** Size and time of the last change, to see whether a file is being written. */
export async function sizeOf(file: string): Promise<string> {
  try {
    const { size, mtimeMs } = await stat(file);
    return `${size} ${mtimeMs}`;
  } catch {
    return "";
  }
}
