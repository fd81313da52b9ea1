import type { CairnGraphFile } from "../model/interchange.ts";
import type { Gold } from "./gold.ts";
import type { ConceptMatch } from "./match-concepts.ts";
import { byOutcomeAndLine, type GoldFinding } from "./score.ts";
import type { Tally } from "./tally.ts";

/**
 * A prerequisite holds when it follows from those of the other side: whether a step in between is drawn is taste. Only
 * those between concepts that were found, and that are not optional, are judged as noise: what was found too much was
 * counted already.
 */
export function scorePrerequisites(
  gold: Gold,
  graph: CairnGraphFile,
  match: ConceptMatch,
  tally: Tally,
): GoldFinding[] {
  const findings: GoldFinding[] = [];
  const label = new Map(gold.concepts.map((concept) => [concept.id, concept.label]));
  const optional = new Set(gold.concepts.filter((concept) => concept.optional).map(({ id }) => id));
  const text = (concept: string, requires: string): string =>
    `${label.get(concept) ?? concept} requires ${label.get(requires) ?? requires}`;
  // Concepts that the gold does not know keep their place in a chain, under a name that no gold concept has.
  const idOf = (id: string): string => match.goldOf.get(id)?.id ?? `?${id}`;
  const goldReach = reachOf(gold.prerequisites.map(({ concept, requires }) => [concept, requires]));
  const graphReach = reachOf(graph.prerequisites.map(({ concept, requires }) => [idOf(concept), idOf(requires)]));
  for (const { concept, requires, optional } of gold.prerequisites) {
    if (optional) continue;
    if (graphReach(concept).has(requires)) tally.right++;
    else {
      tally.missed++;
      findings.push({ outcome: "missed", kind: "prerequisite", text: text(concept, requires), note: gold.note });
    }
  }
  for (const prerequisite of graph.prerequisites) {
    const concept = match.goldOf.get(prerequisite.concept)?.id;
    const requires = match.goldOf.get(prerequisite.requires)?.id;
    if (concept === undefined || requires === undefined || concept === requires) continue;
    if (optional.has(concept) || optional.has(requires) || goldReach(concept).has(requires)) continue;
    tally.noise++;
    const [first] = prerequisite.evidence;
    findings.push({
      outcome: "noise",
      kind: "prerequisite",
      text: text(concept, requires),
      note: gold.note,
      ...(first !== undefined && {
        line: first.start.line,
        rules: [...new Set(prerequisite.evidence.map(({ rule }) => rule))],
        quote: first.quote,
      }),
    });
  }
  return byOutcomeAndLine(findings);
}

/** All that can be reached from a node along the pairs; each node's is walked once. */
function reachOf(pairs: readonly (readonly [string, string])[]): (from: string) => ReadonlySet<string> {
  const next = new Map<string, string[]>();
  for (const [from, to] of pairs) {
    const known = next.get(from);
    if (known === undefined) next.set(from, [to]);
    else known.push(to);
  }
  const done = new Map<string, ReadonlySet<string>>();
  return (from) => {
    const known = done.get(from);
    if (known !== undefined) return known;
    const reached = new Set<string>();
    const waiting = [...(next.get(from) ?? [])];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (reached.has(at)) continue;
      reached.add(at);
      waiting.push(...(next.get(at) ?? []));
    }
    done.set(from, reached);
    return reached;
  };
}
