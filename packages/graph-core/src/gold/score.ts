import type { Tally } from "./tally.ts";

/** What is counted: concepts, pairs of ends with the direction, pairs with the right type, prerequisites. */
export const GOLD_KINDS = ["concepts", "pairs", "typed", "prerequisites"] as const;
/** What is compared: a kind of thing that gold has. */
export type GoldKind = (typeof GOLD_KINDS)[number];

/** One thing that differs from the gold, with the place to look at. */
export interface GoldFinding {
  /** `missed`: only the gold has it; `noise`: only the graph has it; `wrong-type`: the ends are right, the type is not. */
  outcome: "missed" | "noise" | "wrong-type";
  /** What sort of thing differs. */
  kind: "concept" | "relation" | "prerequisite";
  /** As it is written: a name, or `source --label (type)--> target`. */
  text: string;
  /** Path of the note. */
  note: string;
  /** From 1; missing where the gold names no place. */
  line?: number;
  /** Names of the rules that read it, where the graph says it. */
  rules?: string[];
  /** The note's words, where the graph says it. */
  quote?: string;
}

/** What a rule brought. A pair that two rules read counts for both. */
export interface RuleScore {
  /** Pairs that the gold has, in their direction. */
  right: number;
  /** Of these, the ones with a right type. */
  typed: number;
  /** Pairs that the gold does not have. */
  noise: number;
  /** Pairs that are optional in the gold, or tied to something that is: neither right nor wrong. */
  unjudged: number;
}

/** How near a graph comes to what a person drew of a note. */
export interface GoldScore {
  /** Path of the note. */
  note: string;
  /** For each kind of thing, how much was right, noise and missed; optional things count in none of them. */
  tallies: Record<GoldKind, Tally>;
  /** Rules of relations by name, in the order of the graph. */
  rules: Map<string, RuleScore>;
  /** By kind, missed before noise, then by line. */
  findings: GoldFinding[];
}

const OUTCOMES: readonly GoldFinding["outcome"][] = ["missed", "wrong-type", "noise"];

/** Sorts in place; what has no line comes last. */
export function byOutcomeAndLine(findings: GoldFinding[]): GoldFinding[] {
  const line = (each: GoldFinding): number => each.line ?? Number.MAX_SAFE_INTEGER;
  return findings.sort((a, b) => OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome) || line(a) - line(b));
}
