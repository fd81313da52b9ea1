import { createHash } from "node:crypto";
import type { ConceptIndex } from "@cairn/graph-core";
import { CORRECTIONS_FILE } from "@cairn/graph-core/corrections";
import { noteConcepts } from "@cairn/graph-core/query";
import type { KeptNote } from "@cairn/graph-core/store";
import { caseFolded } from "../case-folded.ts";

/** A note as it is written for those who show it. */
export interface KeptRow {
  path: string;
  /** Of all the rest. */
  digest: string;
  /** Whether lists have it: not the author's corrections. */
  listed: boolean;
  /** "" where it cannot be told. */
  language: string;
  /** Whether it has warnings. */
  flawed: boolean;
  subject: string | null;
  tags: readonly string[];
  /** A {@link KeptNote} as JSON. */
  body: string;
  /** Without a byte-order mark, as JSON. */
  text: string;
  /** Title and text. */
  folded: string;
}

/** Rows of some notes of an index; `undefined` where it has none. The author's corrections are one. Cost: their texts. */
export async function keptRows(index: ConceptIndex, paths: readonly string[]): Promise<(KeptRow | undefined)[]> {
  const views = await index.reader.notes(paths);
  return paths.map((path, at) => {
    if (path === CORRECTIONS_FILE) return correctionsRow(index.correctionsText);
    const note = index.note(path);
    return note && rowOf(keptNote(index, path, note), views[at]?.subject ?? null, note.text, true);
  });
}

function keptNote(
  index: ConceptIndex,
  path: string,
  { reading, text }: NonNullable<ReturnType<ConceptIndex["note"]>>,
): KeptNote {
  const { title, tags, language, sections, warnings } = reading;
  const mentions = noteConcepts(index, path);
  return { path, title, tags, language, sections, warnings, lineStarts: lineStarts(withoutMark(text)), mentions };
}

function correctionsRow(text: string | undefined): KeptRow | undefined {
  if (text === undefined) return undefined;
  const none = { tags: [], sections: [], warnings: [], mentions: [] };
  const lines = lineStarts(withoutMark(text));
  const note = { path: CORRECTIONS_FILE, title: "Corrections", language: "", lineStarts: lines, ...none };
  return rowOf(note, null, text, false);
}

function rowOf(note: KeptNote, subject: string | null, text: string, listed: boolean): KeptRow {
  const body = JSON.stringify(note);
  const own = JSON.stringify(withoutMark(text));
  const { path, title, tags, language, warnings } = note;
  return {
    path,
    digest: createHash("sha256")
      .update(`${listed}\0${subject ?? ""}\0`)
      .update(body)
      .update("\0")
      .update(own)
      .digest("base64url"),
    listed,
    language,
    flawed: warnings.length > 0,
    subject,
    tags,
    body,
    text: own,
    // A word has no line break in it, so it never spans the two.
    folded: caseFolded(`${title}\n${withoutMark(text)}`),
  };
}

function withoutMark(text: string): string {
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  return starts;
}
