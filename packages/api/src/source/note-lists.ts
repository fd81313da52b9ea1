import type { ConceptIndex, IndexedNote } from "@cairn/graph-core";
import type { NoteFilter } from "./graph-source.ts";
import type { Themes } from "./themes.ts";

type Fits = (path: string, note: IndexedNote) => boolean;

/** How many notes are looked at before others may have their turn: looking through texts takes a while. */
const AT_ONCE = 100;

/** A pattern that fits a text as it stands. */
function literally(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, (sign) => (sign === "-" ? "\\x2d" : `\\${sign}`));
}

/** The notes of an index that fit. */
export class NoteLists {
  readonly #index: ConceptIndex;
  readonly #themes: Pick<Themes, "of">;

  constructor(index: ConceptIndex, themes: Pick<Themes, "of">) {
    this.#index = index;
    this.#themes = themes;
  }

  /** Paths of those that fit, in order. @param pause awaited now and then; it throws to end the work */
  async list(filter: NoteFilter, pause: () => Promise<void>): Promise<string[]> {
    const conditions = await this.#conditions(filter);
    const found: string[] = [];
    for (const [i, path] of this.#index.notePaths.entries()) {
      if (i % AT_ONCE === AT_ONCE - 1) await pause();
      const note = this.#index.note(path);
      if (note !== undefined && conditions.every((fits) => fits(path, note))) found.push(path);
    }
    return found;
  }

  /** What is cheap to tell first, texts last. */
  async #conditions(filter: NoteFilter): Promise<Fits[]> {
    const { tag, prefix, text, concept, about, theme, language, hasWarnings } = filter;
    const conditions: Fits[] = [];
    if (prefix !== undefined) conditions.push((path) => path.startsWith(prefix));
    if (tag !== undefined) conditions.push((_, { reading }) => reading.tags.includes(tag));
    if (language !== undefined) conditions.push((_, { reading }) => reading.language === language);
    if (hasWarnings !== undefined) conditions.push((_, { reading }) => reading.warnings.length > 0 === hasWarnings);
    if (concept !== undefined) {
      const naming = this.#notesNaming(concept);
      conditions.push((path) => naming.has(path));
    }
    if (about !== undefined) conditions.push((path, note) => this.#subjectOf(path, note) === about);
    if (theme !== undefined) {
      const [found] = await this.#themes.of([theme]);
      const ids = new Set(found?.concepts.map(({ id }) => id));
      conditions.push((path, note) => ids.has(this.#subjectOf(path, note) ?? ""));
    }
    for (const word of text?.split(/\s+/).filter(Boolean) ?? []) {
      const pattern = new RegExp(literally(word), "iu");
      conditions.push((_, note) => pattern.test(note.text) || pattern.test(note.reading.title));
    }
    return conditions;
  }

  #notesNaming(concept: string): Set<string> {
    const { graph } = this.#index;
    return new Set(graph.hasNode(concept) ? graph.getNodeAttributes(concept).mentions.map(({ note }) => note) : []);
  }

  #subjectOf(path: string, { reading }: IndexedNote): string | undefined {
    const subject = reading.concepts[reading.subject];
    return subject && this.#index.conceptOf(path, subject.key);
  }
}
