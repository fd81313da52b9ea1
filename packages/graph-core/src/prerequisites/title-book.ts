import { SmallMap } from "../merge/small-map.ts";
import type { NameTable } from "../merge/ties/name-table.ts";
import type { Position } from "../model/span.ts";
import { isNamedAlike, type NoteProfile, together } from "./note-profile.ts";
import type { FactBook, FactNumber } from "./facts/fact-book.ts";
import { factAt, type SignalFact } from "./signal-fact.ts";
import { holdsName } from "./words.ts";

/** Words of a name that stand no farther apart than this belong together: about a long sentence. */
const WINDOW = 160;

/** Titles of fewer letters than this (in stems) are found by the reading alone. */
const MIN_LETTERS = 3;

/** Notes of one title and one subject: whoever holds the title holds it for all of them. */
interface Titled {
  subject: string;
  stems: readonly string[];
  notes: Set<string>;
  /** Notes whose text holds the title. */
  holders: Set<string>;
}

/** By the note whose text holds a title, then by the title. */
type Facts = Map<string, SmallMap<Titled, FactNumber[]>>;

/**
 * Which notes hold all words of another note's title, in whatever order, kept up to date. A title waits under its longest word,
 * so that a changed note asks only for titles whose longest word it holds, and a changed title only notes that hold it.
 * Notes that share their title and subject are asked about once, and make one fact, whose amount is their number.
 */
export class TitleBook {
  readonly #profiles = new Map<string, NoteProfile>();
  /** Titles by the number of their longest word, then by subject and stems. */
  readonly #titles = new Map<number, SmallMap<string, Titled>>();
  readonly #facts: Facts = new Map();
  readonly #book: FactBook;
  readonly #stems: NameTable;
  readonly #positionOf: (note: string, offset: number) => Position;

  /** @param book is kept up to date with the facts that are found. @param stems numbers of the stems of all profiles. */
  constructor(book: FactBook, stems: NameTable, positionOf: (note: string, offset: number) => Position) {
    this.#book = book;
    this.#stems = stems;
    this.#positionOf = positionOf;
  }

  profile(note: string): NoteProfile | undefined {
    return this.#profiles.get(note);
  }

