import { type AnyRelationType, closedType } from "../model/relation.ts";
import { STATED_RULES, UNSAID_RULE } from "../model/reading.ts";
import type { RelationFact } from "./claims.ts";
import { compare } from "./order.ts";
import { slotOf } from "./relations.ts";

/** How often words are told under one type, and how surely at most. */
interface Share {
  type: AnyRelationType;
  /** Whether somebody chose it. */
  chosen: boolean;
  count: number;
  confidence: number;
}

/** Whether a fact's type is no guess: a typed link has it. */
const isChosen = ({ reading: { rule } }: RelationFact): boolean => STATED_RULES.has(rule);

/** Whether a fact is of a type of the user's own, which a rule of theirs gives: it stands by itself, with the evidence that the rule gave. */
const isOwn = ({ reading: { type } }: RelationFact): boolean => closedType(type) !== type;

/**
 * The facts between two concepts, each label under one type for each direction: "backpropagation calculates the gradient" is one statement, though one
 * sentence looks like `produces` and the next like `applies-to`. The type is a typed link's, else the one told most often
 * with these words; ties: the surer, then the first by code units. A typed link's type is never changed, and one of the user's own has no part in this.
 * @param isForwards whether a fact leads from the first to the second of the two.
 * @param stated slots ({@link slotOf}) that the author speaks of: their facts stay where the author found them.
 * @returns the facts in the order given. Cost: linear in them.
 */
export function oneTypePerLabel(
  facts: readonly RelationFact[],
  isForwards: (fact: RelationFact) => boolean,
  stated: ReadonlySet<string>,
): readonly RelationFact[] {
  const first = facts[0]?.reading.type;
  if (facts.every(({ reading }) => reading.type === first)) return facts;
  const shares = new Map<string, Share[]>();
  const wordsOf = (fact: RelationFact) =>
    fact.reading.rule === UNSAID_RULE || isOwn(fact) ? undefined : `${fact.reading.label} ${isForwards(fact) ? 1 : 2}`;
  for (const fact of facts) {
    const words = wordsOf(fact);
    if (words === undefined) continue;
    const { type, confidence } = fact.reading;
    const list = shares.get(words);
    const share = list?.find((known) => known.type === type);
    const chosen = isChosen(fact);
    if (share !== undefined) {
      share.count++;
      share.chosen ||= chosen;
      share.confidence = Math.max(share.confidence, confidence);
    } else if (list === undefined) shares.set(words, [{ type, chosen, count: 1, confidence }]);
    else list.push({ type, chosen, count: 1, confidence });
  }
  const types = new Map([...shares].map(([words, list]) => [words, list.length === 1 ? undefined : largest(list)]));
  return facts.map((fact) => {
    const words = wordsOf(fact);
    const type = words === undefined ? undefined : types.get(words);
    if (type === undefined || type === fact.reading.type || isChosen(fact)) return fact;
    if (stated.has(slotOf(fact.reading.type, isForwards(fact)))) return fact;
    return { ...fact, reading: { ...fact.reading, type } };
  });
}

function largest(shares: readonly Share[]): AnyRelationType {
  const [best] = [...shares].sort(
    (a, b) =>
      Number(b.chosen) - Number(a.chosen) ||
      b.count - a.count ||
      b.confidence - a.confidence ||
      compare(a.type, b.type),
  );
  return best!.type;
}
