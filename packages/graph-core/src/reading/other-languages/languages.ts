import { FRENCH } from "./french.ts";
import { GERMAN } from "./german.ts";
import { PORTUGUESE } from "./portuguese.ts";
import { SPANISH } from "./spanish.ts";
import type { LanguageTable } from "./table.ts";

const TABLES: ReadonlyMap<string, LanguageTable> = new Map(
  [SPANISH, PORTUGUESE, FRENCH, GERMAN].map((table) => [table.code, table]),
);

/** The table of a language by its ISO 639-1 code; undefined where there is none: such notes are read by structure only. */
export function tableOf(code: string): LanguageTable | undefined {
  return TABLES.get(code);
}
