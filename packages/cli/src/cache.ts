import { resolve } from "node:path";
import type { Options } from "./command.ts";
import { EVERYWHERE } from "./settings/everywhere.ts";
import { takes } from "./settings/setting.ts";

/** Options of every command that have to do with the readings that a vault keeps. */
export const CACHE_OPTIONS = {
  "no-cache": EVERYWHERE["no-cache"],
  cache: {
    value: "FOLDER",
    about: "Keep what was read of the notes in this folder, not in the vault's .cairn.",
    setting: { takes: takes.text, everywhere: true, environmentOnly: true },
  },
} as const satisfies Options;

let folder: string | undefined;
let off = false;

/** Sets what the command line says of the cache, once for the process. */
export function setCache(values: Record<string, unknown>): void {
  off = values["no-cache"] === true;
  folder = typeof values["cache"] === "string" ? resolve(values["cache"]) : undefined;
}

/**
 * The folder in which readings are kept, `undefined` for none.
 * @param ofVault finds the vault's own
 */
export async function cacheOf(ofVault: () => Promise<string | undefined>): Promise<string | undefined> {
  if (off) return undefined;
  return folder ?? (await ofVault());
}
