import { once } from "node:events";
import { mkdir, open, rename, rm } from "node:fs/promises";
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

/** Makes a folder where there is none, and says so: a slip in a path makes one, too. */
export async function makeFolder(path: string): Promise<void> {
  const made = await mkdir(path, { recursive: true });
  if (made === undefined) return;
  const fromHere = relative(process.cwd(), made);
  tell(`Made the folder ${fromHere.startsWith("..") ? made : fromHere}.`);
}

/** Writes a file so that it is there as a whole or not at all; makes the folders that it stands in. */
export async function writeWhole(path: string, text: Iterable<string | Uint8Array>): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
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
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Where the vault lies, seen from a file: "" beside it, else with `/` at the end. */
export function baseOf(file: string, vault: string): string {
  const way = relative(dirname(resolve(file)), resolve(vault))
    .split(sep)
    .join("/");
  return way === "" ? "" : `${way}/`;
}
