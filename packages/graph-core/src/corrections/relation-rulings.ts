import type { RelationFact } from "../merge/claims.ts";
import { distinctEvidence, evidenceOf, type RelationDraft, slotOf } from "../merge/relations.ts";
import type { AnyRelationType } from "../model/relation.ts";
import { type Correction, CORRECTION_RULE, CORRECTIONS_FILE } from "./correction.ts";
import type { RelationRuling } from "./rulings.ts";

/** Whether a correction found what it speaks of; `against`: the one that holds instead. */
export interface Outcome {
  matched: boolean;
  against?: Correction;
}

/** What the author makes of the facts between two concepts. */
export interface RuledFacts {
  /** The notes' facts as they stand then, and those that the author adds. */
  facts: RelationFact[];
  /** What the author vouches for, by slot ({@link slotOf}). */
  sure: Map<string, { label: string | undefined; said: Correction[] }>;
  outcomes: Map<RelationRuling, Outcome>;
}

/**
 * Applies the author's corrections to the facts between two concepts, in the order of the file: each finds what those before
 * it left. Of two that contradict each other the later one holds.
 * @param rulings in any order; @param isForwards whether a fact or ruling leads from the first to the second of the two.
 * Cost: rulings × (rulings + facts) of this pair.
 */
export function ruleFacts(
  notes: readonly RelationFact[],
  rulings: readonly RelationRuling[],
  isForwards: (fact: { from: string }) => boolean,
): RuledFacts {
  const outcomes = new Map<RelationRuling, Outcome>();
  // The author rules on few pairs.
  if (rulings.length === 0) return { facts: [...notes], sure: new Map(), outcomes };
  const slot = (fact: { from: string }, type: AnyRelationType) => slotOf(type, isForwards(fact));
  const active = holding(rulings, slot, outcomes);
  let facts = [...notes];
  const sure: RuledFacts["sure"] = new Map();
  for (const ruling of active) {
    const at = slot(ruling, ruling.type);
    const isMeant = (fact: RelationFact) =>
      slot(fact, fact.reading.type) === at && (ruling.note === undefined || ruling.note === fact.note);
    const matched = ruling.does === "add" || facts.some(isMeant);
    outcomes.set(ruling, { ...outcomes.get(ruling), matched });
    if (!matched) continue;
    if (ruling.does === "reject") {
      facts = facts.filter((fact) => !isMeant(fact));
      if (!facts.some((fact) => slot(fact, fact.reading.type) === at)) sure.delete(at);
      continue;
    }
    if (ruling.does === "add") facts.push(addedFact(ruling));
    if (ruling.does === "retype") {
      facts = facts.map((fact) => (isMeant(fact) ? retyped(fact, ruling.becomes) : fact));
    }
    const said = sure.get(at)?.said ?? [];
    const moved = ruling.does === "retype" && ruling.note === undefined;
    if (moved) sure.delete(at);
    const stands = slot(ruling, ruling.becomes);
    const before = sure.get(stands);
    sure.set(stands, {
      label: ruling.label ?? before?.label,
      said: [...(before?.said ?? []), ...(moved ? said : []), ruling.correction],
    });
  }
  return { facts, sure, outcomes };
}

/** Makes drafts that the author vouches for certain, under the author's label, with the correction as the first evidence. */
export function vouch(drafts: readonly RelationDraft[], sure: RuledFacts["sure"]): RelationDraft[] {
  if (sure.size === 0) return [...drafts];
  return drafts.map((draft) => {
    const known = sure.get(slotOf(draft.type, draft.forwards));
    if (known === undefined) return draft;
    const said = known.said.map((correction) => evidenceOf(CORRECTIONS_FILE, { ...correction, rule: CORRECTION_RULE }));
    return {
      ...draft,
      label: known.label ?? draft.label,
      confidence: 1,
      evidence: distinctEvidence([...said, ...draft.evidence]),
    };
  });
}

/**
 * The rulings to apply, in order. Notes in `outcomes` which ones a later one contradicts. What a later `reject` takes away is
 * still applied before it, so that it takes away what the author saw: a relation that was retyped, and not what it was before.
 */
function holding(
  rulings: readonly RelationRuling[],
  slot: (fact: { from: string }, type: AnyRelationType) => string,
  outcomes: Map<RelationRuling, Outcome>,
): RelationRuling[] {
  const sorted = [...rulings].sort((a, b) => a.correction.order - b.correction.order);
  let active: RelationRuling[] = [];
  for (const later of sorted) {
    active = active.filter((earlier) => {
      if (!contradict(earlier, later, slot)) return true;
      outcomes.set(earlier, { matched: true, against: later.correction });
      return later.does === "reject" || (earlier.does === "relabel" && later.does === "relabel");
    });
    active.push(later);
  }
  return active;
}

function contradict(
  earlier: RelationRuling,
  later: RelationRuling,
  slot: (fact: { from: string }, type: AnyRelationType) => string,
): boolean {
  const overlap = earlier.note === later.note || (earlier.note === undefined && later.does !== "reject");
  if (!overlap) return false;
  const [asked, stands] = [slot(later, later.type), slot(later, later.becomes)];
  // What the earlier one takes away, the later one wants to be there; or the other way round.
  const taken = earlier.does === "reject" || earlier.does === "retype" ? slot(earlier, earlier.type) : undefined;
  if (taken !== undefined && later.does !== "reject" && (taken === asked || taken === stands)) return true;
  const given = earlier.does === "reject" ? undefined : slot(earlier, earlier.becomes);
  if (given !== asked) return false;
  return (
    later.does === "reject" || (earlier.does === "relabel" && later.does === "relabel" && earlier.label !== later.label)
  );
}

function addedFact({ correction, from, to, type, label }: RelationRuling): RelationFact {
  const { span, quote } = correction;
  const words = label ?? wordsOf(type);
  const reading = { type, label: words, confidence: 1, rule: CORRECTION_RULE, span, quote };
  return { from, to, note: CORRECTIONS_FILE, reading };
}

/** A note's own verb phrase stays; words that only stand for the type change with it. */
function retyped(fact: RelationFact, type: AnyRelationType): RelationFact {
  const { reading } = fact;
  const label =
    reading.rule === CORRECTION_RULE && reading.label === wordsOf(reading.type) ? wordsOf(type) : reading.label;
  return { ...fact, reading: { ...reading, type, label } };
}

function wordsOf(type: AnyRelationType): string {
  return type.replaceAll("-", " ");
}
