import type { Concept } from "../model/concept.ts";
import type { GraphReader, NoteView, RequirementsAhead } from "./graph-reader.ts";
import { wait, type Walk } from "./walk.ts";

/**
 * Words that a learner reads in a minute of study: silent reading of English prose runs at 238 (M. Brysbaert, "How many
 * words do we read per minute?", J. Mem. Lang. 109, 2019), and study notes are denser.
 */
export const WORDS_PER_MINUTE = 200;
/** On top of their words: a rule of thumb, not measured. Code is read line by line, a formula is worked through. */
const MINUTES_PER_CODE_LINE = 0.05;
const MINUTES_PER_FORMULA = 0.5;

/** What to read of a note. Lines count from 1. */
export interface SectionToRead {
  /** Path of the note. */
  note: string;
  /** Title of the note. */
  title: string;
  /** `null` for what stands before the first heading, or where the whole note is meant. */
  heading: string | null;
  /** Its first line: that of its heading. */
  line: number;
  /** Its last line. */
  endLine: number;
  /** Words of all that is to be read, those of code and formulas among them. */
  words: number;
  /** To a hundredth of a minute. */
  minutes: number;
}

/** Indexes of sections of a note, from `from` up to and not including `to`. */
interface Part {
  from: number;
  to: number;
}

/** The sections that explain some concepts, and how long they take to read. */
export class SectionBook {
  readonly #views: ReadonlyMap<string, NoteView | undefined>;

  private constructor(views: ReadonlyMap<string, NoteView | undefined>) {
    this.#views = views;
  }

  /** Cost: one read of the notes that the concepts are at home in. @param known notes that need not be read */
  static *load(
    reader: GraphReader,
    concepts: Iterable<Concept>,
    known: RequirementsAhead["notes"] = new Map(),
  ): Walk<SectionBook> {
    const views = new Map(known);
    const paths = new Set<string>();
    for (const { home } of concepts) if (home !== undefined && !views.has(home.note)) paths.add(home.note);
    for (const view of paths.size === 0 ? [] : yield* wait(reader.notes([...paths])))
      if (view !== undefined) views.set(view.path, view);
    return new SectionBook(views);
  }

  /** What to read about a concept, `null` where the notes have no place for it. */
  sectionOf({ id, home }: Concept): SectionToRead | null {
    const view = home && this.#views.get(home.note);
    return view === undefined ? null : sectionToRead(view, home!.line, id);
  }

  /** Minutes to read what explains some concepts; what explains several counts once. */
  minutes(concepts: Iterable<Concept>): number {
    const parts = new Map<NoteView, Set<number>>();
    for (const { id, home } of concepts) {
      const view = home && this.#views.get(home.note);
      if (view === undefined) continue;
      let sections = parts.get(view);
      if (sections === undefined) parts.set(view, (sections = new Set()));
      const { from, to } = partAt(view, home!.line, id);
      for (let at = from; at < to; at++) sections.add(at);
    }
    let sum = 0;
    for (const [view, sections] of parts) for (const at of sections) sum += minutesOf(view, at);
    return rounded(sum);
  }
}

/**
 * What to read of a note at a line: the whole note where it is about the concept or the line stands in its first heading; a
 * section with those inside it where the line is its heading's; otherwise the section's own text.
 *
 * @example
 * ```js
 * import { ConceptIndex } from "@cairn/graph-core";
 * import { sectionToRead } from "@cairn/graph-core/query";
 *
 * const index = new ConceptIndex();
 * index.setNote({ path: "cell.md", text: "# Cell\n\nA cell contains a nucleus." });
 * index.setNote({ path: "mitosis.md", text: "# Mitosis\n\nMitosis requires a cell." });
 * const [view] = await index.reader.notes(["cell.md"]);
 * const { note, minutes } = sectionToRead(view, 1);
 * console.log(note, minutes);
 * // → cell.md 0.03
 * ```
 */
export function sectionToRead(view: NoteView, line: number, concept?: string): SectionToRead {
  const { from, to } = partAt(view, line, concept);
  const first = view.sections[from];
  let [endLine, words, minutes] = [1, 0, 0];
  for (let at = from; at < to; at++) {
    const section = view.sections[at]!;
    endLine = Math.max(endLine, section.endLine);
    words += section.words;
    minutes += minutesOf(view, at);
  }
  return {
    note: view.path,
    title: view.title,
    heading: from === 0 || first === undefined || isTitle(view, from) ? null : first.heading,
    line: first?.line ?? 1,
    endLine,
    words,
    minutes: rounded(minutes),
  };
}

function partAt(view: NoteView, line: number, concept: string | undefined): Part {
  const { sections, subject } = view;
  const whole = { from: 0, to: sections.length };
  if (sections.length === 0 || (concept !== undefined && subject === concept)) return whole;
  let at = 0;
  for (let index = 1; index < sections.length; index++) if (sections[index]!.line <= line) at = index;
  if (at === 0 || sections[at]!.line !== line) return { from: at, to: at + 1 };
  if (isTitle(view, at)) return whole;
  let to = at + 1;
  while (to < sections.length && sections[to]!.level > sections[at]!.level) to++;
  return { from: at, to };
}

/** Whether a section's heading is that of the whole note: the first heading, and the only one of its level. */
function isTitle({ sections }: NoteView, at: number): boolean {
  return at === 1 && sections.every(({ level }, index) => index <= 1 || level > sections[1]!.level);
}

function minutesOf({ sections }: NoteView, at: number): number {
  const { words, codeLines, formulas } = sections[at]!;
  return words / WORDS_PER_MINUTE + codeLines * MINUTES_PER_CODE_LINE + formulas * MINUTES_PER_FORMULA;
}

function rounded(minutes: number): number {
  return Math.round(minutes * 100) / 100;
}
