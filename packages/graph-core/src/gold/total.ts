import { GOLD_KINDS, type GoldKind, type GoldScore, type RuleScore } from "./score.ts";
import { addTally, emptyTally, figuresOf, type Figures, type Tally } from "./tally.ts";

/** The figures over some notes, every judged thing counting the same (micro-average). */
export interface GoldTotal {
  /** By kind: the tallies summed over the notes, and the shares that come of them. */
  figures: Record<GoldKind, Figures & Tally>;
  /**
   * Relations by the rule that read them, the most frequent first, ties by name. Precision is of the rule's judged pairs;
   * recall is the share of all pairs of the gold that it found.
   */
  rules: ({ rule: string } & RuleScore & Pick<Figures, "precision" | "recall">)[];
}

/** Sums up the scores of notes. Linear. */
export function addScores(scores: readonly GoldScore[]): GoldTotal {
  const tallies = { concepts: emptyTally(), pairs: emptyTally(), typed: emptyTally(), prerequisites: emptyTally() };
  const rules = new Map<string, RuleScore>();
  for (const score of scores) {
    for (const kind of GOLD_KINDS) addTally(tallies[kind], score.tallies[kind]);
    for (const [rule, { right, typed, noise, unjudged }] of score.rules) {
      const sum = rules.get(rule) ?? { right: 0, typed: 0, noise: 0, unjudged: 0 };
      rules.set(rule, {
        right: sum.right + right,
        typed: sum.typed + typed,
        noise: sum.noise + noise,
        unjudged: sum.unjudged + unjudged,
      });
    }
  }
  const withFigures = (kind: GoldKind): Figures & Tally => ({ ...figuresOf(tallies[kind]), ...tallies[kind] });
  const pairs = tallies.pairs.right + tallies.pairs.missed;
  const sizeOf = (rule: RuleScore): number => rule.right + rule.noise + rule.unjudged;
  return {
    figures: {
      concepts: withFigures("concepts"),
      pairs: withFigures("pairs"),
      typed: withFigures("typed"),
      prerequisites: withFigures("prerequisites"),
    },
    rules: [...rules]
      .map(([rule, score]) => ({
        rule,
        ...score,
        precision: score.right / (score.right + score.noise || 1),
        recall: score.right / (pairs || 1),
      }))
      .sort((a, b) => sizeOf(b) - sizeOf(a) || (a.rule < b.rule ? -1 : 1)),
  };
}
