import { closedType, type Evidence, type AnyRelationType, type RelationType } from "../model/relation.ts";
import { type RelationReading, UNSAID_RULE } from "../model/reading.ts";
import type { RelationFact } from "./claims.ts";
import { noisyOr, round4 } from "./numbers.ts";
import { compare, listAt } from "./order.ts";
import { isLong } from "./repeated-words.ts";

/** A relation between two groups of keys, before it is known under which ids they appear. */
export interface RelationDraft {
  /** It leads from the pair's `one` to its `other`. */
  forwards: boolean;
  type: AnyRelationType;
  label: string;
  confidence: number;
  evidence: Evidence[];
  /** Numbers of the facts that each of the evidence is of; of one that has none, -1. */
  rows: readonly number[];
  /** How many facts it adds up, those at one place among them. */
  size: number;
}

/** What of a fact counts once it is known which way it leads. */
export type SaidFact = Pick<RelationFact, "note" | "reading" | "row">;

/** Types that say the same in either direction: their readings meet in one relation. */
const SYMMETRIC: ReadonlySet<RelationType> = new Set(["contrasts-with"]);

/** What one relation between two concepts is told apart by: its type, and its direction where that matters. */
export function slotOf(type: AnyRelationType, forwards: boolean): string {
  return SYMMETRIC.has(closedType(type)) ? type : `${type} ${forwards ? 1 : 2}`;
}

/**
 * The relations that facts between two concepts add up to: one per direction and type. What no words tell is no relation of its own beside one that
 * leads the same way: its sentences are further evidence of the surest of these, and make it no surer.
 * @param isForwards whether a fact leads from the first to the second of the two.
 * @param stated slots ({@link slotOf}) that the author speaks of: they stay by themselves.
 * @returns ordered by type, then direction. Cost: n log n in the facts.
 */
export function draftRelations(
  facts: readonly RelationFact[],
  isForwards: (fact: RelationFact) => boolean,
  maxConfidence: number,
  stated: { has: (slot: string) => boolean } = NOTHING,
): RelationDraft[] {
  // Most pairs have one.
  if (facts.length === 1) return [draftRelation(facts, isForwards, maxConfidence)];
  const byKind = new Map<string, RelationFact[]>();
  let [from, isAhead] = ["", false];
  let [type, isLastAhead, list] = ["", false, [] as RelationFact[]];
  for (const fact of facts) {
    // Those of one tie come behind each other, and as a rule many of one type.
    if (fact.from !== from) [from, isAhead] = [fact.from, isForwards(fact)];
    if (fact.reading.type !== type || isAhead !== isLastAhead) {
      [type, isLastAhead] = [fact.reading.type, isAhead];
      list = listAt(byKind, slotOf(fact.reading.type, isAhead));
    }
    list.push(fact);
  }
  const drafts = [...byKind.entries()]
    .sort(([a], [b]) => compare(a, b))
    .map(([slot, list]) => {
      const draft = draftRelation(list.sort(byPlace), isForwards, maxConfidence);
      return { draft, isBare: draft.type === "related-to" && !stated.has(slot) && list.every(isUnsaid) };
    });
  return drafts.length === 1 ? [drafts[0]!.draft] : withoutBare(drafts);
}

const NOTHING = { has: () => false };

function isUnsaid({ reading }: SaidFact): boolean {
  return reading.rule === UNSAID_RULE;
}

/**
 * The drafts of one pair, in their order; those that no words tell are evidence of the surest other one that leads the same way, where there is
 * one.
 */
function withoutBare(drafts: readonly { draft: RelationDraft; isBare: boolean }[]): RelationDraft[] {
  const hosts = new Map<boolean, RelationDraft>();
  for (const { draft, isBare } of drafts) {
    const host = hosts.get(draft.forwards);
    if (!isBare && (host === undefined || draft.confidence > host.confidence)) hosts.set(draft.forwards, draft);
  }
  const bare = new Map<RelationDraft | undefined, RelationDraft>();
  for (const { draft, isBare } of drafts) if (isBare) bare.set(hosts.get(draft.forwards), draft);
  return drafts
    .filter(({ draft, isBare }) => !isBare || !hosts.has(draft.forwards))
    .map(({ draft }) => (bare.has(draft) ? withEvidenceOf(draft, bare.get(draft)!) : draft));
}

function withEvidenceOf(told: RelationDraft, bare: RelationDraft): RelationDraft {
  const { evidence, rows, size } = told;
  return {
    ...told,
    evidence: [...evidence, ...bare.evidence],
    rows: [...rows, ...bare.rows],
    size: size + bare.size,
  };
}

/** @param sorted facts of one kind, by place. */
export function draftRelation<F extends SaidFact>(
  sorted: readonly F[],
  isForwards: (fact: F) => boolean,
  maxConfidence: number,
): RelationDraft {
  const [first] = sorted;
  if (sorted.length === 1) return draftOfOne(first!, isForwards(first!), maxConfidence);
  const surest = surestOf(sorted);
  const label = commonLabel(sorted.map(({ reading }) => reading));
  return {
    forwards: isForwards(surest),
    type: surest.reading.type,
    label,
    confidence: combinedConfidence(sorted, maxConfidence),
    size: sorted.length,
    ...distinctPlaces(sorted, leadOf(sorted, label)),
  };
}

/** What most are: they are made again whenever they are asked for. */
function draftOfOne({ note, reading, row = -1 }: SaidFact, forwards: boolean, maxConfidence: number): RelationDraft {
  const { type, label, confidence } = reading;
  const evidence = [evidenceOf(note, reading)];
  return {
    forwards,
    type,
    label,
    confidence: confidenceOfOne(confidence, maxConfidence),
    evidence,
    rows: [row],
    size: 1,
  };
}

