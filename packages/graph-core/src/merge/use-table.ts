import type { ConceptMention } from "../model/concept.ts";
import { BestPlaces, NO_PLACE, type Ranked } from "./best-places.ts";
import { inPlace, type KeyUse } from "./claims.ts";
import { equalData } from "./equal.ts";
import { everyday, namedBy } from "./importance.ts";
import { MentionList } from "./mention-list.ts";
import { compare, sortedUnique } from "./order.ts";
import { HeldUse, type UseBook } from "./use-book.ts";
import { defines, explains, isAbout, isHeadingOnly, isPlain, rankOf, SLIGHT_DEFINITION } from "./use-rank.ts";

/** By what uses are compared. */
type Worth = typeof EXPLAINS | typeof DEFINES | typeof WEIGHS | typeof NAMED;
const EXPLAINS = 0;
const DEFINES = 1;
const WEIGHS = 2;
const NAMED = 3;

const WORTHS = 4;

/** What is added up is in whole billionths, so that sums are exact, whatever came first and whatever was taken back. */
const WHOLE = 1e9;
/** As if a note were so sure that there is nothing left to doubt. */
const SURE = 64 * WHOLE;
/** Decimals of a score, where it is read from such a sum. */
const SCORE_SCALE = 1e6;

/**
 * All uses of a concept's names in the order of their notes, and their numbers in arrays beside them. What they add up to is kept up to
 * date by difference: a hub has ten thousand uses, an edit touches some twenty hubs, and numbers that lie in memory wait to be fetched.
 */
export class UseTable implements Ranked {
  /** Ordered by note, key, line, label. Of those that a book holds only the number: there are as many as names in notes. */
  #uses: (number | KeyUse)[] = [];
  #book: UseBook | undefined;
  /** See `rankOf`. */
  #ranks: number[] = [];
  #weights: number[] = [];
  /** Weights as far as the name is no everyday word, see {@link WHOLE}; and all of them together. */
  #discounted: number[] = [];
  #discountedSum = 0;
  /**
   * Of a note's uses the first has the note's highest score, as the logarithm of what it leaves to doubt, and `named`; the others have
   * none. And the sums.
   */
  #doubts: number[] = [];
  #doubtSum = 0;
  #named: number[] = [];
  #namedSum = 0;
  #mentions: MentionList | undefined;
  /** Those of notes that are about it, and by note, as far as they are known. */
  #tags: { all: string[]; ofNotes: Map<string, readonly string[]> } | undefined;
  #noteCount = 0;
  /** Places of the uses that explain and define it best, weigh most, and are `named` most, as far as they are known. */
  readonly #best = new BestPlaces(this, WORTHS);

  get size(): number {
    return this.#uses.length;
  }

  /** Of how many notes the uses are. */
  get noteCount(): number {
    return this.#noteCount;
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
    this.#doubts = this.#doubts.slice();
    this.#named = this.#named.slice();
  }

