/**
 * How right a graph is, against what a person drew of the same notes.
 *
 * @packageDocumentation
 */
export type { Gold, GoldConcept, GoldPrerequisite, GoldRelation } from "./gold.ts";
export { parseGold } from "./parse-gold.ts";
export { GOLD_KINDS, type GoldFinding, type GoldKind, type GoldScore, type RuleScore } from "./score.ts";
export { scoreGraph } from "./score-graph.ts";
export { addScores, type GoldTotal } from "./total.ts";
export { figuresOf, type Figures, type Tally } from "./tally.ts";
