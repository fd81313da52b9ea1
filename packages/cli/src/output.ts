import { once } from "node:events";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** Whoever reads our output may stop early (`cairn extract … | head`): that is no error. */
export function endQuietlyOnClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
      process.exit();
    });
  }
}

/** Writes to stdout, no faster than it is read. */
export async function print(text: string | Iterable<string>): Promise<void> {
  for (const piece of typeof text === "string" ? [text] : text) {
    if (!process.stdout.write(piece)) await once(process.stdout, "drain");
  }
}

/** A line on stderr: what is said beside the output. */
export function tell(text: string): void {
  process.stderr.write(text.endsWith("\n") ? text : `${text}\n`);
}

/** Writes a file so that it is there as a whole or not at all; makes the folders that it stands in. */
export async function writeWhole(path: string, text: Iterable<string>): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const temporary = join(folder, `.${basename(path).slice(0, 100)}.${process.pid}.tmp`);
  try {
    const file = await open(temporary, "wx");
    try {
      for (const piece of text) await file.write(piece);
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
