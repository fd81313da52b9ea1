import type { ConceptIndex, NoteWarning, RelationType } from "@cairn/graph-core";
import { closedType } from "@cairn/graph-core/query";
import { byText } from "./concept-lists.ts";
import type { StatsResult } from "./graph-source.ts";
import type { HeldSource } from "./held-source.ts";
import type { ListedNote } from "./note-lists.ts";
import { NoteRecords } from "./note-records.ts";
import { PerRevision } from "./per-revision.ts";
import { readerSource } from "./reader-source.ts";

/** How often each key occurs, the most frequent first. */
function counted<K extends string>(keys: Iterable<K>): [K, number][] {
  const counts = new Map<K, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || byText(a, b));
}

async function figures(index: ConceptIndex): Promise<StatsResult> {
  const readings = index.notePaths.flatMap((path) => index.note(path)?.reading ?? []);
  const types: RelationType[] = Array.from(index.parts.relations(), ({ type }) => closedType(type));
  return {
    ...(await index.reader.counts()),
    words: readings.flatMap(({ sections }) => sections).reduce((sum, { words }) => sum + words, 0),
    warnings: index.warnings,
    relationTypes: counted(types).map(([type, count]) => ({ type, count })),
    tags: counted(readings.flatMap(({ tags }) => tags)).map(([tag, count]) => ({ tag, count })),
  };
}

function* listedNotes(index: ConceptIndex): Generator<ListedNote> {
  for (const path of index.notePaths) {
    const note = index.note(path);
    if (note === undefined) continue;
    const { reading } = note;
    yield {
      path,
      title: reading.title,
      tags: reading.tags,
      language: reading.language,
      warnings: reading.warnings,
      subject: () => {
        const subject = reading.concepts[reading.subject];
        return subject && index.conceptOf(path, subject.key);
      },
      text: () => note.text,
    };
  }
}

/**
 * The API's questions, answered by an index; the answers follow it.
 * @param fileWarnings what is wrong with files of the vault that could not be read as notes
 */
export function sourceOf(index: ConceptIndex, fileWarnings: () => readonly NoteWarning[] = () => []): HeldSource {
  const { parts } = index;
  const records = new NoteRecords(index);
  const stats = new PerRevision<StatsResult>(index);
  return readerSource(index, {
    atHand: true,
    notes: (paths) => records.get(paths),
    mentionsIn: (paths) => paths.map((path) => records.mentionsIn(path)),
    mentionsOf: (ids) =>
      ids.map((id) => {
        const concept = parts.concept(id);
        return concept === undefined ? [] : records.mentionsOf(concept);
      }),
    listed: () => listedNotes(index),
    stats: async () => {
      const known = await stats.get("", () => figures(index));
      return { ...known, warnings: [...fileWarnings(), ...known.warnings] };
    },
    corrections: () => index.corrections,
    review: (first) => index.review(first),
    referenceTo: (id) => index.referenceTo(id),
  });
}
