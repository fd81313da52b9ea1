import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What a reader made of one relation that a reading told. */
export interface JudgedRelation {
  /** Path of the note. */
  note: string;
  /** From 1. */
  line: number;
  source: string;
  target: string;
  type: string;
  label: string;
  /** See evaluation/judged/README.md. */
  verdict: string;
}

/** @param file a table with a header: path of a note under `notes`, line, source, target, type, label, verdict; between tabs. */
export function readJudged(file: string, notes: string): JudgedRelation[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .slice(1)
    .filter(Boolean)
    .map((row) => {
      const [note = "", line = "", source = "", target = "", type = "", label = "", verdict = ""] = row.split("\t");
      return { note: join(notes, note), line: Number(line), source, target, type, label, verdict };
    });
}
