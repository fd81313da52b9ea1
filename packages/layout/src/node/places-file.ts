import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Place, Places } from "../follow-edit.ts";

const FILE = "places.json";
/** Another number for places that are laid out otherwise: those of before are then laid out anew. */
const FORMAT = "cairn-places 1";

const checksum = (json: string): string => createHash("sha256").update(json).digest("base64url");

/**
 * The places that a folder keeps, in the order in which they were kept.
 * @returns `undefined` where there are none, or none that can be trusted: torn, edited, of another layout. Never fails.
 */
export async function loadPlaces(folder: string): Promise<Map<string, Place> | undefined> {
  try {
    const text = await readFile(join(folder, FILE), "utf8");
    const end = text.indexOf("\n");
    const json = text.slice(end + 1);
    if (text.slice(0, end) !== `${FORMAT} ${checksum(json)}`) return undefined;
    const rows = JSON.parse(json) as [id: string, x: number, y: number, theme: number][];
    return new Map(rows.map(([id, x, y, theme]) => [id, { x, y, theme }]));
  } catch {
    return undefined;
  }
}

/**
 * Writes the places so that a crash at any moment leaves the old ones or the new ones, whole. Equal places give equal bytes.
 * @throws the system's error where the folder can't be written to
 */
export async function savePlaces(folder: string, places: Places): Promise<void> {
  const rows = [...places].map(([id, { x, y, theme }]) => JSON.stringify([id, x, y, theme]));
  const json = `[\n${rows.join(",\n")}\n]\n`;
  await mkdir(folder, { recursive: true });
  if (basename(folder) === ".cairn") await writeFile(join(folder, ".gitignore"), "*\n", { flag: "wx" }).catch(() => {});
  const temporary = join(folder, `${FILE}.${process.pid}.tmp`);
  try {
    await writeFile(temporary, `${FORMAT} ${checksum(json)}\n${json}`);
    await rename(temporary, join(folder, FILE));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
