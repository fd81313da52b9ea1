/** What a {@link FactTally} reads facts from, by their numbers. */
export interface TalliedFacts {
  /** The half of a tie that leads the way of a fact. */
  halfOf(fact: number): number;
  kindOf(fact: number): number;
  amountOf(fact: number): number;
  /** The order of two facts by note and place. */
  compare(a: number, b: number): number;
  /** How many of the first facts of a kind, each way, are to be known; all, where it is infinite. */
  leastOf(kind: number): number;
}

/** Facts of one kind that lead one way. */
interface Slot {
  count: number;
  /** All amounts together. */
  amount: number;
  /** The first by note and place, in that order; all, where there are no more. */
  first: number[];
}

/** So many are known at least as long as there are as many, and twice as many at first: who edits one of the first takes it away and brings it back. */
const ROOM = 2;

/**
 * What the facts of one tie come to, kept up to date by difference: two names that every note ties have thousands, of which only sums and the
 * first few count.
 */
export class FactTally {
  readonly #facts: TalliedFacts;
  /** By twice the kind, and one more for facts that lead the way of the tie's odd half. */
  readonly #slots: (Slot | undefined)[] = [];
  #size = 0;

  /** @param all facts of the tie. Cost: these. */
  constructor(facts: TalliedFacts, all: Iterable<number>) {
    this.#facts = facts;
    for (const fact of all) this.add(fact);
  }

  /** How many facts there are. */
  get size(): number {
    return this.#size;
  }

  add(fact: number): void {
    const at = this.#slotOf(fact);
    const slot = (this.#slots[at] ??= { count: 0, amount: 0, first: [] });
    const isWhole = slot.first.length === slot.count;
    slot.count++;
    slot.amount += this.#facts.amountOf(fact);
    this.#size++;
    const last = slot.first.at(-1);
    if (!isWhole && (last === undefined || this.#facts.compare(fact, last) >= 0)) return;
    let place = slot.first.length;
    while (place > 0 && this.#facts.compare(fact, slot.first[place - 1]!) < 0) place--;
    slot.first.splice(place, 0, fact);
    if (slot.first.length > ROOM * this.#leastOf(fact)) slot.first.pop();
  }

  /** To be called as long as the fact can be read. @returns whether enough is known still. */
  remove(fact: number): boolean {
    const slot = this.#slots[this.#slotOf(fact)]!;
    slot.count--;
    slot.amount -= this.#facts.amountOf(fact);
    this.#size--;
    const place = slot.first.indexOf(fact);
    if (place >= 0) slot.first.splice(place, 1);
    return slot.first.length >= Math.min(slot.count, this.#leastOf(fact));
  }

  /** How many facts of a kind lead the way of a half. */
  count(half: number, kind: number): number {
    return this.#slot(half, kind)?.count ?? 0;
  }

  /** The amounts of these together, where they are whole numbers. */
  amount(half: number, kind: number): number {
    return this.#slot(half, kind)?.amount ?? 0;
  }

  /**
   * The first of these by note and place, of those that are meant; with all that share the place of the last.
   * @returns `undefined` where more than are known would have to be looked at.
   */
  first(half: number, kind: number, isMeant: (fact: number) => boolean): number[] | undefined {
    const slot = this.#slot(half, kind);
    if (slot === undefined) return [];
    const found = slot.first.filter(isMeant);
    if (slot.first.length === slot.count) return found;
    const [last, known] = [found[this.#facts.leastOf(kind) - 1], slot.first.at(-1)];
    return last !== undefined && this.#facts.compare(last, known!) < 0 ? found : undefined;
  }

  /** Whether any of these is meant; `undefined` where more than are known would have to be looked at. */
  some(half: number, kind: number, isMeant: (fact: number) => boolean): boolean | undefined {
    const slot = this.#slot(half, kind);
    if (slot === undefined) return false;
    return slot.first.some(isMeant) || (slot.first.length === slot.count ? false : undefined);
  }

  #leastOf(fact: number): number {
    return this.#facts.leastOf(this.#facts.kindOf(fact));
  }

  #slot(half: number, kind: number): Slot | undefined {
    return this.#slots[2 * kind + (half & 1)];
  }

  #slotOf(fact: number): number {
    return 2 * this.#facts.kindOf(fact) + (this.#facts.halfOf(fact) & 1);
  }
}
