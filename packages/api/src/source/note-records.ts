import type { Concept, ConceptIndex, IndexedNote, NoteReading, NoteView } from "@cairn/graph-core";
import { CORRECTIONS_FILE } from "@cairn/graph-core/corrections";
import { noteConcepts } from "@cairn/graph-core/query";
import type { MaybePromise, NoteMention, NoteRecord, NoteSection } from "./graph-source.ts";
import { LineTable } from "./line-table.ts";
import { whenThere } from "./when-there.ts";

type Sections = NoteReading["sections"];

/** The last section that starts at an offset or before it; sections are in document order. */
function sectionAt(sections: Sections, offset: number): Sections[number] | undefined {
  let [low, high] = [0, sections.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return sections[low - 1];
}

/** A note as the API shows it. @param lines of its text, which they have where it is here */
export function recordOf(
  path: string,
  note: Pick<NoteReading, "title" | "tags" | "language" | "sections" | "warnings">,
  lines: LineTable,
  view: NoteView,
): NoteRecord {
  return {
    path,
    title: note.title,
    text: lines.text,
    tags: note.tags,
    words: note.sections.reduce((sum, { words }) => sum + words, 0),
    language: note.language === "" ? null : note.language,
    sections: note.sections.map(({ heading, level, start, end, words }): NoteSection => ({
      heading,
      level,
      words,
      start: lines.position(start),
      end: lines.position(end),
    })),
    subject: view.subject ?? null,
    view,
    warnings: note.warnings,
  };
}

/** A place of a note that names a concept. */
export function mentionIn(
  note: string,
  sections: Sections,
  lines: LineTable,
  concept: string,
  { start, end, line, column }: { start: number; end: number; line: number; column: number },
): NoteMention {
  const section = sectionAt(sections, start);
  return {
    concept,
    note,
    start: { line, column, offset: start },
    end: lines.position(end),
    section: section === undefined || section.level === 0 ? null : section.heading,
  };
}

/** Notes as the API shows them, made from what the index holds when asked for. */
export class NoteRecords {
  readonly #index: ConceptIndex;
  /** Lines of each text that was asked for; they go when the text goes. */
  readonly #lines = new WeakMap<NoteReading, LineTable>();
  /** Records that were made; the reader gives another view once the note, or what it names, has changed. */
  readonly #records = new WeakMap<NoteView, NoteRecord>();

  constructor(index: ConceptIndex) {
    this.#index = index;
  }

  get(paths: readonly string[]): MaybePromise<(NoteRecord | undefined)[]> {
    return whenThere(this.#index.reader.notes(paths), (views) => paths.map((path, i) => this.#get(path, views[i])));
  }

  #get(path: string, view: NoteView | undefined): NoteRecord | undefined {
    if (path === CORRECTIONS_FILE) return this.#correctionsRecord();
    const known = view && this.#records.get(view);
    if (known !== undefined) return known;
    const note = this.#index.note(path);
    if (note === undefined || view === undefined) return undefined;
    const record = this.#record(note, view);
    this.#records.set(view, record);
    return record;
  }

  /** What a note names, in order, no two overlapping. */
  mentionsIn(path: string): NoteMention[] {
    const note = this.#index.note(path);
    if (note === undefined) return [];
    return noteConcepts(this.#index, path).map((mention) => this.#mention(note, mention.concept, mention));
  }

  /** Where a concept is named. */
  mentionsOf(concept: Concept): NoteMention[] {
    return concept.mentions.flatMap((mention) => {
      const note = this.#index.note(mention.note);
      return note === undefined ? [] : [this.#mention(note, concept.id, mention)];
    });
  }

  /** The author's file as a note: evidence quotes it as it quotes notes. */
  #correctionsRecord(): NoteRecord | undefined {
    const text = this.#index.correctionsText;
    if (text === undefined) return undefined;
    return {
      path: CORRECTIONS_FILE,
      title: "Corrections",
      text,
      tags: [],
      words: 0,
      language: null,
      sections: [],
      subject: null,
      view: { path: CORRECTIONS_FILE, title: "Corrections", sections: [] },
      warnings: this.#index.warnings.filter(({ note }) => note === CORRECTIONS_FILE),
    };
  }

  #record(note: IndexedNote, view: NoteView): NoteRecord {
    return recordOf(note.reading.note, note.reading, this.#linesOf(note), view);
  }

  #mention(
    note: IndexedNote,
    concept: string,
    mention: { start: number; end: number; line: number; column: number },
  ): NoteMention {
    return mentionIn(note.reading.note, note.reading.sections, this.#linesOf(note), concept, mention);
  }

  #linesOf({ reading, text }: IndexedNote): LineTable {
    const known = this.#lines.get(reading);
    if (known !== undefined) return known;
    const made = LineTable.in(text);
    this.#lines.set(reading, made);
    return made;
  }
}
