import { readFileSync, renameSync } from "node:fs";
import { open, readFile, realpath, rm, stat, type FileHandle } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { CORRECTIONS_FILE } from "../corrections/correction.ts";
import { CairnError } from "../model/errors.ts";
import type { NoteWarning } from "../model/note.ts";
import { decode } from "./decode.ts";
import { codeOf, unreadable, warningAbout } from "./list-notes.ts";

/** Larger than any file of corrections that is read; in bytes. */
const MAX_BYTES = 8_000_000;
/** How long another process may hold the file, in milliseconds; a temporary file that is older was left behind by a crash. */
const PATIENCE = 5000;
const STALE = 30_000;
/** How often a file that changes under our hands is tried again. */
const ATTEMPTS = 50;

/** What the author's file of a vault says. */
export interface CorrectionsText {
  /** `undefined`: there is none, or it cannot be read. */
  text: string | undefined;
  warning?: NoteWarning;
  /** Its text is what its bytes say, so that it may be written anew. */
  faithful: boolean;
}

/** Reads the author's file at the root of a vault's folder. Never throws: what is wrong with it is a warning. */
export async function readCorrections(root: string): Promise<CorrectionsText> {
  const nothing = (code: string, message: string): CorrectionsText => ({
    text: undefined,
    warning: warningAbout(CORRECTIONS_FILE, code, message),
    faithful: false,
  });
  try {
    const file = join(root, CORRECTIONS_FILE);
    if ((await stat(file)).size > MAX_BYTES) return nothing("too-large", "The file is too large and was left out.");
    const decoded = decode(await readFile(file));
    if (decoded.kind === "binary") return nothing("binary", "The file is no text and was left out.");
    if (decoded.kind === "text") return { text: decoded.text, faithful: decoded.encoding === "utf-8" };
    const message = `The file is not UTF-8; it was read as ${decoded.encoding}. Save it as UTF-8.`;
    return { text: decoded.text, warning: warningAbout(CORRECTIONS_FILE, "not-utf-8", message), faithful: false };
  } catch (error) {
    if (codeOf(error) === "ENOENT") return { text: undefined, faithful: true };
    return { text: undefined, warning: unreadable(CORRECTIONS_FILE, error, "file"), faithful: false };
  }
}

/**
 * Writes the author's file anew, as a whole or not at all: into a temporary file beside it, to the disk, then over it. The
 * temporary file is also the lock between processes. What the author saves meanwhile is seen before the last step, and `change`
 * is asked again with it; only a save within the instant between that look and the renaming could be lost, since no editor locks
 * what it edits.
 * @param change gives the new text for the one that stands there (`undefined`: no file); what it throws ends the attempt.
 * @returns the text that was written.
 * @throws CairnError `corrections-busy`, `corrections-unwritable`, `corrections-invalid`
 */
export async function rewriteCorrections(root: string, change: (text: string | undefined) => string): Promise<string> {
  const file = await targetOf(root);
  const temporary = join(dirname(file), `.${basename(file)}.tmp`);
  const handle = await lock(temporary);
  let isRenamed = false;
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const before = await readFaithfully(root);
      const after = change(before);
      await handle.truncate(0);
      const bytes = Buffer.from(after);
      for (let at = 0; at < bytes.length;) at += (await handle.write(bytes, at, bytes.length - at, at)).bytesWritten;
      await handle.chmod(await modeOf(file));
      await handle.sync();
      // In one go, so that nothing of this process comes in between, and others hardly can.
      if (textNow(file) !== before) continue;
      renameSync(temporary, file);
      isRenamed = true;
      await syncFolder(dirname(file));
      return after;
    }
    throw new CairnError("corrections-busy", `${CORRECTIONS_FILE} keeps changing: try again when it rests.`);
  } catch (error) {
    throw error instanceof CairnError ? error : unwritable(error);
  } finally {
    await handle.close();
    if (!isRenamed) await rm(temporary, { force: true });
  }
}

/** The file itself, where the vault holds a link to it. */
async function targetOf(root: string): Promise<string> {
  const file = join(root, CORRECTIONS_FILE);
  try {
    return await realpath(file);
  } catch {
    return file;
  }
}

async function readFaithfully(root: string): Promise<string | undefined> {
  const { text, warning, faithful } = await readCorrections(root);
  if (faithful) return text;
  throw new CairnError(
    "corrections-invalid",
    `${CORRECTIONS_FILE} cannot be written: ${warning?.message ?? "save it as UTF-8."}`,
  );
}

function textNow(file: string): string | undefined {
  try {
    const decoded = decode(readFileSync(file));
    return decoded.kind === "binary" ? undefined : decoded.text;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

async function lock(temporary: string): Promise<FileHandle> {
  const start = performance.now();
  for (;;) {
    try {
      return await open(temporary, "wx");
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw unwritable(error);
    }
    const age = await stat(temporary).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > STALE) await rm(temporary, { force: true });
    else if (performance.now() - start > PATIENCE) {
      throw new CairnError(
        "corrections-busy",
        `Another program is writing ${CORRECTIONS_FILE}: try again in a moment.`,
      );
    } else await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function modeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).mode & 0o777;
  } catch {
    return 0o644;
  }
}

/** So that the new name outlives a power cut; not every system can. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, "r");
    await handle.sync().finally(() => handle.close());
  } catch {
    // The file itself is on the disk.
  }
}

function unwritable(error: unknown): CairnError {
  const why = error instanceof Error ? codeOf(error) || error.message : String(error);
  return new CairnError(
    "corrections-unwritable",
    `${CORRECTIONS_FILE} cannot be written (${why}). Check the folder's permissions.`,
    {
      cause: error,
    },
  );
}
