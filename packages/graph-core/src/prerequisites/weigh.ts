import { noisyOr, round4 } from "../merge/numbers.ts";
import { compare } from "../merge/order.ts";
import { mergeEvidence } from "../merge/relations.ts";
import type { Prerequisite } from "../model/relation.ts";
import { type Ground, groundsOf } from "./evidence.ts";
import { type Features, pairFeatures, settingOf } from "./features.ts";
import type { Pair } from "./pair.ts";
import { MIN_STRENGTH, WEIGHTS } from "./weights.ts";

/** As many places as a person reads through. */
const MAX_EVIDENCE = 8;
const MAX_STRENGTH = 0.99;
/** What no note states is never as sure as what one does, see `STATED_STRENGTH`. */
const MAX_GUESS = 0.89;

/** A name this common ("people", "time") is taken to be known, unless a note is about it. */
const EVERYDAY = 6 / 7;
const EVERYDAY_FACTOR = 0.3;

/**
 * Which of two concepts requires the other, if any: at most one direction, the likelier one. The strength is the probability
 * that the model (see `weights.ts`) gives to the signals; what a note states outright is added to it by noisy-or. There is no
 * prerequisite without words behind it.
 * @param quoteAt the line of a note's text around an offset.
 * @returns strength with four decimals, reason of the signal that weighs most, evidence ordered by place.
 */
export function weighPair(pair: Pair, quoteAt: (note: string, offset: number) => string): Prerequisite | undefined {
  const table = WEIGHTS[settingOf(pair)];
  const sides = [true, false].map((forwards) => {
    const features = pairFeatures(pair, forwards);
    const stated = Math.max(
      0,
      ...pair.facts.flatMap((each) =>
        each.forwards === forwards && each.fact.kind === "stated" ? [each.fact.amount] : [],
      ),
    );
    const [requires, note] = forwards ? [pair.other, pair.notes[1]] : [pair.one, pair.notes[0]];
    const everyday = note === undefined && requires.common >= EVERYDAY ? EVERYDAY_FACTOR : 1;
    return {
      forwards,
      features,
      strength: round4(noisyOr([Math.min(MAX_GUESS, logistic(table, features) * everyday), stated])),
    };
  });
  const [there, back] = [sides[0]!, sides[1]!];
  const ahead =
    there.strength > back.strength || (there.strength === back.strength && compare(pair.one.id, pair.other.id) < 0);
  const side = ahead ? there : back;
  if (side.strength < MIN_STRENGTH[settingOf(pair)]) return undefined;
  const grounds = ranked(groundsOf(pair, side.forwards, quoteAt), table, side.features);
  if (grounds.length === 0) return undefined;
  const [concept, requires] = side.forwards ? [pair.one, pair.other] : [pair.other, pair.one];
  return {
    concept: concept.id,
    requires: requires.id,
    strength: Math.min(MAX_STRENGTH, side.strength),
    reason: grounds[0]!.reason,
    evidence: mergeEvidence(grounds.flatMap(({ evidence }) => evidence).slice(0, MAX_EVIDENCE)),
  };
}

/** What the notes state first, then by how much each signal adds. */
function ranked(grounds: Ground[], table: Readonly<Record<string, number>>, features: Features): Ground[] {
  const worth = ({ signal }: Ground) =>
    signal === "stated" ? Number.POSITIVE_INFINITY : (table[signal] ?? 0) * (features[signal] ?? 0);
  return grounds.sort((a, b) => {
    const [one, other] = [worth(a), worth(b)];
    return one === other ? compare(a.reason, b.reason) : other - one;
  });
}

function logistic(table: Readonly<Record<string, number>>, features: Features): number {
  let sum = table["bias"] ?? 0;
  for (const name in features) sum += (table[name] ?? 0) * features[name]!;
  return 1 / (1 + Math.exp(-sum));
}
