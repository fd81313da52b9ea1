import type { CairnGraphFile } from "../model/interchange.ts";
import type { Gold, GoldConcept } from "./gold.ts";
import { matchConcepts, type ConceptMatch } from "./match-concepts.ts";
import { scorePrerequisites } from "./score-prerequisites.ts";
import { scoreRelations } from "./score-relations.ts";
import { byOutcomeAndLine, type GoldFinding, type GoldScore } from "./score.ts";
import { emptyTally, type Tally } from "./tally.ts";

/**
 * Compares the graph of one note with what a person drew of it. Optional gold is neither rewarded nor punished, nor is a
 * tie of an optional concept. Pure.
 * @param text - the note, to tell where the names of missed concepts stand
 * Cost: linear in both graphs, besides the closure of prerequisites (their number squared at worst).
 *
 * @example
 * ```js
 * import { ConceptIndex } from "@cairn/graph-core";
 * import { parseGold, scoreGraph } from "@cairn/graph-core/gold";
 *
 * const index = new ConceptIndex();
 * index.setNote({ path: "cell.md", text: "# Cell\n\nA cell contains a nucleus." });
 * index.setNote({ path: "mitosis.md", text: "# Mitosis\n\nMitosis requires a cell." });
 * const drawn = { note: "cell.md", concepts: [{ id: "cell", label: "Cell" }, { id: "nucleus", label: "Nucleus" }], relations: [] };
 * const gold = parseGold(JSON.stringify(drawn), "cell.gold.json", "cell.md");
 * const { tallies } = scoreGraph(gold, index.toJSON(), index.note("cell.md").text);
 * console.log(tallies.concepts.right, tallies.concepts.missed);
 * // → 2 0
 * ```
 */
export function scoreGraph(gold: Gold, graph: CairnGraphFile, text: string): GoldScore {
  const match = matchConcepts(gold, graph);
  const tallies = { concepts: emptyTally(), pairs: emptyTally(), typed: emptyTally(), prerequisites: emptyTally() };
  const findings = scoreConcepts(gold, match, text, tallies.concepts);
  const relations = scoreRelations(gold, graph, match, tallies);
  findings.push(...relations.findings, ...scorePrerequisites(gold, graph, match, tallies.prerequisites));
  return { note: gold.note, tallies, rules: relations.rules, findings };
}

function scoreConcepts(gold: Gold, match: ConceptMatch, text: string, tally: Tally): GoldFinding[] {
  const findings: GoldFinding[] = [];
  const lower = text.toLowerCase();
  for (const concept of gold.concepts) {
    if (concept.optional) continue;
    if (match.found.has(concept.id)) {
      tally.right++;
      continue;
    }
    tally.missed++;
    const line = lineOfName(concept, lower) ?? lineOfRelation(concept, gold);
    findings.push({ ...finding(gold, "missed", concept.label), ...(line !== undefined && { line }) });
  }
  const noise = [
    ...match.unknown.map((concept) => ({ concept, text: concept.label })),
    ...match.twice.map((concept) => ({
      concept,
      text: `${concept.label} (apart from ${match.goldOf.get(concept.id)?.label ?? "another"})`,
    })),
  ];
  tally.noise += noise.length;
  for (const { concept, text } of noise) {
    const line = concept.mentions[0]?.line;
    findings.push({ ...finding(gold, "noise", text), ...(line !== undefined && { line }) });
  }
  return byOutcomeAndLine(findings);
}

function finding(gold: Gold, outcome: GoldFinding["outcome"], text: string): GoldFinding {
  return { outcome, kind: "concept", text, note: gold.note };
}

/** The first line on which one of the names stands, the label before the aliases. */
function lineOfName({ label, aliases }: GoldConcept, lower: string): number | undefined {
  for (const name of [label, ...aliases]) {
    const at = lower.indexOf(name.toLowerCase());
    if (name !== "" && at >= 0) return lower.slice(0, at).split("\n").length;
  }
  return undefined;
}

function lineOfRelation({ id }: GoldConcept, gold: Gold): number | undefined {
  return gold.relations.find(({ source, target, line }) => line !== undefined && (source === id || target === id))
    ?.line;
}