  /** The uses of a note. */
  of(note: string): KeyUse[] {
    const from = this.#place(note);
    let to = from;
    while (this.#noteAt(to) === note) to++;
    return Array.from({ length: to - from }, (_, i) => this.#at(from + i)!);
  }

  /** Replaces the uses of a note. */
  replace(note: string, unordered: readonly KeyUse[]): void {
    const from = this.#place(note);
    let to = from;
    while (this.#noteAt(to) === note) to++;
    this.#put(from, to - from, [...unordered].sort(byPlace));
    this.#mentions = this.#mentions?.with(note, mentionsOf(unordered));
    const tags = unordered.find(({ about }) => about)?.tags;
    if (this.#tags !== undefined && !equalData(this.#tags.ofNotes.get(note), tags)) this.#tags = undefined;
  }

  /** Noisy-or of the notes' scores. */
  score(): number {
    return Math.round(SCORE_SCALE * -Math.expm1(-this.#doubtSum / WHOLE)) / SCORE_SCALE;
  }

  /** The strongest reading's weight, and those of all others as far as the name is no everyday word. */
  weight(): number {
    const strongest = this.#best.at(WEIGHS);
    if (strongest === NO_PLACE) return 0;
    const others = this.#discountedSum - this.#discounted[strongest]!;
    return (Math.round(WHOLE * this.#weights[strongest]!) + others) / WHOLE;
  }

  /** What its notes count by `namedBy`, beyond the one that counts most. */
  spread(): number {
    const most = this.#best.at(NAMED);
    return most === NO_PLACE ? 0 : (this.#namedSum - this.#named[most]!) / WHOLE;
  }

  /** The use that explains it best, the one that defines it best, and whether any explains it at all. */
  worthiest(): { best: KeyUse | undefined; defining: KeyUse | undefined; isExplained: boolean } {
    const best = this.#best.at(EXPLAINS);
    const defining = this.#best.at(DEFINES);
    const isExplained = best >= 0 && explains(this.#ranks[best]!, this.#weights[best]!) < SLIGHT_DEFINITION;
    return { best: this.#at(best), defining: this.#at(defining), isExplained };
  }

  /** Tags of the notes that are about it, sorted; the same list as before where none of these changed. */
  tags(): string[] {
    if (this.#tags !== undefined) return this.#tags.all;
    const ofNotes = new Map<string, readonly string[]>();
    for (let i = 0; i < this.#ranks.length; i++)
      if (isAbout(this.#ranks[i]!)) ofNotes.set(this.#noteAt(i)!, this.#at(i)!.tags);
    const all = sortedUnique([...ofNotes.values()].flat());
    this.#tags = { all, ofNotes };
    return all;
  }

  /**
   * Whether each is a heading, or a definition under one, that its note names once. Cost: the uses up to the first that is
   * neither.
   */
  isHeadingOnly(): boolean {
    return this.#ranks.every(isHeadingOnly);
  }

  /** All mentions, ordered by note and place; the same list as before where none changed. Cost: n log n at first. */
  mentions(): MentionList {
    return (this.#mentions ??= MentionList.of(mentionsOf([...this.uses])));
  }

  takesPart(i: number, what: Worth): boolean {
    return what !== DEFINES || defines(this.#ranks[i]!);
  }

  isSameNote(one: number, other: number): boolean {
    return this.#noteAt(one) === this.#noteAt(other);
  }

  goesBefore(one: number, other: number, what: Worth): boolean {
    if (what === WEIGHS) return this.#weights[one]! > this.#weights[other]!;
    if (what === NAMED) return this.#named[one]! > this.#named[other]!;
    return what === EXPLAINS ? this.#isBetter(one, other) : this.#definesBetter(one, other);
  }

  /** A note about it defines it best, then who says plainly what it is. */
  #definesBetter(one: number, other: number): boolean {
    const [left, right] = [this.#ranks[one]!, this.#ranks[other]!];
    if (isAbout(left) !== isAbout(right)) return isAbout(left);
    if (isPlain(left) !== isPlain(right)) return isPlain(left);
    return this.#isBetter(one, other);
  }

  #isBetter(one: number, other: number): boolean {
    const rank =
      explains(this.#ranks[one]!, this.#weights[one]!) - explains(this.#ranks[other]!, this.#weights[other]!);
    if (rank !== 0) return rank < 0;
    const more = this.#weights[one]! - this.#weights[other]!;
    if (more !== 0) return more > 0;
    const weight = this.#numberAt(one, "weight") - this.#numberAt(other, "weight");
    return weight !== 0 ? weight > 0 : this.#numberAt(one, "score") > this.#numberAt(other, "score");
  }

  #put(at: number, count: number, uses: readonly KeyUse[]): void {
    let [score, named] = [0, 0];
    for (const use of uses) {
      score = Math.max(score, use.score);
      named = Math.max(named, namedBy(use));
    }
    this.#addUp(at, count, -1);
    this.#noteCount += Math.sign(uses.length) - Math.sign(count);
    const first = (i: number) => i === 0;
    const columns: [unknown[], (use: KeyUse, i: number) => unknown][] = [
      [this.#uses, (use) => this.#kept(use)],
      [this.#ranks, rankOf],
      [this.#weights, ({ weight }) => Math.max(0, weight)],
      [this.#discounted, ({ weight, key }) => Math.round(WHOLE * Math.max(0, weight) * (1 - everyday(key)))],
      [this.#doubts, (_, i) => (first(i) ? doubtOf(score) : 0)],
      [this.#named, (_, i) => (first(i) ? Math.round(WHOLE * named) : 0)],
    ];
    for (const [column, valueOf] of columns) {
      if (at === column.length && count === 0) for (const [i, use] of uses.entries()) column.push(valueOf(use, i));
      else if (uses.length === count) for (const [i, use] of uses.entries()) column[at + i] = valueOf(use, i);
      else column.splice(at, count, ...uses.map(valueOf));
    }
    this.#addUp(at, uses.length, 1);
    this.#best.follow(at, count, uses.length);
  }

  /** Adds some uses to all sums, or takes them out. */
  #addUp(at: number, count: number, times: 1 | -1): void {
    for (let i = at; i < at + count; i++) {
      this.#discountedSum += times * this.#discounted[i]!;
      this.#doubtSum += times * this.#doubts[i]!;
      this.#namedSum += times * this.#named[i]!;
    }
  }

  *#all(): Generator<KeyUse> {
    for (let i = 0; i < this.#uses.length; i++) yield this.#at(i)!;
  }

  /** The use at a place, `undefined` where there is none. */
  #at(place: number): KeyUse | undefined {
    const use = this.#uses[place];
    return typeof use === "number" ? this.#book!.at(use) : use;
  }

  /** The note of the use at a place; makes no object of it. */
  #noteAt(place: number): string | undefined {
    const use = this.#uses[place];
    return typeof use === "number" ? this.#book!.note(use) : use?.note;
  }

  /** Its weight or score: thousands are compared. */
  #numberAt(place: number, of: "weight" | "score"): number {
    const use = this.#uses[place]!;
    if (typeof use !== "number") return use[of];
    return of === "weight" ? this.#book!.weight(use) : this.#book!.score(use);
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
      if (compare(this.#noteAt(middle)!, note) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** What a score leaves to doubt, as a logarithm: sums of these are products of that. */
function doubtOf(score: number): number {
  return score >= 1 ? SURE : Math.round(-WHOLE * Math.log1p(-Math.max(0, score)));
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
