import { byPlace, MAX_LOOKED_AT } from "./evidence.ts";
import type { FactBook, FactNumber } from "./facts/fact-book.ts";
import type { Pair } from "./pair.ts";
import { SIGNAL_KINDS, type SignalFact, type SignalKind } from "./signal-fact.ts";

const [STATED, EARLIER, TITLE, NAME] = (["stated", "earlier", "title", "name"] as const).map((kind) =>
  SIGNAL_KINDS.indexOf(kind),
) as [number, number, number, number];

/**
 * What the facts between two concepts come to. @param halves of their ties, those that lead from the pair's `one`.
 * @param isMeant whether a fact counts that the title of a note gives.
 * Cost: the pair's facts, which of names that every note ties are thousands.
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
    book.each(half, (fact, kind, forwards) => {
      const at = 2 * kind + (forwards ? 0 : 1);
      if (kind === STATED) amounts[at] = Math.max(amounts[at]!, book.amount(fact));
      else if (kind !== TITLE) amounts[at]! += book.amount(fact);
      else if (amounts[at] === 0 && isMeant(book.note(fact), forwards)) amounts[at] = 1;
    });
  }
  // Whoever gives reasons asks for one kind after the other.
  let kinds: FactNumber[][] | undefined;
  const quotable = (kind: SignalKind, forwards: boolean): SignalFact[] => {
    kinds ??= factsByKind(book, halves);
    const number = SIGNAL_KINDS.indexOf(kind);
    const isQuoted = (fact: FactNumber) => number !== TITLE || isMeant(book.note(fact), forwards);
    return firstFacts(book, kinds[2 * number + (forwards ? 0 : 1)]!, number, isQuoted);
  };
  return { amounts, quotable };
}

/** The facts of a pair by twice their kind's number, and one more where they lead backwards; in no order. */
function factsByKind(book: FactBook, halves: readonly number[]): FactNumber[][] {
  const found = Array.from({ length: 2 * SIGNAL_KINDS.length }, (): FactNumber[] => []);
  for (const half of halves)
    book.each(half, (fact, kind, forwards) => found[2 * kind + (forwards ? 0 : 1)]!.push(fact));
  return found;
}

/** Whether a note states in words that a concept requires another. Cost: the pair's facts. */
export function isStated(book: FactBook, concept: string, requires: string): boolean {
  let found = false;
  for (const half of book.between(concept, requires))
    book.each(half, (_fact, kind, forwards) => {
      found ||= kind === STATED && forwards;
    });
  return found;
}

/** Of facts of one kind and direction those that come first. */
function firstFacts(
  book: FactBook,
  all: readonly FactNumber[],
  kind: number,
  isQuoted: (fact: FactNumber) => boolean,
): SignalFact[] {
  // What the notes state comes in the order of its strength, and there are never many.
  const first = kind === STATED ? all.filter(isQuoted) : firstByPlace(book, all, isQuoted);
  const facts = first.map((fact) => book.read(fact)).sort(byPlace);
  // A title that several notes have counts as often.
  const times = (fact: SignalFact) => (kind === TITLE || kind === NAME ? Math.min(fact.amount, MAX_LOOKED_AT) : 1);
  return facts.flatMap((fact) => Array.from({ length: times(fact) }, () => fact)).slice(0, MAX_LOOKED_AT);
}

/** Those before which fewer stand than are looked at; all that share the last place. */
function firstByPlace(
  book: FactBook,
  facts: readonly FactNumber[],
  isQuoted: (fact: FactNumber) => boolean,
): FactNumber[] {
  const first: FactNumber[] = [];
  for (const fact of facts) {
    const last = first[MAX_LOOKED_AT - 1];
    if ((last !== undefined && book.compare(fact, last) > 0) || !isQuoted(fact)) continue;
    let at = first.length;
    while (at > 0 && book.compare(fact, first[at - 1]!) < 0) at--;
    first.splice(at, 0, fact);
  }
  const last = first[MAX_LOOKED_AT - 1];
  return last === undefined ? first : first.filter((fact) => book.compare(fact, last) <= 0);
}
