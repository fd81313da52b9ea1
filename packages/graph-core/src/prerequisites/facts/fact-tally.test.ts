import { expect, test } from "vitest";
import { FactTally, type TalliedFacts } from "./fact-tally.ts";

const LEAST = 3;
const ALL = 0;

/** Facts whose number says all of them: kind, direction, place and amount. */
const facts: TalliedFacts = {
  halfOf: (fact) => fact % 2,
  kindOf: (fact) => (fact >> 1) % 3,
  amountOf: (fact) => 1 + (fact % 5),
  // Several share a place.
  compare: (a, b) => (a >> 8) - (b >> 8),
  leastOf: (kind) => (kind === ALL ? Number.POSITIVE_INFINITY : LEAST),
};

/** The first of a kind, and all that share the place of the last. */
function firstOf(all: readonly number[], half: number, kind: number, isMeant: (fact: number) => boolean): number[] {
  const some = all.filter((fact) => facts.halfOf(fact) === half && facts.kindOf(fact) === kind && isMeant(fact));
  const sorted = some.toSorted((a, b) => facts.compare(a, b));
  const last = sorted[facts.leastOf(kind) - 1];
  return last === undefined ? some : some.filter((fact) => facts.compare(fact, last) <= 0);
}

function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => (state = Math.imul(state, 1664525) + 1013904223) >>> 8;
}

test.each([1, 2, 3])("a tally that is kept says what the facts that are there say", (seed) => {
  const next = numbersFrom(seed);
  const all: number[] = [];
  let tally = new FactTally(facts, all);
  let known = 0;
  for (let step = 0; step < 400; step++) {
    if (all.length > 40 && next() % 2 === 0) {
      const [gone] = all.splice(next() % all.length, 1);
      if (!tally.remove(gone!)) tally = new FactTally(facts, all);
    } else {
      const come = next() % 4096;
      if (!all.includes(come)) {
        all.push(come);
        tally.add(come);
      }
    }
    expect(tally.size).toBe(all.length);
    for (const [half, kind] of [0, 1].flatMap((half) => [0, 1, 2].map((kind) => [half, kind] as const))) {
      const some = all.filter((fact) => facts.halfOf(fact) === half && facts.kindOf(fact) === kind);
      expect(tally.count(half, kind)).toBe(some.length);
      expect(tally.amount(half, kind)).toBe(some.reduce((sum, fact) => sum + facts.amountOf(fact), 0));
      for (const isMeant of [() => true, (fact: number) => fact % 7 < 3]) {
        const wanted = firstOf(all, half, kind, isMeant);
        expect(tally.some(half, kind, isMeant) ?? wanted.length > 0).toBe(wanted.length > 0);
        const first = tally.first(half, kind, isMeant);
        if (kind === ALL || some.length <= LEAST) expect(first).toBeDefined();
        if (first === undefined) continue;
        known++;
        const last = wanted.length === 0 ? undefined : wanted.toSorted(facts.compare).at(-1)!;
        const shown = first.filter((fact) => last !== undefined && facts.compare(fact, last) <= 0);
        expect(shown.toSorted((a, b) => a - b)).toEqual(wanted.toSorted((a, b) => a - b));
      }
    }
  }
  expect(known).toBeGreaterThan(2000);
});
