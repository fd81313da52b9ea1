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
  return rowsOf(file).map(([note = "", line = "", source = "", target = "", type = "", label = "", verdict = ""]) => {
    return { note: join(notes, note), line: Number(line), source, target, type, label, verdict };
  });
}

/** What a reader made of one prerequisite that a reading told. */
export interface JudgedPrerequisite {
  /** Path of the note that was read alone, or of the folder that was read whole. */
  notes: string;
  /** Labels. */
  concept: string;
  requires: string;
  verdict: string;
}

/** @param file a table with a header: path under `folder`, concept, what it requires, verdict; between tabs. */
export function readJudgedPrerequisites(file: string, folder: string): JudgedPrerequisite[] {
  return rowsOf(file).map(([notes = "", concept = "", requires = "", verdict = ""]) => {
    return { notes: join(folder, notes), concept, requires, verdict };
  });
}

/** What a reader made of two names of a note that look alike. */
export interface JudgedNames {
  /** Path of the note. */
  note: string;
  /** Keys, see `nameKey`. */
  long: string;
  short: string;
  verdict: string;
}

/** @param file a table with a header: path of a note under `notes`, the longer name, the shorter, verdict; between tabs. */
export function readJudgedNames(file: string, notes: string): JudgedNames[] {
  return rowsOf(file).map(([note = "", long = "", short = "", verdict = ""]) => {
    return { note: join(notes, note), long, short, verdict };
  });
}

/** What a reader made of one concept of a note. */
export interface JudgedConcept {
  /** Path of the note. */
  note: string;
  /** See `nameKey`. */
  key: string;
  verdict: string;
}

/** @param file a table with a header: path of a note under `notes`, the concept, verdict; between tabs. */
export function readJudgedConcepts(file: string, notes: string): JudgedConcept[] {
  return rowsOf(file).map(([note = "", key = "", verdict = ""]) => ({ note: join(notes, note), key, verdict }));
}

/** The rows of a table behind its header. */
function rowsOf(file: string): string[][] {
  return readFileSync(file, "utf8")
    .split("\n")
    .slice(1)
    .filter(Boolean)
    .map((row) => row.split("\t"));
}