/** Of the facts with that label the surest, of more words than a name where there is one. */
function leadOf<F extends SaidFact>(sorted: readonly F[], label: string): F {
  const saying = sorted.filter(({ reading }) => reading.label === label);
  const inWords = saying.filter(({ reading }) => isLong(reading.quote));
  return surestOf(inWords.length > 0 ? inWords : saying);
}

/** @param sorted one at least. @returns of equally sure ones the first. */
function surestOf<F extends SaidFact>(sorted: readonly F[]): F {
  let surest = sorted[0]!;
  for (const fact of sorted) if (fact.reading.confidence > surest.reading.confidence) surest = fact;
  return surest;
}

/**
 * The evidence of facts by place, where the same rule on the same place stands once. What says the relation's label stands before them all, for a
 * reader who looks at one sentence must find there what the relation says.
 * @param lead one of `sorted`.
 */
function distinctPlaces(sorted: readonly SaidFact[], lead: SaidFact): Pick<RelationDraft, "evidence" | "rows"> {
  const first: SaidFact[] = [];
  for (const fact of sorted) {
    const last = first.at(-1);
    if (last === undefined || !isSameStatement(last, fact)) first.push(fact);
    else if (compare(fact.reading.quote, last.reading.quote) < 0) first[first.length - 1] = fact;
  }
  const led = ledBy(first, (fact) => isSameStatement(fact, lead));
  return {
    evidence: led.map(({ note, reading }) => evidenceOf(note, reading)),
    rows: led.map(({ row = -1 }) => row),
  };
}

/** A list with its first item that `isLead` before all others. @param list holds one. */
function ledBy<T>(list: readonly T[], isLead: (item: T) => boolean): T[] {
  const at = list.findIndex(isLead);
  return [list[at]!, ...list.slice(0, at), ...list.slice(at + 1)];
}

/** Whether the same rule reads the same place. */
function isSameStatement(one: SaidFact, other: SaidFact): boolean {
  return isSamePlace(one, other) && one.reading.rule === other.reading.rule;
}

function isSamePlace({ note, reading: { span } }: SaidFact, other: SaidFact): boolean {
  const { start, end } = other.reading.span;
  return note === other.note && span.start.offset === start.offset && span.end.offset === end.offset;
}

/** The evidence of one statement of a note. */
export function evidenceOf(
  note: string,
  { span, quote, rule }: Pick<RelationReading, "span" | "quote" | "rule">,
): Evidence {
  // The positions are the reading's own: there are as many as statements in the vault.
  return { start: span.start, end: span.end, note, quote, rule };
}

/** Evidence in the order given; the same rule on the same place stands once, where it stands first. */
export function distinctEvidence(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>();
  return evidence.filter(({ note, start, end, rule }) => {
    const key = `${start.offset} ${end.offset} ${rule} ${note}`;
    return !seen.has(key) && seen.add(key);
  });
}

/**
 * Of facts by place: several rules that read the same words are no independent witnesses, nor is a sentence and its copies: the surest counts; places
 * count by noisy-or.
 */
function combinedConfidence(sorted: readonly SaidFact[], max: number): number {
  const surest: number[] = [];
  const sentences = new Map<string, number>();
  let [last, lastAt] = [undefined as SaidFact | undefined, 0];
  for (const fact of sorted) {
    const { quote, confidence } = fact.reading;
    const isSentence = isLong(quote);
    let at = isSentence ? sentences.get(quote) : last !== undefined && isSamePlace(last, fact) ? lastAt : undefined;
    if (at === undefined) {
      at = surest.push(0) - 1;
      if (isSentence) sentences.set(quote, at);
    }
    if (!isSentence) [last, lastAt] = [fact, at];
    surest[at] = Math.max(surest[at]!, confidence);
  }
  return combined(surest, max);
}

/** How sure a relation of a single statement is. */
export function confidenceOfOne(confidence: number, maxConfidence: number): number {
  return combined([Math.max(0, confidence)], maxConfidence);
}

function combined(places: Iterable<number>, max: number): number {
  return round4(Math.min(max, noisyOr(places)));
}

/** The most frequent label of those that a note has words for, else of all; ties: the surer one, then by code units. */
function commonLabel(readings: readonly Pick<RelationReading, "label" | "confidence" | "rule">[]): string {
  const labels = new Map<string, { count: number; confidence: number }>();
  const isSaid = readings.some(({ rule }) => rule !== UNSAID_RULE);
  for (const { label, confidence, rule } of readings) {
    if (isSaid && rule === UNSAID_RULE) continue;
    const known = labels.get(label);
    if (known === undefined) labels.set(label, { count: 1, confidence: Math.max(0, confidence) });
    else {
      known.count++;
      known.confidence = Math.max(known.confidence, confidence);
    }
  }
  const [best] = [...labels].sort(
    ([a, x], [b, y]) => y.count - x.count || y.confidence - x.confidence || compare(a, b),
  );
  return best![0];
}

function byPlace(a: RelationFact, b: RelationFact): number {
  const left = a.reading;
  const right = b.reading;
  return (
    compare(a.note, b.note) ||
    left.span.start.offset - right.span.start.offset ||
    left.span.end.offset - right.span.end.offset ||
    compare(left.rule, right.rule) ||
    right.confidence - left.confidence ||
    compare(left.label, right.label) ||
    compare(a.from, b.from) ||
    compare(a.to, b.to) ||
    compare(left.quote, right.quote)
  );
}
