import { deleteAt, setAt } from "../merge/order.ts";
import type { Position } from "../model/span.ts";
import { type NoteProfile, together } from "./note-profile.ts";
import { factAt, type SignalFact } from "./signal-fact.ts";

/** Words of a name that stand no farther apart than this belong together: about a long sentence. */
const WINDOW = 160;

/** Titles of fewer letters than this (in stems) are found by the reading alone. */
const MIN_LETTERS = 3;

/** Facts that came and went. */
export interface FactChange {
  gone: SignalFact[];
  come: SignalFact[];
}

/**
 * Which notes hold all words of another note's title, in whatever order, kept up to date. A title waits under its longest word,
 * so that a changed note asks only for titles whose longest word it holds, and a changed title only notes that hold it.
 */
export class TitleBook {
  readonly #profiles = new Map<string, NoteProfile>();
  /** Notes by the longest word of their title. */
  readonly #titles = new Map<string, Set<string>>();
  /** Notes by the words of their text and title. */
  readonly #texts = new Map<string, Set<string>>();
  /** Facts by the note whose text holds the title, then by the title's note. */
  readonly #facts = new Map<string, Map<string, SignalFact[]>>();
  /** Notes whose text holds a note's title. */
  readonly #holders = new Map<string, Set<string>>();
  readonly #positionOf: (note: string, offset: number) => Position;

  constructor(positionOf: (note: string, offset: number) => Position) {
    this.#positionOf = positionOf;
  }

  profile(note: string): NoteProfile | undefined {
    return this.#profiles.get(note);
  }

  /** Takes in profiles of changed notes. Cost: their words, and the matches that they had and have. */
  update(changes: ReadonlyMap<string, NoteProfile | undefined>): FactChange {
    const change: FactChange = { gone: [], come: [] };
    for (const [note, profile] of changes) {
      this.#remove(note, change);
      if (profile !== undefined) this.#add(profile);
    }
    for (const [note, profile] of changes) {
      if (profile === undefined) continue;
      for (const stem of wordsOf(profile))
        for (const other of this.#titles.get(stem) ?? []) this.#match(note, other, change);
      const anchor = longest(profile.title);
      for (const other of this.#texts.get(anchor) ?? []) this.#match(other, note, change);
    }
    return change;
  }

  #add(profile: NoteProfile): void {
    const { note, title } = profile;
    this.#profiles.set(note, profile);
    for (const stem of wordsOf(profile)) setAt(this.#texts, stem).add(note);
    if (isSearched(title)) setAt(this.#titles, longest(title)).add(note);
  }

  #remove(note: string, change: FactChange): void {
    const profile = this.#profiles.get(note);
    if (profile === undefined) return;
    this.#profiles.delete(note);
    for (const stem of wordsOf(profile)) deleteAt(this.#texts, stem, note);
    deleteAt(this.#titles, longest(profile.title), note);
    for (const [titled, facts] of this.#facts.get(note) ?? []) {
      change.gone.push(...facts);
      deleteAt(this.#holders, titled, note);
    }
    this.#facts.delete(note);
    for (const holder of this.#holders.get(note) ?? []) {
      change.gone.push(...(this.#facts.get(holder)?.get(note) ?? []));
      this.#facts.get(holder)?.delete(note);
    }
    this.#holders.delete(note);
  }

  #match(holder: string, titled: string, change: FactChange): void {
    const text = this.#profiles.get(holder)!;
    const { subject, title } = this.#profiles.get(titled)!;
    if (text.subject === subject || !isSearched(title) || this.#facts.get(holder)?.has(titled)) return;
    const facts: SignalFact[] = [];
    const tie = { from: text.subject, to: subject };
    const found = together(text, title, WINDOW);
    if (found !== undefined) facts.push(factAt(tie, holder, "title", this.#place(holder, found)));
    if (title.length < text.title.length && title.every((stem) => text.title.includes(stem))) {
      facts.push(factAt(tie, holder, "name", this.#place(holder, text.titleAt)));
    }
    if (facts.length === 0) return;
    const known = this.#facts.get(holder);
    if (known === undefined) this.#facts.set(holder, new Map([[titled, facts]]));
    else known.set(titled, facts);
    setAt(this.#holders, titled).add(holder);
    change.come.push(...facts);
  }

  #place(note: string, offset: number): { start: Position; end: Position } {
    const at = this.#positionOf(note, offset);
    return { start: at, end: at };
  }
}

function wordsOf({ places, title }: NoteProfile): Set<string> {
  return new Set([...places.keys(), ...title]);
}

function isSearched(title: readonly string[]): boolean {
  return title.join("").length >= MIN_LETTERS;
}

/** The longest word of a title; of equally long ones the first. */
function longest(title: readonly string[]): string {
  let best = "";
  for (const stem of title) if (stem.length > best.length) best = stem;
  return best;
}