  /** The facts that a note gives as a holder of titles. */
  *factsOf(note: string): Iterable<FactNumber> {
    for (const facts of this.#facts.get(note)?.values() ?? []) yield* facts;
  }

  /**
   * Takes in profiles of changed notes, and lets those go that they had. Cost: their words, and the matches that they had and have; of
   * a note whose title stays, only those of its own text. A new title is looked for in all notes, each by one word.
   */
  update(changes: ReadonlyMap<string, NoteProfile | undefined>): void {
    const stale: Facts = new Map();
    const renamed = new Set<string>();
    const retitled = new Set<Titled>();
    for (const [note, profile] of changes) {
      const before = this.#profiles.get(note);
      this.#removeText(note, stale);
      if (!isTitledAlike(before, profile)) {
        renamed.add(note);
        for (const titled of [this.#leave(before), this.#join(profile)]) if (titled !== undefined) retitled.add(titled);
      }
      before?.text.release(this.#stems);
      if (profile === undefined) this.#profiles.delete(note);
      else this.#profiles.set(note, profile);
    }
    for (const titled of retitled) this.#removeTitle(titled, stale);
    for (const [note, profile] of changes) {
      if (profile === undefined) continue;
      for (const stem of profile.text.stems())
        for (const titled of this.#titles.get(stem)?.values() ?? [])
          this.#match(note, titled, stale, renamed.has(note));
    }
    this.#matchOthers(changes, retitled, stale);
    for (const of of stale.values())
      for (const numbers of of.values()) for (const number of numbers) this.#book.remove(number);
  }

  /**
   * Looks for titles in the notes that did not change. Titles seldom change: going through all notes for them takes a millisecond among
   * ten thousand, and which notes have each word need not be kept.
   */
  #matchOthers(changes: ReadonlyMap<string, unknown>, retitled: ReadonlySet<Titled>, stale: Facts): void {
    const wanted = [...retitled].flatMap((titled) =>
      titled.notes.size === 0 ? [] : [{ titled, word: this.#wordOf(titled.stems) }],
    );
    if (wanted.length === 0) return;
    for (const [holder, { text }] of this.#profiles) {
      if (changes.has(holder)) continue;
      for (const { titled, word } of wanted) if (text.has(word)) this.#match(holder, titled, stale, false);
    }
  }

  /** The number of the word under which a title waits. Its own notes hold it. */
  #wordOf(title: readonly string[]): number {
    return this.#stems.numberOf(longest(title))!;
  }

  /** Takes a note from those of its title. @returns the title, where it is searched for. */
  #leave(profile: NoteProfile | undefined): Titled | undefined {
    if (profile === undefined || !isSearched(profile.title)) return undefined;
    const [word, key] = [this.#wordOf(profile.title), keyOf(profile)];
    const titles = this.#titles.get(word)!;
    const titled = titles.get(key)!;
    titled.notes.delete(profile.note);
    if (titled.notes.size === 0) titles.delete(key);
    if (titles.size === 0) this.#titles.delete(word);
    return titled;
  }

  /** The opposite of {@link #leave}. */
  #join(profile: NoteProfile | undefined): Titled | undefined {
    if (profile === undefined || !isSearched(profile.title)) return undefined;
    const [word, key] = [this.#wordOf(profile.title), keyOf(profile)];
    let titles = this.#titles.get(word);
    if (titles === undefined) this.#titles.set(word, (titles = new SmallMap()));
    let titled = titles.get(key);
    if (titled === undefined) {
      titled = { subject: profile.subject, stems: profile.title, notes: new Set(), holders: new Set() };
      titles.set(key, titled);
    }
    titled.notes.add(profile.note);
    return titled;
  }

  /** Takes a note's text out, and puts the facts that it gave into `stale`. */
  #removeText(note: string, stale: Facts): void {
    for (const [titled, facts] of this.#facts.get(note) ?? []) {
      at(stale, note).set(titled, facts);
      titled.holders.delete(note);
    }
    this.#facts.delete(note);
  }

  /** The same for a title. */
  #removeTitle(titled: Titled, stale: Facts): void {
    for (const holder of titled.holders) {
      const of = this.#facts.get(holder)!;
      at(stale, holder).set(titled, of.get(titled)!);
      of.delete(titled);
    }
    titled.holders.clear();
  }

  /** @param isRenamed whether the holder's title changed: what counts of its facts may have, too. */
  #match(holder: string, titled: Titled, stale: Facts, isRenamed: boolean): void {
    const text = this.#profiles.get(holder)!;
    const { subject, stems, notes } = titled;
    if (text.asWritten || text.subject === subject || titled.holders.has(holder)) return;
    const facts: SignalFact[] = [];
    const tie = { from: text.subject, to: subject };
    const found = together(text, stems, WINDOW, this.#stems);
    if (found !== undefined) facts.push(factAt(tie, holder, "title", this.#place(holder, found), notes.size));
    if (holdsName(text.name, stems)) {
      facts.push(factAt(tie, holder, "name", this.#place(holder, text.titleAt), notes.size));
    }
    if (facts.length === 0) return;
    const before = stale.get(holder)?.get(titled);
    const isSame =
      !isRenamed && before?.length === facts.length && facts.every((fact, i) => this.#book.equals(before[i]!, fact));
    const now = isSame ? before : facts.map((fact) => this.#book.add(fact));
    at(this.#facts, holder).set(titled, now);
    titled.holders.add(holder);
    if (isSame) stale.get(holder)!.delete(titled);
  }

  #place(note: string, offset: number): { start: Position; end: Position } {
    const place = this.#positionOf(note, offset);
    return { start: place, end: place };
  }
}

function at(facts: Facts, holder: string): SmallMap<Titled, FactNumber[]> {
  let of = facts.get(holder);
  if (of === undefined) facts.set(holder, (of = new SmallMap()));
  return of;
}

/** Whether two profiles are the same to whoever looks for the title. */
function isTitledAlike(one: NoteProfile | undefined, other: NoteProfile | undefined): boolean {
  return one?.subject === other?.subject && isNamedAlike(one, other);
}

function isSearched(title: readonly string[]): boolean {
  return title.join("").length >= MIN_LETTERS;
}

function keyOf({ subject, title }: NoteProfile): string {
  return `${subject}\n${title.join(" ")}`;
}

/** The longest word of a title; of equally long ones the first. */
function longest(title: readonly string[]): string {
  let best = "";
  for (const stem of title) if (stem.length > best.length) best = stem;
  return best;
}
