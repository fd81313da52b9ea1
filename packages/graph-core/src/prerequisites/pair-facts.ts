import { compare } from "../merge/order.ts";
import type { Tie } from "../merge/pair-book.ts";
import { byPlace, MAX_LOOKED_AT } from "./evidence.ts";
import type { Amounts, Pair } from "./pair.ts";
import type { SignalFact, SignalKind } from "./signal-fact.ts";

/** By kind; within one, as evidence wants them. */
export function byKind(a: SignalFact, b: SignalFact): number {
  return compare(a.kind, b.kind) || byPlace(a, b);
}

/**
 * The facts of a pair that can count: their sums, and of each kind and direction those that come first. Names that every note
 * ties have thousands, of which only the amounts are looked at.
 * @param ties facts ordered by {@link byKind}. @param isForwards whether a tie leads from the pair's `one` to its `other`.
 * @param isMeant whether a fact that the title of a note gives counts.
 */
export function gatherFacts(
  ties: readonly Pick<Tie<string, SignalFact, undefined>, "from" | "facts">[],
  isForwards: (from: string) => boolean,
  isMeant: (fact: SignalFact, forwards: boolean) => boolean,
): Pick<Pair, "facts" | "amounts"> {
  const found: { forwards: boolean; fact: SignalFact }[] = [];
  const amounts = new Map<SignalKind, [number, number]>();
  for (const { from, facts } of ties) {
    const forwards = isForwards(from);
    let kind: SignalKind | undefined;
    let taken = 0;
    let both: [number, number] | undefined;
    for (const fact of facts) {
      if (fact.kind !== kind) {
        kind = fact.kind;
        taken = 0;
        both = amounts.get(kind);
      }
      if (kind === "title" && (taken >= MAX_LOOKED_AT || !isMeant(fact, forwards))) continue;
      if (both === undefined) amounts.set(kind, (both = [0, 0]));
      both[forwards ? 0 : 1] += fact.amount;
      // A title that several notes have counts as often.
      const times = kind === "title" || kind === "name" ? fact.amount : 1;
      const most = kind === "stated" ? Number.POSITIVE_INFINITY : MAX_LOOKED_AT;
      for (let i = 0; i < times && taken < most; i++, taken++) found.push({ forwards, fact });
    }
  }
  return { facts: found, amounts: amounts satisfies Amounts };
}
