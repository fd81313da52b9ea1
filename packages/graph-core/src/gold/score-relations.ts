import { isOneOf } from "../model/relation.ts";
import type { CairnGraphFile } from "../model/interchange.ts";
import type { Gold, GoldRelation } from "./gold.ts";
import type { ConceptMatch } from "./match-concepts.ts";
import { byOutcomeAndLine, type GoldFinding, type RuleScore } from "./score.ts";
import type { Tally } from "./tally.ts";

type FileRelation = CairnGraphFile["relations"][number];

/** All that the gold says of one pair, and what the graph made of it. */
interface GoldPair extends GoldRelation {
  hit: boolean;
  typed: boolean;
  /** A relation of the graph whose type is none of the gold's. */
  wrong?: FileRelation;
}

const pairKey = (source: string, target: string): string => `${source}\0${target}`;

/**
 * Relations as directed pairs of found concepts, and as pairs with one of the gold's types; `contrasts-with` has no
 * direction. Two wrong relations of one pair are one fault; a pair whose types are all wrong is missed and noise as typed.
 */
export function scoreRelations(
  gold: Gold,
  graph: CairnGraphFile,
  match: ConceptMatch,
  tallies: { pairs: Tally; typed: Tally },
): { findings: GoldFinding[]; rules: Map<string, RuleScore> } {
  const pairs = pairsOf(gold);
  const optional = new Set(gold.concepts.filter((concept) => concept.optional).map(({ id }) => id));
  const judged = (pair: GoldPair): boolean =>
    !pair.optional && !optional.has(pair.source) && !optional.has(pair.target);
  const graphLabels = new Map(graph.concepts.map(({ id, label }) => [id, label]));
  const findings: GoldFinding[] = [];
  const rules = new Map<string, RuleScore>();
  const wrong = new Set<string>();
  const counted = new Map<string, Set<string>>();
  /** Counts a pair once for each rule that read it. */
  const count = (relation: FileRelation, pair: string, what: "right" | "noise" | "unjudged"): void => {
    for (const rule of rulesOf(relation)) {
      const score = rules.get(rule) ?? { right: 0, typed: 0, noise: 0, unjudged: 0 };
      rules.set(rule, score);
      const seen = counted.get(rule) ?? new Set();
      counted.set(rule, seen);
      if (!seen.has(pair)) score[what]++;
      seen.add(pair);
    }
  };
  for (const relation of graph.relations) {
    const [source, target] = [match.goldOf.get(relation.source), match.goldOf.get(relation.target)];
    if (source && target && source.id === target.id) continue;
    const pair = source && target && goldPair(pairs, source.id, target.id);
    const key =
      source && target ? pairKey(source.id, target.id) : pairKey(`?${relation.source}`, `?${relation.target}`);
    if (pair) {
      pair.hit = true;
      count(relation, pairKey(pair.source, pair.target), judged(pair) ? "right" : "unjudged");
      if (!isOneOf(relation.type, pair.types)) pair.wrong ??= relation;
      else {
        pair.typed = true;
        if (judged(pair)) countTyped(rules, counted, relation, pairKey(pair.source, pair.target));
      }
      continue;
    }
    // What is tied to an optional concept is not judged; an end that the gold does not know is a fault.
    if (source?.optional || target?.optional) {
      count(relation, key, "unjudged");
      continue;
    }
    count(relation, key, "noise");
    if (wrong.has(key)) continue;
    wrong.add(key);
    tallies.pairs.noise++;
    tallies.typed.noise++;
    findings.push(ofGraph("noise", relation, gold, graphLabels));
  }
  const labels = new Map(gold.concepts.map(({ id, label }) => [id, label]));
  for (const pair of pairs.values()) {
    if (!judged(pair)) continue;
    tallies.pairs[pair.hit ? "right" : "missed"]++;
    tallies.typed[pair.typed ? "right" : "missed"]++;
    if (!pair.hit) findings.push(ofGold(pair, gold, labels));
    else if (!pair.typed) {
      tallies.typed.noise++;
      if (pair.wrong) {
        const found = ofGraph("wrong-type", pair.wrong, gold, graphLabels);
        findings.push({ ...found, text: `${found.text}, not ${pair.types.join(" or ")}` });
      }
    }
  }
  return { findings: byOutcomeAndLine(findings), rules };
}

/** Relations of the gold that stand between the same ends, in the same direction, as one. */
function pairsOf(gold: Gold): Map<string, GoldPair> {
  const pairs = new Map<string, GoldPair>();
  for (const relation of gold.relations) {
    const key = pairKey(relation.source, relation.target);
    const known = pairs.get(key);
    if (known === undefined) pairs.set(key, { ...relation, hit: false, typed: false });
    else {
      known.types = [...new Set([...known.types, ...relation.types])];
      known.optional &&= relation.optional;
    }
  }
  return pairs;
}

function goldPair(pairs: Map<string, GoldPair>, source: string, target: string): GoldPair | undefined {
  const straight = pairs.get(pairKey(source, target));
  if (straight !== undefined) return straight;
  const back = pairs.get(pairKey(target, source));
  return back?.types.includes("contrasts-with") ? back : undefined;
}

function countTyped(
  rules: Map<string, RuleScore>,
  counted: Map<string, Set<string>>,
  relation: FileRelation,
  pair: string,
): void {
  for (const rule of rulesOf(relation)) {
    const [score, seen] = [rules.get(rule), counted.get(rule)];
    const key = `${pair}\0typed`;
    if (score && seen && !seen.has(key)) score.typed++;
    seen?.add(key);
  }
}

function rulesOf({ evidence }: FileRelation): string[] {
  return [...new Set(evidence.map(({ rule }) => rule))];
}

function ofGraph(
  outcome: GoldFinding["outcome"],
  relation: FileRelation,
  gold: Gold,
  labels: ReadonlyMap<string, string>,
): GoldFinding {
  const [first] = relation.evidence;
  const name = (id: string): string => labels.get(id) ?? id;
  return {
    outcome,
    kind: "relation",
    text: `${name(relation.source)} --${arrow(relation.label, relation.type)}--> ${name(relation.target)}`,
    note: gold.note,
    ...(first !== undefined && { line: first.start.line, rules: rulesOf(relation), quote: first.quote }),
  };
}

function ofGold(pair: GoldPair, gold: Gold, labels: ReadonlyMap<string, string>): GoldFinding {
  const name = (id: string): string => labels.get(id) ?? id;
  return {
    outcome: "missed",
    kind: "relation",
    text: `${name(pair.source)} --${arrow(pair.label, pair.types.join(" or "))}--> ${name(pair.target)}`,
    note: gold.note,
    ...(pair.line !== undefined && { line: pair.line }),
  };
}

function arrow(label: string | undefined, type: string): string {
  return label === undefined || label === type ? type : `${label} (${type})`;
}
