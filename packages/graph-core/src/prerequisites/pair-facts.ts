import { byPlace } from "./evidence.ts";
import { type FactBook, type FactNumber, MAX_LOOKED_AT } from "./facts/fact-book.ts";
import type { FactTally } from "./facts/fact-tally.ts";
import type { Pair } from "./pair.ts";
import { SIGNAL_KINDS, type SignalFact, type SignalKind } from "./signal-fact.ts";

const [STATED, EARLIER, TITLE, NAME] = (["stated", "earlier", "title", "name"] as const).map((kind) =>
  SIGNAL_KINDS.indexOf(kind),
) as [number, number, number, number];

/**
 * What the facts between two concepts come to. @param halves of their ties, those that lead from the pair's `one`.
 * @param isMeant whether a fact counts that the title of a note gives.
 * Cost: the pair's ties and their facts; of ties with many the kinds of fact.
 */
export function gatherFacts(
  book: FactBook,
  halves: readonly number[],
  isMeant: (note: string, forwards: boolean) => boolean,
): Pick<Pair, "amounts" | "quotable"> {
  const amounts: number[] = [];
  for (let i = 0; i < 2 * SIGNAL_KINDS.length; i++) amounts.push(i >> 1 === STATED ? -1 : 0);
  for (const half of halves) {
    amounts[2 * EARLIER]! += book.earlier(half);
    amounts[2 * EARLIER + 1]! += book.earlier(half ^ 1);
    const tally = book.tally(half);
    if (tally !== undefined) {
      addTally(book, half, tally, amounts, isMeant);
      continue;
    }
    book.each(half, (fact, kind, forwards) => {
      const at = 2 * kind + (forwards ? 0 : 1);
      if (kind === STATED) amounts[at] = Math.max(amounts[at]!, book.amount(fact));
      else if (kind !== TITLE) amounts[at]! += book.amount(fact);
      else if (amounts[at] === 0 && isMeant(book.note(fact), forwards)) amounts[at] = 1;
    });
  }
  const quotable = (kind: SignalKind, forwards: boolean): SignalFact[] => {
    const number = SIGNAL_KINDS.indexOf(kind);
    const isQuoted = (fact: FactNumber) => number !== TITLE || isMeant(book.note(fact), forwards);
    const found = halves.flatMap((half) => {
      const lead = forwards ? half : half ^ 1;
      return book.tally(half)?.first(lead, number, isQuoted) ?? factsOf(book, lead, number).filter(isQuoted);
    });
    return firstFacts(book, found, number);
  };
  return { amounts, quotable };
}

/** Adds what a tie of many facts comes to. */
function addTally(
  book: FactBook,
  half: number,
  tally: FactTally,
  amounts: number[],
  isMeant: (note: string, forwards: boolean) => boolean,
): void {
  for (let at = 0; at < amounts.length; at++) {
    const [kind, forwards] = [at >> 1, at % 2 === 0];
    const lead = forwards ? half : half ^ 1;
    if (kind === EARLIER || tally.count(lead, kind) === 0) continue;
    if (kind === STATED)
      for (const fact of tally.first(lead, kind, () => true)!) amounts[at] = Math.max(amounts[at]!, book.amount(fact));
    else if (kind !== TITLE) amounts[at]! += tally.amount(lead, kind);
    else if (amounts[at] === 0) {
      const isOne = (fact: FactNumber) => isMeant(book.note(fact), forwards);
      amounts[at] = Number(tally.some(lead, kind, isOne) ?? factsOf(book, lead, kind).some(isOne));
    }
  }
}

/** The facts of one kind that lead the way of a half; in no order. */
function factsOf(book: FactBook, lead: number, kind: number): FactNumber[] {
  const found: FactNumber[] = [];
  book.each(lead, (fact, number, isAhead) => {
    if (number === kind && isAhead) found.push(fact);
  });
  return found;
}

/** Whether a note states in words that a concept requires another. Cost: the pair's ties and, where they are few, their facts. */
export function isStated(book: FactBook, concept: string, requires: string): boolean {
  let found = false;
  for (const half of book.between(concept, requires)) {
    const tally = book.tally(half);
    if (tally !== undefined) found ||= tally.count(half, STATED) > 0;
    else book.each(half, (_fact, kind, forwards) => (found ||= kind === STATED && forwards));
  }
  return found;
}

/** Of facts of one kind and direction those that come first. */
function firstFacts(book: FactBook, all: readonly FactNumber[], kind: number): SignalFact[] {
  // What the notes state comes in the order of its strength, and there are never many.
  const first = kind === STATED ? all : firstByPlace(book, all);
  const facts = first.map((fact) => book.read(fact)).sort(byPlace);
  // A title that several notes have counts as often.
  const times = (fact: SignalFact) => (kind === TITLE || kind === NAME ? Math.min(fact.amount, MAX_LOOKED_AT) : 1);
  return facts.flatMap((fact) => Array.from({ length: times(fact) }, () => fact)).slice(0, MAX_LOOKED_AT);
}

/** Those before which fewer stand than are looked at; all that share the last place. */
function firstByPlace(book: FactBook, facts: readonly FactNumber[]): readonly FactNumber[] {
  if (facts.length <= MAX_LOOKED_AT) return facts;
  const sorted = facts.toSorted((a, b) => book.compare(a, b));
  const last = sorted[MAX_LOOKED_AT - 1]!;
  return sorted.filter((fact) => book.compare(fact, last) <= 0);
}
