import { noisyOr, round4 } from "../merge/numbers.ts";
import { compare } from "../merge/order.ts";
import type { Evidence, Prerequisite } from "../model/relation.ts";
import { type Ground, groundsOf, hasGrounds, isListed, MAX_SHOWN, toldAs } from "./evidence.ts";
import { numberOfSignal, pairSides, type Setting, settingOf, SIGNALS } from "./features.ts";
import { amountOf, type Pair } from "./pair.ts";
import type { Weighed } from "./select.ts";
import { MIN_LIKELIHOOD, STEP_WEIGHTS, WEIGHTS } from "./weights.ts";

const MAX_STRENGTH = 0.99;
/** What no note states is never as sure as what one does, see `STATED_STRENGTH`. */
const MAX_GUESS = 0.89;

/** What a note says in so many words goes before any guess the other way; "recall" and the like may stand for less. */
const SAID = 0.8;

/** A name this common ("people", "time") is taken to be known, unless a note is about it. */
const EVERYDAY = 6 / 7;
const EVERYDAY_FACTOR = 0.3;

/**
 * Which of two concepts requires the other, if any: at most one direction, the one that a note states, or else the likelier under a model of what
 * people listed. How strong that is another model says, of what a tutor made of such claims (both in `weights.ts`); what a note states
 * outright is added to either by noisy-or. There is no prerequisite without words behind it.
 * @returns strength with four decimals
 */
export function weighPair(pair: Pair): Weighed | undefined {
  const setting = settingOf(pair);
  const { forwards, backwards } = pairSides(pair);
  const there = likelihoodOf(pair, true, setting, forwards);
  const back = likelihoodOf(pair, false, setting, backwards);
  const [said, saidBack] = [amountOf(pair, true, "stated") >= SAID, amountOf(pair, false, "stated") >= SAID];
  const isLikelier = there > back || (there === back && compare(pair.one.id, pair.other.id) < 0);
  const isAhead = said === saidBack ? isLikelier : said;
  const likelihood = isAhead ? there : back;
  // What a concept note lists was weighed when it was written.
  const isListed = pair.notes[isAhead ? 0 : 1]?.asWritten === true && likelihood > 0;
  if ((likelihood < MIN_LIKELIHOOD[setting] && !isListed) || !hasGrounds(pair, isAhead)) return undefined;
  const strength = isListed ? likelihood : strengthOf(pair, isAhead, setting, isAhead ? forwards : backwards);
  const [concept, requires] = isAhead ? [pair.one, pair.other] : [pair.other, pair.one];
  return { concept: concept.id, requires: requires.id, strength: Math.min(MAX_STRENGTH, strength) };
}

/**
 * Says why, of what {@link weighPair} found of the same pair.
 * @param quoteAt the line of a note's text around an offset.
 * @returns reason of the signal that weighs most, evidence with the words behind the reason first, and of those the most telling
 */
export function giveReasons(
  pair: Pair,
  { concept, requires, strength }: Weighed,
  quoteAt: (note: string, offset: number) => string,
): Prerequisite {
  const isAhead = concept === pair.one.id;
  const signals = pairSides(pair)[isAhead ? "forwards" : "backwards"];
  const grounds = ranked(groundsOf(pair, isAhead, quoteAt), TABLES[settingOf(pair)], signals);
  const evidence = wordsFirst(toldOnce(grounds.flatMap((ground) => ground.evidence))).slice(0, MAX_SHOWN);
  return { concept, requires, strength, reason: grounds[0]!.reason, evidence };
}

/** The same rule may have read the same line at several places, or once as a line and once as a word in it: whoever reads sees it twice. */
export function toldOnce(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>();
  return evidence.filter((each) => {
    const key = toldAs(each);
    return !seen.has(key) && seen.add(key);
  });
}

/** A name in a list of front matter says less than any sentence. */
function wordsFirst(evidence: readonly Evidence[]): Evidence[] {
  return [...evidence.filter((each) => !isListed(each)), ...evidence.filter(isListed)];
}

/** How likely people list one direction: four decimals. */
function likelihoodOf(pair: Pair, forwards: boolean, setting: Setting, signals: Float64Array): number {
  const stated = Math.max(0, amountOf(pair, forwards, "stated"));
  if (pair.notes[forwards ? 0 : 1]?.asWritten) return stated;
  const [requires, note] = forwards ? [pair.other, pair.notes[1]] : [pair.one, pair.notes[0]];
  const everyday = note === undefined && requires.common >= EVERYDAY ? EVERYDAY_FACTOR : 1;
  const guess = logistic(WEIGHTS[setting]["bias"] ?? 0, TABLES[setting], signals);
  return round4(noisyOr([Math.min(MAX_GUESS, guess * everyday), stated]));
}

/** How sure a direction is that is told: four decimals. */
function strengthOf(pair: Pair, forwards: boolean, setting: Setting, signals: Float64Array): number {
  const stated = Math.max(0, amountOf(pair, forwards, "stated"));
  const guess = logistic(STEP_WEIGHTS[setting]["bias"] ?? 0, STEP_TABLES[setting], signals);
  return round4(noisyOr([Math.min(MAX_GUESS, guess), stated]));
}

/** What the notes state first, then a relation that says so, then by how much each signal adds. */
function ranked(grounds: Ground[], table: Float64Array, signals: Float64Array): Ground[] {
  const worth = ({ signal }: Ground) => {
    if (signal === "stated") return Number.POSITIVE_INFINITY;
    if (signal === "requires") return Number.MAX_VALUE;
    const number = numberOfSignal(signal);
    return number < 0 ? 0 : table[number]! * signals[number]!;
  };
  return grounds.sort((a, b) => {
    const [one, other] = [worth(a), worth(b)];
    return one === other ? compare(a.reason, b.reason) : other - one;
  });
}

function logistic(bias: number, table: Float64Array, signals: Float64Array): number {
  let sum = bias;
  for (let i = 0; i < table.length; i++) sum += table[i]! * signals[i]!;
  return 1 / (1 + Math.exp(-sum));
}

/** Weights by the signals' numbers. */
function numbered(weights: Readonly<Record<Setting, Readonly<Record<string, number>>>>): Record<Setting, Float64Array> {
  const table = (setting: Setting) => Float64Array.from(SIGNALS, (name) => weights[setting][name] ?? 0);
  return { notes: table("notes"), sections: table("sections") };
}

const TABLES = numbered(WEIGHTS);
const STEP_TABLES = numbered(STEP_WEIGHTS);
