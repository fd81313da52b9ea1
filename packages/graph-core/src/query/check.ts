import { commonness } from "@cairn/english-model";
import { compare } from "../merge/order.ts";
import type { Concept } from "../model/concept.ts";
import { singular } from "../model/names.ts";
import { findContradictions } from "./check-contradictions.ts";
import { findDenied } from "./check-denials.ts";
import { findBrokenLinks, findDuplicateTopics, findEmpty, findOrphans } from "./check-notes.ts";
import { type CheckInput, type Finding, placesOf } from "./finding.ts";
import type { GraphReader } from "./graph-reader.ts";

/**
 * What is wrong with the notes, or may be: by note, then line, column, rule, message.
 * Cost: one pass over notes, links and relations.
 */
export async function check(input: CheckInput): Promise<Finding[]> {
  const concepts = await allConcepts(input.reader);
  const found = [
    ...findBrokenLinks(input),
    ...input.warnings.map(({ note, line, code, message }): Finding => ({
      rule: "unreadable",
      severity: "warning",
      note,
      line,
      column: 1,
      related: [],
      message: `${message} (${code})`,
    })),
    ...(await findContradictions(input.reader, concepts)),
    ...(await findDenied(input.reader, input.said, concepts)),
    ...findCycles(input, concepts),
    ...(await findDuplicateTopics(input, concepts)),
    ...(await findUnexplained(input.reader, concepts)),
    ...findEmpty(input),
    ...(await findOrphans(input)),
  ];
  return found.sort(
    (a, b) =>
      compare(a.note, b.note) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.rule, b.rule) ||
      compare(a.message, b.message),
  );
}

function findCycles({ cycles }: CheckInput, concepts: ReadonlyMap<string, Concept>): Finding[] {
  const label = (id: string): string => concepts.get(id)?.label ?? id;
  return cycles.flatMap(({ concept, requires, evidence, against }) => {
    const [first] = evidence;
    const home = concepts.get(concept)?.home;
    const place = first ? { note: first.note, line: first.start.line, column: first.start.column } : undefined;
    if (place === undefined && home === undefined) return [];
    const [from = "", ...way] = against.map(label);
    return {
      rule: "cycle",
      severity: "warning",
      message: `${label(concept)} is said to need ${label(requires)}, but stronger words say that ${from} needs ${way.join(", which needs ")}.`,
      ...(place ?? { ...home!, column: 1 }),
      related: placesOf(evidence),
    };
  });
}

/** What one or two concepts need, or a few notes name in passing, is no gap: everyday words would fill the list. */
const NEEDED_OFTEN = 3;
const NAMED_OFTEN = 5;
/** Of {@link commonness}: from here on a word has to be needed twice as often, and from there on it is never told. */
const COMMON = 2;
const VERY_COMMON = 4;
/**
 * So many are told, the most important ones. What notes do not explain is mostly what their readers know, the more so the further one goes
 * down, and what is wrong stood among a hundred of them. `gaps` has all.
 */
const MOST_UNEXPLAINED = 20;

async function findUnexplained(reader: GraphReader, concepts: ReadonlyMap<string, Concept>): Promise<Finding[]> {
  const unexplained = [...concepts.values()].filter((concept) => concept.explained !== true && !concept.definition);
  const dependents = await reader.prerequisites(
    unexplained.map(({ id }) => id),
    "required-by",
  );
  const found = unexplained.flatMap(({ label, mentions, importance }, index) => {
    const needing = dependents[index]!.length;
    const notes = new Set(mentions.map(({ note }) => note)).size;
    const [first] = mentions;
    const everyday = everydayness(label);
    if (first === undefined || everyday === "very") return [];
    const isNamedOften = notes >= NAMED_OFTEN && everyday === "no";
    if (needing < (everyday === "no" ? NEEDED_OFTEN : 2 * NEEDED_OFTEN) && !isNamedOften) return [];
    const why = needing >= NEEDED_OFTEN ? `${needing} concepts need it` : `${notes} notes name it`;
    const { note, line, column } = first;
    const message = `"${label}" is never explained, and ${why}.`;
    const finding: Finding = { rule: "unexplained", severity: "note", note, line, column, related: [], message };
    return [{ importance, finding }];
  });
  return found
    .sort((a, b) => b.importance - a.importance || compare(a.finding.message, b.finding.message))
    .slice(0, MOST_UNEXPLAINED)
    .map(({ finding }) => finding);
}

/** How much a single word belongs to everyday English ("memory" more or less, "request" very much): no author means to explain those. */
function everydayness(label: string): "no" | "somewhat" | "very" {
  if (label.includes(" ")) return "no";
  const common = commonness(singular(label.toLowerCase()));
  return common >= VERY_COMMON ? "very" : common >= COMMON ? "somewhat" : "no";
}

/** By id. */
async function allConcepts(reader: GraphReader): Promise<Map<string, Concept>> {
  const concepts = new Map<string, Concept>();
  for (let after: string | undefined, more = true; more; more = after !== undefined) {
    const page: { ids: string[]; next?: string } = await reader.conceptIds({ first: 5000, ...(after && { after }) });
    for (const concept of await reader.concepts(page.ids)) if (concept) concepts.set(concept.id, concept);
    after = page.next;
  }
  return concepts;
}
