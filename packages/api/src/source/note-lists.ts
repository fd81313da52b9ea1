import type { IndexedGraph } from "./per-revision.ts";
import type { MaybePromise, NoteFilter } from "./graph-source.ts";
import type { Themes } from "./themes.ts";

/** What a filter looks at of a note. */
export interface ListedNote {
  /** Path within the vault. */
  path: string;
  /** As its `NoteRecord` has it. */
  title: string;
  /** Without `#`, sorted. */
  tags: readonly string[];
  /** ISO 639-1; "" where it cannot be told. */
  language: string;
  /** What was wrong with it; only whether there are any counts. */
  warnings: readonly unknown[];
  /** Id of the concept that it is about. */
  subject(): string | undefined;
  /** Its whole text; asked for only where a filter looks for words. */
  text(): MaybePromise<string>;
}

type Fits = (note: ListedNote) => MaybePromise<boolean>;

/** How many notes are looked at before others may have their turn: looking through texts takes a while. */
const AT_ONCE = 100;

/** A pattern that fits a text as it stands. */
function literally(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, (sign) => (sign === "-" ? "\\x2d" : `\\${sign}`));
}

/** The notes that fit, of an index or of what else has notes. */
export class NoteLists {
  readonly #parts: IndexedGraph["parts"];
  readonly #themes: Pick<Themes, "of">;
  readonly #notes: () => Iterable<ListedNote>;

  /** @param notes all of them, by path */
  constructor({ parts }: Pick<IndexedGraph, "parts">, themes: Pick<Themes, "of">, notes: () => Iterable<ListedNote>) {
    this.#parts = parts;
    this.#themes = themes;
    this.#notes = notes;
  }

  /** Paths of those that fit, in order. @param pause awaited now and then; it throws to end the work */
  async list(filter: NoteFilter, pause: () => Promise<void> | undefined): Promise<string[]> {
    const conditions = await this.#conditions(filter);
    const found: string[] = [];
    let looked = 0;
    for (const note of this.#notes()) {
      looked += 1;
      if (looked % AT_ONCE === 0) await pause();
      if (await fitsAll(note, conditions)) found.push(note.path);
    }
    return found;
  }

  /** What is cheap to tell first, texts last. */
  async #conditions(filter: NoteFilter): Promise<Fits[]> {
    const { tag, prefix, text, concept, about, theme, language, hasWarnings } = filter;
    const conditions: Fits[] = [];
    if (prefix !== undefined) conditions.push(({ path }) => path.startsWith(prefix));
    if (tag !== undefined) conditions.push(({ tags }) => tags.includes(tag));
    if (language !== undefined) conditions.push((note) => note.language === language);
    if (hasWarnings !== undefined) conditions.push(({ warnings }) => warnings.length > 0 === hasWarnings);
    if (concept !== undefined) {
      const naming = this.#notesNaming(concept);
      conditions.push(({ path }) => naming.has(path));
    }
    if (about !== undefined) conditions.push((note) => note.subject() === about);
    if (theme !== undefined) {
      const [found] = await this.#themes.of([theme]);
      const ids = new Set(found?.concepts.map(({ id }) => id));
      conditions.push((note) => ids.has(note.subject() ?? ""));
    }
    for (const word of text?.split(/\s+/).filter(Boolean) ?? []) {
      const pattern = new RegExp(literally(word), "iu");
      conditions.push(async (note) => pattern.test(note.title) || pattern.test(await note.text()));
    }
    return conditions;
  }

  #notesNaming(concept: string): Set<string> {
    return new Set(this.#parts.concept(concept)?.mentions.map(({ note }) => note));
  }
}

async function fitsAll(note: ListedNote, conditions: readonly Fits[]): Promise<boolean> {
  for (const fits of conditions) {
    const answer = fits(note);
    if (!(answer instanceof Promise ? await answer : answer)) return false;
  }
  return true;
}
