import { isMap, isNode, isSeq, LineCounter, type Node, parseDocument, type ParsedNode } from "yaml";
import type { NoteWarning } from "../model/note.ts";
import type { Position } from "../model/span.ts";
import { type Correction, CORRECTIONS_FILE } from "./correction.ts";
import { InvalidEntry, readEntry } from "./read-entry.ts";

/** An author's file taken apart. */
export interface ParsedCorrections {
  readonly corrections: readonly Correction[];
  /** What could not be read, by line; the rest stands in `corrections`. */
  readonly problems: readonly NoteWarning[];
}

/** YAML is slow to read; a file of so many characters holds some 20,000 corrections. */
export const MAX_CORRECTIONS_LENGTH = 2_000_000;

/** The last texts that were read: writing a correction reads the text before and the one behind, and so does what follows it. */
const known: { text: string; parsed: ParsedCorrections }[] = [];
const KNOWN = 2;

/**
 * Reads an author's file. Depends on the text alone and never throws: an entry that makes no sense is left out with a warning
 * at its line; where the file stops being YAML, what stands above that line is read. The answer is for reading only.
 * Cost: linear, nothing for a text that was read just before.
 */
export function parseCorrections(text: string): ParsedCorrections {
  let entry = known.find((one) => one.text === text);
  if (entry === undefined) {
    entry = { text, parsed: parse(text) };
    if (known.unshift(entry) > KNOWN) known.pop();
  }
  return entry.parsed;
}

function parse(text: string): ParsedCorrections {
  const problems: NoteWarning[] = [];
  const lines = new LineCounter();
  const problem = (offset: number, message: string) => {
    problems.push({
      note: CORRECTIONS_FILE,
      line: lines.linePos(offset).line || 1,
      code: "correction-invalid",
      message,
    });
  };
  if (text.length > MAX_CORRECTIONS_LENGTH) {
    const message = `The file has more than ${MAX_CORRECTIONS_LENGTH.toLocaleString("en")} characters and was left out.`;
    return { corrections: [], problems: [{ note: CORRECTIONS_FILE, line: 1, code: "correction-invalid", message }] };
  }
  const corrections: Correction[] = [];
  try {
    const document = parseDocument(text, { lineCounter: lines, logLevel: "silent", prettyErrors: false });
    const twice = document.errors.filter(({ code }) => code === "DUPLICATE_KEY").map(({ pos }) => pos[0]);
    const error = document.errors.find(({ code }) => code !== "DUPLICATE_KEY");
    const broken = error?.pos[0] ?? Number.POSITIVE_INFINITY;
    if (error !== undefined) {
      const why = error.message.split("\n")[0]!.slice(0, 200);
      problem(
        Math.min(broken, text.length),
        `This is no YAML (${why}); what stands above this line holds. Correct it here.`,
      );
    }
    for (const at of twice)
      problem(at, `The same word stands twice in one entry: is a "- " missing? The entry was left out.`);
    for (const entry of entriesOf(document.contents, problem)) {
      const [from = 0, end = 0] = entry.range ?? [];
      if (end >= broken || twice.some((at) => from <= at && at < end)) continue;
      const to = endOf(entry, from);
      try {
        const { action, because } = readEntry(entry.toJS(document, { maxAliasCount: 100 }));
        corrections.push({
          action,
          order: corrections.length,
          span: { start: positionAt(lines, from), end: positionAt(lines, to) },
          quote: text.slice(from, to),
          ...(because !== undefined && { because }),
        });
      } catch (error) {
        if (!(error instanceof InvalidEntry) && !(error instanceof ReferenceError)) throw error;
        problem(from, `${error.message} The entry was left out.`);
      }
    }
  } catch (error) {
    // Nesting without end, or a bomb of aliases: nothing that a person writes.
    problem(0, `The file cannot be read (${error instanceof Error ? error.message.slice(0, 200) : String(error)}).`);
  }
  return { corrections, problems: problems.sort((a, b) => a.line - b.line) };
}

function entriesOf(contents: ParsedNode | null, problem: (offset: number, message: string) => void): Node[] {
  if (contents === null) return [];
  if (!isMap(contents)) {
    problem(contents.range[0], `The file must be a list under "corrections:"; nothing of it was read.`);
    return [];
  }
  let entries: Node[] = [];
  for (const { key, value } of contents.items) {
    const name = String(key);
    const at = key.range[0];
    if (name === "corrections") {
      if (isSeq(value)) entries = value.items as Node[];
      else if (value !== null && String(value) !== "null" && String(value) !== "")
        problem(at, `"corrections:" takes a list: each entry on a line of its own, behind "- ".`);
    } else if (name === "version") {
      if (String(value) !== "1") problem(at, `This Cairn reads version 1 of the file, not ${String(value)}.`);
    } else problem(at, `"${name.slice(0, 60)}" is nothing that this file has; corrections stand under "corrections:".`);
  }
  return entries;
}

/** Where a node's own text ends: the range of a block takes in the comments behind it. */
function endOf(node: unknown, otherwise: number): number {
  let at = node;
  for (;;) {
    const last = isMap(at) && at.flow !== true ? at.items.at(-1) : undefined;
    if (last !== undefined) at = last.value ?? last.key;
    else if (isSeq(at) && at.flow !== true && at.items.length > 0) at = at.items.at(-1);
    else break;
  }
  return isNode(at) ? (at.range?.[1] ?? otherwise) : otherwise;
}

function positionAt(lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset);
  return { line, column: col, offset };
}
