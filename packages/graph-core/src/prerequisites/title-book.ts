import { equalData } from "../merge/equal.ts";
import { SmallMap } from "../merge/small-map.ts";
import type { Position } from "../model/span.ts";
import { type NoteProfile, together } from "./note-profile.ts";
import type { FactBook, FactNumber } from "./facts/fact-book.ts";
import { factAt, type SignalFact } from "./signal-fact.ts";

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
  /** Titles by their longest word, then by subject and stems. */
  readonly #titles = new Map<string, SmallMap<string, Titled>>();
  /** Notes by the words of their text and title, in no order. */
  readonly #texts = new Map<string, string[]>();
  readonly #facts: Facts = new Map();
  readonly #book: FactBook;
  readonly #positionOf: (note: string, offset: number) => Position;

  /** @param book is kept up to date with the facts that are found. */
  constructor(book: FactBook, positionOf: (note: string, offset: number) => Position) {
    this.#book = book;
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
   * Takes in profiles of changed notes. Cost: their words, and the matches that they had and have; of a note whose title stays,
   * only those of its own text.
   */
  update(changes: ReadonlyMap<string, NoteProfile | undefined>): void {
    const stale: Facts = new Map();
    const renamed = new Set<string>();
    const retitled = new Set<Titled>();
    for (const [note, profile] of changes) {
      const before = this.#profiles.get(note);
      this.#takeWords(note, before?.stems ?? [], profile?.stems ?? []);
      this.#removeText(note, stale);
      if (!isTitledAlike(before, profile)) {
        renamed.add(note);
        for (const titled of [this.#leave(before), this.#join(profile)]) if (titled !== undefined) retitled.add(titled);
      }
      if (profile === undefined) this.#profiles.delete(note);
      else this.#profiles.set(note, profile);
    }
    for (const titled of retitled) this.#removeTitle(titled, stale);
    for (const [note, profile] of changes) {
      if (profile === undefined) continue;
      for (const stem of profile.stems)
        for (const titled of this.#titles.get(stem)?.values() ?? [])
          this.#match(note, titled, stale, renamed.has(note));
    }
    for (const titled of retitled) {
      if (titled.notes.size === 0) continue;
      for (const holder of this.#texts.get(longest(titled.stems)) ?? [])
        this.#match(holder, titled, stale, renamed.has(holder));
    }
    for (const of of stale.values())
      for (const numbers of of.values()) for (const number of numbers) this.#book.remove(number);
  }

  /** Only words that come or go are looked at: each knows all its notes. @param before @param after both sorted. */
  #takeWords(note: string, before: readonly string[], after: readonly string[]): void {
    for (let i = 0, j = 0; i < before.length || j < after.length;) {
      const [old, now] = [before[i], after[j]];
      if (old === now) {
        i++;
        j++;
      } else if (now === undefined || (old !== undefined && old < now)) {
        this.#forgetWord(note, old!);
        i++;
      } else {
        const notes = this.#texts.get(now);
        if (notes === undefined) this.#texts.set(now, [note]);
        // Joined as long as they are few, as most are: a list that is pushed to keeps room for sixteen more.
        else if (notes.length < 8) this.#texts.set(now, notes.concat([note]));
        else notes.push(note);
        j++;
      }
    }
  }

  #forgetWord(note: string, stem: string): void {
    const notes = this.#texts.get(stem)!;
    notes[notes.indexOf(note)] = notes.at(-1)!;
    notes.pop();
    if (notes.length === 0) this.#texts.delete(stem);
  }

  /** Takes a note from those of its title. @returns the title, where it is searched for. */
  #leave(profile: NoteProfile | undefined): Titled | undefined {
    if (profile === undefined || !isSearched(profile.title)) return undefined;
    const [word, key] = [longest(profile.title), keyOf(profile)];
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
    const [word, key] = [longest(profile.title), keyOf(profile)];
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
    const found = together(text, stems, WINDOW);
    if (found !== undefined) facts.push(factAt(tie, holder, "title", this.#place(holder, found), notes.size));
    if (stems.length < text.title.length && stems.every((stem) => text.title.includes(stem))) {
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
  return one?.subject === other?.subject && equalData(one?.title, other?.title);
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
