import type { ConceptMention } from "../model/concept.ts";
import { nameKey } from "../model/names.ts";
import { inPlace, type KeyUse } from "./claims.ts";
import { everyday, namedBy } from "./importance.ts";
import { MentionList } from "./mention-list.ts";
import { compare } from "./order.ts";
import { HeldUse, type UseBook } from "./use-book.ts";

const ROLES: Readonly<Record<KeyUse["role"], number>> = { title: 0, heading: 1, defined: 2, named: 3 };
/** Added to a role's rank where the note as a whole is not about it, and where it is not defined. */
const NOT_ABOUT = 4;
const NOT_DEFINED = 8;
/** Added where its definition does not plainly say what it is. */
const NOT_PLAIN = 16;
const RANK = 7;

/** No place. */
const NOBODY = -1;

/** By what uses are compared. */
type Worth = "explains" | "defines";

/**
 * All uses of a concept's names in the order of their notes, and their numbers in arrays beside them: a pass over ten thousand
 * numbers costs some ten microseconds, one over as many objects a hundred times that.
 * Sums are always taken in that order, so they are the same whatever came first.
 */
export class UseTable {
  /** Ordered by note, key, line, label. Of those that a book holds only the number: there are as many as names in notes. */
  #uses: (number | KeyUse)[] = [];
  #book: UseBook | undefined;
  /** See {@link rankOf}. */
  #ranks: number[] = [];
  #weights: number[] = [];
  /** Weights as far as the name is no everyday word. */
  #discounted: number[] = [];
  /** Of a note's uses the first has the note's highest score and `named`; the others have none. */
  #scores: number[] = [];
  #named: number[] = [];
  #mentions: MentionList | undefined;
  /** Places of the uses that explain and define it best, as far as they are known. */
  #best: number | undefined;
  #defining: number | undefined;

  get size(): number {
    return this.#uses.length;
  }

  /** All, ordered by note, key, line, label. */
  get uses(): Iterable<KeyUse> {
    return this.#all();
  }

  /** Takes in the uses of an empty table. Cost: n log n. */
  fill(unordered: readonly KeyUse[]): void {
    const uses = unordered.length > 1 ? [...unordered].sort(byPlace) : unordered;
    for (let from = 0, to = 0; from < uses.length; from = to) {
      const { note } = uses[from]!;
      while (to < uses.length && uses[to]!.note === note) to++;
      this.#put(from, 0, to - from === uses.length ? uses : uses.slice(from, to));
    }
  }

  /** Gives back room that is left for more. */
  trim(): void {
    this.#uses = this.#uses.slice();
    this.#ranks = this.#ranks.slice();
    this.#weights = this.#weights.slice();
    this.#discounted = this.#discounted.slice();
    this.#scores = this.#scores.slice();
    this.#named = this.#named.slice();
  }

