import { CORRECTIONS_FILE } from "@cairn/graph-core/corrections";
import type { GraphSource, NoteRecord } from "@cairn/api/page";
import { cut } from "./chunks.ts";
import type { NoteRow, NotesPart, TextsPart } from "./parts.ts";
import type { Places } from "./places.ts";
import { rangeOf } from "./rows.ts";

/** About so many characters of notes stand in one file: enough that few are asked for, few enough to come at once. */
const FILE_SIZE = 120_000;

/** All notes by path, and behind them the author's file where there is one: evidence may quote it. */
export async function allNotes(source: GraphSource): Promise<NoteRecord[]> {
  const listed = await source.listNotes({});
  const records = await source.notes(listed.includes(CORRECTIONS_FILE) ? listed : [...listed, CORRECTIONS_FILE]);
  return records.filter((record) => record !== undefined);
}

/** The notes without their texts, and the texts in files of their own with the first note of each. */
export async function writeNotes(
  source: GraphSource,
  notes: readonly NoteRecord[],
  places: Places,
): Promise<{ part: NotesPart; texts: TextsPart[]; starts: number[] }> {
  const mentions = await source.mentionsIn(notes.map(({ path }) => path));
  const rows = notes.map(({ path, text }, i) => ({
    text,
    mentions: (mentions[i] ?? []).map(({ concept, start, end, section }) => {
      const row = places.mention(path, rangeOf({ start, end }), section);
      return [places.concept(concept), ...row] as const;
    }),
  }));
  const starts = cut(
    rows.map((row) => JSON.stringify(row).length),
    FILE_SIZE,
  );
  const listed = (await source.listNotes({})).length;
  return {
    part: { notes: notes.map((note) => noteRow(note, places)), listed, corrections: await source.corrections() },
    texts: starts.map((start, i) => ({ notes: rows.slice(start, starts[i + 1]) })),
    starts,
  };
}

function noteRow(
  { path, title, tags, words, language, subject, sections, view, warnings }: NoteRecord,
  places: Places,
): NoteRow {
  return {
    path,
    title,
    tags,
    words,
    language,
    subject: subject === null ? -1 : places.concept(subject),
    sections: view.sections.map((section, i) => [
      section.heading,
      section.level,
      section.parent,
      section.line,
      section.endLine,
      section.words,
      section.codeLines,
      section.formulas,
      section.concepts.map((id) => places.concept(id)),
      rangeOf(sections[i]!),
    ]),
    warnings,
  };
}
