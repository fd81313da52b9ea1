import { equalData } from "../merge/equal.ts";
import { deleteAt, setAt } from "../merge/order.ts";
import type { Position } from "../model/span.ts";
import { type NoteProfile, together } from "./note-profile.ts";
import { mapAt } from "./pair-maps.ts";
import { factAt, type SignalFact } from "./signal-fact.ts";

/** Words of a name that stand no farther apart than this belong together: about a long sentence. */
const WINDOW = 160;

/** Titles of fewer letters than this (in stems) are found by the reading alone. */
const MIN_LETTERS = 3;

/** By the note whose text holds the title, then by the title's note. */
type Facts = Map<string, Map<string, SignalFact[]>>;

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
  readonly #facts: Facts = new Map();
  /** Notes whose text holds a note's title. */
  readonly #holders = new Map<string, Set<string>>();
  readonly #positionOf: (note: string, offset: number) => Position;

  constructor(positionOf: (note: string, offset: number) => Position) {
    this.#positionOf = positionOf;
  }

  profile(note: string): NoteProfile | undefined {
    return this.#profiles.get(note);
  }

  /**
   * Takes in profiles of changed notes. Cost: their words, and the matches that they had and have; of a note whose title stays,
   * only those of its own text.
   */
  update(changes: ReadonlyMap<string, NoteProfile | undefined>): FactChange {
    const stale: Facts = new Map();
    const renamed = new Set<string>();
    for (const [note, profile] of changes) {
      const before = this.#profiles.get(note);
      this.#removeText(note, stale);
      if (!isTitledAlike(before, profile)) {
        renamed.add(note);
        this.#removeTitle(note, stale);
      }
      if (profile === undefined) this.#profiles.delete(note);
      else this.#addText(profile);
    }
    for (const note of renamed) this.#addTitle(this.#profiles.get(note));
    const come: SignalFact[] = [];
    for (const [note, profile] of changes) {
      if (profile === undefined) continue;
      for (const stem of wordsOf(profile))
        for (const other of this.#titles.get(stem) ?? []) this.#match(note, other, stale, come, renamed.has(note));
      if (!renamed.has(note) || !isSearched(profile.title)) continue;
      for (const other of this.#texts.get(longest(profile.title)) ?? [])
        this.#match(other, note, stale, come, renamed.has(other));
    }
    const gone = [...stale.values()].flatMap((of) => [...of.values()].flat());
    return { gone, come };
  }

  #addText(profile: NoteProfile): void {
    this.#profiles.set(profile.note, profile);
    for (const stem of wordsOf(profile)) setAt(this.#texts, stem).add(profile.note);
  }

  #addTitle(profile: NoteProfile | undefined): void {
    if (profile !== undefined && isSearched(profile.title))
      setAt(this.#titles, longest(profile.title)).add(profile.note);
  }

  /** Takes a note's text out, and puts the facts that it gave into `stale`. */
  #removeText(note: string, stale: Facts): void {
    const profile = this.#profiles.get(note);
    if (profile === undefined) return;
    for (const stem of wordsOf(profile)) deleteAt(this.#texts, stem, note);
    for (const [titled, facts] of this.#facts.get(note) ?? []) {
      mapAt(stale, note).set(titled, facts);
      deleteAt(this.#holders, titled, note);
    }
    this.#facts.delete(note);
  }

  /** The same for a note's title. */
  #removeTitle(note: string, stale: Facts): void {
    const profile = this.#profiles.get(note);
    if (profile === undefined) return;
    deleteAt(this.#titles, longest(profile.title), note);
    for (const holder of this.#holders.get(note) ?? []) {
      mapAt(stale, holder).set(note, this.#facts.get(holder)?.get(note) ?? []);
      this.#facts.get(holder)?.delete(note);
    }
    this.#holders.delete(note);
  }

  /** @param isRenamed whether the holder's title changed: what counts of its facts may have, too. */
  #match(holder: string, titled: string, stale: Facts, come: SignalFact[], isRenamed: boolean): void {
    const text = this.#profiles.get(holder)!;
    const { subject, title } = this.#profiles.get(titled)!;
    if (text.asWritten || text.subject === subject || this.#facts.get(holder)?.has(titled)) return;
    const facts: SignalFact[] = [];
    const tie = { from: text.subject, to: subject };
    const found = together(text, title, WINDOW);
    if (found !== undefined) facts.push(factAt(tie, holder, "title", this.#place(holder, found)));
    if (title.length < text.title.length && title.every((stem) => text.title.includes(stem))) {
      facts.push(factAt(tie, holder, "name", this.#place(holder, text.titleAt)));
    }
    if (facts.length === 0) return;
    const before = stale.get(holder)?.get(titled);
    const isSame = !isRenamed && before !== undefined && equalData(before, facts);
    mapAt(this.#facts, holder).set(titled, isSame ? before : facts);
    setAt(this.#holders, titled).add(holder);
    if (isSame) stale.get(holder)!.delete(titled);
    else come.push(...facts);
  }

  #place(note: string, offset: number): { start: Position; end: Position } {
    const at = this.#positionOf(note, offset);
    return { start: at, end: at };
  }
}

function wordsOf({ places, title }: NoteProfile): Set<string> {
  return new Set([...places.keys(), ...title]);
}

/** Whether two profiles are the same to whoever looks for the title. */
function isTitledAlike(one: NoteProfile | undefined, other: NoteProfile | undefined): boolean {
  return one?.subject === other?.subject && equalData(one?.title, other?.title);
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
