import { noisyOr, round4, saturate } from "../merge/numbers.ts";
import { compare } from "../merge/order.ts";
import { mergeEvidence } from "../merge/relations.ts";
import type { Evidence, Prerequisite, Relation, RelationType } from "../model/relation.ts";
import type { SignalFact } from "./signals.ts";

/**
 * How much each signal alone says that a concept cannot be understood without another (0 to 1). Signals of one direction
 * are combined by noisy-or.
 */
export const SIGNAL_WEIGHTS = {
  /** The note says so; times its own strength. */
  stated: 1,
  /** The required concept stands in the definition of the other. */
  definition: 0.45,
  /** Sections about one name the other, and not the other way round; times asymmetry and saturated count. */
  reference: 0.45,
  /** `concept --type--> required`, times the relation's confidence. */
  relations: {
    requires: 0.85,
    "is-a": 0.55,
    "part-of": 0.45,
    uses: 0.45,
    "applies-to": 0.15,
    affects: 0.15,
    produces: 0.1,
  } satisfies Partial<Record<RelationType, number>> as Partial<Record<RelationType, number>>,
  /** The broader concept (named in more notes) is the likelier requirement: factor for each doubling, up to three. */
  breadth: 1.08,
  /** Factor where the notes never explain the required concept under a heading or label of its own: it is everyday knowledge. */
  unexplained: 0.45,
  /** How much of what speaks for the opposite direction is taken off. */
  opposition: 0.6,
} as const;

/** Weaker hints than this make no prerequisite. */
export const MIN_STRENGTH = 0.22;

/** As many places as a person reads through. */
const MAX_EVIDENCE = 8;

/** One end of a pair. */
export interface PairEnd {
  id: string;
  label: string;
  /** log2 of the number of notes that name it. */
  breadth: number;
  /** Whether a title, heading or label of the notes is about it. */
  explained: boolean;
}

interface Signal {
  weight: number;
  reason: string;
  evidence: Evidence[];
}

export interface WeighInput {
  one: PairEnd;
  other: PairEnd;
  /** All facts between the two; `forwards`: it says that `one` requires `other`. */
  facts: readonly { forwards: boolean; fact: SignalFact }[];
  relations: readonly Relation[];
  /** The line of a note's text around an offset, for facts without a quote. */
  quoteAt: (note: string, offset: number) => string;
}

/**
 * Which of two concepts requires the other, if any: at most one direction.
 * @returns strength with four decimals, reason of the strongest signal, evidence ordered by place.
 */
export function weighPair(input: WeighInput): Prerequisite | undefined {
  const { one, other } = input;
  const forwards = signalsOf(input, true);
  const backwards = signalsOf(input, false);
  const tilt = SIGNAL_WEIGHTS.breadth ** Math.max(-3, Math.min(3, other.breadth - one.breadth));
  const [there, back] = [together(forwards, tilt), together(backwards, 1 / tilt)];
  const ahead = there > back || (there === back && compare(one.id, other.id) < 0);
  const [concept, requires, signals] = ahead ? [one, other, forwards] : [other, one, backwards];
  const stated = signals.some(({ weight }) => weight > 0.9);
  const standing = requires.explained || stated ? 1 : SIGNAL_WEIGHTS.unexplained;
  const strength = round4(standing * (Math.max(there, back) - SIGNAL_WEIGHTS.opposition * Math.min(there, back)));
  if (strength < MIN_STRENGTH) return undefined;
  return {
    concept: concept.id,
    requires: requires.id,
    strength: Math.min(0.99, strength),
    reason: signals[0]!.reason,
    evidence: mergeEvidence(signals.flatMap(({ evidence }) => evidence).slice(0, MAX_EVIDENCE)),
  };
}

function together(signals: readonly Signal[], factor: number): number {
  return Math.min(1, noisyOr(signals.map(({ weight }) => weight)) * factor);
}

/** Signals that one end requires the other, strongest first. */
function signalsOf({ one, other, facts, relations, quoteAt }: WeighInput, forwards: boolean): Signal[] {
  const [concept, requires] = forwards ? [one, other] : [other, one];
  const signals: Signal[] = [];
  const there = facts
    .filter((each) => each.forwards === forwards)
    .map(({ fact }) => fact)
    .sort(byPlace);
  const evidence = (fact: SignalFact): Evidence => ({
    start: { ...fact.start },
    end: { ...fact.end },
    note: fact.note,
    quote: fact.quote === "" ? quoteAt(fact.note, fact.start.offset) : fact.quote,
    rule: fact.rule,
  });
  for (const fact of there) {
    if (fact.kind !== "stated") continue;
    const reason = fact.reason || `The notes say that ${concept.label} requires ${requires.label}.`;
    signals.push({ weight: SIGNAL_WEIGHTS.stated * fact.amount, reason, evidence: [evidence(fact)] });
  }
  for (const relation of relations) {
    const weight = SIGNAL_WEIGHTS.relations[relation.type];
    if (relation.source !== concept.id || weight === undefined) continue;
    signals.push({
      weight: weight * relation.confidence,
      reason: relationReason(relation.type, concept.label, requires.label, relation.label),
      evidence: relation.evidence,
    });
  }
  const definitions = there.filter(({ kind }) => kind === "definition");
  if (definitions.length > 0) {
    const reason = `${concept.label} is explained through ${requires.label}.`;
    signals.push({ weight: SIGNAL_WEIGHTS.definition, reason, evidence: definitions.map(evidence) });
  }
  const references = there.filter(({ kind }) => kind === "reference");
  const [ahead, back] = [countReferences(facts, forwards), countReferences(facts, !forwards)];
  if (ahead > back) {
    const weight = (SIGNAL_WEIGHTS.reference * saturate(ahead, 1.5) * (ahead - back)) / (ahead + back);
    const reason = `What the notes say of ${concept.label} speaks of ${requires.label}.`;
    signals.push({ weight, reason, evidence: references.slice(0, 3).map(evidence) });
  }
  return signals.sort((a, b) => b.weight - a.weight || compare(a.reason, b.reason));
}

function countReferences(facts: WeighInput["facts"], forwards: boolean): number {
  let count = 0;
  for (const each of facts) if (each.forwards === forwards && each.fact.kind === "reference") count += each.fact.amount;
  return count;
}

function relationReason(type: RelationType, concept: string, requires: string, label: string): string {
  if (type === "is-a") return `${concept} is a kind of ${requires}.`;
  if (type === "part-of") return `${concept} is a part of ${requires}.`;
  return `${concept} ${label || type} ${requires}.`;
}

function byPlace(a: SignalFact, b: SignalFact): number {
  return (
    compare(a.note, b.note) ||
    a.start.offset - b.start.offset ||
    a.end.offset - b.end.offset ||
    compare(a.kind, b.kind) ||
    compare(a.rule, b.rule) ||
    compare(a.reason, b.reason) ||
    b.amount - a.amount ||
    compare(a.from, b.from) ||
    compare(a.to, b.to)
  );
}