  /** The uses of a note. */
  of(note: string): KeyUse[] {
    const from = this.#place(note);
    let to = from;
    while (this.#at(to)?.note === note) to++;
    return Array.from({ length: to - from }, (_, i) => this.#at(from + i)!);
  }

  /** Replaces the uses of a note. */
  replace(note: string, unordered: readonly KeyUse[]): void {
    const from = this.#place(note);
    let to = from;
    while (this.#at(to)?.note === note) to++;
    this.#put(from, to - from, [...unordered].sort(byPlace));
    this.#mentions = this.#mentions?.with(note, mentionsOf(unordered));
  }

  /** Noisy-or of the notes' scores. */
  score(): number {
    let miss = 1;
    for (const score of this.#scores) miss *= 1 - Math.min(1, Math.max(0, score));
    return 1 - miss;
  }

  /** The strongest reading's weight, and those of all others as far as the name is no everyday word. */
  weight(): number {
    let strongest = 0;
    for (const weight of this.#weights) strongest = Math.max(strongest, weight);
    const counts = this.#weights.indexOf(strongest);
    let sum = 0;
    for (let i = 0; i < this.#weights.length; i++) sum += i === counts ? strongest : this.#discounted[i]!;
    return sum;
  }

  /** What its notes count by `namedBy`, beyond the one that counts most. */
  spread(): number {
    let [sum, most] = [0, 0];
    for (const value of this.#named) {
      sum += value;
      most = Math.max(most, value);
    }
    return sum - most;
  }

  /** The use that explains it best, the one that defines it best, and whether any explains it at all. */
  worthiest(): { best: KeyUse | undefined; defining: KeyUse | undefined; isExplained: boolean } {
    const best = (this.#best ??= this.#first("explains"));
    const defining = (this.#defining ??= this.#first("defines"));
    const isExplained = best >= 0 && (this.#ranks[best]! & RANK) !== NOT_ABOUT + ROLES.named;
    return { best: this.#at(best), defining: this.#at(defining), isExplained };
  }

  /** Uses by notes that are about it. */
  about(): KeyUse[] {
    const found: KeyUse[] = [];
    for (let i = 0; i < this.#ranks.length; i++) if ((this.#ranks[i]! & RANK) < NOT_ABOUT) found.push(this.#at(i)!);
    return found;
  }

  /** Whether each is a heading, or a definition under one. Cost: the uses up to the first that is neither. */
  isHeadingOnly(): boolean {
    for (const rank of this.#ranks) {
      const role = rank % NOT_ABOUT;
      if (role !== ROLES.heading && role !== ROLES.defined) return false;
    }
    return true;
  }

  /** All mentions, ordered by note and place; the same list as before where none changed. Cost: n log n at first. */
  mentions(): MentionList {
    return (this.#mentions ??= MentionList.of(mentionsOf([...this.uses])));
  }

  /** The place of the use that explains it best, or defines it so, of equally good ones the first; {@link NOBODY} for none. */
  #first(what: Worth): number {
    let best = NOBODY;
    for (let i = 0; i < this.#ranks.length; i++)
      if (this.#takesPart(i, what) && (best === NOBODY || this.#goesBefore(i, best, what))) best = i;
    return best;
  }

  /**
   * The same after `gone` uses at a place made way for `come` others; `undefined` where the first was among them, so that all have
   * to be looked at again.
   */
  #firstAfter(known: number | undefined, what: Worth, at: number, gone: number, come: number): number | undefined {
    if (known === undefined || (known >= at && known < at + gone)) return undefined;
    let best = known >= at + gone ? known + come - gone : known;
    for (let i = at; i < at + come; i++) {
      if (!this.#takesPart(i, what)) continue;
      const isFirst =
        best === NOBODY || this.#goesBefore(i, best, what) || (i < best && !this.#goesBefore(best, i, what));
      if (isFirst) best = i;
    }
    return best;
  }

  #takesPart(i: number, what: Worth): boolean {
    return what === "explains" || (this.#ranks[i]! & NOT_DEFINED) === 0;
  }

  #goesBefore(one: number, other: number, what: Worth): boolean {
    return what === "explains" ? this.#isBetter(one, other) : this.#definesBetter(one, other);
  }

  /** A note about it defines it best, then who says plainly what it is. */
  #definesBetter(one: number, other: number): boolean {
    const [left, right] = [this.#ranks[one]!, this.#ranks[other]!];
    const about = (rank: number) => ((rank & RANK) < NOT_ABOUT ? 0 : 1);
    if (about(left) !== about(right)) return about(left) < about(right);
    if (((left ^ right) & NOT_PLAIN) !== 0) return (left & NOT_PLAIN) === 0;
    return this.#isBetter(one, other);
  }

  #isBetter(one: number, other: number): boolean {
    const [left, right] = [this.#ranks[one]! & RANK, this.#ranks[other]! & RANK];
    if (left !== right) return left < right;
    const more = this.#weights[one]! - this.#weights[other]!;
    if (more !== 0) return more > 0;
    const [a, b] = [this.#at(one)!, this.#at(other)!];
    return a.weight !== b.weight ? a.weight > b.weight : a.score > b.score;
  }

  #put(at: number, count: number, uses: readonly KeyUse[]): void {
    let [score, named] = [0, 0];
    for (const use of uses) {
      score = Math.max(score, use.score);
      named = Math.max(named, namedBy(use));
    }
    const rest = (i: number) => i > 0;
    const columns: [unknown[], (use: KeyUse, i: number) => unknown][] = [
      [this.#uses, (use) => this.#kept(use)],
      [this.#ranks, rankOf],
      [this.#weights, ({ weight }) => Math.max(0, weight)],
      [this.#discounted, ({ weight, key }) => Math.max(0, weight) * (1 - everyday(key))],
      [this.#scores, (_, i) => (rest(i) ? 0 : score)],
      [this.#named, (_, i) => (rest(i) ? 0 : named)],
    ];
    for (const [column, valueOf] of columns) {
      if (at === column.length && count === 0) for (const [i, use] of uses.entries()) column.push(valueOf(use, i));
      else if (uses.length === count) for (const [i, use] of uses.entries()) column[at + i] = valueOf(use, i);
      else column.splice(at, count, ...uses.map(valueOf));
    }
    this.#best = this.#firstAfter(this.#best, "explains", at, count, uses.length);
    this.#defining = this.#firstAfter(this.#defining, "defines", at, count, uses.length);
  }

  *#all(): Generator<KeyUse> {
    for (let i = 0; i < this.#uses.length; i++) yield this.#at(i)!;
  }

  /** The use at a place, `undefined` where there is none. */
  #at(place: number): KeyUse | undefined {
    const use = this.#uses[place];
    return typeof use === "number" ? this.#book!.at(use) : use;
  }

  /** What is kept of a use. All that are held are held by one book. */
  #kept(use: KeyUse): number | KeyUse {
    if (!(use instanceof HeldUse)) return use;
    this.#book = use.book;
    return use.row;
  }

  /** Where the uses of a note begin, or would. */
  #place(note: string): number {
    let [low, high] = [0, this.#uses.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(this.#at(middle)!.note, note) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** What a table of these uses has as its mentions. Cost: n log n. */
export function mentionsOf(uses: readonly KeyUse[]): ConceptMention[] {
  if (uses.length === 1) return uses[0]!.mentions;
  const byNote = new Map<string, ConceptMention[]>();
  for (const { note, mentions } of [...uses].sort(byPlace))
    byNote.set(note, [...(byNote.get(note) ?? []), ...mentions]);
  return [...byNote.values()].flatMap(inPlace);
}

function byPlace(a: KeyUse, b: KeyUse): number {
  return compare(a.note, b.note) || compare(a.key, b.key) || a.line - b.line || compare(a.label, b.label);
}

/** The less the better it explains: first what the note is about, then by role; more where it defines nothing, or not plainly. */
function rankOf({ about, role, definition, key, label }: KeyUse): number {
  const defines = definition === undefined ? NOT_DEFINED : saysWhat(definition, [key, nameKey(label)]) ? 0 : NOT_PLAIN;
  return (about ? 0 : NOT_ABOUT) + ROLES[role] + defines;
}

/** `X is a ...`, `X (Y) refers to ...`, and behind a label `a ...`: what X is, and not what else is true of it. */
function saysWhat(definition: string, keys: readonly string[]): boolean {
  const said =
    /^(.{1,80}?)\s+(?:is|are|was|were|means|refers to|denotes)\s+(?:an?|the|any|one|those|when|how)\b/is.exec(
      definition,
    );
  if (!said) return /^(?:an?|the|any|one)\s/.test(definition);
  const name = nameKey(said[1]!.replace(/\([^)]*\)|,.*$/g, " ").replace(/^\s*(?:an?|the)\s+/i, ""));
  return keys.includes(name) || /^(?:an?|the|any|one)\s/.test(definition);
}
